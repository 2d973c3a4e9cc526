import fc from 'fast-check';
import { failureReasons, warningKinds } from '../../../src/domain/run/outcome.ts';
import { runStatus, wallTime } from '../../../src/domain/run/run-state.ts';
import type { Prediction } from '../../../src/domain/usage/prediction.ts';
import type { Savings } from '../../../src/domain/usage/savings.ts';
import { SampleRun, sampleEnd, sampleTask, startMs } from './sample-run.ts';

/** Hostile text that a session could print. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        '\u001b[31m',
        '\u001b]0;title\u0007',
        '\u001b[2J',
        '\u009b1A',
        '\r\n::error::x',
        '##[group]x',
        '##\u200e[group]',
        '\u202e',
        '\u2028',
        '👩‍👩‍👧‍👦',
        '漢字',
        'e\u0301'.repeat(9),
        '🇩🇪',
        '\u0000',
        '\t',
        '\ud800',
        '::set-output name=a::b',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const fates = [
  'waiting',
  'running',
  'delayed',
  'stopping',
  'backing-off',
  'between',
  'succeeded',
  'failed',
  'cancelled',
  'skipped',
] as const;

const amount = fc.option(fc.double({ min: -1_000, max: 1_000, noNaN: true }));
const arbitrarySavings: fc.Arbitrary<Savings | undefined> = fc.option(
  fc.record({ cacheUsd: amount, warmStartUsd: amount, sharedContextUsd: amount }),
  { nil: undefined, freq: 9 },
);

const arbitraryAttempt = fc.record({
  ms: fc.integer({ min: 0, max: 400_000_000 }),
  turns: fc.integer({ min: 0, max: 100_000 }),
  cost: fc.option(fc.double({ min: 0, max: 100_000, noNaN: true })),
  partial: fc.boolean(),
  savings: arbitrarySavings,
});
type PlayedAttempt = typeof arbitraryAttempt extends fc.Arbitrary<infer T> ? T : never;

const arbitraryTask = fc.record({
  fate: fc.constantFrom(...fates),
  text: hostileText,
  tool: fc.option(hostileText),
  attempt: arbitraryAttempt,
  /** Earlier attempts that failed. */
  earlier: fc.array(arbitraryAttempt, { maxLength: 2 }),
  /** Another attempt by a second supervisor, if there is one. */
  again: fc.option(arbitraryAttempt),
  reason: fc.constantFrom(...failureReasons),
  warnings: fc.array(fc.record({ kind: fc.constantFrom(...warningKinds), message: hostileText }), { maxLength: 2 }),
});

const range = fc
  .tuple(fc.nat({ max: 9_000_000 }), fc.nat({ max: 9_000_000 }), fc.nat({ max: 9_000_000 }))
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
const arbitraryPrediction: fc.Arbitrary<Prediction> = fc
  .record({ known: fc.integer({ min: 1, max: 9 }), more: fc.nat({ max: 2 }), costUsd: fc.option(range) })
  .chain(({ known, more, costUsd }) =>
    fc.record({ sessionMs: range, wallMs: range }).map((times) => ({ tasks: known + more, known, costUsd, ...times })),
  );

const idCharacters = [...'abcXYZ019._-'];

/**
 * A run at any point of its life, with hostile text wherever a session can place it, and a time after its last event at
 * which to show it. It may have been retried, stopped, and resumed by a second supervisor.
 */
export const arbitraryRun: fc.Arbitrary<{ run: SampleRun; nowMs: number }> = fc
  .record({
    tasks: fc.array(arbitraryTask, { maxLength: 12 }),
    // Ids are validated when tasks are read, but those of an edited journal must not be trusted.
    ids: fc.uniqueArray(
      fc.oneof(fc.string({ unit: fc.constantFrom(...idCharacters), minLength: 1, maxLength: 64 }), hostileText),
      {
        minLength: 12,
        maxLength: 12,
      },
    ),
    maxParallel: fc.integer({ min: 1, max: 100 }),
    stopping: fc.option(hostileText),
    notes: fc.array(hostileText, { maxLength: 2 }),
    prediction: fc.option(arbitraryPrediction),
    takenUp: fc.option(fc.record({ afterMs: fc.integer({ min: 1, max: 400_000_000 }), hadEnded: fc.boolean() }), {
      freq: 2,
    }),
  })
  .map(({ tasks, ids, maxParallel, stopping, notes, prediction, takenUp }) => {
    const run = new SampleRun(maxParallel, notes);
    run.predict(prediction);
    const named = tasks.map((task, position) => ({ ...task, id: ids[position] ?? '' }));
    run.start(named.map(({ id }) => id));
    let nowMs = inOrder(named.flatMap((task) => lifeOf(run, task)));
    if (stopping !== null) run.emit(nowMs, { type: 'run-stopping', cause: 'interrupted', message: stopping });
    if (takenUp !== null) {
      if (takenUp.hadEnded) endRun(run, nowMs);
      nowMs += takenUp.afterMs;
      takeUp(run, nowMs);
      nowMs = Math.max(nowMs, inOrder(named.flatMap((task) => secondLifeOf(run, task, nowMs))));
    }
    return { run, nowMs };
  });

type PlayedTask = typeof arbitraryTask extends fc.Arbitrary<infer T> ? T & { id: string } : never;

/** An event at a time after the run's start. */
interface Happening {
  readonly atMs: number;
  readonly happen: () => void;
}

/** Emits all events in order of time, and returns the time of the last. */
function inOrder(happenings: readonly Happening[]): number {
  for (const { happen } of happenings.toSorted((a, b) => a.atMs - b.atMs)) happen();
  return Math.max(0, ...happenings.map(({ atMs }) => atMs));
}

