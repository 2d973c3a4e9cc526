import { z } from 'zod';
import { findingSchema } from '../../domain/findings/finding.ts';
import { cancelReasons, failureReasons, skipReasons, warningSchema } from '../../domain/run/outcome.ts';
import {
  cacheSaved,
  runTotals,
  savingsSoFar,
  sessionTime,
  taskCost,
  taskTurns,
  taskUsage,
} from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { awaitedBy, type EndedAttempt, type LiveAttempt, type TaskState } from '../../domain/run/task-state.ts';
import { verificationSchema } from '../../domain/run/verification.ts';
import { formatCost, formatDuration } from '../../domain/text/format.ts';
import { type Cost, costData, readCost } from '../../domain/usage/cost.ts';
import { type Actual, comparisonText, predictionSchema } from '../../domain/usage/prediction.ts';
import { describeSharing } from '../../domain/usage/prefix-sharing.ts';
import { readSavings, type Savings, savingsSchema, savingsText } from '../../domain/usage/savings.ts';
import { totalTokens } from '../../domain/usage/usage.ts';
import { findingsText, placedFindings } from '../findings/findings.ts';
import { requestCountsSchema, sumRequests } from './request-counts.ts';

const dollars = z.number().nonnegative().describe("US dollars, by the CLI's own estimate").nullable();
const milliseconds = z.number().nonnegative();
const time = z.iso.datetime();
/** Missing in files of earlier versions. */
const knownDollars = z
  .number()
  .nonnegative()
  .optional()
  .describe('what is known of costUsd, also where that is null; US dollars');

const reportTokensSchema = z.object({
  input: z.number().int().nonnegative(),
  output: z.number().int().nonnegative(),
  cacheRead: z.number().int().nonnegative(),
  cacheWrite: z.number().int().nonnegative(),
});

/** The reasons why a task can end, and two that only a report has. */
const notEnded = 'not-ended';
/** The reason of a task in a merged report whose shard was not merged. */
export const missingShard = 'shard-missing';
const reasonSchema = z.enum([
  ...new Set([...failureReasons, ...skipReasons, ...cancelReasons, notEnded, missingShard] as const),
]);

const toolCallsSchema = z.object({
  total: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative().describe('how many of them ended with an error, as far as is known'),
  last: z
    .array(
      z.object({
        tool: z.string(),
        what: z.string().describe("its input in one line, such as a command or a path; '' if it has none"),
        bySubagent: z.boolean(),
        failed: z.boolean(),
        startedAt: time.nullable().describe('null when the transcript does not say it'),
        durationMs: milliseconds.nullable().describe('null when it has not ended, or the transcript does not say it'),
      }),
    )
    .describe('the last 100, in their order'),
});
export type ReportToolCalls = z.infer<typeof toolCallsSchema>;

const reportSessionSchema = z.object({
  attempt: z.number().int().positive(),
  sessionId: z.string(),
  resumed: z.boolean().describe('true when it continued the conversation of an earlier attempt'),
  forkOf: z.string().optional().describe('the session of the shared context with whose conversation it began'),
  startedAt: time,
  endedAt: time.nullable().describe('null when its end was not recorded'),
  status: z.enum(['succeeded', 'failed', 'cancelled', 'unfinished']),
  reason: reasonSchema.nullable().describe('null exactly when the attempt succeeded'),
  message: z.string().nullable(),
  durationMs: milliseconds,
  turns: z.number().int().nonnegative(),
  costUsd: dollars,
  // Missing in older reports.
  costIsPartial: z.boolean().optional().describe('true when it ended without a final account, or has not ended'),
  requests: requestCountsSchema.optional().describe('missing when it ended without the gateway, or has not ended'),
  // Missing in older reports, and in formats that do not show them.
  toolCalls: toolCallsSchema.optional().describe("from the attempt's transcript; missing when there is none"),
});
export type ReportSession = z.infer<typeof reportSessionSchema>;

