import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Supervisor } from '../../../src/app/open-run.ts';
import { startRun } from '../../../src/app/start-run.ts';
import type { RunOptions } from '../../../src/domain/plan/plan.ts';
import type { Agent } from '../../../src/domain/ports/agent.ts';
import type { Reporter } from '../../../src/domain/ports/reporter.ts';
import type { Event } from '../../../src/domain/run/event.ts';
import { RunProjection, type RunState } from '../../../src/domain/run/run-state.ts';
import { buildReport, type Report, type ReportTask } from '../../../src/reports/report/report.ts';
import type { RateLimits } from '../../../src/simulator/api/rate-limits.ts';
import type { UsageLimit } from '../../../src/simulator/api/service.ts';
import type { Script } from '../../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts';
import { readJournal } from '../../../src/store/run/journal-file.ts';
import { journalName } from '../../../src/store/run/run-folder.ts';
import { PatientClock } from '../fakes/patient-clock.ts';
import { makePlan, type TaskSketch } from '../samples/plan.ts';
import { type ProcessSight, processesOf } from './processes.ts';
import { temporaryFolder } from './run-claude.ts';

/** A stub of `claude` whose behaviour is chosen by the variable BEHAVIOUR (test/fixtures/behaviours). */
export const fixtureClaude = fileURLToPath(new URL('../../fixtures/claude.mjs', import.meta.url));

export interface StageOptions {
  readonly scripts?: readonly Script[];
  readonly unknownModels?: readonly string[];
  /** Gives the sessions a subscription's token instead of an API key, and the subscription this limit. */
  readonly usageLimit?: UsageLimit;
  readonly rateLimits?: RateLimits;
  readonly tasks: readonly TaskSketch[];
  readonly options?: Partial<RunOptions>;
  /** Added to a clean environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly reporters?: readonly Reporter[];
  readonly agent?: Agent;
}

/** A supervisor that is ready to run, with its own folder and a simulator. */
export interface Stage extends AsyncDisposable {
  readonly simulator: Simulator;
  /** The supervisor's clock. */
  readonly clock: PatientClock;
  /** The project folder, in which the sessions work. */
  readonly folder: string;
  readonly supervisor: Supervisor;
  /** Every event so far. */
  readonly events: readonly Event[];
  readonly notices: readonly string[];
  /** Resolves with the first event, past or future, that satisfies the predicate. */
  waitFor(predicate: (event: Event) => boolean): Promise<Event>;
  /** Waits until a task waits for its next attempt, past ones included, and lets that wait pass at once. */
  skipBackOff(taskId: string): Promise<void>;
  /** The process of a task's session, as soon as it is alive. */
  sessionOf(taskId: string): ProcessSight | undefined;
  /** Sends a signal to that process; throws when there is none. */
  signal(taskId: string, signal: NodeJS.Signals): void;
  /** Runs until the end, and checks that the journal equals the returned state. */
  run(): Promise<Ended>;
}

export interface Ended {
  readonly state: RunState;
  readonly report: Report;
  /** The report's entry of a task; throws when there is none. */
  task(id: string): ReportTask;
}

/** Sets up a run, without the caller's own Claude settings. */
export async function stage(given: StageOptions): Promise<Stage> {
  const simulator = await startSimulator({
    scripts: given.scripts ?? [],
    ...(given.unknownModels === undefined ? {} : { unknownModels: given.unknownModels }),
    ...(given.usageLimit === undefined ? {} : { usageLimit: given.usageLimit }),
    ...(given.rateLimits === undefined ? {} : { rateLimits: given.rateLimits }),
  });
  const temporary = await temporaryFolder();
  const folder = join(temporary.path, 'project');
  mkdirSync(folder);
  const events: Event[] = [];
  const notices: string[] = [];
  const clock = new PatientClock();
  const listeners = new Set<(event: Event) => void>();
  const watcher: Reporter = {
    name: 'test',
    onEvent: (event) => {
      events.push(event);
      for (const listener of [...listeners]) listener(event);
    },
    onNotice: (message) => notices.push(message),
  };
  const dispose = async (): Promise<void> => {
    await simulator.close();
    await temporary[Symbol.asyncDispose]();
  };
  const { ANTHROPIC_API_KEY: key = '', ...address } = simulator.environment();
  const credential = given.usageLimit === undefined ? { ANTHROPIC_API_KEY: key } : { CLAUDE_CODE_OAUTH_TOKEN: key };
  const supervisor = await startRun({
    plan: makePlan(folder, given.tasks, {
      sessionsDir: join(temporary.path, 'runs'),
      // The stub tells of tokens, but sends no requests.
      gateway: given.options?.claudePath === fixtureClaude ? 'off' : 'auto',
      ...given.options,
    }),
    reporters: [watcher, ...(given.reporters ?? [])],
    environment: { ...cleanEnvironment(temporary.path), ...address, ...credential, ...given.environment },
    clock,
    ...(given.agent === undefined ? {} : { agent: given.agent }),
  }).catch(async (error: unknown) => {
    await dispose();
    throw error;
  });
  const sessionOf = (taskId: string): ProcessSight | undefined => {
    const started = events.findLast((event) => event.type === 'session-started' && event.taskId === taskId);
    const marked = processesOf(started?.type === 'session-started' ? started.marker : '');
    return marked.find(({ parent }) => parent === process.pid);
  };
  const waitFor = (predicate: (event: Event) => boolean): Promise<Event> =>
    new Promise((resolve) => {
      const present = events.find(predicate);
      if (present !== undefined) return resolve(present);
      const listener = (event: Event): void => {
        if (!predicate(event)) return;
        listeners.delete(listener);
        resolve(event);
      };
      listeners.add(listener);
    });
  return {
    simulator,
    clock,
    folder,
    supervisor,
    events,
    notices,
    waitFor,
    async skipBackOff(taskId) {
      const backsOff = await waitFor((event) => event.type === 'task-backing-off' && event.taskId === taskId);
      if (backsOff.type === 'task-backing-off') await clock.skip(backsOff.delayMs);
    },
    sessionOf,
    signal: (taskId, signal) => {
      const session = sessionOf(taskId);
      if (session === undefined) throw new Error(`task "${taskId}" has no session`);
      process.kill(session.pid, signal);
    },
    run: async () => {
      const state = await supervisor.run();
      await checkJournal(supervisor.runDir, state);
      expect(markedProcesses(events), 'processes left behind').toEqual([]);
      const report = buildReport(state, new Date().toISOString());
      const task = (id: string): ReportTask => {
        const found = report.tasks.find((one) => one.id === id);
        if (found === undefined) throw new Error(`the report has no task ${id}`);
        return found;
      };
      return { state, report, task };
    },
    [Symbol.asyncDispose]: dispose,
  };
}

function cleanEnvironment(home: string): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: home };
}

/** Checks that the returned state equals the fold of the journal on disk. */
export async function checkJournal(runDir: string, state: RunState): Promise<readonly Event[]> {
  const { events, torn } = await readJournal(join(runDir, journalName));
  expect(torn).toBe(false);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const projection = new RunProjection();
  for (const event of events) projection.apply(event);
  expect(projection.started).toEqual(state);
  return events;
}

/** The command lines of living processes with a marker of the run. */
export function markedProcesses(events: readonly Event[]): string[] {
  const markers = events.flatMap((event) => (event.type === 'session-started' ? [event.marker] : []));
  return markers.flatMap(processesOf).map(({ command }) => command);
}