const endOf = ({ ms, turns, cost, partial, savings }: PlayedAttempt) =>
  ({ durationMs: ms, turns, costUsd: cost, costIsPartial: partial, savings }) as const;

function lifeOf(run: SampleRun, task: PlayedTask): Happening[] {
  const { id, fate, text, tool, attempt, reason, warnings } = task;
  const outcome = { status: 'skipped', reason: 'interrupted', message: text } as const;
  if (fate === 'waiting') return [];
  if (fate === 'skipped')
    return [{ atMs: attempt.ms, happen: () => run.emit(attempt.ms, { type: 'task-ended', taskId: id, outcome }) }];
  const failed = { status: 'failed', reason, message: text } as const;
  const happenings: Happening[] = [];
  let fromMs = 0;
  for (const [index, earlier] of task.earlier.entries()) {
    const [from, to] = [fromMs, fromMs + earlier.ms];
    happenings.push({ atMs: from, happen: () => run.launch(from, id, index + 1) });
    const end = { ...endOf(earlier), outcome: failed };
    happenings.push({ atMs: to, happen: () => run.crash(to, id, 0, end, index + 1) });
    fromMs = to;
  }
  const number = task.earlier.length + 1;
  const begin = (): void => {
    run.launch(fromMs, id, number);
    run.progress(fromMs, id, attempt.turns, tool, attempt.cost, number);
  };
  const endMs = fromMs + attempt.ms;
  const end = { ...endOf(attempt), result: text, warnings };
  const finish = (): void => {
    switch (fate) {
      case 'running':
        break;
      case 'delayed':
        run.emit(endMs, {
          type: 'session-delayed',
          taskId: id,
          attempt: number,
          message: text,
          delayMs: attempt.ms,
        });
        break;
      case 'stopping':
        run.emit(endMs, { type: 'session-stopping', taskId: id, attempt: number, cause: 'timeout' });
        break;
      case 'succeeded': {
        const verification = { errorsFound: attempt.turns, gaps: text, confidence: 'low' } as const;
        run.finish(endMs, id, { ...end, verification }, number);
        break;
      }
      case 'cancelled':
        run.finish(endMs, id, { ...end, outcome: { ...outcome, status: 'cancelled' } }, number);
        break;
      case 'failed':
        run.finish(endMs, id, { ...end, outcome: failed }, number);
        break;
      case 'between':
        run.emit(endMs, {
          type: 'session-ended',
          taskId: id,
          attempt: number,
          end: { ...sampleEnd, ...end, outcome: failed },
        });
        break;
      case 'backing-off':
        run.crash(endMs, id, attempt.ms, { ...end, outcome: failed }, number);
        break;
    }
  };
  return [...happenings, { atMs: fromMs, happen: begin }, { atMs: endMs, happen: finish }];
}

/** Ends everything that is open, and then the run. */
export function endRun(run: SampleRun, atMs: number): void {
  const cancelled = { status: 'cancelled', reason: 'interrupted', message: 'stopped' } as const;
  for (const [taskId, task] of run.state.tasks) {
    if (task.phase === 'ended') continue;
    if (task.phase === 'running') {
      const { attempt, progress, startedAt } = task.live;
      const { turns, usage, costUsd } = progress;
      const end = {
        ...sampleEnd,
        outcome: cancelled,
        turns,
        usage,
        costUsd,
        durationMs: startMs + atMs - Date.parse(startedAt),
      };
      run.emit(atMs, { type: 'session-ended', taskId, attempt, end });
    }
    const wasStarted = task.phase === 'running' || task.attempts.length > 0;
    run.emit(atMs, {
      type: 'task-ended',
      taskId,
      outcome: wasStarted ? cancelled : { ...cancelled, status: 'skipped' },
    });
  }
  const wallMs = wallTime(run.state, startMs + atMs);
  run.emit(atMs, { type: 'run-ended', status: runStatus(run.state), wallMs });
}

/** A second supervisor resumes the run, and closes what the first one left open. */
function takeUp(run: SampleRun, atMs: number): void {
  const diedAt = Date.parse(run.state.lastEventAt);
  run.emit(atMs, { type: 'run-resumed', run: run.state.run });
  for (const [taskId, task] of run.state.tasks) {
    if (task.phase !== 'running') continue;
    const { attempt, progress, startedAt } = task.live;
    const { turns, usage, costUsd } = progress;
    const outcome = { status: 'cancelled', reason: 'supervisor-lost', message: 'it died' } as const;
    const durationMs = Math.max(0, diedAt - Date.parse(startedAt));
    const end = { ...sampleEnd, outcome, turns, usage, costUsd, costIsPartial: true, durationMs };
    run.emit(atMs, { type: 'session-ended', taskId, attempt, end });
  }
}

function secondLifeOf(run: SampleRun, { id, again, text, fate, tool }: PlayedTask, fromMs: number): Happening[] {
  const state = run.state.tasks.get(id);
  if (again === null || state === undefined) return [];
  const attempt = state.attempts.length + 1;
  const begin = (): void => {
    run.emit(fromMs, { type: 'task-reopened', taskId: id, task: sampleTask(id) });
    run.launch(fromMs, id, attempt);
    run.progress(fromMs, id, again.turns, tool, again.cost, attempt);
  };
  const endMs = fromMs + again.ms;
  const finish = (): void => run.finish(endMs, id, { ...endOf(again), result: text }, attempt);
  const goesOn = fate === 'running' || fate === 'delayed';
  return [
    { atMs: fromMs, happen: begin },
    { atMs: endMs, happen: goesOn ? () => {} : finish },
  ];
}
