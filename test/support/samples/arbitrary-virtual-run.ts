import fc from 'fast-check';
import { parseHalt } from '../../../src/domain/plan/halt.ts';
import type { Observation } from '../../../src/domain/ports/observation.ts';
import type { BackgroundWork } from '../../../src/domain/run/background-work.ts';
import type { FailureReason } from '../../../src/domain/run/outcome.ts';
import type { Behaviour } from '../fakes/fake-host.ts';
import { printed, resultOf } from '../fakes/fake-sessions.ts';
import type { Order, VirtualRun, VirtualTask } from '../fakes/virtual-run.ts';

/** The longest time that a process takes to start, or prints nothing while it works, milliseconds. */
export const longestPauseMs = 3_000;

/** The longest time that opening an attempt's files takes, milliseconds. */
export const longestFileMs = 400;

const soon = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: 500, max: longestPauseMs }) },
);
/** A reaction: most are quick, some slow, some never come. */
const reaction = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 2, arbitrary: fc.integer({ min: 400, max: 8_000 }) },
  { weight: 2, arbitrary: fc.constant(null) },
);

const reasons: FailureReason[] = ['overloaded', 'overloaded', 'rate-limited', 'connection-lost', 'max-turns'];
/** Failures that mean something for other tasks are rare, so that most runs get somewhere. */
const reason = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...reasons) },
  { weight: 1, arbitrary: fc.constantFrom<FailureReason>('not-logged-in', 'model-not-found', 'conversation-lost') },
);

const succeeded = resultOf({ status: 'succeeded' });
const failed = reason.map((why) => resultOf({ status: 'failed', reason: why, message: why }));

const retry = fc.record({ reason, canHeal: fc.boolean() }).map(
  (told): Observation => ({
    kind: 'retry',
    message: 'a request failed',
    delayMs: 500,
    ...told,
  }),
);

/** Limits that reset soon, long ago, and at an unknown time. */
const limit = fc.record({
  name: fc.constantFrom('5-hour limit', 'weekly limit'),
  resetsAt: fc.option(fc.integer({ min: -3_600_000, max: 30_000 })),
});
const limitNear = limit.map(
  (near): Observation => ({ kind: 'limit-near', limit: near, message: 'the limit of the account is close' }),
);
const limited = limit.map((met) => resultOf({ status: 'limited', limit: met }));

const observation = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Observation>({ kind: 'turn' }) },
  { weight: 2, arbitrary: fc.constantFrom<Observation>({ kind: 'tool', name: 'Bash' }, { kind: 'tool', name: null }) },
  { weight: 1, arbitrary: fc.constant<Observation>({ kind: 'requesting' }) },
  {
    weight: 1,
    arbitrary: fc
      .subarray<BackgroundWork>([
        { kind: 'agent', name: 'review' },
        { kind: 'command', name: 'npm run dev' },
      ])
      .map((works): Observation => ({ kind: 'background', works })),
  },
  { weight: 1, arbitrary: retry },
  { weight: 1, arbitrary: limitNear },
  { weight: 1, arbitrary: fc.constant(succeeded) },
  { weight: 1, arbitrary: failed },
);

const ending = fc.oneof(
  { weight: 5, arbitrary: fc.constant([succeeded]) },
  { weight: 3, arbitrary: failed.map((result) => [result]) },
  { weight: 2, arbitrary: fc.constant<Observation[]>([]) },
  { weight: 1, arbitrary: limited.map((result) => [result]) },
);

const prints = fc
  .record({
    work: fc.array(observation, { maxLength: 4 }),
    last: ending,
    times: fc.array(soon, { minLength: 6, maxLength: 6 }),
  })
  .map(({ work, last, times }) =>
    [{ kind: 'began', sessionId: null, version: null } as const, ...work, ...last].map((each, index) => ({
      afterMs: times[index] ?? 0,
      text: printed(each),
    })),
  );

const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  startMs: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: soon }),
  canStart: fc.nat({ max: 19 }).map((dice) => dice > 0),
  prints,
  exitMs: reaction,
  exitCode: fc.nat({ max: 1 }),
  answerMs: reaction,
  answer: fc.oneof(fc.constant(succeeded), failed).map((result) => printed(result)),
  closeMs: reaction,
  terminateMs: reaction,
  leaves: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(reaction, { maxLength: 3 }) },
  ),
  leavesPipe: fc.boolean(),
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const task: fc.Arbitrary<Omit<VirtualTask, 'id'>> = fc.record({
  model: fc.constantFrom('sonnet', 'opus'),
  ownCredential: fc.nat({ max: 9 }).map((dice) => dice === 0),
  timeoutMs: fc.integer({ min: 500, max: 30_000 }),
  attempts: fc.array(behaviour, { minLength: 1, maxLength: 4 }),
});

