import { describe, expect, it } from 'vitest';
import type { TaskState } from '../../../src/domain/run/task-state.ts';
import { gatesOf } from '../../../src/domain/schedule/gates.ts';
import { type Decision, type Facts, type Gate, next, type WaitingTask } from '../../../src/domain/schedule/next.ts';
import { makeTask } from '../../support/samples/events.ts';

const floor = 1_000;
const gates = (): readonly Gate[] => gatesOf({ memoryFloorBytes: floor }, 300);

const waiting = (...ids: string[]): WaitingTask[] => ids.map((id) => ({ id, notBefore: 0 }));

/** Two tasks wait, nothing holds them back. */
const calm: Facts = {
  now: 10_000,
  tasks: new Map(),
  waiting: waiting('a', 'b'),
  running: 0,
  freeSlots: 2,
  lastStart: null,
  limit: null,
  ownAccount: new Set(),
  freeMemory: floor,
  isBusy: false,
  stopping: null,
};

const stopping = { cause: 'internal-error', message: 'the run can no longer be recorded' } as const;
const skipA = { do: 'skip', taskId: 'a', reason: stopping.cause, message: stopping.message } as const;
const untilSessionsEnd = { do: 'wait', gate: null, ms: null } as const;

const table: [title: string, facts: Partial<Facts>, decision: Decision][] = [
  ['starts the first task that waits', {}, { do: 'start', taskId: 'a' }],
  [
    'starts a task beside running ones while there is a slot',
    { running: 1, freeSlots: 1 },
    { do: 'start', taskId: 'a' },
  ],
  ['waits for a slot', { running: 2, freeSlots: 0 }, { do: 'wait', gate: 'slots', ms: null }],
  [
    'waits for a slot held by other runs, though nothing of its own runs',
    { freeSlots: 0 },
    { do: 'wait', gate: 'slots', ms: null },
  ],
  ['finishes when nothing runs and nothing waits', { waiting: [] }, { do: 'finish' }],
  ['waits for the last sessions when nothing else waits', { waiting: [], running: 1 }, untilSessionsEnd],

  [
    'starts nothing more while requests wait for the rate limit of the API',
    { running: 1, isBusy: true },
    { do: 'wait', gate: 'rate-limit', ms: null },
  ],
  [
    'starts a task with an account of its own while those of the others wait for the rate limit',
    { running: 1, isBusy: true, ownAccount: new Set(['b']) },
    { do: 'start', taskId: 'b' },
  ],

  ['starts the first session at once, however young the clock is', { now: 0 }, { do: 'start', taskId: 'a' }],
  ['keeps two starts apart', { running: 1, lastStart: 9_900 }, { do: 'wait', gate: 'spacing', ms: 200 }],
  ['starts when the time between two starts is over', { running: 1, lastStart: 9_700 }, { do: 'start', taskId: 'a' }],
  [
    'keeps starts apart though the earlier session has ended',
    { lastStart: 9_999 },
    { do: 'wait', gate: 'spacing', ms: 299 },
  ],
  [
    'waits for the slot first, which tells when it is free',
    { freeSlots: 0, lastStart: 9_900 },
    { do: 'wait', gate: 'slots', ms: null },
  ],

  [
    'checks again after a second if memory is short',
    { running: 1, freeMemory: floor - 1 },
    { do: 'wait', gate: 'memory', ms: 1_000 },
  ],
  ['starts a single session however short memory is', { freeMemory: 0 }, { do: 'start', taskId: 'a' }],

  [
    'lets a later task go before one whose backoff is not over',
    { waiting: [{ id: 'a', notBefore: 10_001 }, ...waiting('b')] },
    { do: 'start', taskId: 'b' },
  ],
  [
    'starts a task again when its backoff is over',
    { waiting: [{ id: 'a', notBefore: 10_000 }, ...waiting('b')] },
    { do: 'start', taskId: 'a' },
  ],
  [
    'waits for the backoff that is over first',
    { waiting: [10_900, 10_500, 10_700].map((notBefore, index) => ({ id: `t${index}`, notBefore })) },
    { do: 'wait', gate: 'backoff', ms: 500 },
  ],
  [
    'waits for the slot and not for a backoff that is over before it',
    { waiting: [{ id: 'a', notBefore: 10_001 }, ...waiting('b')], freeSlots: 0 },
    { do: 'wait', gate: 'slots', ms: null },
  ],
  [
    'waits for the time between two starts and not for a backoff that is over before it',
    { waiting: [{ id: 'a', notBefore: 10_050 }, ...waiting('b')], lastStart: 9_900 },
    { do: 'wait', gate: 'spacing', ms: 200 },
  ],
  [
    'waits for memory and not for a backoff that is over before it',
    { waiting: [{ id: 'a', notBefore: 10_050 }, ...waiting('b')], running: 1, freeMemory: 0 },
    { do: 'wait', gate: 'memory', ms: 1_000 },
  ],
  [
    'does not look at the memory while only backoffs are waited for',
    { waiting: [{ id: 'a', notBefore: 10_050 }], running: 1, freeMemory: 0 },
    { do: 'wait', gate: 'backoff', ms: 50 },
  ],

  ['starts nothing in a run that stops, and lets its sessions end', { stopping, running: 2 }, untilSessionsEnd],
  ['skips what waits when the sessions of a run that stops have ended', { stopping }, skipA],
  ['skips what backs off when a run stops', { stopping, waiting: [{ id: 'a', notBefore: 99_999 }] }, skipA],
  ['skips what waits for a slot when a run stops', { stopping, freeSlots: 0 }, skipA],
  ['finishes a run that stops when nothing is left', { stopping, waiting: [] }, { do: 'finish' }],
];

