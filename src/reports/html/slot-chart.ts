import type { Report } from '../report.ts';
import { type Html, html } from './html.ts';
import type { TimeScale } from './time-scale.ts';

/** How many sessions were at work from a moment on. */
interface Step {
  readonly atMs: number;
  readonly busy: number;
}

/** The sessions at work over time, a step at each start and end. */
export function stepsOf({ tasks }: Report, scale: TimeScale): Step[] {
  const changes = new Map<number, number>();
  const change = (atMs: number, by: number): void => {
    changes.set(atMs, (changes.get(atMs) ?? 0) + by);
  };
  for (const session of tasks.flatMap(({ sessions }) => sessions)) {
    change(scale.startOf(session), 1);
    change(scale.endOf(session), -1);
  }
  let busy = 0;
  return [...changes.entries()]
    .sort(([a], [b]) => a - b)
    .map(([atMs, by]) => {
      busy += by;
      return { atMs, busy };
    });
}

/** The most sessions that were at work at once. */
export function peakOf(steps: readonly Step[]): number {
  return steps.reduce((most, { busy }) => Math.max(most, busy), 0);
}

/** An area over time, as high as its place where all slots were in use. */
export function slotChart(report: Report, scale: TimeScale): Html {
  const steps = stepsOf(report, scale);
  const most = Math.max(report.run.maxParallel, peakOf(steps));
  const x = (atMs: number): string => ((atMs / scale.endMs) * 1_000).toFixed(2);
  const y = (busy: number): string => (100 - (busy / most) * 100).toFixed(2);
  const path = steps.map(({ atMs, busy }) => `H${x(atMs)}V${y(busy)}`).join('');
  const words = `At most ${peakOf(steps)} of ${report.run.maxParallel} slots were in use at once`;
  return html`<svg class="slots" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="${words}"><title>${words}</title>
<path d="M0 100${path}H1000V100Z"/></svg>`;
}
