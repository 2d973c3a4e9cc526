import { type Shard, shardName } from '../plan/shard.ts';
import { formatUsd, plural } from '../text/format.ts';

/**
 * What the reader of a shard's report must know.
 * @param tasks how many tasks of the plan it has
 * @param budgetUsd what it may cost, US dollars; null for any amount
 */
export function shardNote(shard: Shard, tasks: number, budgetUsd: number | null): string {
  const { taskIds, planBudgetUsd } = shard;
  if (tasks === 0)
    return `${shardIntroduction(shard)} and there are no tasks in it: the list has ${plural(taskIds.length, 'task')}.`;
  const share =
    planBudgetUsd === null || budgetUsd === null
      ? ''
      : `; of the total budget of ${formatUsd(planBudgetUsd)}, ${formatUsd(budgetUsd)} are its share`;
  return `${shardIntroduction(shard)} with ${tasks} of ${plural(taskIds.length, 'task')}${share}.`;
}

/** How the note of a shard begins. */
export function shardIntroduction(shard: Shard): string {
  return `This is ${shardName(shard)} of plan ${shard.plan},`;
}
