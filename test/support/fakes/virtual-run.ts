import type { RunOptions } from '../../../src/domain/plan/plan.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import type { Gateway } from '../../../src/domain/ports/gateway.ts';
import { sessionMarker } from '../../../src/domain/ports/machine.ts';
import type { RunFiles } from '../../../src/domain/ports/run-files.ts';
import type { Event } from '../../../src/domain/run/event.ts';
import type { RunStopCause } from '../../../src/domain/run/outcome.ts';
import type { RunState } from '../../../src/domain/run/run-state.ts';
import { defaultRetryPolicy } from '../../../src/domain/schedule/retry.ts';
import { Redactor } from '../../../src/domain/text/redactor.ts';
import { beginRun } from '../../../src/supervisor/begin-run.ts';
import { Journal } from '../../../src/supervisor/journal/journal.ts';
import { ReporterSet } from '../../../src/supervisor/journal/reporter-set.ts';
import { LocalSlots } from '../../../src/supervisor/local-slots.ts';
import { RunSupervisor } from '../../../src/supervisor/supervisor.ts';
import type { Urgency } from '../../../src/supervisor/unit/stop-ladder.ts';
import { makeRunInfo, makeTask } from '../samples/events.ts';
import { FakeClock } from './fake-clock.ts';
import { type Behaviour, FakeHost } from './fake-host.ts';
import { fakeSessions } from './fake-sessions.ts';
import { SuppliedSlots, type Supply, WatchedSlots } from './fake-slots.ts';

export interface VirtualTask {
  readonly id: string;
  readonly model: string;
  readonly ownCredential: boolean;
  /** None by default. */
  readonly sharedContext?: Task['sharedContext'];
  readonly timeoutMs: number;
  /** How its attempts go; the last one stands for all that follow. */
  readonly attempts: readonly Behaviour[];
}

/** Something that comes over a run from outside. */
export type Order = { readonly atMs: number } & (
  | { readonly kind: 'stop-run'; readonly cause: RunStopCause; readonly urgency: Urgency }
  | { readonly kind: 'stop-task'; readonly taskId: string }
);

/** What the machine refuses: the n-th call from the start of the run on, counted from 1; null for none. */
export interface Refusals {
  readonly journalLine: number | null;
  readonly transcriptText: number | null;
  readonly transcriptFile: number | null;
  /** The system's code of a refused transcript file; none by default. */
  readonly transcriptFileCode?: string;
}

/** A whole run in virtual time. Times are milliseconds from its start. */
export interface VirtualRun {
  readonly tasks: readonly VirtualTask[];
  readonly options: Partial<RunOptions>;
  readonly spacingMs: number;
  /** In place of the slots that the options allow: how many others leave to the run from which times on. */
  readonly supplies: readonly Supply[];
  /** When memory is short. */
  readonly shortages: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly expectedMs: Readonly<Record<string, number>>;
  /** In place of randomness, for the jitter of retries. */
  readonly jitter: number;
  readonly orders: readonly Order[];
  /** How long opening an attempt's files takes. */
  readonly fileMs: number;
  readonly refusals: Refusals;
  /** None by default. */
  readonly gateway?: Gateway;
}

/** A run of tasks that nothing comes over. */
export function quietRun(tasks: readonly VirtualTask[], change: Partial<VirtualRun> = {}): VirtualRun {
  return {
    tasks,
    options: {},
    spacingMs: 0,
    supplies: [],
    shortages: [],
    expectedMs: {},
    jitter: 0,
    orders: [],
    fileMs: 0,
    refusals: { journalLine: null, transcriptText: null, transcriptFile: null },
    ...change,
  };
}

/** A run while it goes on, and all that it has done. */
export interface Scene {
  readonly run: VirtualRun;
  readonly clock: FakeClock;
  readonly host: FakeHost;
  readonly slots: WatchedSlots;
  readonly state: () => RunState;
  readonly events: Event[];
  /** The lines of the journal that were stored, and how many were offered after one had been refused. */
  readonly lines: string[];
  linesTooMany: number;
  /** The orders that reached the run while it went on. */
  readonly given: Order[];
  isMemoryShort(): boolean;
}

/** Looks at a run: before it begins, after each event, and whenever nothing more can happen before time passes. */
export interface Watch {
  beforeRun?(supervisor: RunSupervisor, scene: Scene): void;
  onEvent?(event: Event, scene: Scene): void;
  onCalm?(scene: Scene): void;
}

export interface Played extends Scene {
  /** What the run threw at its end; null when it did not. */
  readonly thrown: { readonly error: unknown } | null;
}

export const refused = new Error('the fake machine refuses');

/** More than any run takes: one that takes longer waits for something that does not come. */
const longestMs = 24 * 3_600_000;

