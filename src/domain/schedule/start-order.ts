/** What the choice of the next task needs to know of a task. */
export interface Candidate {
  readonly id: string;
  /** Expected duration from earlier runs, milliseconds; null when nothing is known. */
  readonly expectedMs: number | null;
}

/**
 * The order in which tasks get slots: longest first where durations are known (the rule that keeps the last slot
 * from waiting for one long task), tasks of unknown length before those, since they may be the longest; else as listed.
 */
export function startOrder(candidates: readonly Candidate[]): string[] {
  const length = (candidate: Candidate): number => candidate.expectedMs ?? Number.POSITIVE_INFINITY;
  return candidates
    .map((candidate, position) => ({ candidate, position }))
    .sort((a, b) => compare(length(b.candidate), length(a.candidate)) || a.position - b.position)
    .map(({ candidate }) => candidate.id);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
