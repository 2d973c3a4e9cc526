import { describe, expect, it } from 'vitest';
import type { Halt } from '../../../src/domain/plan/halt.ts';
import { parseHalt } from '../../../src/domain/plan/halt.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import type { EventBody } from '../../../src/domain/run/event.ts';
import type { AttemptOutcome, FailureReason } from '../../../src/domain/run/outcome.ts';
import { RunProjection, type RunState } from '../../../src/domain/run/run-state.ts';
import { type Consequences, consequencesOf } from '../../../src/domain/schedule/consequences.ts';
import { attemptEnd, makeRunInfo, makeTask, stamped } from '../../support/samples/events.ts';

interface Sketch {
  readonly id: string;
  /** `crashed`: it waits for its next attempt; `cut-off`: so does it, but did not fail; `retried`: it runs again. */
  readonly phase?: 'waiting' | 'running' | 'crashed' | 'cut-off' | 'retried' | 'failed' | 'skipped';
  readonly model?: string;
  readonly own?: boolean;
}

/** A run of these tasks, of which the first has just failed for the reason. */
function stateAfter(
  reason: FailureReason,
  others: readonly Sketch[],
  { own = false, halt = null, stopping = false }: { own?: boolean; halt?: Halt | null; stopping?: boolean } = {},
): RunState {
  const info = makeRunInfo();
  const sketches: Sketch[] = [{ id: 'bad', own }, ...others];
  const bodies: EventBody[] = [{ type: 'run-started', run: { ...info, options: { ...info.options, halt } } }];
  for (const { id, model = 'sonnet', own: has = false } of sketches) {
    const task = { ...makeTask(id), model, env: has ? { OWN: 'yes' } : {} };
    bodies.push({ type: 'task-planned', taskId: id, task });
  }
  const start = (id: string, attempt = 1): EventBody[] => [
    { type: 'session-started', taskId: id, attempt, sessionId: id, resumed: false, marker: id },
  ];
  const attempted = (id: string, outcome: AttemptOutcome): EventBody[] => [
    ...start(id),
    { type: 'session-ended', taskId: id, attempt: 1, end: { ...attemptEnd, outcome } },
  ];
  const fail = (id: string, why: FailureReason): EventBody[] =>
    attempted(id, { status: 'failed', reason: why, message: why });
  const lost = { status: 'cancelled', reason: 'supervisor-lost', message: '' } as const;
  const skipped = { status: 'skipped', reason: 'model-not-found', message: '' } as const;
  const end = (id: string, why: FailureReason): EventBody[] => [
    ...fail(id, why),
    { type: 'task-ended', taskId: id, outcome: { status: 'failed', reason: why, message: why } },
  ];
  for (const { id, phase } of others) {
    if (phase === 'running') bodies.push(...start(id));
    if (phase === 'crashed') bodies.push(...fail(id, 'crashed'));
    if (phase === 'cut-off') bodies.push(...attempted(id, lost));
    if (phase === 'retried') bodies.push(...fail(id, 'crashed'), ...start(id, 2));
    if (phase === 'skipped') bodies.push({ type: 'task-ended', taskId: id, outcome: skipped });
    if (phase === 'failed') bodies.push(...end(id, 'timeout'));
  }
  if (stopping) bodies.push({ type: 'run-stopping', cause: 'interrupted', message: 'Ctrl-C' });
  bodies.push(...end('bad', reason));
  const projection = new RunProjection();
  for (const event of stamped(bodies)) projection.apply(event);
  return projection.started;
}

const hasOwn = (task: Task): boolean => task.env['OWN'] !== undefined;

/** The consequences in short: what is done to whom, and to the run. */
function told({ tasks, run }: Consequences): string[] {
  const ofTasks = tasks.map((each) => `${each.do} ${each.taskId}: ${each.reason}`);
  return run === null ? ofTasks : [...ofTasks, `run ${run.urgency ?? 'declines'}: ${run.cause}`];
}

const entailedBy = (...given: Parameters<typeof stateAfter>): string[] =>
  told(consequencesOf(stateAfter(...given), 'bad', hasOwn));

const others: Sketch[] = [
  { id: 'runs', phase: 'running' },
  { id: 'waits' },
  { id: 'again', phase: 'crashed' },
  { id: 'over', phase: 'failed' },
];

