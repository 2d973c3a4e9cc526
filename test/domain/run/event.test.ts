import { describe, expect, it } from 'vitest';
import { eventSchema, isTaskEvent, journalVersion } from '../../../src/domain/run/event.ts';
import { attemptEnd, makeRunInfo, makeTask, stamped } from '../../support/events.ts';

const events = stamped([
  { type: 'run-started', run: makeRunInfo() },
  { type: 'task-planned', taskId: 'a', task: makeTask('a') },
  { type: 'session-started', taskId: 'a', attempt: 1, sessionId: 's', resumed: false, marker: 'm' },
  {
    type: 'session-progressed',
    taskId: 'a',
    attempt: 1,
    progress: { turns: 1, tool: 'Bash', usage: {}, costUsd: null },
  },
  { type: 'session-delayed', taskId: 'a', attempt: 1, message: 'waits', delayMs: 500.5 },
  { type: 'session-stopping', taskId: 'a', attempt: 1, cause: 'timeout' },
  { type: 'session-ended', taskId: 'a', attempt: 1, end: attemptEnd },
  { type: 'task-backing-off', taskId: 'a', attempt: 1, delayMs: 1_000, message: 'again' },
  { type: 'task-ended', taskId: 'a', outcome: { status: 'succeeded' } },
  { type: 'task-reopened', taskId: 'a', task: makeTask('a') },
  { type: 'run-stopping', cause: 'interrupted', message: 'Ctrl-C' },
  { type: 'run-ended', status: 'cancelled', wallMs: 12.5 },
  { type: 'run-resumed', run: makeRunInfo() },
]);

describe('a journal’s event', () => {
  it('comes back from its line as it was', () => {
    for (const event of events) expect(eventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('is of a known type, each with a test above', () => {
    expect(events.map(({ type }) => type).sort()).toEqual(
      eventSchema.options.map((one) => one.shape.type.value).sort(),
    );
  });

  it('concerns a task or the run', () => {
    expect(events.filter(isTaskEvent).every((event) => event.taskId === 'a')).toBe(true);
    expect(events.filter((event) => !isTaskEvent(event)).map(({ type }) => type)).toEqual([
      'run-started',
      'run-stopping',
      'run-ended',
      'run-resumed',
    ]);
  });

  it.each([
    ['another version', { v: journalVersion + 1 }],
    ['no number', { seq: 0 }],
    ['a broken number', { seq: 1.5 }],
    ['a time that is none', { at: 'yesterday' }],
    ['an unknown type', { type: 'run-exploded' }],
    ['an id that leaves its folder', { taskId: '../x' }],
    ['an id of dots', { taskId: '..' }],
    ['an empty id', { taskId: '' }],
    ['an id that is too long', { taskId: 'x'.repeat(65) }],
    ['an attempt before the first', { attempt: 0 }],
    ['negative money', { end: { ...attemptEnd, costUsd: -0.01 } }],
    [
      'negative tokens',
      { end: { ...attemptEnd, usage: { m: { input: -1, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 } } } },
    ],
    [
      'a reason from nowhere',
      { end: { ...attemptEnd, outcome: { status: 'failed', reason: 'bad-luck', message: '' } } },
    ],
  ])('is refused with %s', (_, change) => {
    const [ended] = events.filter(({ type }) => type === 'session-ended');
    expect(eventSchema.safeParse({ ...ended, ...change }).success).toBe(false);
    expect(eventSchema.safeParse(ended).success).toBe(true);
  });
});
