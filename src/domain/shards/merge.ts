import type { Shard } from '../plan/shard.ts';
import { type AttemptEnd, journalVersion, type RunInfo } from '../run/event.ts';
import { contextWarnings } from '../run/outcome.ts';
import { type RunState, type RunStatus, runStatus } from '../run/run-state.ts';
import type { LiveAttempt, TaskState } from '../run/task-state.ts';
import { transition } from '../run/transition.ts';
import { describeSharing } from '../usage/prefix-sharing.ts';
import { timesTogether } from './merged-times.ts';
import { shardIntroduction } from './shard-note.ts';

/** The state of a run that is a shard. */
export type ShardState = RunState & { readonly run: RunInfo & { readonly shard: Shard } };

/** A shard with what is known of it besides its journal. */
export interface ShardRun {
  readonly state: ShardState;
  /** What the gateway counted of an attempt that a dead supervisor left open; undefined if it counted nothing. */
  readonly requests: (taskId: string, attempt: number) => AttemptEnd['requests'];
}

/** A shard in the merged run. */
export interface MergedShard {
  readonly index: number;
  readonly state: ShardState;
  /** The ids of its tasks in the merged run, by their ids in the shard. They differ where several shards read a context. */
  readonly ids: ReadonlyMap<string, string>;
}

/** A task of a shard that is missing. */
export interface MissingTask {
  readonly id: string;
  /** The shards of which one has it: one, if only one is missing. */
  readonly shards: readonly number[];
}

/** The shards of a plan as one run. */
export interface MergedRun {
  /** Not ended while a shard is missing or its supervisor died. */
  readonly state: RunState;
  readonly count: number;
  /** In the order of their numbers. */
  readonly shards: readonly MergedShard[];
  /** In the order of the list. */
  readonly missing: readonly MissingTask[];
  /** The ids of all tasks, missing ones included, in the order of the list. */
  readonly order: readonly string[];
}

/**
 * Merges shards of one plan, in any order (see `mergeFaults`). Their states are folds of their journals; a session that a dead
 * supervisor left open ends, by the same `transition`, with the last that its shard has recorded.
 * @param runs at least one
 */
export function mergeShards(runs: readonly [ShardRun, ...ShardRun[]]): MergedRun {
  const shards = [...runs].sort((a, b) => a.state.run.shard.index - b.state.run.shard.index);
  const closed = shards.map(closeSessions);
  const merged = withDistinctIds(closed);
  const [{ run: first }] = closed as [ShardState];
  const { count, taskIds, plan, planBudgetUsd } = first.shard;
  const missing = missingTasks(merged, taskIds, count);
  const order = orderOf(merged, taskIds);
  const tasks = new Map<string, TaskState>();
  for (const { state, ids } of merged) {
    for (const [id, task] of state.tasks) tasks.set(ids.get(id) ?? id, renamed(task, ids));
  }
  const times = timesTogether(closed);
  const { shard: _, prediction: __, ...info } = first;
  const state: RunState = {
    run: {
      ...info,
      id: `plan-${plan}`,
      claudeVersion: [...new Set(closed.flatMap(({ run }) => run.claudeVersion ?? []))].sort().join(', ') || null,
      taskCount: order.length,
      notes: notesOfShards(closed),
      options: {
        ...first.options,
        maxParallel: closed.reduce((sum, { run }) => sum + run.options.maxParallel, 0),
        totalBudgetUsd: planBudgetUsd,
      },
      expectedMs: Object.assign({}, ...closed.map(({ run }) => run.expectedMs)) as RunInfo['expectedMs'],
    },
    startedAt: times.startedAt,
    period: { startedAt: times.endedAt, earlierMs: times.wallMs },
    pauses: times.pauses,
    tasks: inOrder(tasks, order),
    ...endOf(closed, { isWhole: missing.length === 0, at: times.endedAt, wallMs: times.wallMs }),
    limitNear: null,
    limited: null,
    lastEventAt: times.endedAt,
  };
  return { state, count, shards: merged, missing, order };
}

function endOf(
  states: readonly ShardState[],
  { isWhole, at, wallMs }: { readonly isWhole: boolean; readonly at: string; readonly wallMs: number },
): Pick<RunState, 'ended' | 'stopping'> {
  const statuses = states.map(({ ended, tasks, stopping }) => ended?.status ?? runStatus({ tasks, stopping }));
  const status = worst(statuses);
  const stopped = states.find((_, position) => statuses[position] === 'cancelled');
  const stopping = status === 'cancelled' ? (stopped?.stopping ?? null) : null;
  const hasEnded = isWhole && states.every(({ ended }) => ended !== null);
  return { stopping, ended: hasEnded ? { status, at, wallMs } : null };
}

function worst(statuses: readonly RunStatus[]): RunStatus {
  if (statuses.includes('failed')) return 'failed';
  return statuses.includes('cancelled') ? 'cancelled' : 'succeeded';
}