describe('a failure', () => {
  it('that concerns its own task alone has no consequences', () => {
    for (const reason of ['crashed', 'timeout', 'budget', 'max-turns', 'prompt-too-long', 'overloaded'] as const)
      expect(entailedBy(reason, others)).toEqual([]);
  });

  it('of a credential that all sessions share ends the run in a hurry', () => {
    for (const reason of ['not-logged-in', 'credential-refused', 'permission-refused'] as const)
      expect(entailedBy(reason, others)).toEqual(['run hurry: credential-refused']);
  });

  it('of a task’s own credential says nothing about the others', () => {
    expect(entailedBy('not-logged-in', others, { own: true })).toEqual([]);
  });

  it('of a shared credential spares the tasks that bring their own', () => {
    expect(entailedBy('not-logged-in', [...others, { id: 'own', own: true }])).toEqual([
      'stop runs: credential-refused',
      'stop waits: credential-refused',
      'stop again: credential-refused',
    ]);
  });

  it('of a model skips the tasks that name it, and does not affect running ones', () => {
    const other: Sketch = { id: 'other', model: 'opus' };
    expect(entailedBy('model-not-found', [...others, other])).toEqual([
      'skip waits: model-not-found',
      'skip again: model-not-found',
    ]);
  });

  it('in a run that is already stopping changes nothing', () => {
    const halt = parseHalt('now');
    expect(entailedBy('not-logged-in', others, { stopping: true, halt })).toEqual([]);
    expect(entailedBy('model-not-found', others, { stopping: true, halt })).toEqual([]);
  });

  it('halts the run as the rule says, and lets running sessions finish or stops them', () => {
    expect(entailedBy('timeout', others, { halt: parseHalt('soon,fail=2') })).toEqual(['run declines: run-failed']);
    expect(entailedBy('timeout', others, { halt: parseHalt('now,fail=2') })).toEqual(['run gently: run-failed']);
    expect(entailedBy('timeout', others, { halt: parseHalt('now,fail=3') })).toEqual([]);
    expect(entailedBy('timeout', others, { halt: parseHalt('now,fail=40%') })).toEqual(['run gently: run-failed']);
    expect(entailedBy('timeout', others, { halt: parseHalt('now,fail=41%') })).toEqual([]);
  });

  it('halts the run when a task that is not tried again is one failure too many', () => {
    const halt = parseHalt('soon,fail=3');
    expect(entailedBy('model-not-found', others, { halt }).at(-1)).toBe('run declines: run-failed');
    expect(entailedBy('model-not-found', others.slice(0, 3), { halt }).at(-1)).toBe('skip again: model-not-found');
  });

  it('counts for a halt neither what was cut off, nor what runs again, nor what was not started', () => {
    const rest: Sketch[] = [
      { id: 'cut-off', phase: 'cut-off' },
      { id: 'retried', phase: 'retried' },
      { id: 'skipped', phase: 'skipped' },
      { id: 'own', own: true, model: 'opus' },
    ];
    const halt = parseHalt('now,fail=2');
    expect(entailedBy('model-not-found', rest, { halt })).toEqual(['skip cut-off: model-not-found']);
    expect(entailedBy('not-logged-in', rest, { halt })).toEqual([
      'stop cut-off: credential-refused',
      'stop retried: credential-refused',
    ]);
  });

  it('keeps the more urgent cause when a refused credential meets a halt rule', () => {
    expect(entailedBy('not-logged-in', others, { halt: parseHalt('soon') })).toEqual(['run hurry: credential-refused']);
  });
});

describe('a consequence', () => {
  const messages = (...given: Parameters<typeof stateAfter>): string[] => {
    const { tasks, run } = consequencesOf(stateAfter(...given), 'bad', hasOwn);
    return [...new Set(tasks.map(({ message }) => message)), ...(run === null ? [] : [run.message])];
  };

  it('says in words what it follows from', () => {
    const credential = 'the API refused the credential that the sessions share';
    expect(messages('not-logged-in', others)).toEqual([credential]);
    expect(messages('not-logged-in', [...others, { id: 'own', own: true }])).toEqual([credential]);
    expect(messages('model-not-found', others)).toEqual(['the model sonnet was not found for task "bad"']);
  });

  it('of a halt rule repeats the rule', () => {
    const halted = (rule: string, tasks = others): string[] => messages('timeout', tasks, { halt: parseHalt(rule) });
    expect(halted('soon,fail=2')).toEqual(['2 of 5 tasks failed (--halt soon,fail=2)']);
    expect(halted('now,fail=40%')).toEqual(['2 of 5 tasks failed (--halt now,fail=40%)']);
    expect(halted('now', [])).toEqual(['1 of 1 task failed (--halt now,fail=1)']);
  });
});

it('an attempt that did not fail has no consequences', () => {
  const state = stateAfter('not-logged-in', others, { halt: parseHalt('now') });
  expect(consequencesOf(state, 'runs', hasOwn)).toEqual({ tasks: [], run: null });
  expect(consequencesOf(state, 'nobody', hasOwn)).toEqual({ tasks: [], run: null });
});
