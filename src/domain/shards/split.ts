import { median } from '../history/estimate.ts';
import type { Task } from '../plan/task.ts';

/** What a split needs to know of a task. */
export type Splittable = Pick<Task, 'id' | 'sharedContext'>;

/** Tasks that stay together: one, or all that share a context, with the session that reads it. */
interface Unit {
  readonly tasks: readonly number[];
  readonly weight: number;
  /** The context that these tasks share, if every shard that has some of them reads it itself. */
  readonly source: number | null;
}

/**
 * Splits a list into shards of about equal work: the longest tasks first, each to the shard with the least work so far. A task
 * of unknown length counts as the median of the known ones. Tasks that share a context stay together if they are not more than
 * an even share of all work; otherwise they are spread, and the context is read by each shard that has some of them. No shard is
 * empty unless there are fewer tasks than shards; then the last ones are. The same arguments give the same split.
 * @param expectedMs the expected duration of a task, milliseconds; null if unknown
 * @returns for each shard the positions of its tasks in the list, in their order
 */
export function splitTasks<T extends Splittable>(
  tasks: readonly T[],
  count: number,
  expectedMs: (task: T) => number | null,
): readonly (readonly number[])[] {
  const known = tasks.map(expectedMs);
  const usual = median(known.filter((ms) => ms !== null)) ?? 1;
  const weights = known.map((ms) => ms ?? usual);
  const shards = Array.from({ length: count }, () => ({ tasks: new Set<number>(), work: 0 }));
  for (const { tasks: positions, weight, source } of unitsOf(tasks, weights, count)) {
    const shard = shards.reduce((least, each) => (isLess(each, least) ? each : least));
    for (const position of positions) shard.tasks.add(position);
    shard.work += weight;
    if (source === null || shard.tasks.has(source)) continue;
    shard.tasks.add(source);
    shard.work += weights[source] ?? 0;
  }
  return shards.map((shard) => [...shard.tasks].sort((a, b) => a - b));
}

interface Load {
  readonly tasks: ReadonlySet<number>;
  readonly work: number;
}

/** Of two shards with the same work the one with fewer tasks has less, since tasks may count as no work at all. */
function isLess(one: Load, other: Load): boolean {
  return one.work < other.work || (one.work === other.work && one.tasks.size < other.tasks.size);
}

/** The units of a list, the heaviest first. Sorting keeps the order of equals. */
function unitsOf(tasks: readonly Splittable[], weights: readonly number[], count: number): Unit[] {
  const weigh = (positions: readonly number[]): number => positions.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  const evenShare = weigh([...weights.keys()]) / count;
  const forks = forksBySource(tasks);
  const inGroup = new Set([...forks].flat(2));
  const singles = [...weights.keys()].filter((position) => !inGroup.has(position));
  const groups = [...forks].map(([source, positions]): Unit => {
    const members = [source, ...positions];
    return { tasks: members, weight: weigh(members), source };
  });
  const heaviest = groups.toSorted((a, b) => b.weight - a.weight);
  // Tasks that stay together must not leave a shard without any.
  let units = singles.length + groups.length;
  const spread = new Set<Unit>();
  for (const group of heaviest) {
    if (group.weight <= evenShare && units >= count) continue;
    spread.add(group);
    units += group.tasks.length - 2;
  }
  const pieces = groups.flatMap((group): Unit[] => {
    if (!spread.has(group)) return [{ ...group, source: null }];
    const [, ...members] = group.tasks;
    return members.map((position) => ({ ...group, tasks: [position], weight: weigh([position]) }));
  });
  const alone = singles.map((position): Unit => ({ tasks: [position], weight: weigh([position]), source: null }));
  const first = ({ tasks: [position = 0] }: Unit): number => position;
  return [...alone, ...pieces].sort((a, b) => b.weight - a.weight || first(a) - first(b));
}

/** The positions of the tasks that share each context, by the position of the task that reads it. */
function forksBySource(tasks: readonly Splittable[]): Map<number, number[]> {
  const positions = new Map(tasks.map(({ id }, position) => [id, position]));
  const forks = new Map<number, number[]>();
  for (const [position, { sharedContext }] of tasks.entries()) {
    if (sharedContext?.role !== 'fork') continue;
    const source = positions.get(sharedContext.of);
    if (source === undefined) continue;
    forks.set(source, [...(forks.get(source) ?? []), position]);
  }
  return forks;
}
