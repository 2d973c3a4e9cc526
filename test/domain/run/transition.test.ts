import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Event, type EventBody, eventSchema, isTaskEvent } from '../../../src/domain/run/event.ts';
import type { AttemptOutcome, Outcome } from '../../../src/domain/run/outcome.ts';
import { RunProjection, type RunState, runStatus, wallTime } from '../../../src/domain/run/run-state.ts';
import { noProgress, ownAttempts, type TaskState } from '../../../src/domain/run/task-state.ts';
import { InvalidTransition } from '../../../src/domain/text/errors.ts';
import { attemptEnd, makeRunInfo, makeTask, stamped } from '../../support/samples/events.ts';

const failed = { status: 'failed', reason: 'crashed', message: 'it crashed' } as const;
const cancelled = { status: 'cancelled', reason: 'interrupted', message: 'Ctrl-C' } as const;
const skipped = { status: 'skipped', reason: 'interrupted', message: 'not started' } as const;
const succeeded = { status: 'succeeded' } as const;

const taskId = fc.constantFrom('a', 'b');
const attempt = fc.constantFrom(1, 1, 2, 3);
const outcome = fc.constantFrom<AttemptOutcome>(succeeded, failed, cancelled);
const finalOutcome = fc.constantFrom<Outcome>(succeeded, failed, cancelled, skipped);

/** Any event about two tasks; most sequences of them are invalid. */
const anyEvent: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({ type: fc.constant('run-started' as const), run: fc.constant(makeRunInfo()) }),
  fc.record({ type: fc.constant('run-resumed' as const), run: fc.constant(makeRunInfo()) }),
  fc.record({
    type: fc.constant('run-stopping' as const),
    cause: fc.constantFrom('interrupted' as const, 'terminated' as const),
    message: fc.string(),
  }),
  fc.record({ type: fc.constant('run-ended' as const), status: fc.constant('failed' as const), wallMs: fc.nat() }),
  taskId.map((id) => ({ type: 'task-planned' as const, taskId: id, task: makeTask(id) })),
  taskId.map((id) => ({ type: 'task-reopened' as const, taskId: id, task: makeTask(id) })),
  fc.record({
    type: fc.constant('session-started' as const),
    taskId,
    attempt,
    sessionId: fc.uuid(),
    resumed: fc.boolean(),
    marker: fc.uuid(),
  }),
  fc.record({
    type: fc.constant('session-progressed' as const),
    taskId,
    attempt,
    progress: fc.record({ turns: fc.nat(), tool: fc.constant(null), usage: fc.constant({}), costUsd: fc.constant(0) }),
  }),
  fc.record({
    type: fc.constant('session-delayed' as const),
    taskId,
    attempt,
    message: fc.string(),
    delayMs: fc.nat(),
  }),
  fc.record({ type: fc.constant('session-prompted' as const), taskId, attempt, message: fc.string() }),
  fc.record({
    type: fc.constant('session-stopping' as const),
    taskId,
    attempt,
    cause: fc.constant('timeout' as const),
  }),
  fc.record({
    type: fc.constant('session-ended' as const),
    taskId,
    attempt,
    end: outcome.map((one) => ({ ...attemptEnd, outcome: one })),
  }),
  fc.record({
    type: fc.constant('task-backing-off' as const),
    taskId,
    attempt,
    delayMs: fc.nat(),
    message: fc.string(),
  }),
  fc.record({ type: fc.constant('task-ended' as const), taskId, outcome: finalOutcome }),
);

/** Sequences with a valid beginning, so that many reach a late state. */
const anyHistory = fc
  .array(anyEvent, { maxLength: 60 })
  .map((rest): Event[] =>
    stamped([
      { type: 'run-started', run: makeRunInfo() },
      { type: 'task-planned', taskId: 'a', task: makeTask('a') },
      ...rest,
    ]),
  );

const copyOf = (state: RunState | null): RunState | null => structuredClone(state);

/** Applies every event that is valid; checks that a refused event changes nothing. */
function fold(
  events: readonly Event[],
  watch: (before: RunState | null, event: Event, after: RunState) => void,
): Event[] {
  const projection = new RunProjection();
  return events.filter((event) => {
    const before = copyOf(projection.state);
    try {
      projection.apply(event);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidTransition);
      expect((error as Error).message).toContain(event.type);
      expect(projection.state).toEqual(before);
      return false;
    }
    watch(before, event, projection.started);
    return true;
  });
}

