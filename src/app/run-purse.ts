import type { RunOptions } from '../domain/plan/plan.ts';
import { hasLimit, Purse } from '../domain/schedule/requests/purse.ts';
import { messageOf } from '../domain/text/errors.ts';
import { DailySpending, type DailySpendingOptions } from '../store/history/daily-spending.ts';

export interface RunPurseRequest extends Omit<DailySpendingOptions, 'onError'> {
  readonly options: Pick<RunOptions, 'totalBudgetUsd' | 'dailyBudgetUsd'>;
  readonly onNotice: (message: string) => void;
}

/** What a run may spend; undefined for any amount. What it has spent before it was resumed is not part of it yet. */
export async function openPurse(request: RunPurseRequest): Promise<Purse | undefined> {
  const { options, onNotice } = request;
  const limits = { totalUsd: options.totalBudgetUsd, dailyUsd: options.dailyBudgetUsd };
  if (!hasLimit(limits)) return undefined;
  if (limits.dailyUsd === null) return new Purse(limits, 0, () => 0);
  let isTold = false;
  const onError = (error: unknown): void => {
    if (!isTold) onNotice(`what other runs have spent today cannot be read: ${messageOf(error)}`);
    isTold = true;
  };
  const spending = new DailySpending({ ...request, onError });
  await spending.refresh();
  return new Purse(limits, 0, () => spending.usd);
}
