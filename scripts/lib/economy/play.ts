import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startRun } from '../../../src/app/start-run.ts';
import type { RunOptions } from '../../../src/domain/plan/plan.ts';
import type { RunState } from '../../../src/domain/run/run-state.ts';
import type { RateLimits } from '../../../src/simulator/api/rate-limits.ts';
import type { Ledger } from '../../../src/simulator/request/ledger.ts';
import type { Script } from '../../../src/simulator/script/script.ts';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { makePlan, type TaskSketch } from '../../../test/support/samples/plan.ts';
import { root } from '../project.ts';

export interface Play {
  readonly scripts: readonly Script[];
  readonly rateLimits?: RateLimits;
  /** Makes what is needed in a folder, and returns the tasks that work there. */
  readonly tasks: (base: string) => readonly TaskSketch[];
  readonly options: Partial<RunOptions>;
}

export interface Played {
  readonly state: RunState;
  readonly ledger: Ledger;
  readonly wallMs: number;
}

/** Runs sessions of the real CLI against a new simulator, in a folder of their own. @throws if a task does not succeed */
export async function play({ scripts, rateLimits = {}, tasks, options }: Play): Promise<Played> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'claude-multi-economy-')));
  await using simulator = await startSimulator({ scripts, rateLimits });
  try {
    const claudePath = join(root, 'node_modules/.bin/claude');
    const plan = makePlan(base, tasks(base), { sessionsDir: join(base, 'runs'), claudePath, ...options });
    const environment = { PATH: process.env['PATH'] ?? '', HOME: base, ...simulator.environment() };
    const state = await (await startRun({ plan, reporters: [], environment })).run();
    if (state.ended?.status !== 'succeeded') throw new Error(`the run has ${state.ended?.status ?? 'not ended'}`);
    return { state, ledger: simulator.ledger, wallMs: state.ended.wallMs };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
