import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/run/event.ts';
import type { Outcome, RunStopCause, StopCause } from '../../src/domain/run/outcome.ts';
import { RunProjection } from '../../src/domain/run/run-state.ts';
import { awaitedContext, type EndedAttempt, type TaskState } from '../../src/domain/run/task-state.ts';
import { type Played, play, refused, type Scene, type Watch } from '../support/fakes/virtual-run.ts';
import { longestFileMs, longestPauseMs, virtualRun } from '../support/samples/arbitrary-virtual-run.ts';

/** What is looked at in each run: while it goes on, and when it is over. */
interface Look extends Watch {
  readonly onEnd?: (played: Played) => void;
}

/** How many runs each promise is held to; more, to look for what is rare: VIRTUAL_RUNS=5000. */
const numRuns = Number(process.env['VIRTUAL_RUNS'] ?? 60);

/** Plays runs of every kind, and looks at each in the same way. */
function inEveryRun(title: string, look: () => Look): void {
  test(title, async () => {
    await fc.assert(
      fc.asyncProperty(virtualRun, async (run) => {
        const { onEnd, ...watch } = look();
        const played = await play(run, watch);
        onEnd?.(played);
      }),
      { numRuns },
    );
  });
}

const timeOf = ({ at }: Event): number => Date.parse(at);

function eventsOf<T extends Event['type']>({ events }: Scene, type: T): (Event & { type: T })[] {
  return events.filter((event): event is Event & { type: T } => event.type === type);
}

const tasksOf = (scene: Scene): TaskState[] => [...scene.state().tasks.values()];
const runningIn = (scene: Scene): number => tasksOf(scene).filter(({ phase }) => phase === 'running').length;
const failuresOf = ({ attempts }: TaskState): string[] =>
  attempts.flatMap(({ end: { outcome } }) => (outcome.status === 'failed' ? [outcome.reason] : []));

/** The memory is looked at so often, milliseconds. */
const memoryCheckMs = 1_000;

