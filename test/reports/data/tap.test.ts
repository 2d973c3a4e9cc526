import fc from 'fast-check';
import { type FinalResults, Parser, type Result } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { renderTap } from '../../../src/reports/data/tap.ts';
import { visibleText } from '../../../src/reports/report/escape.ts';
import type { Report } from '../../../src/reports/report/report.ts';
import { arbitraryReportShape, cycling, reportOf } from '../../support/documents/hostile-report.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { failedTask, sampleReport, sampleTask, skippedTask } from '../../support/samples/sample-report.ts';

interface Heard {
  readonly points: Result[];
  readonly final: FinalResults;
  readonly extra: string[];
  readonly children: Heard[];
}

function listen(parser: Parser): Heard {
  const heard = { points: [] as Result[], extra: [] as string[], children: [] as Heard[], final: undefined as unknown };
  parser.on('assert', (point: Result) => heard.points.push(point));
  parser.on('extra', (line: string) => heard.extra.push(line));
  parser.on('child', (child: Parser) => heard.children.push(listen(child)));
  parser.on('complete', (final: FinalResults) => {
    heard.final = final;
  });
  return heard as Heard;
}

function hear(reports: readonly Report[]): Heard {
  const parser = new Parser();
  const heard = listen(parser);
  parser.end(renderTap(reports));
  return heard;
}

describe('a TAP report', () => {
  test('has one test point per task, with its facts', () => {
    const { points, final } = hear([sampleReport([sampleTask(), failedTask(), skippedTask({ id: 'later' })])]);
    expect(points.map(({ ok, name, skip }) => [ok, name, skip])).toEqual([
      [true, 'lint', false],
      [false, 'docs', false],
      [true, 'later', 'interrupted: stopped by Ctrl-C'],
    ]);
    // The parser moves duration_ms from the block to the time of the test point.
    expect(points[0]?.time).toBe(10_000);
    expect(points[0]?.diag).toMatchObject({ model: 'sonnet', result: 'All clean now.' });
    expect(points[1]?.diag).toMatchObject({ severity: 'fail', reason: 'timeout', message: 'the wall timeout passed' });
    expect(points[0]?.diag).toMatchObject({ cost: '$0.0123', cost_usd: 0.0123, cost_is_partial: false });
    expect(points[1]?.diag).toMatchObject({ cost: 'at least $0.0123', cost_usd: 0.0123, cost_is_partial: true });
    expect(final).toMatchObject({ ok: false, count: 3, pass: 2, fail: 1, skip: 1, bailout: false });
  });

  test('passes for a run that succeeded, and is skipped for one without tasks', () => {
    expect(hear([sampleReport([sampleTask()])]).final).toMatchObject({ ok: true, pass: 1 });
    expect(hear([sampleReport([])]).final).toMatchObject({ ok: true, count: 0 });
  });

  test('never passes for a run that was cut off, even if no task failed', () => {
    for (const status of ['cancelled', 'unfinished'] as const) {
      const { final } = hear([sampleReport([sampleTask(), skippedTask()], { status })]);
      expect(final.ok).toBe(false);
      expect(final.bailout).toMatch(/^the run 20261120-100000-abc123 (was cancelled|has not ended)$/);
    }
  });

  test('has one subtest per run when there are several', () => {
    const { children, final, points } = hear([
      sampleReport([sampleTask(), sampleTask()], { id: 'one' }),
      sampleReport([failedTask()], { id: 'two' }),
    ]);
    expect(children.map(({ final: { count, ok } }) => [count, ok])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(points.map(({ name, ok }) => [name, ok])).toEqual([
      ['one', true],
      ['two', false],
    ]);
    expect(final.ok).toBe(false);
  });

  test('keeps hostile text as text: it adds, changes or removes no test point', () => {
    fc.assert(
      fc.property(arbitraryReportShape, fc.array(hostileText, { minLength: 1, maxLength: 8 }), (shape, texts) => {
        const report = reportOf(shape, cycling(texts));
        const { points, extra, children } = hear([report]);
        expect(extra).toEqual([]);
        expect(children).toEqual([]);
        expect(points.map(({ ok, skip, todo }) => [ok, skip !== false, todo])).toEqual(
          report.tasks.map(({ status }) => [
            status === 'succeeded' || status === 'skipped',
            status === 'skipped',
            false,
          ]),
        );
        for (const [index, { result }] of report.tasks.entries()) {
          if (result !== null) expect(points[index]?.diag).toMatchObject({ result: visibleText(result) });
        }
      }),
    );
  });
});
