import { type Pause, type RunState, wallTime } from '../run/run-state.ts';

/** When any of several runs was worked on, as for one run. Times are ISO 8601, UTC. */
export interface TimesTogether {
  readonly startedAt: string;
  readonly endedAt: string;
  /** The parts of the runs' pauses in which none of them was worked on. */
  readonly pauses: readonly Pause[];
  /** From the first start to the last end, without the pauses, milliseconds. */
  readonly wallMs: number;
}

type Span = readonly [from: number, to: number];

/**
 * The times of runs on several machines. Their clocks may differ, and one may have been set back: no time is negative, and the
 * wall time is never shorter than what one of the supervisors has measured.
 */
export function timesTogether(states: readonly RunState[]): TimesTogether {
  const worked = union(states.flatMap(workedSpans));
  const start = Math.min(...worked.map(([from]) => from));
  const longest = Math.max(...states.map((state) => wallTime(state, Date.parse(state.lastEventAt))));
  const end = Math.max(...worked.map(([, to]) => to));
  const recorded = union(states.flatMap(({ pauses }) => pauses.map(({ from, to }) => span(from, to))));
  const gaps = worked.slice(1).map(([from], position): Span => [worked[position]?.[1] ?? from, from]);
  const pauses = gaps.flatMap((gap) => recorded.flatMap((pause) => overlap(gap, pause)));
  const paused = pauses.reduce((sum, [from, to]) => sum + to - from, 0);
  return {
    startedAt: iso(start),
    endedAt: iso(end),
    pauses: pauses.map(([from, to]) => ({ from: iso(from), to: iso(to) })),
    wallMs: Math.max(longest, end - start - paused),
  };
}

/** The times between a run's start and its end, without its pauses. The last supervisor's is at least as long as it has measured. */
function workedSpans(state: RunState): Span[] {
  const { startedAt, period, pauses, ended, lastEventAt } = state;
  const starts = [startedAt, ...pauses.map(({ to }) => to)];
  const ends = [...pauses.map(({ from }) => from), ended?.at ?? lastEventAt];
  const measuredMs = wallTime(state, Date.parse(lastEventAt)) - period.earlierMs;
  return starts.map((start, position) => {
    const [from, to] = span(start, ends[position] ?? start);
    return [from, position === pauses.length ? Math.max(to, from + measuredMs) : to];
  });
}

/** A clock that was set back makes a span that ends before it begins: then it has no length. */
function span(from: string, to: string): Span {
  const start = Date.parse(from);
  return [start, Math.max(start, Date.parse(to))];
}

/** The spans in order of time, with those that touch made one. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

function overlap(one: Span, other: Span): Span[] {
  const [from, to] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
  return from < to ? [[from, to]] : [];
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