describe('a run, whatever its sessions do and whatever comes over it', () => {
  inEveryRun('never has more sessions than slots', () => ({
    onEvent: (_event, scene) => {
      const { slots, host, run } = scene;
      expect(runningIn(scene)).toBeLessThanOrEqual(slots.claimed);
      if (run.supplies.length === 0) expect(slots.claimed).toBeLessThanOrEqual(run.options.maxParallel ?? 0);
      const atWork = tasksOf(scene).flatMap((task) => (task.phase === 'running' ? [task.live.marker] : []));
      const living = new Set(host.living.filter((marker) => !run.options.keepBackground || atWork.includes(marker)));
      expect(living.size).toBeLessThanOrEqual(slots.claimed);
    },
    onEnd: ({ slots }) => expect(slots).toMatchObject({ claimed: 0, isClosed: true }),
  }));

  inEveryRun('ends every task exactly once, and then itself', () => ({
    onEnd: (played) => {
      const ended = eventsOf(played, 'task-ended').map(({ taskId }) => taskId);
      expect([...ended].sort()).toEqual(played.run.tasks.map(({ id }) => id));
      expect(tasksOf(played).map(({ phase }) => phase)).toEqual(ended.map(() => 'ended'));
      const started = eventsOf(played, 'session-started').map(({ taskId, attempt }) => `${taskId} ${attempt}`);
      const over = eventsOf(played, 'session-ended').map(({ taskId, attempt }) => `${taskId} ${attempt}`);
      expect(over.sort()).toEqual(started.sort());
      expect(eventsOf(played, 'run-ended')).toHaveLength(1);
      expect(played.events.at(-1)?.type).toBe('run-ended');
    },
  }));

  inEveryRun('starts nothing before every gate is open', () => {
    const readyAt = new Map<string, number>();
    let limitedUntil = 0;
    return {
      onEvent: (event, { clock, slots, run, state, isMemoryShort }) => {
        if (event.type === 'task-backing-off') readyAt.set(event.taskId, clock.now() + event.delayMs);
        if (event.type === 'run-limited') limitedUntil = Date.parse(event.until);
        if (event.type !== 'session-started') return;
        // Also if opening its files has taken a while since it was claimed.
        expect(state().stopping).toBeNull();
        expect(clock.now()).toBeGreaterThanOrEqual(readyAt.get(event.taskId) ?? 0);
        const { ownCredential } = run.tasks.find(({ id }) => id === event.taskId) ?? {};
        if (ownCredential === false) expect(clock.now()).toBeGreaterThanOrEqual(limitedUntil - 1);
        const claim = slots.claims.at(-1) ?? Number.NaN;
        if (run.fileMs > 0) return;
        expect(claim).toBe(clock.now());
        if (run.options.memoryFloorBytes !== null && slots.claimed > 1) expect(isMemoryShort()).toBe(false);
      },
      onEnd: ({ slots, run }) => {
        const apart = slots.claims.slice(1).map((claim, index) => claim - (slots.claims[index] ?? 0));
        for (const ms of apart) expect(ms).toBeGreaterThanOrEqual(run.spacingMs);
      },
    };
  });

  inEveryRun('waits no longer than its gates are closed, so that no task starves', () => {
    const readyAt = new Map<string, number>();
    let memoryShortAt = Number.NEGATIVE_INFINITY;
    return {
      onEvent: (event, { clock }) => {
        if (event.type === 'task-backing-off') readyAt.set(event.taskId, clock.now() + event.delayMs);
      },
      onCalm: (scene) => {
        const { clock, slots, run, state } = scene;
        const now = clock.now();
        if (scene.isMemoryShort()) memoryShortAt = now;
        for (const { fromMs, toMs } of run.shortages)
          if (fromMs <= now && toMs <= now) memoryShortAt = Math.max(memoryShortAt, toMs);
        const { stopping, ended, tasks } = state();
        const open = [...tasks].filter(([, { phase }]) => phase === 'waiting' || phase === 'between');
        const starting = slots.claimed - runningIn(scene);
        if (ended === null) expect(slots.wanted).toBe(stopping === null ? open.length - starting : 0);
        const hasMemory = run.options.memoryFloorBytes === null || slots.claimed === 0;
        const isOpen =
          stopping === null &&
          slots.free > 0 &&
          now >= (slots.claims.at(-1) ?? Number.NEGATIVE_INFINITY) + run.spacingMs &&
          (hasMemory || now > memoryShortAt + memoryCheckMs);
        const ready = open.filter(
          ([id, task]) => (readyAt.get(id) ?? 0) <= now && awaitedContext(task, tasks) === null,
        );
        // A run that waits for a usage limit lets single sessions try it: see the tests of the supervisor.
        if (isOpen && run.options.waitForLimit !== true)
          expect(ready.length, `ready at ${now}: ${ready.map(([id]) => id)}`).toBe(starting);
      },
    };
  });

  inEveryRun('starts no task before its shared context has ended, and each with it that can have it', () => ({
    onEvent: (event, { state }) => {
      if (event.type !== 'session-started' || event.resumed) return;
      const { tasks } = state();
      const shared = tasks.get(event.taskId)?.task.sharedContext;
      if (shared?.role !== 'fork') return;
      const source = tasks.get(shared.of);
      expect(source?.phase).toBe('ended');
      const isRead = source?.phase === 'ended' && source.outcome.status === 'succeeded';
      expect([event.forkOf, event.withoutContext].filter((each) => each !== undefined)).toHaveLength(1);
      if (event.forkOf !== undefined)
        expect([isRead, source?.attempts.at(-1)?.sessionId]).toEqual([true, event.forkOf]);
    },
  }));

  inEveryRun('starts every task that nothing stops', () => ({
    onEnd: (played) => {
      const { given, run, state } = played;
      const { tasks, stopping } = state();
      for (const [id, task] of tasks) {
        if (task.phase !== 'ended' || task.outcome.status !== 'skipped') {
          expect(task.attempts.length).toBeGreaterThan(0);
          continue;
        }
        const { model, ownCredential } = run.tasks.find((one) => one.id === id) ?? {};
        const causes: string[] = stopping === null ? [] : [stopping.cause];
        if (given.some((order) => order.kind === 'stop-task' && order.taskId === id)) causes.push('stopped');
        for (const other of tasks.values()) {
          const failures = failuresOf(other);
          if (failures.includes('model-not-found') && other.task.model === model) causes.push('model-not-found');
          if (failures.includes('not-logged-in') && ownCredential === false) causes.push('credential-refused');
        }
        expect(causes).toContain(task.outcome.reason);
      }
    },
  }));

  inEveryRun('keeps the first cause of its end', () => ({
    onEnd: (played) => {
      const stoppings = eventsOf(played, 'run-stopping');
      expect(stoppings.length).toBeLessThanOrEqual(1);
      const [stopping] = stoppings;
      const [first] = played.given.filter((order) => order.kind === 'stop-run');
      if (first === undefined) return;
      if (stopping === undefined) throw new Error('a run was told to stop and did not say so');
      expect(timeOf(stopping)).toBeLessThanOrEqual(first.atMs);
      if (fromOutside.has(stopping.cause)) expect(stopping.cause).toBe(first.cause);
    },
  }));

  inEveryRun('keeps the first cause of the end of each attempt', () => ({
    onEnd: (played) => {
      for (const task of tasksOf(played)) for (const attempt of task.attempts) checkCause(played, task, attempt);
    },
  }));

  inEveryRun('tries no task more often than it may', () => ({
    onEnd: (played) => {
      const most = 1 + (played.run.options.retries ?? 0);
      for (const task of tasksOf(played)) {
        const lost = failuresOf(task).filter((reason) => reason === 'conversation-lost').length;
        // What met the usage limit is tried again when that is lifted.
        const limited = task.attempts.filter(({ end: { outcome } }) => outcome.status === 'cancelled').length;
        expect(task.attempts.length - lost - limited).toBeLessThanOrEqual(most);
      }
    },
  }));

  inEveryRun('is over soon after it was stopped', () => ({
    onEnd: (played) => {
      const [stopping] = eventsOf(played, 'run-stopping');
      const [ended] = eventsOf(played, 'run-ended');
      // A halt rule may let running sessions finish, and a usage limit does.
      if (stopping === undefined || ended === undefined) return;
      if (stopping.cause === 'run-failed' || stopping.cause === 'usage-limit') return;
      expect(timeOf(ended) - timeOf(stopping)).toBeLessThanOrEqual(longestFileMs + longestPauseMs + longestEndMs);
    },
  }));

  inEveryRun('leaves no process behind, neither after an attempt nor at its end', () => ({
    onEvent: (event, scene) => {
      if (event.type !== 'session-ended') return;
      const attempt = scene.state().tasks.get(event.taskId)?.attempts.at(-1);
      const marker = eventsOf(scene, 'session-started').find(
        ({ taskId, attempt: number }) => taskId === event.taskId && number === event.attempt,
      )?.marker;
      const mayStay = scene.run.options.keepBackground && attempt?.end.outcome.status === 'succeeded';
      if (!mayStay) expect(scene.host.living).not.toContain(marker);
    },
    onEnd: ({ host, run }) => {
      if (run.options.keepBackground !== true) expect(host.living).toEqual([]);
    },
  }));

  inEveryRun('stores what it tells, or throws what kept it from storing it', () => ({
    onEnd: ({ lines, linesTooMany, thrown, events, state, run, ...played }) => {
      expect(linesTooMany).toBe(0);
      if (thrown !== null) {
        expect(thrown.error).toBe(refused);
        return;
      }
      const isRefused = eventsOf({ events, ...played } as Scene, 'run-stopping').some(
        ({ cause }) => cause === 'internal-error',
      );
      expect(isRefused).toBe(false);
      const stored = new RunProjection();
      for (const line of lines) stored.apply(JSON.parse(line) as Event);
      expect(stored.started).toEqual(state());
      expect(lines.map((line) => JSON.parse(line) as Event)).toEqual(events);
      expect(run.refusals.journalLine === null || run.refusals.journalLine > lines.length - run.tasks.length - 1).toBe(
        true,
      );
    },
  }));
});

