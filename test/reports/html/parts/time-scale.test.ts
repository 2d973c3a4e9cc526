import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peakOf, stepsOf, timelineSection } from '../../../../src/reports/html/overview/timeline.ts';
import { totalsSection } from '../../../../src/reports/html/overview/totals.ts';
import { TimeScale, tickLabel } from '../../../../src/reports/html/parts/time-scale.ts';
import { buildReport, type Report } from '../../../../src/reports/report/report.ts';
import { sampleReport, sampleTask, timeAfter } from '../../../support/samples/sample-report.ts';
import { retriedRun } from '../../../support/samples/sample-run.ts';

function lasting(milliseconds: number): Report {
  const report = sampleReport([], { endedAt: timeAfter(milliseconds) });
  return { ...report, totals: { ...report.totals, wallMs: milliseconds } };
}

describe('the scale of the timeline', () => {
  test.each([
    [1, ['0']],
    [450, ['0', '100ms', '200ms', '300ms', '400ms']],
    [20_000, ['0', '5s', '10s', '15s', '20s']],
    [678_000, ['0', '2m', '4m', '6m', '8m', '10m']],
    [3_600_000, ['0', '10m', '20m', '30m', '40m', '50m', '1h']],
    [9_000_000, ['0', '30m', '1h', '1h 30m', '2h', '2h 30m']],
    [200 * 86_400_000, ['0', '816h', '1632h', '2448h', '3264h', '4080h']],
  ])('marks round times: %d ms', (milliseconds, labels) => {
    expect(new TimeScale(lasting(milliseconds)).ticks().map(tickLabel)).toEqual(labels);
  });

  test('has all its marks within the run, whatever its length', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e13, noNaN: true }), (milliseconds) => {
        const scale = new TimeScale(lasting(milliseconds));
        const ticks = scale.ticks();
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(Math.max(...ticks)).toBeLessThanOrEqual(scale.endMs);
      }),
    );
  });

  test('ends with the wall time, even if the clock has jumped', () => {
    const late = sampleTask({ startedAt: timeAfter(-5_000), endedAt: timeAfter(90_000) });
    const scale = new TimeScale(sampleReport([late]));
    expect(scale.endMs).toBe(20_000);
    expect(late.sessions.map((session) => [scale.startOf(session), scale.endOf(session)])).toEqual([[0, 10_000]]);
    expect(scale.waitOf(late)).toBe(0);
  });
});

test('the timeline of a retried run is as long as its wall time, and says that the pause is left out', async () => {
  const { state } = retriedRun();
  const report = buildReport(state, state.lastEventAt);
  const scale = new TimeScale(report);
  expect(scale.endMs).toBe(report.totals.wallMs);
  const [first, second] = report.tasks[0]?.sessions ?? [];
  if (first === undefined || second === undefined) throw new Error('the task was tried twice');
  expect([first, second].map((session) => [scale.startOf(session), scale.endOf(session)])).toEqual([
    [0, 10_000],
    [10_000, 15_000],
  ]);
  expect(String(timelineSection(report))).toContain('3 sessions over 15.0s;');
  expect(String(timelineSection(report))).toContain('; 1 pause without a supervisor left out.');
  expect(String(totalsSection(report))).toContain('<span>1 pause without a supervisor left out</span>');
});

describe('the slots in use', () => {
  test('go up and down with each start and end', () => {
    const at = (from: number, to: number): Report['tasks'][number] =>
      sampleTask({ startedAt: timeAfter(from), endedAt: timeAfter(to), durationMs: to - from });
    const report = sampleReport([at(0, 10_000), at(5_000, 12_000), at(10_000, 20_000)]);
    const steps = stepsOf(report, new TimeScale(report));
    expect(steps).toEqual([
      { atMs: 0, busy: 1 },
      { atMs: 5_000, busy: 2 },
      { atMs: 10_000, busy: 2 },
      { atMs: 12_000, busy: 1 },
      { atMs: 20_000, busy: 0 },
    ]);
    expect(peakOf(steps)).toBe(2);
  });
});