export const reportTaskSchema = z.object({
  id: z.string(),
  status: z.enum(['succeeded', 'failed', 'skipped', 'cancelled']),
  reason: reasonSchema
    .nullable()
    .describe(
      'null exactly when the task succeeded; "not-ended": the task and its run have not ended; "shard-missing": what became of it is not known',
    ),
  message: z.string().nullable().describe('the reason in words; null when the task succeeded'),
  prompt: z.string(),
  model: z.string(),
  startedAt: time.nullable().describe('start of the first attempt; null when the task never started'),
  endedAt: time.nullable().describe('end of the last attempt; null when the task never started or is running'),
  durationMs: milliseconds.describe('sum over the attempts, without the waits between them'),
  turns: z.number().int().nonnegative(),
  costUsd: dollars,
  costIsPartial: z
    .boolean()
    .describe('true when a session is running or has ended without a final account: the cost is at least this'),
  knownCostUsd: knownDollars,
  tokens: reportTokensSchema,
  result: z
    .string()
    .nullable()
    .describe("the session's final text; its findings as Markdown where it was asked for them"),
  findings: z
    .array(
      findingSchema.extend({ path: findingSchema.shape.path.describe("relative to the project's folder, with /") }),
    )
    .nullable()
    .optional()
    .describe('empty for nothing found, null when it was given none; missing when the task does not ask for findings'),
  verification: verificationSchema.nullable().describe("the session's own report on its work, where it gave one"),
  sessionIds: z.array(z.string()),
  attempts: z.number().int().nonnegative(),
  // Missing in older reports.
  sessions: z.array(reportSessionSchema).default([]).describe('the attempts, one session each, in their order'),
  warnings: z.array(warningSchema),
  shard: z.number().int().positive().optional().describe('the shard that had it; only in the report of merged shards'),
});
export type ReportTask = z.infer<typeof reportTaskSchema>;

const reportShardSchema = z.object({
  index: z.number().int().positive(),
  count: z.number().int().positive(),
  plan: z.string().describe('the digest of the plan, the same for all of its shards'),
  machine: z.string().describe('the name of the machine that began it'),
});

const mergedShardSchema = z.object({
  index: z.number().int().positive(),
  run: z
    .string()
    .nullable()
    .describe('the id of its run; null for a missing shard, as is what else is not known of it'),
  machine: z.string().nullable(),
  status: z.enum(['succeeded', 'failed', 'cancelled', 'unfinished', 'missing']),
  startedAt: time.nullable(),
  endedAt: time.nullable().describe('null when its supervisor died'),
  wallMs: milliseconds.nullable(),
  tasks: z.number().int().nonnegative().nullable(),
});