describe('the next step of a run', () => {
  it.each(table)('%s', (_title, facts, decision) => {
    expect(next({ ...calm, ...facts }, gates())).toEqual(decision);
  });

  it('ignores memory if no floor is set', () => {
    const facts = { ...calm, running: 1, freeMemory: 0 };
    const withoutFloor = gatesOf({ memoryFloorBytes: null }, 0);
    expect(next(facts, withoutFloor)).toEqual({ do: 'start', taskId: 'a' });
    expect(withoutFloor.map(({ name }) => name)).not.toContain('memory');
  });
});

/** Shows that a future gate needs only one entry in the list. */
describe('a further gate', () => {
  const gate = (holds: Gate['holds'], ask: Gate['ask']): Gate => ({ name: 'further', holds, ask });
  const nextWith = (further: Gate, facts: Partial<Facts> = {}): Decision =>
    next({ ...calm, ...facts }, [further, ...gates()]);

  it('may hold one task back until another has ended, as a dependency does', () => {
    const needs = gate('one', ({ id }, { tasks }) =>
      id === 'a' && tasks.get('x')?.phase !== 'ended' ? { wait: null } : 'open',
    );
    expect(nextWith(needs)).toEqual({ do: 'start', taskId: 'b' });
    expect(nextWith(needs, { waiting: waiting('a') })).toEqual({ do: 'wait', gate: 'further', ms: null });
    const ended: TaskState = {
      phase: 'ended',
      task: makeTask('x'),
      attempts: [],
      outcome: { status: 'succeeded' },
      endedAt: '2026-01-01T00:00:00.000Z',
    };
    expect(nextWith(needs, { tasks: new Map([['x', ended]]) })).toEqual({ do: 'start', taskId: 'a' });
  });

  it('may skip one task, as a dependency that can never be met does', () => {
    const needs = gate('one', ({ id }) =>
      id === 'b' ? { skip: 'run-failed', message: 'it needs "x"' } : { wait: null },
    );
    expect(nextWith(needs)).toEqual({ do: 'skip', taskId: 'b', reason: 'run-failed', message: 'it needs "x"' });
  });

  it('may skip all waiting tasks, as an exhausted budget does', () => {
    const budget = gate('all', () => ({ skip: 'run-failed', message: 'the budget is used up' }));
    expect(nextWith(budget)).toMatchObject({ do: 'skip', taskId: 'a' });
  });

  it('may hold everything back for a time, as a rate limit does', () => {
    const rateLimit = gate('all', (_task, { now }) => ({ wait: 60_000 - now }));
    expect(nextWith(rateLimit)).toEqual({ do: 'wait', gate: 'further', ms: 50_000 });
  });

  it('takes precedence over one that holds a later task back for the same time', () => {
    const backingOff = waiting('a', 'b').map((task) => ({ ...task, notBefore: task.id === 'b' ? 10_070 : 0 }));
    const mixed = gate('one', ({ id }) => (id === 'a' ? { wait: 70 } : 'open'));
    expect(nextWith(mixed, { waiting: backingOff })).toEqual({ do: 'wait', gate: 'further', ms: 70 });
  });

  it('with a time takes precedence over one without', () => {
    const mixed = gate('one', ({ id }) => ({ wait: id === 'b' ? 70 : null }));
    expect(nextWith(mixed)).toEqual({ do: 'wait', gate: 'further', ms: 70 });
  });
});
