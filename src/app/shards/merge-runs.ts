import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { PlanSource } from '../../domain/plan/plan.ts';
import type { Agent } from '../../domain/ports/agent.ts';
import type { AttemptEnd } from '../../domain/run/event.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { mergeShards, type ShardRun } from '../../domain/shards/merge.ts';
import { isShard, mergeFaults, type NamedRun } from '../../domain/shards/merge-faults.ts';
import { EnvironmentError, type Fault, messageOf, UsageError } from '../../domain/text/errors.ts';
import { RequestTally } from '../../domain/usage/request-ledger.ts';
import { remedyFor } from '../../machine/system-error.ts';
import { mergedReport } from '../../reports/report/merged-report.ts';
import { buildReport, type Report } from '../../reports/report/report.ts';
import { readRequests } from '../../store/requests/request-ledger.ts';
import { readRunOf } from '../../store/run/read-run.ts';
import { journalName } from '../../store/run/run-folder.ts';
import { describeExpiry, describeHolder, lockHolder } from '../../store/run/run-lock.ts';
import { defaultAgent } from '../agent.ts';
import { type ReportDetail, toolCallsFrom, toolCallsOf } from '../delivery/tool-calls.ts';

export interface MergeRequest {
  /** Journals, folders of runs, and folders in which such are found. Relative ones start at `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** Take a single run that is no shard as the whole. */
  readonly orWhole?: boolean;
  /** Merge a shard although its supervisor cannot be checked from here, and may be alive. */
  readonly force?: boolean;
  /** The agent that did the work; Claude Code by default. */
  readonly agent?: Agent;
}

/** Merged shards. */
export interface MergedRuns {
  readonly report: Report;
  /** Their common state, without the tasks of shards that are missing. It has not ended while a shard is missing or lost. */
  readonly state: RunState;
  /** Adds the tool calls, from the transcripts in the shards' folders, where these are. */
  readonly detail: ReportDetail;
  /** Where the tasks of each shard came from. */
  readonly sources: readonly PlanSource[];
}

/**
 * Merges shards of one plan into one state and its report, by replaying their journals.
 * @throws {UsageError} for a path without a journal, runs that are not shards, shards of another plan, and a shard given twice
 * @throws {EnvironmentError} for a shard whose supervisor is at work, and a journal that is unreadable, damaged or of a newer
 * version
 */
export async function mergeRuns({
  paths,
  cwd,
  force = false,
  orWhole = false,
  agent = defaultAgent,
}: MergeRequest): Promise<MergedRuns> {
  const journals = await journalsIn(paths.map((path) => resolve(cwd, path)));
  // The states are kept, and not the events: there may be a thousand journals.
  const runs: EndedRun[] = [];
  const lists = new Map<string, string[]>();
  for (const journal of journals) runs.push(withOneList(await readEnded(journal, force), lists));
  const [only] = runs;
  if (orWhole && runs.length === 1 && only !== undefined && !isShard(only.state)) return wholeRun(only, agent);
  const faults = mergeFaults(runs);
  if (faults.length > 0) throw refused(faults);
  const shards: ShardRun[] = [];
  for (const { dir, state } of runs) if (isShard(state)) shards.push(await shardOf(dir, state));
  const merged = mergeShards(shards as [ShardRun, ...ShardRun[]]);
  const folders = new Map(runs.map(({ dir, state }) => [state.run.id, dir]));
  const places = new Map(
    merged.shards.flatMap(({ state, ids }) =>
      [...ids].map(([taskId, id]) => [id, { runDir: folders.get(state.run.id) ?? '', taskId }] as const),
    ),
  );
  return {
    report: mergedReport(merged),
    state: merged.state,
    detail: toolCallsOf((id) => places.get(id) ?? null, agent.transcripts),
    sources: runs.map(({ state }) => state.run.source),
  };
}

/** The report of a run that is not split. */
function wholeRun({ dir, state }: EndedRun, agent: Agent): MergedRuns {
  return {
    report: buildReport(state, state.lastEventAt),
    state,
    detail: toolCallsFrom(dir, agent.transcripts),
    sources: [state.run.source],
  };
}

