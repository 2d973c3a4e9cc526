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
  // Sorting keeps the order of equals. Two unknown durations have no difference that is a number.
  return candidates.toSorted((a, b) => length(b) - length(a) || 0).map(({ id }) => id);
}