/** The stop ladder, the sweep, and twice the time that a silent pipe is given. */
const longestEndMs = 5_000 + 300 + 2 * 1_000;

const fromOutside: ReadonlySet<string> = new Set<RunStopCause>(['interrupted', 'terminated', 'stopped']);

function checkCause(played: Played, { task }: TaskState, { attempt, startedAt, endedAt, end }: EndedAttempt): void {
  const start = Date.parse(startedAt);
  const over = Date.parse(endedAt);
  const stopping = eventsOf(played, 'session-stopping').find(
    (event) => event.taskId === task.id && event.attempt === attempt,
  );
  const orders = played.given.filter((order) => order.kind === 'stop-run' || order.taskId === task.id);
  const at = stopping === undefined ? Number.POSITIVE_INFINITY : timeOf(stopping);
  for (const order of orders) if (order.atMs > start && order.atMs < over) expect(at).toBeLessThanOrEqual(order.atMs);
  if (stopping === undefined) {
    expect(over - start).toBeLessThanOrEqual(task.timeoutMs + longestPauseMs + longestEndMs);
    return;
  }
  const { cause } = stopping;
  const told = orders.filter(({ atMs }) => atMs === at);
  if (fromOutside.has(cause)) {
    expect(told.map((order) => (order.kind === 'stop-run' ? order.cause : 'stopped'))).toContain(cause);
  }
  if (cause === 'timeout') {
    expect(at).toBeGreaterThanOrEqual(start + task.timeoutMs);
    expect(at).toBeLessThanOrEqual(start + Math.max(task.timeoutMs, longestPauseMs));
  }
  expect(fits(end.outcome, cause), `${cause} → ${JSON.stringify(end.outcome)}`).toBe(true);
}

/** Whether an attempt may end so when this was the first cause of its end. */
function fits(outcome: Outcome, cause: StopCause): boolean {
  if (outcome.status === 'succeeded') return true; // it had said so before
  if (outcome.status === 'failed' && outcome.reason === 'spawn-failed') return true;
  if (cause === 'cannot-heal') return outcome.status === 'failed';
  if (cause === 'timeout' || cause === 'idle-timeout') return outcome.status === 'failed' && outcome.reason === cause;
  return outcome.status === 'cancelled' && outcome.reason === cause;
}
