import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { relative, sep } from 'node:path';
import type { Plan } from '../../domain/plan/plan.ts';
import { shardName } from '../../domain/plan/shard.ts';
import type { Task } from '../../domain/plan/task.ts';
import {
  type Assignment,
  parseShardWord,
  type ShardWord,
  shardWordAllowed,
  writeRanges,
  writeShardWord,
} from '../../domain/shards/shard-word.ts';
import { splitTasks } from '../../domain/shards/split.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import { loadEstimates } from '../../store/history/history-file.ts';
import { sessionsDirOf } from '../../store/history/sessions-dir.ts';

/** A shard of a split plan. */
export interface PlannedShard {
  /** The whole shard in one word, for `selectShard` on any machine. */
  readonly shard: string;
  readonly index: number;
  readonly tasks: readonly string[];
  /** The expected session time, milliseconds; null if it is not known of every task. */
  readonly expectedMs: number | null;
}

/**
 * Splits a plan into shards, balanced by what earlier runs of the project on this machine took.
 * @throws {EnvironmentError} when the folder with the runs cannot be read
 */
export async function splitPlan(
  plan: Plan,
  count: number,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PlannedShard[]> {
  const { options, tasks } = plan;
  const estimates = await loadEstimates(sessionsDirOf(options.sessionsDir, environment), options.projectDir);
  const expected = tasks.map((task) => estimates.estimate(task)?.ms ?? null);
  const byTask = new Map(tasks.map((task, position) => [task, expected[position] ?? null]));
  const split = splitTasks(tasks, count, (task) => byTask.get(task) ?? null);
  const list = listDigest(plan, count);
  const digest = splitDigest(split);
  return split.map((positions, place) => {
    const assignment: Assignment = { tasks: positions, list, split: digest };
    const index = place + 1;
    return {
      shard: writeShardWord({ index, count, assignment }),
      index,
      tasks: positions.flatMap((position) => tasks[position]?.id ?? []),
      expectedMs: positions.reduce<number | null>((sum, position) => {
        const ms = expected[position] ?? null;
        return sum === null || ms === null ? null : sum + ms;
      }, 0),
    };
  });
}

/**
 * The part of a plan that is one shard: its tasks, and its share of the total budget by their number. A shard as `splitPlan`
 * writes it says which these are; `I/N` alone splits the list into equal parts, the same on every machine.
 * @param where the name of the option or input, for the message
 * @throws {UsageError} for a text that is not a shard, and for a shard of another list
 */
export function selectShard(plan: Plan, text: string, where: string): Plan {
  const word = parseShardWord(text);
  if (word === null) {
    throw refused({ where, value: text, problem: 'is not a shard', allowed: shardWordAllowed });
  }
  const { tasks, options } = plan;
  const { index, count, assignment } = assigned(plan, word, where);
  const own = assignment.tasks.flatMap((position) => tasks[position] ?? []);
  const share = own.filter(isOwnTask).length / Math.max(1, tasks.filter(isOwnTask).length);
  const { totalBudgetUsd } = options;
  return {
    ...plan,
    tasks: own,
    options: { ...options, totalBudgetUsd: totalBudgetUsd === null || share === 0 ? null : totalBudgetUsd * share },
    shard: {
      index,
      count,
      plan: `${assignment.list}-${assignment.split}`,
      taskIds: tasks.map(({ id }) => id),
      planBudgetUsd: totalBudgetUsd,
      machine: hostname(),
    },
  };
}

function isOwnTask({ sharedContext }: Task): boolean {
  return sharedContext?.role !== 'source';
}

/** The shard with its tasks. */
function assigned(plan: Plan, word: ShardWord, where: string): ShardWord & { readonly assignment: Assignment } {
  const { tasks } = plan;
  const { index, count, assignment } = word;
  const list = listDigest(plan, count);
  if (assignment === null) {
    const split = splitTasks(tasks, count, () => null);
    return { ...word, assignment: { tasks: split[index - 1] ?? [], list, split: splitDigest(split) } };
  }
  if (assignment.list === list && assignment.tasks.every((position) => position < tasks.length))
    return { ...word, assignment };
  throw refused({
    where,
    problem: `is ${shardName(word)} of another list than this one, which has ${tasks.length} tasks`,
    allowed:
      'use the list, the options for tasks and the version of claude-multi with which the plan was made, or plan again: claude-multi plan --shards N',
  });
}

function refused(fault: Fault): UsageError {
  return new UsageError('Nothing was started.', [fault]);
}

/**
 * Names a list and a number of shards. What differs between machines is left out: folders count relative to the project, and
 * of variables only their names, whose values may be secrets.
 */
function listDigest({ tasks, options: { projectDir } }: Plan, count: number): string {
  const plain = tasks.map(({ cwd, env, ...task }) => {
    const place = relative(projectDir, cwd).split(sep).join('/');
    return Object.entries({ ...task, cwd: place, env: Object.keys(env).sort() }).sort(([a], [b]) => (a < b ? -1 : 1));
  });
  return digestOf(JSON.stringify([count, plain]));
}

function splitDigest(split: readonly (readonly number[])[]): string {
  return digestOf(JSON.stringify(split.map(writeRanges)));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