/** The report's format, version 1. Additions keep the version; anything else makes a new one. */
export const reportSchema = z.object({
  version: z.literal(1),
  run: z.object({
    id: z.string(),
    startedAt: time,
    endedAt: time.nullable().describe('null when the run has not ended: it is still running, or its supervisor died'),
    status: z.enum(['succeeded', 'failed', 'cancelled', 'unfinished']),
    projectDir: z.string(),
    claudeVersion: z.string().nullable(),
    maxParallel: z.number().int().positive(),
    notes: z.array(z.string()),
    // Missing in older reports.
    pauses: z
      .array(z.object({ from: time, to: time }))
      .optional()
      .describe('times without a supervisor: from the end of one to the start of the next'),
    shard: reportShardSchema.optional().describe('which part of a plan the run was; missing for a whole list'),
    shards: z
      .array(mergedShardSchema)
      .optional()
      .describe('only in the report of merged shards, whose "id" is that of no run: the shards that have tasks'),
  }),
  totals: z.object({
    tasks: z.number().int().nonnegative(),
    succeeded: z.number().int().nonnegative(),
    failed: z.number().int().nonnegative(),
    skipped: z.number().int().nonnegative(),
    cancelled: z.number().int().nonnegative(),
    wallMs: milliseconds.describe('from the start of the run to its end, without the pauses'),
    sessionMs: milliseconds.describe('sum over all sessions, failed attempts included'),
    speedup: z.number().nonnegative().nullable().describe('sessionMs / wallMs'),
    utilisation: z.number().nonnegative().nullable().describe('sessionMs / (wallMs × maxParallel)'),
    costUsd: dollars,
    costIsPartial: z.boolean(),
    knownCostUsd: knownDollars,
    tokens: reportTokensSchema,
    requests: requestCountsSchema
      .extend({
        apiShare: z.number().min(0).nullable().describe('apiMs / the time of the sessions that were counted'),
      })
      .optional()
      .describe('missing when no session that has ended went through the gateway'),
    cacheSavedUsd: dollars.describe(
      'gross: cache reads × (input price − cache-read price), US dollars; "savings" has the net amount',
    ),
    // Missing in older reports.
    savings: savingsSchema
      .extend({ text: z.string().describe('the same in words, as every report shows it') })
      .optional()
      .describe('US dollars, negative where it cost more than it saved; the amounts overlap, and do not add up'),
  }),
  prediction: predictionSchema
    .extend({ text: z.string().describe('compared with what the run needed, as every report shows it') })
    .optional()
    .describe('what earlier runs predicted when the run began, 90% intervals; missing without earlier runs'),
  tasks: z.array(reportTaskSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** Facts about a run that are not in its journal. */
export interface ReportCircumstances {
  /** Whether a supervisor is running it. If not, a supervisor that died left the open tasks behind. */
  readonly living?: boolean;
}

/**
 * The report of a run. Every number is measured by the supervisor, reported by the CLI, or computed from these; unknown
 * ones are null. Open tasks are reported as left behind by a dead supervisor, or as not ended.
 * @param now ISO time up to which a living run is reported; any other run is reported up to its last event
 */
export function buildReport(state: RunState, now: string, { living = false }: ReportCircumstances = {}): Report {
  const until = Date.parse(living ? now : state.lastEventAt);
  const tasks = [...state.tasks].map(([id, task]) => {
    const awaits = awaitedBy(task, state.tasks);
    return reportTask(id, task, { until, living, awaits, projectDir: state.run.options.projectDir });
  });
  const { wallMs, sessionMs, speedup, utilisation, cost } = runTotals(state, until);
  const { id, claudeVersion, notes } = state.run;
  const { projectDir, maxParallel } = state.run.options;
  const savings = savingsSoFar(state.tasks.values());
  const count = (status: ReportTask['status']): number => tasks.filter((task) => task.status === status).length;
  const report: Report = {
    version: 1,
    run: {
      id,
      startedAt: state.startedAt,
      endedAt: state.ended?.at ?? null,
      status: state.ended?.status ?? 'unfinished',
      projectDir,
      claudeVersion,
      maxParallel,
      notes: [...notes, ...(state.ended?.prefixes === undefined ? [] : [describeSharing(state.ended.prefixes)])],
      pauses: [...state.pauses],
      ...shardOf(state),
    },
    totals: {
      tasks: tasks.length,
      succeeded: count('succeeded'),
      failed: count('failed'),
      skipped: count('skipped'),
      cancelled: count('cancelled'),
      wallMs,
      sessionMs,
      speedup,
      utilisation,
      ...costData(cost),
      tokens: sumTokens(tasks.map((task) => task.tokens)),
      ...requestTotals(tasks.flatMap(({ sessions }) => sessions)),
      cacheSavedUsd: cacheSaved(state.tasks.values()),
      savings: { ...savings, text: savingsText(savings) },
    },
    tasks,
  };
  const { prediction } = state.run;
  if (prediction === undefined) return report;
  return { ...report, prediction: { ...prediction, text: comparisonText(prediction, actualOf(report)) } };
}

function shardOf({ run: { shard } }: RunState): Pick<Report['run'], 'shard'> {
  if (shard === undefined) return {};
  const { index, count, plan, machine } = shard;
  return { shard: { index, count, plan, machine } };
}

/** What the run needed, in words, for the comparison with what was predicted. */
export function actualOf({ run, totals }: Report): Actual {
  return {
    cost: formatCost(readCost(totals)),
    sessionTime: formatDuration(totals.sessionMs),
    wallTime: formatDuration(totals.wallMs),
    tasks: totals.tasks,
    succeeded: totals.succeeded,
    hasEnded: run.endedAt !== null,
  };
}

function requestTotals(sessions: readonly ReportSession[]): Pick<Report['totals'], 'requests'> {
  const counted = sessions.filter(({ requests }) => requests !== undefined);
  const sum = sumRequests(counted.map(({ requests }) => requests));
  if (sum === undefined) return {};
  const sessionMs = counted.reduce((ms, { durationMs }) => ms + durationMs, 0);
  return { requests: { ...sum, apiShare: sessionMs > 0 ? sum.apiMs / sessionMs : null } };
}

interface ReadingTime extends Required<ReportCircumstances> {
  /** Epoch milliseconds. */
  readonly until: number;
  /** What the task waits for besides its turn; null for nothing else. */
  readonly awaits: string | null;
  readonly projectDir: string;
}

function reportTask(id: string, state: TaskState, when: ReadingTime): ReportTask {
  const { task, attempts } = state;
  const ends = attempts.map(({ end }) => end);
  const last = attempts.at(-1);
  const outcome = outcomeOf(state, when);
  const live = state.phase === 'running' ? state.live : null;
  const sessions = [...attempts.map(endedSession), ...(live === null ? [] : [openSession(live, outcome, when)])];
  const found = last?.end.findings;
  const findings = found === undefined ? null : placedFindings(found, task.cwd, when.projectDir);
  const asked = task.outputSchema === 'findings';
  return {
    id,
    status: outcome.status,
    reason: outcome.reason,
    message: outcome.message,
    prompt: task.prompt,
    model: task.model,
    startedAt: sessions[0]?.startedAt ?? null,
    endedAt: live === null ? (last?.endedAt ?? null) : null,
    durationMs: sessionTime(state, when.until),
    turns: taskTurns(state),
    ...costData(taskCost(state)),
    tokens: sumTokens([totalTokens(taskUsage(state))]),
    result: findings === null ? (last?.end.result ?? null) : findingsText(findings),
    ...(asked ? { findings } : {}),
    verification: last?.end.verification ?? null,
    sessionIds: [...new Set(sessions.map(({ sessionId }) => sessionId))],
    attempts: sessions.length,
    sessions,
    warnings: ends.flatMap((end) => end.warnings),
  };
}

function endedSession({ attempt, sessionId, resumed, forkOf, startedAt, endedAt, end }: EndedAttempt): ReportSession {
  const { outcome, durationMs, turns, costUsd, costIsPartial, requests } = end;
  const { reason, message } = outcome.status === 'succeeded' ? succeeded : outcome;
  const { status } = outcome;
  const told = { status, reason, message, durationMs, turns, costUsd, costIsPartial };
  const counted = requests === undefined ? {} : { requests };
  return { attempt, sessionId, resumed, ...forked(forkOf), startedAt, endedAt, ...told, ...counted };
}

function openSession(live: LiveAttempt, { reason, message }: ReportOutcome, { until }: ReadingTime): ReportSession {
  const { attempt, sessionId, resumed, forkOf, startedAt, progress } = live;
  const durationMs = Math.max(0, until - Date.parse(startedAt));
  const { turns, costUsd } = progress;
  const known = {
    attempt,
    sessionId,
    resumed,
    ...forked(forkOf),
    startedAt,
    endedAt: null,
    durationMs,
    turns,
    costUsd,
  };
  return { ...known, costIsPartial: true, status: 'unfinished', reason, message };
}

function forked(forkOf: string | undefined): Pick<ReportSession, 'forkOf'> {
  return forkOf === undefined ? {} : { forkOf };
}

type ReportOutcome = Pick<ReportTask, 'status' | 'reason' | 'message'>;

const succeeded = { reason: null, message: null };

function outcomeOf(state: TaskState, { living, awaits }: ReadingTime): ReportOutcome {
  if (state.phase === 'ended')
    return state.outcome.status === 'succeeded' ? { ...state.outcome, ...succeeded } : state.outcome;
  const status = state.phase === 'waiting' ? 'skipped' : 'cancelled';
  if (!living) return { status, reason: 'supervisor-lost', message: 'the supervisor ended before the task did' };
  const message = awaits === null ? openMessages[state.phase] : `the run is still going: the task waits for ${awaits}`;
  return { status, reason: notEnded, message };
}

const openMessages = {
  waiting: 'the run is still going: the task is waiting for its turn',
  running: 'the run is still going: a session is working on the task',
  between: 'the run is still going: the task is waiting for its next attempt',
};

type ReportTokens = z.infer<typeof reportTokensSchema>;

function sumTokens(parts: readonly ReportTokens[]): ReportTokens {
  const sum = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  for (const { input, output, cacheRead, cacheWrite } of parts) {
    sum.input += input;
    sum.output += output;
    sum.cacheRead += cacheRead;
    sum.cacheWrite += cacheWrite;
  }
  return sum;
}

/** What a run saved. Reports of earlier versions do not tell what the cache saved net where it was written to. */
export function savingsOfReport({ totals }: Report): Savings {
  return readSavings(totals, totals.tokens.cacheWrite);
}

/** The cost of a session. Earlier versions do not mark the cost of an open session as partial. */
export function costOfSession(session: ReportSession): Cost {
  return readCost({ ...session, costIsPartial: session.costIsPartial ?? session.endedAt === null });
}

/** The JSON Schema (draft 2020-12) of report version 1, as committed in `report.v1.schema.json`. */
export function reportJsonSchema(): Record<string, unknown> {
  return {
    title: 'claude-multi report, version 1',
    description: 'What a run of many Claude Code sessions did, cost and took. Additions keep the version.',
    // Additions keep the version, so a reader must accept unknown properties.
    ...z.toJSONSchema(reportSchema, { io: 'input' }),
  };
}
