/** What the start order depends on. */
export interface Candidate {
  readonly id: string;
  /** Expected duration from earlier runs, milliseconds; null if unknown. */
  readonly expectedMs: number | null;
}

/**
 * The order in which tasks get slots: tasks of unknown duration first, since they may be the longest, then the longest
 * known first, so that the run does not end with a single long task; otherwise in list order.
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
