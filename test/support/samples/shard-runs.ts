import type { Shard } from '../../../src/domain/plan/shard.ts';
import { type AttemptEnd, type Event, journalVersion } from '../../../src/domain/run/event.ts';
import { RunProjection } from '../../../src/domain/run/run-state.ts';
import type { ShardRun, ShardState } from '../../../src/domain/shards/merge.ts';
import { isShard } from '../../../src/domain/shards/merge-faults.ts';
import { SampleRun, startMs } from './sample-run.ts';

/** A plan of some tasks, split into shards. */
export interface SplitPlan {
  readonly taskIds: readonly string[];
  /** The ids of each shard. */
  readonly shards: readonly (readonly string[])[];
}

/** How a task of a sample fares: when it starts after its run, and how it ends. */
export interface Fate {
  readonly startsMs: number;
  readonly end: Partial<AttemptEnd> & { readonly durationMs: number };
}

/** A sample run of one shard, from 1. Its machine's clock is so many milliseconds ahead. It ends, unless told otherwise. */
export function sampleShard(
  { taskIds, shards }: SplitPlan,
  index: number,
  fates: (id: string) => Fate,
  { aheadMs = 0, ends = true, plan = 'aaaaaaaaaaaa-bbbbbbbbbbbb' } = {},
): SampleRun {
  const run = new SampleRun(4, ['no account was used', `run by machine-${index}`]);
  run.part(shardFact({ index, count: shards.length, plan, taskIds: [...taskIds] }));
  playRun(run, shards[index - 1] ?? [], fates, ends);
  return aheadMs === 0 ? run : shifted(run, aheadMs);
}

export function shardFact(known: Pick<Shard, 'index' | 'count' | 'taskIds' | 'plan'>): Shard {
  return { ...known, planBudgetUsd: null, machine: `machine-${known.index}` };
}

/** Plays the tasks in a run; returns it. */
export function playRun(run: SampleRun, ids: readonly string[], fates: (id: string) => Fate, ends = true): SampleRun {
  run.start(ids);
  const moments = ids.flatMap((id) => {
    const { startsMs, end } = fates(id);
    return [
      { at: startsMs, rank: 0, play: () => run.launch(startsMs, id) },
      { at: startsMs + end.durationMs, rank: 1, play: () => run.finish(startsMs + end.durationMs, id, end) },
    ];
  });
  for (const { play } of moments.sort((a, b) => a.at - b.at || a.rank - b.rank)) play();
  if (!ends) return run;
  const wallMs = Math.max(0, ...moments.map(({ at }) => at));
  const failed = [...run.state.tasks.values()].some(
    (task) => task.phase === 'ended' && task.outcome.status !== 'succeeded',
  );
  run.emit(wallMs, { type: 'run-ended', status: failed ? 'failed' : 'succeeded', wallMs });
  return run;
}

function shifted(run: SampleRun, aheadMs: number): SampleRun {
  const other = new SampleRun();
  for (const { v: _, seq: __, at, ...body } of run.events)
    other.emit(Date.parse(at) + aheadMs - startMs, body as Parameters<SampleRun['emit']>[1]);
  return other;
}

/** The shard that a journal tells of, with another id of its run. */
export function shardOf({ events }: { readonly events: readonly Event[] }, id?: string): ShardRun {
  const projection = new RunProjection();
  for (const event of events) {
    if (event.v !== journalVersion) throw new Error('an event of another version');
    projection.apply(event);
  }
  const { started } = projection;
  if (!isShard(started)) throw new Error('not a shard');
  const state: ShardState = id === undefined ? started : { ...started, run: { ...started.run, id } };
  return { state, requests: () => undefined };
}
