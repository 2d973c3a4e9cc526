import { describe, expect, it } from 'vitest';
import type { AttemptEnd, EventBody, Progress } from '../../../src/domain/run/event.ts';
import type { Outcome } from '../../../src/domain/run/outcome.ts';
import {
  cacheSaved,
  runTotals,
  savingsSoFar,
  sessionTime,
  taskCost,
  taskTurns,
  taskUsage,
  usageOf,
  workRate,
} from '../../../src/domain/run/run-numbers.ts';
import { RunProjection, type RunState } from '../../../src/domain/run/run-state.ts';
import type { TaskState } from '../../../src/domain/run/task-state.ts';
import { noTokens, type UsageByModel } from '../../../src/domain/usage/usage.ts';
import { attemptEnd, makeRunInfo, makeTask, stamped } from '../../support/samples/events.ts';

const failed = { status: 'failed', reason: 'crashed', message: '' } as const;
const used = (input: number): UsageByModel => ({ opus: { ...noTokens, input } });

const plan = (id: string): EventBody => ({ type: 'task-planned', taskId: id, task: makeTask(id) });
const start = (id: string, attempt = 1, sessionId = 's'): EventBody => ({
  ...{ type: 'session-started', taskId: id, attempt, sessionId },
  ...{ resumed: false, marker: 'm' },
});
const progress = (id: string, attempt: number, told: Partial<Progress>): EventBody => ({
  ...{ type: 'session-progressed', taskId: id, attempt },
  progress: { turns: 0, tool: null, usage: {}, costUsd: 0, ...told },
});
const end = (id: string, attempt = 1, told: Partial<AttemptEnd> = {}): EventBody => ({
  ...{ type: 'session-ended', taskId: id, attempt },
  end: { ...attemptEnd, outcome: failed, ...told },
});
const over = (id: string, outcome: Outcome): EventBody => ({ type: 'task-ended', taskId: id, outcome });

/** The state after these events; each comes a second after the one before, the first a second after the start. */
function stateAfter(...bodies: readonly EventBody[]): RunState {
  const projection = new RunProjection();
  for (const event of stamped([{ type: 'run-started', run: makeRunInfo() }, ...bodies])) projection.apply(event);
  return projection.started;
}

function taskAfter(...bodies: readonly EventBody[]): TaskState {
  const task = stateAfter(plan('a'), ...bodies).tasks.get('a');
  if (task === undefined) throw new Error('there is no task');
  return task;
}

/** Two attempts of one conversation, one of another, and one that runs since the seventh second. */
const busy: readonly EventBody[] = [
  start('a', 1),
  end('a', 1, { durationMs: 400, turns: 1, costUsd: 1, usage: used(10), cacheSavedUsd: 0.5 }),
  start('a', 2),
  end('a', 2, { durationMs: 500, turns: 2, costUsd: 2, usage: used(20), cacheSavedUsd: 0.25 }),
  start('a', 3, 'other'),
  progress('a', 3, { turns: 4, costUsd: 4, usage: used(40), cacheSavedUsd: 0.125 }),
];
const begin = Date.UTC(2026, 0, 1);
const startedThird = begin + 6_000;

