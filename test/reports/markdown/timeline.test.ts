import { describe, expect, test } from 'vitest';
import { mermaidGantt, textTimeline } from '../../../src/reports/markdown/timeline.ts';
import { buildReport, type Report } from '../../../src/reports/report/report.ts';
import { failedTask, sampleReport, sampleTask, skippedTask, timeAfter } from '../../support/samples/sample-report.ts';
import { retriedRun } from '../../support/samples/sample-run.ts';

const report = sampleReport([
  sampleTask({ id: 'late', startedAt: timeAfter(10_000), endedAt: timeAfter(20_000) }),
  failedTask({ id: 'early', startedAt: timeAfter(0), endedAt: timeAfter(5_000), durationMs: 5_000 }),
  skippedTask({ id: 'never' }),
]);

/** A report of so many tasks. */
function many(count: number, wallMs = 20_000): Report {
  const made = sampleReport(Array.from({ length: count }, (_, index) => sampleTask({ id: `task-${index}` })));
  return { ...made, totals: { ...made.totals, wallMs } };
}

describe('the timeline in plain text', () => {
  test('draws a bar to scale for each task that was started, the earliest first', () => {
    expect(textTimeline(report, 20).split('\n')).toEqual([
      '✖ early │▒▒▒▒▒               │ 5.0s',
      '✔ late  │          ██████████│ 10.0s',
      '        0               20.0s',
      '█ succeeded   ▒ failed',
    ]);
  });

  test('draws a bar even for a task of zero length at the very end', () => {
    const instant = sampleTask({ startedAt: timeAfter(20_000), endedAt: timeAfter(20_000), durationMs: 0 });
    expect(textTimeline(sampleReport([instant]), 10)).toContain('│         █│ 0.0s');
  });

  test('draws a task that has not ended to the end of the run', () => {
    const open = sampleTask({ startedAt: timeAfter(10_000), endedAt: null });
    expect(textTimeline(sampleReport([open], { endedAt: null }), 10)).toContain('│     █████│ 10.0s');
  });

  test('of a retried run is as long as its wall time, without the pause', () => {
    const { state } = retriedRun();
    const report = buildReport(state, state.lastEventAt);
    expect(report.totals.wallMs).toBe(15_000);
    expect(textTimeline(report, 15).split('\n')).toEqual([
      '✔ lint │███████████████│ 15.0s',
      '✔ test │     █████     │ 5.0s',
      '       0          15.0s',
      '█ succeeded   (1 pause without a supervisor left out)',
    ]);
    expect(mermaidGantt(report)).toContain(' lint (15.0s) :active, 2000-01-01T00:00:00.000, 2000-01-01T00:00:15.000');
  });

  test('is empty when no task was started', () => {
    expect(textTimeline(sampleReport([skippedTask()]), 10)).toBe('');
    expect(mermaidGantt(sampleReport([skippedTask()]))).toBe('');
  });
});

describe('the Mermaid chart', () => {
  test('has a bar for each started task', () => {
    const rows = mermaidGantt(report).split('\n').slice(5);
    expect(rows).toEqual([
      '    ✖ early (5.0s) :crit, 2000-01-01T00:00:00.000, 2000-01-01T00:00:05.000',
      '    ✔ late (10.0s) :active, 2000-01-01T00:00:10.000, 2000-01-01T00:00:20.000',
    ]);
  });

  test('treats an id that is a Mermaid keyword as a name', () => {
    for (const id of ['title', 'section', 'gantt', '2026-01-01', 'click', 'done']) {
      const row = mermaidGantt(sampleReport([sampleTask({ id }), sampleTask({ id, startedAt: timeAfter(2_000) })]))
        .split('\n')
        .at(-1);
      expect(row).toMatch(/^ {4}✔ [^:]+ :active, [\d:T.-]+, [\d:T.-]+$/);
    }
  });

  test('is left out where it says nothing or cannot be read: one bar, more than 60, more than a day', () => {
    expect(mermaidGantt(many(1))).toBe('');
    expect(mermaidGantt(many(2))).not.toBe('');
    expect(mermaidGantt(many(60))).not.toBe('');
    expect(mermaidGantt(many(61))).toBe('');
    expect(mermaidGantt(many(2, 86_400_000))).not.toBe('');
    expect(mermaidGantt(many(2, 90_000_000))).toBe('');
  });

  test.each([
    [3_000, '%M:%S', '1second'],
    [20_000, '%M:%S', '5second'],
    [700_000, '%M:%S', '2minute'],
    [3_500_000, '%M:%S', '10minute'],
    [7_200_000, '%H:%M', '30minute'],
    [80_000_000, '%H:%M', '4hour'],
  ])('has an axis that fits its length: %d ms', (wallMs, format, interval) => {
    const chart = mermaidGantt(many(2, wallMs));
    expect(chart).toContain(`\n    axisFormat ${format}\n    tickInterval ${interval}\n`);
  });
});

describe('a clock that was set during the run', () => {
  const hours = 3 * 3_600_000;

  test.each([
    ['back', -hours],
    ['forward', hours],
  ])('%s does not make the timeline longer than the wall time', (_, jump) => {
    const set = sampleReport([
      sampleTask({ id: 'before', startedAt: timeAfter(0), endedAt: timeAfter(1_000), durationMs: 1_000 }),
      sampleTask({ id: 'during', startedAt: timeAfter(1_000), endedAt: timeAfter(jump + 3_000), durationMs: 2_000 }),
      sampleTask({
        id: 'after',
        startedAt: timeAfter(jump + 2_000),
        endedAt: timeAfter(jump + 3_000),
        durationMs: 1_000,
      }),
    ]);
    const report = { ...set, totals: { ...set.totals, wallMs: 3_000 } };
    for (const text of [textTimeline(report, 30), mermaidGantt(report)]) {
      expect(text).not.toMatch(/\dh|\dm /);
      for (const [id, seconds] of [
        ['before', '1.0s'],
        ['during', '2.0s'],
        ['after', '1.0s'],
      ])
        expect(text).toMatch(new RegExp(`${id}.*${seconds}`));
    }
    expect(textTimeline(report, 30)).toContain('during │          ████████████████████│ 2.0s');
  });
});
