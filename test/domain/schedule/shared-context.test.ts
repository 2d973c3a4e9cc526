import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/plan/task.ts';
import type { AttemptOutcome, Outcome } from '../../../src/domain/run/outcome.ts';
import {
  awaitedContext,
  conversationToContinue,
  type EndedAttempt,
  type TaskState,
} from '../../../src/domain/run/task-state.ts';
import { gatesOf } from '../../../src/domain/schedule/gates.ts';
import { type Decision, type Facts, next } from '../../../src/domain/schedule/next.ts';
import { defaultRetryPolicy, retryDelay } from '../../../src/domain/schedule/retry.ts';
import { beginningOf } from '../../../src/domain/schedule/shared-context.ts';
import { attemptEnd, makeTask } from '../../support/samples/events.ts';

const at = '2026-01-01T00:00:00.000Z';
const source: Task = { ...makeTask('source'), sharedContext: { role: 'source' } };
const fork: Task = { ...makeTask('fork'), sharedContext: { role: 'fork', of: 'source' } };
const succeeded = { status: 'succeeded' } as const;
const failed = (reason: 'timeout' | 'crashed' | 'conversation-lost' | 'prompt-too-long' | 'bad-arguments') =>
  ({ status: 'failed', reason, message: `${reason} it was` }) as const;

function tried(
  outcome: AttemptOutcome,
  change: Partial<EndedAttempt> & { readonly turns?: number } = {},
): EndedAttempt {
  const { turns = 1, ...rest } = change;
  const end = { ...attemptEnd, outcome, turns };
  return { attempt: 1, sessionId: 'read', resumed: false, startedAt: at, endedAt: at, end, ...rest };
}

const waits = (task: Task, attempts: readonly EndedAttempt[] = []): TaskState =>
  attempts.length === 0
    ? { phase: 'waiting', task, attempts, plannedAt: at }
    : { phase: 'between', task, attempts, goesOn: true, backoff: null };
const runs = (task: Task): TaskState => ({
  phase: 'running',
  task,
  attempts: [],
  live: {
    attempt: 1,
    sessionId: 'read',
    resumed: false,
    startedAt: at,
    marker: 'm',
    progress: { turns: 0, tool: null, usage: {}, costUsd: 0, cacheSavedUsd: 0 },
    delayed: null,
    stopping: null,
  },
});
const ended = (task: Task, outcome: Outcome, attempts: readonly EndedAttempt[]): TaskState => ({
  phase: 'ended',
  task,
  attempts,
  outcome,
  endedAt: at,
});
const read = ended(source, succeeded, [tried(succeeded)]);

const tasksOf = (...states: TaskState[]): Map<string, TaskState> =>
  new Map(states.map((state) => [state.task.id, state]));

function decide(...states: TaskState[]): Decision {
  const facts: Facts = {
    now: 0,
    tasks: tasksOf(...states),
    waiting: states.flatMap(({ phase, task }) =>
      phase === 'waiting' || phase === 'between' ? [{ id: task.id, notBefore: 0 }] : [],
    ),
    running: states.filter(({ phase }) => phase === 'running').length,
    freeSlots: 4,
    isBusy: false,
    lastStart: null,
    freeMemory: 0,
    limit: null,
    ownAccount: new Set(),
    stopping: null,
  };
  return next(facts, gatesOf({ memoryFloorBytes: null }, 0));
}

