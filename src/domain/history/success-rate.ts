/** The number of tasks by outcome. */
export interface EndCounts {
  readonly succeeded: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly skipped: number;
}

/** The share of succeeded tasks among those that have ended, skipped ones included; null while none has. */
export function successRate({ succeeded, failed, cancelled, skipped }: EndCounts): number | null {
  const ended = succeeded + failed + cancelled + skipped;
  return ended === 0 ? null : succeeded / ended;
}

/** `good`: at least 80 % succeeded; `fair`: at least 50 %; `poor`: less. */
export type Rating = 'good' | 'fair' | 'poor';

/** A rating in words, with the success rates that it stands for. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  good: 'good (80% or more)',
  fair: 'fair (50 to 79%)',
  poor: 'poor (below 50%)',
};

/** The rating of a success rate. */
export function ratingOf(rate: number): Rating {
  if (rate >= 0.8) return 'good';
  return rate >= 0.5 ? 'fair' : 'poor';
}