/** Most are early: when a run is over, an order does not reach it. */
const moment = fc.oneof(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 30_000 }));

const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({
    atMs: moment,
    kind: fc.constant('stop-run' as const),
    cause: fc.constantFrom('interrupted' as const, 'terminated' as const, 'stopped' as const),
    urgency: fc.constantFrom('gently' as const, 'hurry' as const, 'kill' as const),
  }),
  fc.record({ atMs: moment, kind: fc.constant('stop-task' as const), taskId: fc.constantFrom(...ids) }),
);

/** The same tasks, of which one reads a context for some of the others. */
function sharing(tasks: readonly VirtualTask[]): fc.Arbitrary<VirtualTask[]> {
  const source = fc.nat({ max: tasks.length - 1 });
  return fc.tuple(source, fc.subarray(tasks.map(({ id }) => id))).map(([position, forks]) => {
    const of = ids[position] ?? '';
    return tasks.map((each): VirtualTask => {
      if (each.id === of) return { ...each, sharedContext: { role: 'source' } };
      return forks.includes(each.id) ? { ...each, sharedContext: { role: 'fork', of } } : each;
    });
  });
}

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 14, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const anyRun: fc.Arbitrary<VirtualRun> = fc.record({
  tasks: fc
    .array(task, { minLength: 1, maxLength: ids.length })
    .map((all) => all.map((one, index): VirtualTask => ({ id: ids[index] ?? '', ...one })))
    .chain((all) => fc.oneof({ weight: 3, arbitrary: fc.constant(all) }, { weight: 1, arbitrary: sharing(all) })),
  options: fc.record({
    maxParallel: fc.integer({ min: 1, max: 4 }),
    retries: fc.nat({ max: 2 }),
    idleTimeoutMs: fc.constantFrom(null, null, 2_500, 5_000),
    keepBackground: fc.boolean(),
    waitForLimit: fc.boolean(),
    halt: fc.constantFrom(
      null,
      null,
      null,
      parseHalt('soon,fail=2'),
      parseHalt('now,fail=2'),
      parseHalt('now,fail=40%'),
    ),
    memoryFloorBytes: fc.constantFrom(null, 1_000_000),
  }),
  spacingMs: fc.constantFrom(0, 0, 300, 1_500),
  // A run that waits for others' slots gets some in the end.
  supplies: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.record({ fromMs: moment, slots: fc.nat({ max: 3 }) }), { maxLength: 4 })
        .map((some) => [{ fromMs: 0, slots: 0 }, ...some, { fromMs: 31_000, slots: 2 }]),
    },
  ),
  shortages: fc.array(
    fc
      .record({ fromMs: moment, lasts: fc.integer({ min: 1, max: 6_000 }) })
      .map(({ fromMs, lasts }) => ({ fromMs, toMs: fromMs + lasts })),
    { maxLength: 3 },
  ),
  expectedMs: fc.dictionary(fc.constantFrom(...ids), fc.nat({ max: 3 }), { maxKeys: 3 }),
  jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
  orders: fc.oneof(fc.constant([]), fc.array(order, { maxLength: 3 })),
  fileMs: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: longestFileMs }) },
  ),
  refusals: fc.record({
    journalLine: rarely(fc.integer({ min: 1, max: 60 })),
    transcriptText: rarely(fc.integer({ min: 1, max: 20 })),
    transcriptFile: rarely(fc.integer({ min: 1, max: 8 })),
  }),
});

/** Whether a task meets the usage limit with every further attempt: a run that waits for its reset would never end. */
function neverLifted({ attempts }: VirtualTask): boolean {
  return attempts.at(-1)?.prints.some(({ text }) => text.includes('"limited"')) === true;
}

/** Runs of every kind, with whatever may come over them. */
export const virtualRun: fc.Arbitrary<VirtualRun> = anyRun.map((run) =>
  run.tasks.some(neverLifted) ? { ...run, options: { ...run.options, waitForLimit: false } } : run,
);
