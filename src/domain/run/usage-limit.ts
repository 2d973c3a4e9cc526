import { formatDuration } from '../text/format.ts';

/** A limit on how much an account may use within a time. */
export interface UsageLimit {
  /** What is limited, for people: `5-hour limit`. */
  readonly name: string;
  /** When it is lifted, epoch milliseconds; null when nobody said so. */
  readonly resetsAt: number | null;
}

/**
 * When a limit is lifted, for people: `resets at 02:07 UTC, in 58m 10s`. Says that this is unknown if nobody said so, or
 * if the time has passed by this machine's clock.
 * @param now epoch milliseconds
 */
export function describeReset({ resetsAt }: UsageLimit, now: number): string {
  if (resetsAt === null || resetsAt <= now) return 'when it resets is not known';
  const time = new Date(resetsAt).toISOString();
  const day = resetsAt - now < 86_400_000 ? '' : `${time.slice(0, 10)} `;
  return `it resets at ${day}${time.slice(11, 16)} UTC, in ${formatDuration(resetsAt - now)}`;
}
