import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../src/reports/data/json.ts';
import { renderMarkdown } from '../../../src/reports/markdown/markdown.ts';
import { buildReport, reportSchema } from '../../../src/reports/report/report.ts';
import { nodesOf, parseMarkdown } from '../../support/documents/parse-markdown.ts';
import { arbitraryRun } from '../../support/samples/arbitrary-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';

const time = (ms: number): string => new Date(startMs + ms).toISOString();

test('a report includes the cost, time and tokens of attempts that failed', () => {
  const run = new SampleRun(2);
  run.start(['a']);
  run.launch(0, 'a');
  const crashed = { status: 'failed', reason: 'crashed', message: 'gone' } as const;
  run.crash(4_000, 'a', 1_000, { outcome: crashed, durationMs: 4_000, turns: 1, costUsd: 0.5, costIsPartial: true });
  run.launch(5_000, 'a', 2);
  run.finish(15_000, 'a', { durationMs: 10_000, turns: 3, costUsd: 0.25 }, 2);
  run.emit(16_000, { type: 'run-ended', status: 'succeeded', wallMs: 16_000 });
  const report = buildReport(run.state, time(99_000));
  expect(report.tasks).toMatchObject([
    {
      id: 'a',
      status: 'succeeded',
      reason: null,
      startedAt: time(0),
      endedAt: time(15_000),
      durationMs: 14_000,
      turns: 4,
      costUsd: 0.75,
      costIsPartial: true,
      tokens: { input: 20, output: 400, cacheRead: 6_000, cacheWrite: 800 },
      sessionIds: ['session-a-1', 'session-a-2'],
      attempts: 2,
    },
  ]);
  expect(report.totals).toMatchObject({
    wallMs: 16_000,
    sessionMs: 14_000,
    speedup: 14_000 / 16_000,
    utilisation: 14_000 / 32_000,
    costUsd: 0.75,
    costIsPartial: true,
    cacheSavedUsd: 0.0162,
    savings: {
      cacheUsd: 0.0122,
      text: 'prompt cache saved $0.0122, derived from cache reads and writes at list prices',
    },
  });
});

test('a sum in a report is unknown when one of its parts is', () => {
  const run = new SampleRun();
  run.start(['a', 'b']);
  for (const [id, costUsd] of [
    ['a', 1],
    ['b', null],
  ] as const) {
    run.launch(0, id);
    run.finish(1_000, id, { costUsd, cacheSavedUsd: costUsd });
  }
  const { totals } = buildReport(run.state, time(1_000));
  expect(totals).toMatchObject({ costUsd: null, cacheSavedUsd: null });
});

describe('a report at any point of a run', () => {
  test('matches its schema, also after it was written and read', () => {
    fc.assert(
      fc.property(arbitraryRun, ({ run, nowMs }) => {
        const report = buildReport(run.state, time(nowMs));
        expect(reportSchema.parse(report)).toEqual(report);
        expect(reportSchema.parse(JSON.parse(renderJson(report)))).toEqual(JSON.parse(JSON.stringify(report)));
      }),
    );
  });

  test('counts every task once and gives it one row', () => {
    fc.assert(
      fc.property(arbitraryRun, ({ run, nowMs }) => {
        const { state } = run;
        const report = buildReport(state, time(nowMs));
        const { tasks, succeeded, failed, skipped, cancelled } = report.totals;
        expect(tasks).toBe(state.tasks.size);
        expect(succeeded + failed + skipped + cancelled).toBe(tasks);
        const [table] = nodesOf(parseMarkdown(renderMarkdown(report)), 'table');
        expect(table?.children.length ?? 1).toBe(tasks + 1);
      }),
      { numRuns: 50 },
    );
  });
});