describe('a task that forks from a shared context', () => {
  it('waits until the context has been read, and holds back no other task', () => {
    expect(decide(waits(fork), waits(source))).toEqual({ do: 'start', taskId: 'source' });
    expect(decide(waits(fork), runs(source))).toEqual({ do: 'wait', gate: 'shared-context', ms: null });
    expect(decide(waits(fork), runs(source), waits(makeTask('alone')))).toEqual({ do: 'start', taskId: 'alone' });
    expect(decide(waits(fork), waits(source, [tried(failed('crashed'))]))).toEqual({ do: 'start', taskId: 'source' });
  });

  it('starts as soon as the context has ended, however it ended', () => {
    const cancelled = { status: 'cancelled', reason: 'stopped', message: '' } as const;
    const skipped = { status: 'skipped', reason: 'model-not-found', message: '' } as const;
    for (const outcome of [succeeded, failed('timeout'), cancelled, skipped])
      expect(decide(waits(fork), ended(source, outcome, []))).toEqual({ do: 'start', taskId: 'fork' });
  });

  it('does not wait when it has a conversation of its own to go on with', () => {
    const begun = waits(fork, [tried(failed('crashed'), { sessionId: 'own', forkOf: 'read' })]);
    expect(decide(begun, runs(source))).toEqual({ do: 'start', taskId: 'fork' });
  });

  it('tells which context it waits for', () => {
    const tasks = tasksOf(waits(fork), runs(source), waits(makeTask('alone')));
    expect([...tasks.values()].map((task) => awaitedContext(task, tasks))).toEqual(['source', null, null]);
    expect(awaitedContext(waits(fork), tasksOf(read))).toBeNull();
  });
});

describe('the beginning of an attempt', () => {
  const given = new Map([['source', { ...source, env: { SECRET: 'known' } }]]);
  const beginning = (task: TaskState, ...others: TaskState[]) => beginningOf(task, tasksOf(task, ...others), given);

  it('is a fork of the session that has read, with the task as it was given', () => {
    expect(beginning(waits(fork), read)).toEqual({ kind: 'fork', source: given.get('source'), sessionId: 'read' });
    expect(beginning(waits(makeTask('alone')), read)).toEqual({ kind: 'new' });
    expect(beginning(waits(source))).toEqual({ kind: 'new' });
  });

  it('is a fork of the last session, where the context took several attempts', () => {
    const twice = ended(source, succeeded, [tried(failed('crashed'), { sessionId: 'first' }), tried(succeeded)]);
    expect(beginning(waits(fork), twice)).toMatchObject({ kind: 'fork', sessionId: 'read' });
  });

  it('is a fork again if the first one had no turn, and goes on with the own conversation if it had', () => {
    const try_ = (turns: number) =>
      waits(fork, [tried(failed('crashed'), { sessionId: 'own', forkOf: 'read', turns })]);
    expect(beginning(try_(0), read)).toMatchObject({ kind: 'fork', sessionId: 'read' });
    expect(beginning(try_(1), read)).toEqual({ kind: 'continue', sessionId: 'own' });
  });

  it('is new, with the reason, where there is nothing to fork from', () => {
    const why = (...others: TaskState[]) => beginning(waits(fork), ...others);
    expect(why(ended(source, failed('timeout'), [tried(failed('timeout'))]))).toEqual({
      kind: 'without-context',
      why: '"source" failed: timeout it was',
    });
    const skipped = { status: 'skipped', reason: 'stopped', message: 'not started: stopped' } as const;
    expect(why(ended(source, skipped, []))).toMatchObject({ why: '"source" was not read' });
    expect(why()).toMatchObject({ why: '"source" was not read' });
  });

  it.each(['conversation-lost', 'prompt-too-long', 'bad-arguments'] as const)(
    'is new at once, and no retry is used up, where the fork failed: %s',
    (reason) => {
      const tries = [tried(failed(reason), { sessionId: 'own', forkOf: 'read', turns: 2 })];
      expect(retryDelay(tries, { ...defaultRetryPolicy, retries: 0 }, 0)).toBe(0);
      expect(conversationToContinue(tries)).toBeNull();
      expect(beginning(waits(fork, tries), read)).toEqual({
        kind: 'without-context',
        why: `its session could not go on from "source": ${reason} it was`,
      });
      const again = [...tries, tried(failed(reason), { attempt: 2, sessionId: 'new' })];
      expect(retryDelay(again, { ...defaultRetryPolicy, retries: 5 }, 0)).toBeNull();
    },
  );

  it('is a fork once more after the context was read anew', () => {
    const tries = [tried(failed('conversation-lost'), { sessionId: 'own', forkOf: 'earlier' })];
    expect(beginning(waits(fork, tries), read)).toMatchObject({ kind: 'fork', sessionId: 'read' });
  });
});
