import { shardName } from '../plan/shard.ts';
import type { RunState } from '../run/run-state.ts';
import type { Fault } from '../text/errors.ts';
import type { ShardState } from './merge.ts';

/** A run that is to be merged, with the name by which its user knows it. */
export interface NamedRun {
  readonly name: string;
  readonly state: RunState;
}

/** Whether a run is a shard of a plan. */
export function isShard(state: RunState): state is ShardState {
  return state.run.shard !== undefined;
}

/** Why runs cannot be merged: one is not a shard, or belongs to another plan, or is the same shard as another one. */
export function mergeFaults(runs: readonly NamedRun[]): Fault[] {
  const shards = runs.flatMap(({ name, state }) => (isShard(state) ? [{ name, state, shard: state.run.shard }] : []));
  const strangers = runs.filter(({ state }) => !isShard(state));
  const plan = mostCommon(shards.map(({ shard }) => shard.plan));
  const own = shards.filter(({ shard }) => shard.plan === plan);
  const others = shards.filter(({ shard }) => shard.plan !== plan);
  const twice = own.filter(({ shard }) => own.filter((each) => each.shard.index === shard.index).length > 1);
  return [
    ...strangers.map(({ name }) => ({
      where: name,
      problem: 'is not a shard of a plan, but a run of its own',
      allowed: 'leave it out: only runs with --shard can be merged',
    })),
    ...others.map(({ name, shard }) => ({
      where: name,
      problem: `is ${shardName(shard)} of another plan, ${shard.plan}`,
      allowed: `leave it out, since most of the others belong to plan ${plan}`,
    })),
    ...twice.map(({ name, state, shard }) => ({
      where: name,
      problem: `is ${shardName(shard)}, as another one is (this one began at ${state.startedAt})`,
      allowed: 'name only the one that counts',
    })),
  ];
}

/** The text that occurs most often; of equals the first in the alphabet, so that the order of arguments does not matter. */
function mostCommon(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
