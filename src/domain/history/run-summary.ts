import { z } from 'zod';
import { describeWork } from '../run/background-work.ts';
import { cacheSaved, savingsSoFar, taskCost, taskTurns, taskUsage } from '../run/run-numbers.ts';
import type { RunState } from '../run/run-state.ts';
import { awaitedBy, type TaskState, taskStages } from '../run/task-state.ts';
import { costData } from '../usage/cost.ts';
import { describeSharing } from '../usage/prefix-sharing.ts';
import { savingsSchema } from '../usage/savings.ts';
import { totalTokens } from '../usage/usage.ts';

/** The version written to every summary. A summary of another version is ignored and the journal is folded instead. */
const summaryVersion = 1;

const count = z.number().int().nonnegative();
const dollars = z.number().nonnegative().nullable();
const milliseconds = z.number().nonnegative();

const tokensSchema = z.object({ input: count, output: count, cacheRead: count, cacheWrite: count });

/** One task of a run, without its texts. Times are ISO 8601, UTC. */
export const taskSummarySchema = z.object({
  id: z.string(),
  stage: z.enum(taskStages),
  /** Why it ended without success; null otherwise. */
  reason: z.string().nullable(),
  /** Details of its stage, shortened: why it failed, what it waits for. */
  message: z.string().nullable(),
  /** The model that the task requests. */
  model: z.string(),
  attempts: count,
  /** Start of the first attempt. */
  startedAt: z.string().nullable(),
  /** End of the last attempt; null while one is running. */
  endedAt: z.string().nullable(),
  /** Start of the running attempt. */
  runningSince: z.string().nullable(),
  /** Sum over the ended attempts. */
  durationMs: milliseconds,
  turns: count,
  /** The tool in use. */
  tool: z.string().nullable(),
  /** Null if a part of it is unknown. */
  costUsd: dollars,
  /** Whether a session is running, or ended without an account. */
  costIsPartial: z.boolean(),
  /** The part of the cost that is known. */
  knownCostUsd: z.number().nonnegative().optional(),
  tokens: tokensSchema,
  /** The size of the transcripts, bytes. */
  outputBytes: count,
  warnings: count,
});
export type TaskSummary = Readonly<z.infer<typeof taskSummarySchema>>;

/** A run in numbers: everything that lists, statistics and estimates need without reading its journal. */
export const runSummarySchema = z.object({
  version: z.literal(summaryVersion),
  /** The size of the summarised journal, bytes. If the journal has grown since, a later supervisor has resumed the run. */
  journalBytes: count,
  id: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  lastEventAt: z.string(),
  status: z.enum(['succeeded', 'failed', 'cancelled', 'unfinished']),
  /** When the current or last supervisor began, and the wall time of those before it. */
  period: z.object({ startedAt: z.string(), earlierMs: milliseconds }),
  /** The times between two supervisors. */
  pauses: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  /** Measured by its supervisor; null until the run has ended. */
  wallMs: milliseconds.nullable(),
  projectDir: z.string(),
  maxParallel: z.number().int().positive(),
  notes: z.array(z.string()),
  /** Saved by cache reads, without what writing cost. */
  cacheSavedUsd: dollars,
  /** Missing in summaries of earlier versions. */
  savings: savingsSchema.optional(),
  tasks: z.array(taskSummarySchema),
});
export type RunSummary = Readonly<z.infer<typeof runSummarySchema>>;

/** Facts that a run's state does not contain. */
export interface SummarySurroundings {
  readonly journalBytes: number;
  /** The size of a task's transcripts. */
  readonly outputBytes: (taskId: string) => number;
}

/** Makes the summary of a run, finished or not. */
export function summariseRun(state: RunState, { journalBytes, outputBytes }: SummarySurroundings): RunSummary {
  const { run, ended } = state;
  const tasks = [...state.tasks];
  return {
    version: summaryVersion,
    journalBytes,
    id: run.id,
    startedAt: state.startedAt,
    endedAt: ended?.at ?? null,
    lastEventAt: state.lastEventAt,
    status: ended?.status ?? 'unfinished',
    period: state.period,
    pauses: [...state.pauses],
    wallMs: ended?.wallMs ?? null,
    projectDir: run.options.projectDir,
    maxParallel: run.options.maxParallel,
    notes: [...run.notes, ...(ended?.prefixes === undefined ? [] : [describeSharing(ended.prefixes)])],
    cacheSavedUsd: cacheSaved(state.tasks.values()),
    savings: savingsSoFar(state.tasks.values()),
    tasks: tasks.map(([id, task]) =>
      summariseTask(id, task, { awaits: awaitedBy(task, state.tasks), outputBytes: outputBytes(id) }),
    ),
  };
}

function summariseTask(
  id: string,
  state: TaskState,
  { awaits, outputBytes }: { readonly awaits: string | null; readonly outputBytes: number },
): TaskSummary {
  const { task, attempts } = state;
  const ends = attempts.map(({ end }) => end);
  const live = state.phase === 'running' ? state.live : null;
  const { input, output, cacheRead, cacheWrite } = totalTokens(taskUsage(state));
  return {
    id,
    ...stageAndWhy(state, awaits),
    model: task.model,
    attempts: attempts.length + (live === null ? 0 : 1),
    startedAt: attempts[0]?.startedAt ?? live?.startedAt ?? null,
    endedAt: live === null ? (attempts.at(-1)?.endedAt ?? null) : null,
    runningSince: live?.startedAt ?? null,
    durationMs: ends.reduce((sum, end) => sum + end.durationMs, 0),
    turns: taskTurns(state),
    tool: live?.progress.tool ?? null,
    ...costData(taskCost(state)),
    tokens: { input, output, cacheRead, cacheWrite },
    outputBytes,
    warnings: ends.reduce((sum, end) => sum + end.warnings.length, 0),
  };
}

function stageAndWhy(state: TaskState, awaits: string | null): Pick<TaskSummary, 'stage' | 'reason' | 'message'> {
  switch (state.phase) {
    case 'waiting':
      return { stage: 'waiting', reason: null, message: awaits === null ? null : `waits for ${awaits}` };
    case 'running': {
      const { stopping, delayed, progress } = state.live;
      const waits = progress.waitsFor === undefined ? null : `waits for ${describeWork(progress.waitsFor)}`;
      const message = stopping === null ? (delayed ?? waits) : `stopping: ${stopping.cause}`;
      return { stage: 'running', reason: null, message: shortened(message) };
    }
    case 'between':
      return { stage: 'between', reason: null, message: shortened(state.backoff?.message ?? null) };
    case 'ended': {
      const { outcome } = state;
      if (outcome.status === 'succeeded') return { stage: 'succeeded', reason: null, message: null };
      return { stage: outcome.status, reason: outcome.reason, message: shortened(outcome.message) };
    }
  }
}

/** Longer messages are shortened; the journal has the full text. */
const longestMessage = 300;

function shortened(message: string | null): string | null {
  if (message === null || message.length <= longestMessage) return message;
  return `${message.slice(0, longestMessage - 1).toWellFormed()}…`;
}
