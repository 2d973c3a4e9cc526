import { describe, expect, test } from 'vitest';
import { mermaidGantt, textTimeline } from '../../../src/reports/markdown/timeline.ts';
import { buildReport } from '../../../src/reports/report/report.ts';
import { failedTask, sampleReport, sampleTask, skippedTask, timeAfter } from '../../support/samples/sample-report.ts';
import { retriedRun } from '../../support/samples/sample-run.ts';

const report = sampleReport([
  sampleTask({ id: 'late', startedAt: timeAfter(10_000), endedAt: timeAfter(20_000) }),
  failedTask({ id: 'early', startedAt: timeAfter(0), endedAt: timeAfter(5_000) }),
  skippedTask({ id: 'never' }),
]);

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
    const instant = sampleTask({ startedAt: timeAfter(20_000), endedAt: timeAfter(20_000) });
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
    const rows = mermaidGantt(report).split('\n').slice(4);
    expect(rows).toEqual([
      '    ✖ early (5.0s) :crit, 2000-01-01T00:00:00.000, 2000-01-01T00:00:05.000',
      '    ✔ late (10.0s) :active, 2000-01-01T00:00:10.000, 2000-01-01T00:00:20.000',
    ]);
  });

  test('treats an id that is a Mermaid keyword as a name', () => {
    for (const id of ['title', 'section', 'gantt', '2026-01-01', 'click', 'done']) {
      const row = mermaidGantt(sampleReport([sampleTask({ id })]))
        .split('\n')
        .at(-1);
      expect(row).toMatch(/^ {4}✔ [^:]+ :active, [\d:T.-]+, [\d:T.-]+$/);
    }
  });

  test('is left out when it is too large for GitHub to draw', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => sampleTask({ id: `task-${index}` }));
    expect(mermaidGantt(sampleReport(many))).toBe('');
  });
});
