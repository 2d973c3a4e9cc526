import fc from 'fast-check';
import { failureReasons, warningKinds } from '../../../src/domain/run/outcome.ts';
import type { Report, ReportTask } from '../../../src/reports/report/report.ts';
import { failedTask, sampleReport, sampleTask, skippedTask } from '../samples/sample-report.ts';

/** Makes a report with a new text from the source wherever a session, a prompt or an edited journal can place one. */
export type TextSource = () => string;

interface Shape {
  readonly kind: 'succeeded' | 'failed' | 'skipped' | 'cancelled';
  readonly attempts: number;
  readonly reason: (typeof failureReasons)[number];
  readonly warnings: readonly (typeof warningKinds)[number][];
  readonly hasResult: boolean;
  readonly verification: 'none' | 'full' | 'without gaps';
  readonly numbers: {
    readonly ms: number;
    readonly turns: number;
    readonly cost: number | null;
    readonly tokens: number;
  };
}

const arbitraryShape: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom('succeeded', 'failed', 'skipped', 'cancelled'),
  attempts: fc.integer({ min: 1, max: 3 }),
  reason: fc.constantFrom(...failureReasons),
  warnings: fc.array(fc.constantFrom(...warningKinds), { maxLength: 2 }),
  hasResult: fc.boolean(),
  verification: fc.constantFrom('none', 'full', 'without gaps'),
  numbers: fc.record({
    ms: fc.integer({ min: 0, max: 400_000_000 }),
    turns: fc.integer({ min: 0, max: 100_000 }),
    cost: fc.option(fc.double({ min: 0, max: 100_000, noNaN: true })),
    tokens: fc.integer({ min: 0, max: 2_000_000_000 }),
  }),
});

/** The shape of a report, without its texts. */
export const arbitraryReportShape = fc.record({
  tasks: fc.array(arbitraryShape, { maxLength: 6 }),
  notes: fc.integer({ min: 0, max: 3 }),
  status: fc.constantFrom('succeeded', 'failed', 'cancelled', 'unfinished'),
});
export type ReportShape = typeof arbitraryReportShape extends fc.Arbitrary<infer T> ? T : never;

/** A report of a given shape, with texts from the source. */
export function reportOf({ tasks, notes, status }: ReportShape, text: TextSource): Report {
  return sampleReport(
    tasks.map((shape) => taskOf(shape, text)),
    {
      id: text(),
      projectDir: text(),
      claudeVersion: text(),
      notes: Array.from({ length: notes }, text),
      status,
    },
  );
}

function taskOf(shape: Shape, text: TextSource): ReportTask {
  const { kind, attempts, reason, warnings, hasResult, verification, numbers } = shape;
  const ids = Array.from({ length: attempts }, text);
  const common = { id: text(), prompt: text(), model: text() };
  if (kind === 'skipped') return skippedTask({ ...common, message: text() });
  const said = {
    ...common,
    durationMs: numbers.ms,
    turns: numbers.turns,
    costUsd: numbers.cost,
    tokens: { input: numbers.tokens, output: 0, cacheRead: numbers.tokens, cacheWrite: 7 },
    sessionIds: ids,
    attempts,
    result: hasResult ? text() : null,
    warnings: warnings.map((warning) => ({ kind: warning, message: text() })),
    verification: verification === 'none' ? null : verificationOf(verification, text),
  };
  const task = taskOfKind();
  return { ...task, sessions: task.sessions.map((session) => ({ ...session, message: session.reason && text() })) };

  function taskOfKind(): ReportTask {
    if (kind === 'succeeded') return sampleTask(said);
    const end = kind === 'failed' ? { reason } : { status: kind, reason: 'interrupted' as const };
    return failedTask({ ...said, ...end, message: text() });
  }
}

function verificationOf(kind: 'full' | 'without gaps', text: TextSource): ReportTask['verification'] {
  if (kind === 'full') return { errorsFound: 3, gaps: text(), confidence: 'low' };
  return { errorsFound: null, gaps: null, confidence: null };
}

/** Repeats the texts of a list endlessly. */
export function cycling(texts: readonly string[]): TextSource {
  let next = 0;
  return () => texts[next++ % texts.length] ?? '';
}