function checkInvariants(before: RunState | null, event: Event, after: RunState): void {
  for (const [id, task] of after.tasks) {
    expect(task.task.id).toBe(id);
    expect(task.attempts.map((one) => one.attempt)).toEqual(task.attempts.map((_, index) => index + 1));
    if (task.phase === 'running') expect(task.live.attempt).toBe(task.attempts.length + 1);
    if (task.phase === 'between') expect(task.attempts.length).toBeGreaterThan(0);
    if (task.phase === 'waiting') expect(task.attempts).toEqual([]);
    if (task.phase === 'ended' && task.outcome.status === 'succeeded')
      expect(task.attempts.at(-1)?.end.outcome.status).toBe('succeeded');
    if (task.phase === 'ended' && task.outcome.status === 'skipped') expect(task.attempts).toEqual([]);
    const earlier = before?.tasks.get(id);
    if (earlier === undefined) continue;
    // History is never changed.
    expect(task.attempts.slice(0, earlier.attempts.length)).toEqual(earlier.attempts);
    if (earlier.phase === 'ended' && event.type !== 'task-reopened') expect(task).toEqual(earlier);
    if (isTaskEvent(event) && event.taskId !== id) expect(task).toEqual(earlier);
    const [was, is] = [earlier, task].map((one) => (one.phase === 'running' ? one.live.stopping : null));
    if (was != null && task.phase === 'running') expect(is).toEqual(was);
  }
  expect([...after.tasks.keys()].slice(0, before?.tasks.size ?? 0)).toEqual([...(before?.tasks.keys() ?? [])]);
  if (before?.stopping != null && event.type !== 'run-resumed') expect(after.stopping).toEqual(before.stopping);
  if (before?.ended != null && event.type !== 'run-resumed') expect(after.ended).toEqual(before.ended);
  expect(after.lastEventAt).toBe(event.at);
  expect(wallTime(after, Date.parse(after.lastEventAt))).toBeGreaterThanOrEqual(0);
}

