import { workedBy } from '../../domain/run/work-time.ts';
import type { Report, ReportTask } from './report.ts';

/** When a task was worked on, milliseconds since the run's start without pauses. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far times of day may differ from measured ones before they are not believed. */
const toleratedMs = 1_000;

/**
 * When each task that was started was worked on. Times of day say when; how long is measured by another clock, which does
 * not jump. Where they contradict each other, because the computer's clock was set during the run, the measured ones are
 * right, and the beginning is where it fits: no span is outside of the run's wall time.
 */
export function spansOf(report: Report): (Span & { readonly task: ReportTask })[] {
  const { startedAt, pauses = [] } = report.run;
  const { wallMs } = report.totals;
  const timeOf = (time: string): number => workedBy(time, { startedAt, pauses });
  return report.tasks
    .flatMap((task) => {
      if (task.startedAt === null) return [];
      const from = timeOf(task.startedAt);
      const to = task.endedAt === null ? Math.max(from, wallMs) : timeOf(task.endedAt);
      const isTrue =
        to <= wallMs + toleratedMs &&
        to - from >= task.durationMs - toleratedMs &&
        (task.attempts > 1 || task.endedAt === null || to - from <= task.durationMs + toleratedMs);
      return [
        {
          task,
          ...(isTrue ? { from: Math.min(from, wallMs), to: Math.min(to, wallMs) } : measured(task, from, wallMs)),
        },
      ];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function measured({ durationMs }: ReportTask, from: number, wallMs: number): Span {
  const start = Math.max(0, Math.min(from, wallMs - durationMs));
  return { from: start, to: Math.min(wallMs, start + durationMs) };
}