/** The shard with its open sessions ended, as far as its journal tells. */
function closeSessions({ state, requests }: ShardRun): ShardState {
  const { lastEventAt: at } = state;
  const stamp = { v: journalVersion, seq: 1, at } as const;
  const tasks = new Map<string, TaskState>();
  for (const [taskId, task] of state.tasks) {
    if (task.phase !== 'running') {
      tasks.set(taskId, task);
      continue;
    }
    const { attempt } = task.live;
    const end = endOfLost(task.live, at, requests(taskId, attempt));
    tasks.set(taskId, transition(task, { type: 'session-ended', taskId, attempt, end, ...stamp }));
  }
  return { ...state, tasks };
}

function endOfLost(live: LiveAttempt, at: string, requests: AttemptEnd['requests']): AttemptEnd {
  const { turns, usage, costUsd, cacheSavedUsd = 0, savings } = live.progress;
  return {
    outcome: {
      status: 'cancelled',
      reason: 'supervisor-lost',
      message: 'the supervisor ended before the session did',
    },
    durationMs: Math.max(0, Date.parse(at) - Date.parse(live.startedAt)),
    turns,
    usage,
    costUsd,
    costIsPartial: true,
    cacheSavedUsd,
    ...(savings === undefined ? {} : { savings }),
    result: null,
    verification: null,
    warnings: contextWarnings(live.withoutContext),
    exit: { code: null, signal: null },
    ...(requests === undefined ? {} : { requests }),
    retryAfterMs: 0,
  };
}

/** A context that several shards have read is a session in each: its id gets the number of the shard. */
function withDistinctIds(states: readonly ShardState[]): MergedShard[] {
  const taken = new Set(states.flatMap(({ run }) => run.shard.taskIds));
  return states.map((state) => {
    const { index } = state.run.shard;
    const ids = new Map<string, string>();
    for (const [id, { task }] of state.tasks) {
      const isShared = task.sharedContext?.role === 'source' && states.filter(({ tasks }) => tasks.has(id)).length > 1;
      ids.set(id, isShared ? distinctId(id, index, taken) : id);
    }
    return { index, state, ids };
  });
}

const longestId = 64;

function distinctId(id: string, index: number, taken: Set<string>): string {
  for (let ending = `.${index}`; ; ending += '_') {
    const made = `${id.slice(0, longestId - ending.length)}${ending}`;
    if (taken.has(made)) continue;
    taken.add(made);
    return made;
  }
}

function renamed(state: TaskState, ids: ReadonlyMap<string, string>): TaskState {
  const { id, sharedContext } = state.task;
  const newId = ids.get(id) ?? id;
  const of = sharedContext?.role === 'fork' ? (ids.get(sharedContext.of) ?? sharedContext.of) : null;
  if (newId === id && of === (sharedContext?.role === 'fork' ? sharedContext.of : null)) return state;
  return {
    ...state,
    task: { ...state.task, id: newId, sharedContext: of === null ? sharedContext : { role: 'fork', of } },
  };
}

function missingTasks(merged: readonly MergedShard[], taskIds: readonly string[], count: number): MissingTask[] {
  const present = new Set(merged.map(({ index }) => index));
  const known = new Set(merged.flatMap(({ ids }) => [...ids.keys()]));
  // Shards without a task are the last ones.
  const filled = Math.min(count, taskIds.length);
  const absent = Array.from({ length: filled }, (_, position) => position + 1).filter((index) => !present.has(index));
  return taskIds.filter((id) => !known.has(id)).map((id) => ({ id, shards: absent }));
}

/** All ids in the order of the list; tasks that a list got later come last. */
function orderOf(merged: readonly MergedShard[], taskIds: readonly string[]): string[] {
  const listed = taskIds.flatMap((id) => {
    const ids = merged.flatMap((shard) => shard.ids.get(id) ?? []);
    return ids.length === 0 ? [id] : ids;
  });
  return [...new Set([...listed, ...merged.flatMap(({ ids }) => [...ids.values()])])];
}

function inOrder(tasks: ReadonlyMap<string, TaskState>, order: readonly string[]): Map<string, TaskState> {
  return new Map(
    order.flatMap((id) => {
      const task = tasks.get(id);
      return task === undefined ? [] : [[id, task] as const];
    }),
  );
}

/** What all shards note, then what only some of them do. */
function notesOfShards(states: readonly ShardState[]): string[] {
  const all = states.map((state) => ({ index: state.run.shard.index, notes: notesOf(state) }));
  const texts = [...new Set(all.flatMap(({ notes }) => notes))];
  const isCommon = (text: string): boolean => all.every(({ notes }) => notes.includes(text));
  const own = all.flatMap(({ index, notes }) =>
    notes.filter((text) => !isCommon(text)).map((text) => `Shard ${index}: ${text}`),
  );
  return [...texts.filter(isCommon), ...own];
}

function notesOf({ run, ended }: ShardState): string[] {
  const { shard, notes } = run;
  const intro = shardIntroduction(shard);
  const others = notes.filter((note) => !note.startsWith(intro));
  return [...others, ...(ended?.prefixes === undefined ? [] : [describeSharing(ended.prefixes)])];
}