describe('the fold of a journal', () => {
  it('refuses invalid events and keeps its invariants for any sequence of events', () => {
    fc.assert(
      fc.property(anyHistory, (events) => void fold(events, checkInvariants)),
      { numRuns: 500 },
    );
  });

  it('gives the same state each time, also from the written journal', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        let state: RunState | null = null;
        const accepted = fold(events, (_, __, after) => {
          state = copyOf(after);
        });
        const again = new RunProjection();
        for (const event of accepted) again.apply(eventSchema.parse(JSON.parse(JSON.stringify(event))));
        expect(again.state).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it('reaches every phase in its property tests', () => {
    const phases = new Set<string>();
    for (const events of fc.sample(anyHistory, { numRuns: 300, seed: 1 }))
      fold(events, (_, __, after) => {
        for (const task of after.tasks.values()) phases.add(task.phase);
      });
    expect(phases).toEqual(new Set(['waiting', 'running', 'between', 'ended']));
  });

  it('has no state before the run has started', () => {
    const projection = new RunProjection();
    expect(projection.state).toBeNull();
    const [started] = stamped([{ type: 'run-started', run: makeRunInfo() }]) as [Event];
    projection.apply(started);
    expect(projection.state).toBe(projection.started);
  });

  it('names the phase and the event when it refuses an event', () => {
    const projection = new RunProjection();
    const [first, second] = stamped([
      { type: 'task-planned', taskId: 'a', task: makeTask('a') },
      { type: 'run-started', run: makeRunInfo() },
    ]) as [Event, Event];
    expect(() => projection.apply(first)).toThrow('the journal begins with "task-planned", not with "run-started"');
    expect(() => projection.started).toThrow('does not begin with "run-started"');
    projection.apply(second);
    expect(() => projection.apply(second)).toThrow('a second "run-started"');
    const [, ended] = stamped([
      { type: 'task-planned', taskId: 'a', task: makeTask('a') },
      { type: 'task-ended', taskId: 'a', outcome: skipped },
    ]) as [Event, Event];
    expect(() => projection.apply(ended)).toThrow('task "a" is unknown: "task-ended" cannot follow');
  });

  const planned: EventBody = { type: 'task-planned', taskId: 'a', task: makeTask('a') };
  const started = (attempt: number): EventBody => ({
    type: 'session-started',
    taskId: 'a',
    attempt,
    sessionId: 's',
    resumed: false,
    marker: 'm',
  });
  const stopping = (cause: 'timeout' | 'stopped'): EventBody => ({
    type: 'session-stopping',
    taskId: 'a',
    attempt: 1,
    cause,
  });
  const sessionEnded = (attempt: number, end: AttemptOutcome): EventBody => ({
    type: 'session-ended',
    taskId: 'a',
    attempt,
    end: { ...attemptEnd, outcome: end },
  });
  const reopened = (id: string): EventBody & { type: 'task-reopened' } => ({
    type: 'task-reopened',
    taskId: id,
    task: { ...makeTask(id), prompt: 'differently' },
  });
  const backingOff = (attempt: number): EventBody => ({
    type: 'task-backing-off',
    taskId: 'a',
    attempt,
    delayMs: 2_000,
    message: 'it crashed',
  });
  const taskEnded = (end: Outcome): EventBody => ({ type: 'task-ended', taskId: 'a', outcome: end });

  /** What is known of the task after these events, and when the last of them was. */
  function taskAfter(...bodies: EventBody[]): { task: TaskState | undefined; at: string } {
    const projection = new RunProjection();
    for (const event of stamped([{ type: 'run-started', run: makeRunInfo() }, ...bodies])) projection.apply(event);
    return { task: projection.started.tasks.get('a'), at: projection.started.lastEventAt };
  }

  const task = makeTask('a');
  const live = {
    attempt: 1,
    sessionId: 's',
    resumed: false,
    marker: 'm',
    startedAt: taskAfter(planned, started(1)).at,
  };
  const progress = { turns: 3, tool: 'Bash', usage: {}, costUsd: 0.25 };
  const progressed: EventBody = { type: 'session-progressed', taskId: 'a', attempt: 1, progress };
  const delayed: EventBody = { type: 'session-delayed', taskId: 'a', attempt: 1, message: 'overloaded', delayMs: 500 };

  it('lets a task wait from the time it was planned', () => {
    const { task: waiting, at } = taskAfter(planned);
    expect(waiting).toEqual({ phase: 'waiting', task, attempts: [], plannedAt: at });
  });

  it('keeps the newest progress of a running session', () => {
    const running = { phase: 'running', task, attempts: [] };
    const idle = { progress: noProgress, delayed: null, stopping: null };
    expect(taskAfter(planned, started(1)).task).toEqual({ ...running, live: { ...live, ...idle } });
    expect(taskAfter(planned, started(1), progressed).task).toEqual({
      ...running,
      live: { ...live, ...idle, progress },
    });
    expect(taskAfter(planned, started(1), delayed).task).toEqual({
      ...running,
      live: { ...live, ...idle, delayed: 'overloaded' },
    });
    const { task: stopped, at } = taskAfter(planned, started(1), delayed, progressed, stopping('timeout'));
    expect(stopped).toEqual({
      ...running,
      live: { ...live, progress, delayed: null, stopping: { cause: 'timeout', at } },
    });
  });

  const { attempt: number, sessionId, resumed, startedAt } = live;
  const once = [planned, started(1), progressed, sessionEnded(1, failed)];
  const first = { attempt: number, sessionId, resumed, startedAt, endedAt: taskAfter(...once).at };
  const attempts = [{ ...first, end: { ...attemptEnd, outcome: failed } }];

  it('keeps an ended session, without deciding whether another follows', () => {
    expect(taskAfter(...once).task).toEqual({ phase: 'between', task, attempts, goesOn: false, backoff: null });
  });

  it('lets another session follow, after a backoff or at once', () => {
    const { task: paused, at } = taskAfter(...once, backingOff(1));
    const backoff = { since: at, delayMs: 2_000, message: 'it crashed' };
    expect(paused).toEqual({ phase: 'between', task, attempts, goesOn: true, backoff });
    for (const way of [[backingOff(1)], []])
      expect(taskAfter(...once, ...way, started(2)).task).toMatchObject({
        phase: 'running',
        attempts,
        live: { attempt: 2 },
      });
  });

  it('keeps the outcome, the time and the attempts of an ended task', () => {
    const { task: ended, at } = taskAfter(...once, taskEnded(failed));
    expect(ended).toEqual({ phase: 'ended', task, attempts, outcome: failed, endedAt: at });
  });

  it('reopens a task with its new fields and its earlier attempts', () => {
    const other = { ...task, prompt: 'differently' };
    expect(taskAfter(...once, taskEnded(failed), reopened('a')).task).toEqual({
      phase: 'between',
      task: other,
      attempts,
      goesOn: true,
      backoff: null,
    });
    const { task: waiting, at } = taskAfter(planned, taskEnded(skipped), reopened('a'));
    expect(waiting).toEqual({ phase: 'waiting', task: other, attempts: [], plannedAt: at });
  });

  it('remembers which attempts came before a task began anew', () => {
    const again = (attempt: number): EventBody[] => [started(attempt), sessionEnded(attempt, failed)];
    const continued = reopened('a');
    const anew = { ...continued, anew: true } as const;
    const ownAfter = (...bodies: EventBody[]): number[] => {
      const projection = new RunProjection();
      for (const event of stamped([{ type: 'run-started', run: makeRunInfo() }, planned, ...bodies]))
        projection.apply(event);
      const task = projection.started.tasks.get('a');
      return task === undefined ? [] : ownAttempts(task).map(({ attempt }) => attempt);
    };
    expect(ownAfter(...again(1), continued, ...again(2))).toEqual([1, 2]);
    expect(ownAfter(...again(1), ...again(2), anew)).toEqual([]);
    expect(ownAfter(...again(1), anew, ...again(2), continued, ...again(3), taskEnded(failed))).toEqual([2, 3]);
    expect(ownAfter(...again(1), anew, ...again(2), anew, ...again(3))).toEqual([3]);
    expect(ownAfter(anew, ...again(1))).toEqual([1]);
  });

  it.each<[string, EventBody[]]>([
    ['a task that is planned twice', [planned, planned]],
    ['a session of a task that was not planned', [started(1)]],
    ['a second attempt before the first', [planned, started(2)]],
    ['a task that is opened again and was not planned', [reopened('a')]],
    ['a task that is opened again under another name', [planned, { ...reopened('b'), taskId: 'a' }]],
    ['a pause before the first attempt', [planned, backingOff(1)]],
    ['a pause while an attempt runs', [planned, started(1), backingOff(1)]],
    ['a pause after another attempt', [planned, started(1), sessionEnded(1, failed), backingOff(2)]],
    ['a session while another runs', [planned, started(1), started(2)]],
    ['a second cause of a stop', [planned, started(1), stopping('timeout'), stopping('stopped')]],
    ['the end of another attempt', [planned, started(1), sessionEnded(2, failed)]],
    ['the end of a session twice', [planned, started(1), sessionEnded(1, failed), sessionEnded(1, failed)]],
    ['the end of a running task', [planned, started(1), taskEnded(failed)]],
    ['the end of a task twice', [planned, taskEnded(skipped), taskEnded(skipped)]],
    ['a task that is skipped after an attempt', [planned, started(1), sessionEnded(1, failed), taskEnded(skipped)]],
    ['a success after a failed attempt', [planned, started(1), sessionEnded(1, failed), taskEnded(succeeded)]],
    ['a success without an attempt', [planned, taskEnded(succeeded)]],
    ['a session after the end of its task', [planned, taskEnded(skipped), started(1)]],
    ['a running task that is reopened', [planned, started(1), reopened('a')]],
    [
      'a second end of the run',
      [
        { type: 'run-ended', status: 'failed', wallMs: 1 },
        { type: 'run-ended', status: 'failed', wallMs: 2 },
      ],
    ],
    ['a task after the end of the run', [{ type: 'run-ended', status: 'failed', wallMs: 1 }, planned]],
  ])('refuses %s', (_, bodies) => {
    const events = stamped([{ type: 'run-started', run: makeRunInfo() }, ...bodies]);
    const projection = new RunProjection();
    for (const event of events.slice(0, -1)) projection.apply(event);
    const last = events.at(-1);
    if (last === undefined) throw new Error('no event');
    expect(() => projection.apply(last)).toThrow(InvalidTransition);
  });

  it('keeps the states of two tasks apart', () => {
    const projection = new RunProjection();
    const events = stamped([
      { type: 'run-started', run: makeRunInfo() },
      { type: 'task-planned', taskId: 'a', task: makeTask('b') },
    ]) as [Event, Event];
    projection.apply(events[0]);
    expect(() => projection.apply(events[1])).toThrow(InvalidTransition);
  });
});

describe('the status of a run', () => {
  const stateOf = (...bodies: EventBody[]): RunState => {
    const projection = new RunProjection();
    for (const event of stamped([{ type: 'run-started', run: makeRunInfo() }, ...bodies])) projection.apply(event);
    return projection.started;
  };
  const ended = (id: string, outcome: Outcome): EventBody[] => [
    { type: 'task-planned', taskId: id, task: makeTask(id) },
    ...(outcome.status === 'skipped'
      ? []
      : ([
          { type: 'session-started', taskId: id, attempt: 1, sessionId: 's', resumed: false, marker: 'm' },
          { type: 'session-ended', taskId: id, attempt: 1, end: { ...attemptEnd, outcome } },
        ] as EventBody[])),
    { type: 'task-ended', taskId: id, outcome },
  ];
  const stopping = (cause: 'interrupted' | 'run-failed' | 'credential-refused'): EventBody => ({
    type: 'run-stopping',
    cause,
    message: '',
  });

  it.each<[string, EventBody[], string]>([
    ['succeeded when every task did', [...ended('a', succeeded), ...ended('b', succeeded)], 'succeeded'],
    ['succeeded without tasks', [], 'succeeded'],
    ['failed when one task failed', [...ended('a', succeeded), ...ended('b', failed)], 'failed'],
    ['failed while a task has not ended', [{ type: 'task-planned', taskId: 'a', task: makeTask('a') }], 'failed'],
    [
      'cancelled when a person stopped it',
      [...ended('a', succeeded), stopping('interrupted'), ...ended('b', skipped)],
      'cancelled',
    ],
    [
      'succeeded when every task had succeeded before the stop',
      [...ended('a', succeeded), stopping('interrupted')],
      'succeeded',
    ],
    [
      'failed when it stopped because of a failure',
      [...ended('a', failed), stopping('run-failed'), ...ended('b', skipped)],
      'failed',
    ],
    ['failed when the credential was refused', [stopping('credential-refused'), ...ended('b', skipped)], 'failed'],
  ])('is %s', (_, bodies, status) => {
    expect(runStatus(stateOf(...bodies))).toBe(status);
  });

  it('forgets a stop and an end when the run is resumed, but keeps its time so far', () => {
    const state = stateOf(
      stopping('interrupted'),
      { type: 'run-ended', status: 'cancelled', wallMs: 5_000 },
      { type: 'run-resumed', run: makeRunInfo() },
      stopping('run-failed'),
    );
    expect(state).toMatchObject({ ended: null, stopping: { cause: 'run-failed' }, period: { earlierMs: 5_000 } });
    expect(wallTime(state, Date.parse(state.period.startedAt) + 700)).toBe(5_700);
  });

  it('remembers each pause between two supervisors, from the end or the last sign of one to the start of the next', () => {
    const resumed = { type: 'run-resumed', run: makeRunInfo() } as const;
    // Earlier versions could still tell of a stop after the end.
    const end = { type: 'run-ended', status: 'failed', wallMs: 1_000 } as const;
    const { startedAt, pauses } = stateOf(end, stopping('interrupted'), resumed, stopping('interrupted'), resumed);
    const at = (time: string): number => Date.parse(time) - Date.parse(startedAt);
    expect(pauses.map(({ from, to }) => [at(from), at(to)])).toEqual([
      [1_000, 3_000],
      [4_000, 5_000],
    ]);
  });

  it('has no negative time after the clock was set back', () => {
    const state = stateOf();
    expect(wallTime(state, Date.UTC(2000, 0, 1))).toBe(0);
  });
});
