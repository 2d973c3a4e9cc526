/** What the start order depends on. */
export interface Candidate {
  readonly id: string;
  /** Expected duration from earlier runs, milliseconds; null if unknown. */
  readonly expectedMs: number | null;
  /** Whether others wait for it. */
  readonly isAwaited?: boolean;
}

/**
 * The order in which tasks get slots: one that others wait for first, then tasks of unknown duration, since they may be the longest, then the longest
 * known first, so that the run does not end with a single long task; otherwise in list order.
 */
export function startOrder(candidates: readonly Candidate[]): string[] {
  const length = ({ expectedMs }: Candidate): number => expectedMs ?? Number.POSITIVE_INFINITY;
  const rank = ({ isAwaited = false }: Candidate): number => (isAwaited ? 0 : 1);
  // Sorting keeps the order of equals. Two unknown durations have no difference that is a number.
  return candidates.toSorted((a, b) => rank(a) - rank(b) || length(b) - length(a) || 0).map(({ id }) => id);
}
