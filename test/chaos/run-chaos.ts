import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sessionMarker } from '../../src/domain/ports/machine.ts';
import { processesOf } from '../support/real/processes.ts';
import { type Round, runRound } from './chaos-round.ts';
import { Random } from './random.ts';

export interface Chaos {
  readonly rounds: readonly Round[];
  readonly moments: number;
  readonly faults: readonly string[];
}

export interface ChaosOptions {
  readonly seed: number;
  readonly moments: number;
  readonly place: string;
  readonly log: (line: string) => void;
}

/** Runs rounds of 24 sessions until the given number of moments has occurred, and completes the last round. */
export async function runChaos({ seed, moments, place, log }: ChaosOptions): Promise<Chaos> {
  const random = new Random(seed);
  const rounds: Round[] = [];
  const faults: string[] = [];
  using bystanders = startBystanders();
  let left = moments;
  while (left > 0) {
    const folder = join(place, `round-${rounds.length + 1}`);
    mkdirSync(folder);
    const start = performance.now();
    const round = await runRound({ random, moments: left, place: folder, log });
    const { lives, events, comparison } = round;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    log(
      `round ${rounds.length + 1}: ${round.moments.length} moments, ${lives} supervisors, ${events} events in ${seconds} s; ` +
        `accounts of ${comparison.equal} attempts equal, ${comparison.between} that were cut off within bounds, ` +
        `${comparison.complete} of them complete`,
    );
    for (const fault of round.faults) log(`  FAULT ${fault}`);
    rounds.push(round);
    faults.push(...round.faults.map((fault) => `round ${rounds.length}: ${fault}`));
    left -= round.moments.length;
  }
  faults.push(...bystanders.missing().map((name) => `a process that was none of ours is gone: ${name}`));
  return { rounds, moments: moments - left, faults };
}

interface Bystanders extends Disposable {
  /** The processes that are not alive any more. */
  missing(): string[];
}

/** Processes that look similar to a session's, but must not be touched. */
function startBystanders(): Bystanders {
  const witness = `chaos-bystander-${crypto.randomUUID()}`;
  const started = [
    { name: 'with another marker', env: { [sessionMarker]: crypto.randomUUID() } },
    { name: 'with a variable of nearly that name', env: { [`${sessionMarker}_2`]: 'x' } },
    { name: 'in a session of its own', env: {} },
  ].map(({ name, env }) => {
    const child = spawn('sleep', ['86400'], { env: { WITNESS: witness, ...env }, stdio: 'ignore', detached: true });
    child.unref();
    return { name, child };
  });
  return {
    missing() {
      const living = new Set(processesOf(witness).map(({ pid }) => pid));
      return started.filter(({ child }) => !living.has(child.pid ?? 0)).map(({ name }) => name);
    },
    [Symbol.dispose]() {
      for (const { child } of started) child.kill('SIGKILL');
    },
  };
}