/** Plays a run to its end: the real supervisor, attempts, sessions and units, with a fake machine, agent and clock. */
export async function play(run: VirtualRun, watch: Watch = {}): Promise<Played> {
  const clock = new FakeClock();
  const faults: unknown[] = [];
  const watched = (look: () => void): void => {
    try {
      look();
    } catch (fault) {
      faults.push(fault);
    }
  };
  const tasks = run.tasks.map(taskOf);
  const redactor = new Redactor({});
  const refuses = { ...counters(run.refusals), code: run.refusals.transcriptFileCode };
  let begun = false;
  let supervisor: RunSupervisor | null = null;
  const journal: Journal = new Journal({
    store: {
      append: (line) => {
        if (begun && refuses.journalLine()) throw refused;
        if (refuses.hasRefusedLine()) scene.linesTooMany += 1;
        scene.lines.push(line);
      },
      close: () => {},
    },
    clock,
    redactor,
    reporters: new ReporterSet([
      {
        name: 'watch',
        onEvent: (event) => {
          scene.events.push(event);
          watched(() => watch.onEvent?.(event, scene));
        },
      },
    ]),
    onBroken: (error) => supervisor?.break(error),
  });
  const spawned = new Map<string, number>();
  const host = new FakeHost(clock, ({ args: [taskId = ''], env }) => {
    const live = journal.state.tasks.get(taskId);
    if (live?.phase !== 'running' || live.live.marker !== env[sessionMarker])
      faults.push(new Error(`"${taskId}" was started before its marker was in the journal`));
    const count = spawned.get(taskId) ?? 0;
    spawned.set(taskId, count + 1);
    const { attempts } = run.tasks.find(({ id }) => id === taskId) as VirtualTask;
    return attempts[Math.min(count, attempts.length - 1)] as Behaviour;
  });
  const info = makeRunInfo();
  const options: RunOptions = { ...info.options, ...run.options };
  const { supplies } = run;
  const own = supplies.length === 0 ? new LocalSlots(options.maxParallel) : new SuppliedSlots(supplies, clock);
  const slots = new WatchedSlots(own, clock);
  const isShort = (): boolean => run.shortages.some(({ fromMs, toMs }) => isBetween(clock.now(), fromMs, toMs));
  const scene: Scene = {
    run,
    clock,
    host,
    slots,
    state: () => journal.state,
    events: [],
    lines: [],
    linesTooMany: 0,
    given: [],
    isMemoryShort: isShort,
  };
  beginRun(journal, { ...info, options, taskCount: tasks.length, expectedMs: { ...run.expectedMs } }, tasks);
  begun = true;
  supervisor = new RunSupervisor({
    journal,
    tasks,
    setting: {
      sessions: fakeSessions,
      enhance: false,
      host,
      clock,
      files: filesOf(clock, run.fileMs, refuses),
      redactor,
      idleTimeoutMs: options.idleTimeoutMs,
      keepBackground: options.keepBackground,
      gateway: run.gateway ?? null,
    },
    retryPolicy: { ...defaultRetryPolicy, retries: options.retries },
    startSpacingMs: run.spacingMs,
    hasOwnCredential: ({ env }) => env[ownCredential] !== undefined,
    freeMemory: () => (isShort() ? 0 : Number.MAX_SAFE_INTEGER),
    random: () => run.jitter,
    slots,
  });
  const playing = supervisor;
  for (const order of run.orders) clock.after(order.atMs, () => obey(order, playing, scene));
  watch.beforeRun?.(playing, scene);
  let thrown: Played['thrown'] = null;
  const end = playing.run().catch((error: unknown) => {
    thrown = { error };
  });
  await clock.until(end, longestMs, () => watched(() => watch.onCalm?.(scene)));
  if (faults.length > 0) throw faults[0];
  return { ...scene, thrown };
}

const ownCredential = 'OWN_CREDENTIAL';

function taskOf({ id, model, timeoutMs, ownCredential: own, sharedContext = null }: VirtualTask): Task {
  return { ...makeTask(id), model, timeoutMs, sharedContext, env: own ? { [ownCredential]: 'yes' } : {} };
}

function isBetween(time: number, from: number, to: number): boolean {
  return from <= time && time < to;
}

function obey(order: Order, supervisor: RunSupervisor, { given, state }: Scene): void {
  if (state().ended !== null) return;
  given.push(order);
  if (order.kind === 'stop-run') supervisor.stop(order.cause, `${order.cause} by the test`, order.urgency);
  else supervisor.stopTask(order.taskId);
}

/** Each tells, when it is called, whether this call is the one that is refused. */
function counters({ journalLine, transcriptText, transcriptFile }: Refusals) {
  const counter = (refusedCall: number | null): (() => boolean) => {
    let calls = 0;
    return () => {
      calls += 1;
      return calls === refusedCall;
    };
  };
  let hasRefusedLine = false;
  const line = counter(journalLine);
  return {
    journalLine: () => {
      const isRefused = line();
      hasRefusedLine ||= isRefused;
      return isRefused;
    },
    hasRefusedLine: () => hasRefusedLine,
    transcriptText: counter(transcriptText),
    transcriptFile: counter(transcriptFile),
  };
}

function filesOf(
  clock: FakeClock,
  fileMs: number,
  refuses: ReturnType<typeof counters> & { readonly code: string | undefined },
): RunFiles {
  const transcript = {
    write: () => (refuses.transcriptText() ? Promise.reject(refused) : Promise.resolve()),
    close: () => Promise.resolve(),
  };
  return {
    agentFolder: () => Promise.resolve('/nowhere'),
    transcript: async () => {
      if (fileMs > 0) await new Promise<void>((resolve) => clock.after(fileMs, resolve));
      if (refuses.transcriptFile())
        throw refuses.code === undefined ? refused : Object.assign(new Error(refuses.code), { code: refuses.code });
      return transcript;
    },
  };
}
