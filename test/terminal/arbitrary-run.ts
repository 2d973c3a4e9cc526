import fc from 'fast-check';
import { failureReasons, warningKinds } from '../../src/domain/run/outcome.ts';
import { SampleRun, sampleEnd } from './sample-run.ts';

/** Text as hostile as a session can print it. */
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

const arbitraryTask = fc.record({
  fate: fc.constantFrom(...fates),
  text: hostileText,
  tool: fc.option(hostileText),
  ms: fc.integer({ min: 0, max: 400_000_000 }),
  turns: fc.integer({ min: 0, max: 100_000 }),
  cost: fc.option(fc.double({ min: 0, max: 100_000, noNaN: true })),
  partial: fc.boolean(),
  reason: fc.constantFrom(...failureReasons),
  warnings: fc.array(fc.record({ kind: fc.constantFrom(...warningKinds), message: hostileText }), { maxLength: 2 }),
});

const idCharacters = [...'abcXYZ019._-'];

/** A run at any point of its life, with hostile text wherever a session can place some, and the time of its last event. */
export const arbitraryRun: fc.Arbitrary<{ run: SampleRun; nowMs: number }> = fc
  .record({
    tasks: fc.array(arbitraryTask, { maxLength: 12 }),
    // Ids are validated when tasks are read; a journal that was edited by hand is not trusted with more.
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
  })
  .map(({ tasks, ids, maxParallel, stopping, notes }) => {
    const run = new SampleRun(maxParallel, notes);
    const named = tasks.map((task, position) => ({ ...task, id: ids[position] ?? '' }));
    run.start(named.map(({ id }) => id));
    for (const task of named) play(run, task);
    const lastMs = Math.max(0, ...named.map(({ ms }) => ms));
    if (stopping !== null) run.emit(lastMs, { type: 'run-stopping', cause: 'interrupted', message: stopping });
    return { run, nowMs: lastMs };
  });

type PlayedTask = typeof arbitraryTask extends fc.Arbitrary<infer T> ? T & { id: string } : never;

function play(run: SampleRun, { id, fate, text, tool, ms, turns, cost, partial, reason, warnings }: PlayedTask): void {
  if (fate === 'waiting') return;
  if (fate === 'skipped') {
    const outcome = { status: 'skipped', reason: 'interrupted', message: text } as const;
    run.emit(ms, { type: 'task-ended', taskId: id, outcome });
    return;
  }
  run.launch(0, id);
  run.progress(0, id, turns, tool, cost);
  const end = { durationMs: ms, turns, costUsd: cost, costIsPartial: partial, result: text, warnings };
  const failed = { status: 'failed', reason, message: text } as const;
  switch (fate) {
    case 'running':
      break;
    case 'delayed':
      run.emit(ms, { type: 'session-delayed', taskId: id, attempt: 1, message: text, delayMs: ms });
      break;
    case 'stopping':
      run.emit(ms, { type: 'session-stopping', taskId: id, attempt: 1, cause: 'timeout' });
      break;
    case 'succeeded':
      run.finish(ms, id, { ...end, verification: { errorsFound: turns, gaps: text, confidence: 'low' } });
      break;
    case 'cancelled':
      run.finish(ms, id, { ...end, outcome: { status: 'cancelled', reason: 'interrupted', message: text } });
      break;
    case 'failed':
      run.finish(ms, id, { ...end, outcome: failed });
      break;
    case 'between':
    case 'backing-off':
      run.emit(ms, { type: 'session-ended', taskId: id, attempt: 1, end: { ...sampleEnd, ...end, outcome: failed } });
      if (fate === 'backing-off')
        run.emit(ms, { type: 'task-backing-off', taskId: id, attempt: 1, delayMs: ms, message: text });
      break;
  }
}
