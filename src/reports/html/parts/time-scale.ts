import type { Report, ReportSession, ReportTask } from '../../report/report.ts';
import { RunClock } from '../../report/spans.ts';

/** A run's time axis, from its start to its end without the pauses, in milliseconds. */
export class TimeScale {
  readonly endMs: number;
  readonly #clock: RunClock;

  constructor(report: Report) {
    this.#clock = new RunClock(report);
    this.endMs = this.#clock.endMs;
  }

  /** When a session started, relative to the run's start. */
  startOf(session: ReportSession): number {
    return this.#clock.sessionSpan(session).from;
  }

  /** A time of a session, relative to the session's start. */
  within(session: ReportSession, time: string): number {
    return this.#clock.within(session, time);
  }

  /** When a session ended, relative to the run's start. If the end is unknown, it is start plus duration. */
  endOf(session: ReportSession): number {
    return this.#clock.sessionSpan(session).to;
  }

  /** How long a task waited for its first session to start; null when none did. */
  waitOf({ sessions }: ReportTask): number | null {
    const [first] = sessions;
    return first === undefined ? null : this.startOf(first);
  }

  /** A time after the run's start as a percentage of the whole. */
  at(milliseconds: number): string {
    return `${((milliseconds / this.endMs) * 100).toFixed(3)}%`;
  }

  /** The times to mark on an axis: round ones, at most six. */
  ticks(): number[] {
    const step =
      steps.find((candidate) => this.endMs / candidate <= 6) ?? 86_400_000 * Math.ceil(this.endMs / 518_400_000);
    return Array.from({ length: Math.floor(this.endMs / step) + 1 }, (_, index) => index * step);
  }
}

const seconds = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30];
const minutes = [1, 2, 5, 10, 15, 30];
const hours = [1, 2, 3, 6, 12, 24];
const steps = [
  ...seconds.map((value) => value * 1_000),
  ...minutes.map((value) => value * 60_000),
  ...hours.map((value) => value * 3_600_000),
];

/** The label of a round time on an axis: `0`, `500ms`, `15s`, `2m 30s`, `1h 30m`. */
export function tickLabel(milliseconds: number): string {
  if (milliseconds === 0) return '0';
  if (milliseconds < 1_000) return `${Math.round(milliseconds)}ms`;
  const total = Math.round(milliseconds / 100) / 10;
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(total / 3_600), 'h'],
    [Math.floor((total % 3_600) / 60), 'm'],
    [Math.round((total % 60) * 10) / 10, 's'],
  ];
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${value}${unit}`)
    .join(' ');
}
