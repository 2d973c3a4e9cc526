import { z } from 'zod';

/** The most shards into which a plan can be split. */
export const mostShards = 1_000;

const shardNumber = z.number().int().positive().max(mostShards);

/** Which part of a plan a run is: some of its tasks, on one machine. */
export const shardSchema = z.object({
  /** From 1 to `count`. */
  index: shardNumber,
  count: shardNumber,
  /** The digest of the plan: its tasks, the number of shards, and which shard has which task. */
  plan: z.string(),
  /** The ids of all tasks of the plan, in the order of the list. */
  taskIds: z.array(z.string()),
  /** What the whole plan may cost, US dollars; null for any amount. The run's own budget is its share. */
  planBudgetUsd: z.number().positive().nullable(),
  /** The name of the machine that began the run. */
  machine: z.string(),
});
export type Shard = Readonly<z.infer<typeof shardSchema>>;

/** A shard by its number: `shard 2 of 3`. */
export function shardName({ index, count }: Pick<Shard, 'index' | 'count'>): string {
  return `shard ${index} of ${count}`;
}
