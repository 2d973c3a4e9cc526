import type { RunOptions } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import { hasLimit, Purse, type SpendingLimits } from '../../domain/schedule/requests/purse.ts';
import { messageOf } from '../../domain/text/errors.ts';
import type { Accesses } from '../../gateway/accesses.ts';
import { DailySpending, type DailySpendingOptions } from '../../store/history/daily-spending.ts';

const note =
  'sessions whose requests do not pass the gateway notice a spent budget late: each may pass it by one request';

/** The notes of a run, with one more if the bound of its budget is not that of the gateway. */
export function withBudgetNote(
  notes: readonly string[],
  options: Pick<RunOptions, 'gateway' | 'totalBudgetUsd' | 'dailyBudgetUsd'>,
  tasks: readonly Task[],
  accesses: Accesses | null,
): string[] {
  const others = notes.filter((each) => each !== note);
  if (!hasLimit(limitsOf(options))) return others;
  const allPass =
    options.gateway !== 'off' && tasks.every((task) => !('reason' in (accesses?.of(task) ?? { reason: '' })));
  return allPass ? others : [...others, note];
}

function limitsOf({
  totalBudgetUsd,
  dailyBudgetUsd,
}: Pick<RunOptions, 'totalBudgetUsd' | 'dailyBudgetUsd'>): SpendingLimits {
  return { totalUsd: totalBudgetUsd, dailyUsd: dailyBudgetUsd };
}

export interface RunPurseRequest extends Omit<DailySpendingOptions, 'onError'> {
  readonly options: Pick<RunOptions, 'totalBudgetUsd' | 'dailyBudgetUsd'>;
  readonly onNotice: (message: string) => void;
}

/** What a run may spend; undefined for any amount. What it has spent before it was resumed is not part of it yet. */
export async function openPurse(request: RunPurseRequest): Promise<Purse | undefined> {
  const { options, onNotice } = request;
  const limits = limitsOf(options);
  if (!hasLimit(limits)) return undefined;
  if (limits.dailyUsd === null) return new Purse(limits, () => 0);
  let isTold = false;
  const onError = (error: unknown): void => {
    if (!isTold) onNotice(`what other runs have spent today cannot be read: ${messageOf(error)}`);
    isTold = true;
  };
  const spending = new DailySpending({ ...request, onError });
  await spending.refresh();
  return new Purse(limits, () => spending.usd);
}