/** The journals at these places, each once. @throws {UsageError} for each place without one */
async function journalsIn(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const faults: Fault[] = [];
  for (const path of paths) {
    const kind = await stat(path).catch(() => null);
    if (kind === null) faults.push({ where: path, problem: 'does not exist, or may not be looked at' });
    else if (kind.isFile()) found.add(path);
    else if (!kind.isDirectory()) faults.push({ where: path, problem: 'is neither a file nor a folder' });
    else {
      const journals = await searched(path, deepest);
      for (const journal of journals) found.add(journal);
      if (journals.length > 0) continue;
      faults.push({
        where: path,
        problem: `has no journal (${journalName}), and none of its folders has`,
        allowed: 'name folders of runs, their journals, or the folder into which they were copied',
      });
    }
  }
  if (faults.length > 0) throw refused(faults);
  return [...found].sort();
}

/** How deep folders are searched: an artifact holds a sessions folder, which holds the folders of runs. */
const deepest = 4;

async function searched(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new EnvironmentError(`cannot read the folder ${folder}: ${messageOf(error)}`, remedyFor(error), {
      cause: error,
    });
  });
  if (entries.some((entry) => entry.name === journalName && entry.isFile())) return [join(folder, journalName)];
  if (depth === 0) return [];
  const below = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => searched(join(folder, name), depth - 1));
  return (await Promise.all(below)).flat();
}

interface EndedRun extends NamedRun {
  readonly dir: string;
}

/** Reads a run that no supervisor is at work on. */
async function readEnded(journal: string, force: boolean): Promise<EndedRun> {
  // Read before the journal: a run that ends meanwhile has ended.
  const holder = await lockHolder(dirname(journal));
  const { dir, state } = await readRunOf(journal);
  if (holder === null || state.ended !== null || (force && holder.uncheckedMs !== null))
    return { name: journal, dir, state };
  const { id } = state.run;
  const unchecked = holder.uncheckedMs === null ? '' : `\n${describeExpiry(holder.uncheckedMs)} Or: --force`;
  throw new EnvironmentError(
    `the shard in ${dir} is still running: ${describeHolder(holder)} works on it`,
    `Wait until it has ended, or stop it: claude-multi stop ${id}${unchecked}`,
  );
}

/** The run with the list of ids that another shard of the same plan has, so that memory holds it once. */
function withOneList(ended: EndedRun, lists: Map<string, string[]>): EndedRun {
  const { run } = ended.state;
  const { shard } = run;
  if (shard === undefined) return ended;
  const taskIds = lists.get(shard.plan) ?? shard.taskIds;
  lists.set(shard.plan, taskIds);
  return { ...ended, state: { ...ended.state, run: { ...run, shard: { ...shard, taskIds } } } };
}

async function shardOf(dir: string, state: ShardRun['state']): Promise<ShardRun> {
  const open = new Map<string, RequestTally>();
  for (const [id, task] of state.tasks) {
    if (task.phase === 'running') open.set(attemptKey(id, task.live.attempt), new RequestTally());
  }
  let counted = 0;
  if (open.size > 0) {
    for await (const entry of readRequests(dir)) {
      open.get(attemptKey(entry.taskId, entry.attempt))?.add(entry);
      counted += 1;
    }
  }
  return {
    state,
    requests: (taskId, attempt): AttemptEnd['requests'] => {
      const tally = open.get(attemptKey(taskId, attempt));
      if (tally === undefined || counted === 0) return undefined;
      const { sent, refused: refusedOnes, apiMs, heldMs } = tally.account();
      return { sent, refused: refusedOnes, apiMs, heldMs };
    },
  };
}

function attemptKey(taskId: string, attempt: number): string {
  return `${taskId} ${attempt}`;
}

function refused(faults: readonly Fault[]): UsageError {
  return new UsageError('Nothing was merged. See: claude-multi help merge', faults);
}
