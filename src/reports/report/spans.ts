import { workedBy } from '../../domain/run/work-time.ts';
import type { Report, ReportSession, ReportTask } from './report.ts';

/** When something was worked on, milliseconds since the run's start without pauses. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far times of day may differ from measured ones before they are not believed. */
const toleratedMs = 1_000;

/**
 * The one clock of a report. Times of day say when something happened; how long it took is measured by another clock, which
 * does not jump. Where they contradict each other, because the computer's clock was set or it slept during the run, what
 * was measured is right, and the beginning is where it fits. Nothing is outside of the run's wall time.
 */
export class RunClock {
  /** The run's wall time, at least a millisecond. */
  readonly endMs: number;
  readonly #startedMs: number;
  readonly #timeOf: (time: string) => number;

  constructor({ run: { startedAt, pauses = [] }, totals }: Report) {
    this.endMs = Math.max(1, totals.wallMs);
    this.#startedMs = Date.parse(startedAt);
    this.#timeOf = (time) => workedBy(time, { startedAt, pauses });
  }

  /** When a session worked. */
  sessionSpan({ startedAt, endedAt, durationMs }: ReportSession): Span {
    const from = this.#timeOf(startedAt);
    const to = endedAt === null ? from + durationMs : this.#timeOf(endedAt);
    const isTrue = this.#canBe(startedAt, to) && Math.abs(to - from - durationMs) <= toleratedMs;
    return isTrue ? this.#within(from, to) : this.#measured(from, durationMs);
  }

  /** From the start of a task's first attempt to the end of its last; null when it never started. */
  taskSpan({ startedAt, endedAt, durationMs, attempts }: ReportTask): Span | null {
    if (startedAt === null) return null;
    const from = this.#timeOf(startedAt);
    const to = endedAt === null ? Math.max(from, this.endMs) : this.#timeOf(endedAt);
    const waits = to - from - durationMs;
    const isOneAttempt = attempts <= 1 && endedAt !== null;
    const isTrue = this.#canBe(startedAt, to) && waits >= -toleratedMs && (!isOneAttempt || waits <= toleratedMs);
    return isTrue ? this.#within(from, to) : this.#measured(from, durationMs);
  }

  /** A time of day during a session, since the session's start. */
  within(session: ReportSession, time: string): number {
    const { from, to } = this.sessionSpan(session);
    return Math.max(0, Math.min(to - from, this.#timeOf(time) - this.#timeOf(session.startedAt)));
  }

  /** Whether times of day are within the run. */
  #canBe(startedAt: string, to: number): boolean {
    return Date.parse(startedAt) >= this.#startedMs - toleratedMs && to <= this.endMs + toleratedMs;
  }

  #within(from: number, to: number): Span {
    const start = Math.min(from, this.endMs);
    return { from: start, to: Math.max(start, Math.min(to, this.endMs)) };
  }

  #measured(from: number, durationMs: number): Span {
    const start = Math.max(0, Math.min(from, this.endMs - durationMs));
    return { from: start, to: Math.min(this.endMs, start + durationMs) };
  }
}

/** When each task that was started was worked on, the earliest first. */
export function spansOf(report: Report): (Span & { readonly task: ReportTask })[] {
  const clock = new RunClock(report);
  return report.tasks
    .flatMap((task) => {
      const span = clock.taskSpan(task);
      return span === null ? [] : [{ task, ...span }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
