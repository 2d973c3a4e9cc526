import { formatUsd } from '../../text/format.ts';

/** What a run may spend, US dollars. */
export interface SpendingLimits {
  /** In all, with everything it has spent before it was resumed; null for any amount. */
  readonly totalUsd: number | null;
  /** Together with the other runs of the sessions folder, in the last 24 hours; null for any amount. */
  readonly dailyUsd: number | null;
}

/** Whether there is any limit. */
export function hasLimit({ totalUsd, dailyUsd }: SpendingLimits): boolean {
  return totalUsd !== null || dailyUsd !== null;
}

/** What is left of one limit. */
interface Limit {
  readonly name: string;
  readonly limitUsd: number;
  readonly spentUsd: number;
}

/** What a run has spent of its limits. What requests under way will cost is not part of it. */
export class Purse {
  readonly #limits: SpendingLimits;
  readonly #othersUsd: () => number;
  /** What sessions whose requests do not pass the gateway have cost so far, by attempt. */
  readonly #outside = new Map<string, number>();
  /** What the run had spent before it was resumed. */
  #earlierUsd = 0;
  #spentUsd = 0;
  #isClosed = false;

  /** @param othersUsd returns what was spent in the last 24 hours by other runs, and by this one before it was resumed */
  constructor(limits: SpendingLimits, othersUsd: () => number) {
    this.#limits = limits;
    this.#othersUsd = othersUsd;
  }

  /** What is left of the limit of which least is left; below zero if more was spent. */
  get leftUsd(): number {
    const { limitUsd, spentUsd } = this.#tightest();
    return limitUsd - spentUsd;
  }

  /** That limit. */
  get limitUsd(): number {
    return this.#tightest().limitUsd;
  }

  /** Whether nothing more may be spent, whatever is left. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Notes what the run had spent before it was resumed: it may be long ago, so that it says nothing about this day. */
  resume(earlierUsd: number): void {
    this.#earlierUsd = earlierUsd;
  }

  spend(usd: number): void {
    this.#spentUsd += usd;
  }

  /** Notes what an attempt whose requests do not pass the gateway has cost so far. */
  outside(attempt: string, usd: number): void {
    this.#spentUsd += usd - (this.#outside.get(attempt) ?? 0);
    this.#outside.set(attempt, usd);
  }

  /** How much of which limit is spent, for display. */
  describe(): string {
    const { name, limitUsd, spentUsd } = this.#tightest();
    return `${formatUsd(spentUsd)} of the ${name} of ${formatUsd(limitUsd)} is spent`;
  }

  #tightest(): Limit {
    const { totalUsd, dailyUsd } = this.#limits;
    const total: Limit = {
      name: 'total budget',
      limitUsd: totalUsd ?? Number.POSITIVE_INFINITY,
      spentUsd: this.#earlierUsd + this.#spentUsd,
    };
    if (dailyUsd === null) return total;
    const daily: Limit = { name: 'daily budget', limitUsd: dailyUsd, spentUsd: this.#spentUsd + this.#othersUsd() };
    return daily.limitUsd - daily.spentUsd < total.limitUsd - total.spentUsd ? daily : total;
  }
}