describe('the numbers of a task', () => {
  it('are those of its attempts together, the one that runs included', () => {
    const task = taskAfter(...busy);
    expect(taskTurns(task)).toBe(7);
    expect(taskUsage(task)).toEqual(used(70));
    expect(taskCost(task)).toEqual({ knownUsd: 7, hasUnknown: false, isPartial: true });
    expect(sessionTime(task, startedThird + 30)).toBe(930);
    expect(cacheSaved([task, task])).toBe(1.75);
  });

  it('are those of its attempts alone while it does not run', () => {
    const task = taskAfter(...busy.slice(0, 4));
    expect(taskTurns(task)).toBe(3);
    expect(taskUsage(task)).toEqual(used(30));
    expect(taskCost(task)).toEqual({ knownUsd: 3, hasUnknown: false, isPartial: false });
    expect(sessionTime(task, startedThird + 30)).toBe(900);
    expect(cacheSaved([task])).toBe(0.75);
  });

  it('never count time backwards when the clock was set back', () => {
    expect(sessionTime(taskAfter(...busy), begin)).toBe(900);
  });

  it('say that a saving is unknown where one part is, and count nothing that an older journal does not tell', () => {
    const unknown = taskAfter(start('a'), end('a', 1, { cacheSavedUsd: null }));
    expect(cacheSaved([unknown, taskAfter(...busy)])).toBeNull();
    expect(cacheSaved([taskAfter(start('a'), progress('a', 1, { cacheSavedUsd: null }))])).toBeNull();
    expect(cacheSaved([taskAfter(start('a'), progress('a', 1, {}))])).toBe(0);
  });

  it('have the net savings of an older journal only where its sessions wrote nothing to the cache', () => {
    const usage = { m: { ...noTokens, cacheRead: 100 } };
    const wrote = { m: { ...noTokens, cacheRead: 100, cacheWrite: 1 } };
    const old = (given: UsageByModel) => taskAfter(start('a'), end('a', 1, { usage: given, cacheSavedUsd: 0.5 }));
    expect(savingsSoFar([old(usage)]).cacheUsd).toBe(0.5);
    expect(savingsSoFar([old(usage), old(wrote)]).cacheUsd).toBeNull();
    const live = taskAfter(start('a'), progress('a', 1, { usage: wrote, cacheSavedUsd: 0.5 }));
    expect(savingsSoFar([live]).cacheUsd).toBeNull();
  });

  it('add up the savings of all attempts, each kind for itself', () => {
    const savings = { cacheUsd: -0.25, warmStartUsd: 1, sharedContextUsd: null };
    const task = taskAfter(start('a'), end('a', 1, { savings }));
    expect(savingsSoFar([task, task])).toEqual({ cacheUsd: -0.5, warmStartUsd: 2, sharedContextUsd: null });
    const plain = taskAfter(
      start('a'),
      progress('a', 1, { savings: { ...savings, cacheUsd: null, warmStartUsd: null } }),
    );
    expect(savingsSoFar([task, plain])).toEqual({ cacheUsd: null, warmStartUsd: 1, sharedContextUsd: null });
    expect(savingsSoFar([])).toEqual({ cacheUsd: 0, warmStartUsd: null, sharedContextUsd: null });
  });

  it('tell what one conversation used', () => {
    const { attempts } = taskAfter(...busy, end('a', 3, { usage: used(40) }));
    expect(usageOf(attempts, 's')).toEqual(used(30));
    expect(usageOf(attempts, 'other')).toEqual(used(40));
    expect(usageOf(attempts, 'nobody')).toEqual({});
  });
});

describe('the numbers of a run', () => {
  it('count each task once, by where it is or how it ended', () => {
    const ids = ['waits', 'runs', 'between', 'skipped', 'failed', 'cancelled', 'good', 'good too'];
    const state = stateAfter(
      ...ids.map(plan),
      ...[start('runs'), start('between'), end('between')],
      over('skipped', { status: 'skipped', reason: 'stopped', message: '' }),
      ...[start('failed'), end('failed'), over('failed', failed)],
      ...[start('cancelled'), end('cancelled')],
      over('cancelled', { status: 'cancelled', reason: 'stopped', message: '' }),
      ...['good', 'good too'].flatMap((id) => [
        start(id),
        end(id, 1, { outcome: { status: 'succeeded' } }),
        over(id, { status: 'succeeded' }),
      ]),
    );
    expect(runTotals(state, begin)).toMatchObject({
      tasks: 8,
      ...{ waiting: 1, running: 1, between: 1, skipped: 1, failed: 1, cancelled: 1, succeeded: 2 },
    });
  });

  it('add up those of its tasks, and say how well its slots were used', () => {
    const state = stateAfter(plan('a'), ...busy, plan('b'), start('b'), end('b', 1, { costUsd: null }));
    const now = begin + 10_000;
    const a = state.tasks.get('a');
    expect(a === undefined ? null : sessionTime(a, now)).toBe(4_900);
    expect(runTotals(state, now)).toMatchObject({
      ...{ turns: 8, wallMs: 10_000, sessionMs: 5_900 },
      ...{ speedup: 0.59, utilisation: 0.1475 },
      cost: { knownUsd: 7, hasUnknown: true, isPartial: true },
    });
  });

  it('have no rate as long as no time has passed', () => {
    expect(runTotals(stateAfter(), begin)).toMatchObject({ wallMs: 0, speedup: null, utilisation: null });
    expect(workRate(10, 5, 0)).toEqual({ speedup: 2, utilisation: null });
    expect(workRate(10, 5, 40)).toEqual({ speedup: 2, utilisation: 0.25 });
  });
});
