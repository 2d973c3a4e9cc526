import { z } from 'zod';
import { findingSchema } from '../findings/finding.ts';
import { planSourceSchema, runOptionsSchema } from '../plan/plan.ts';
import { shardSchema } from '../plan/shard.ts';
import { taskIdPattern, taskSchema } from '../plan/task.ts';
import { predictionSchema } from '../usage/prediction.ts';
import { prefixSharingSchema } from '../usage/prefix-sharing.ts';
import { savingsSchema } from '../usage/savings.ts';
import { openingSchema } from '../usage/shared-context.ts';
import { usageByModelSchema } from '../usage/usage.ts';
import { backgroundWorkSchema } from './background-work.ts';
import { attemptOutcomeSchema, outcomeSchema, runStopCauses, stopCauses, warningSchema } from './outcome.ts';
import { verificationSchema } from './verification.ts';

/**
 * The version written into every event. A journal of a newer version is refused. Version 2 has every event of version 1,
 * and more words for reasons and warnings.
 */
export const journalVersion = 2;

const taskId = z.string().regex(taskIdPattern);
const attempt = z.number().int().positive();
const dollars = z.number().nonnegative();
const milliseconds = z.number().nonnegative();

/** What is known about a session while it runs. The cost is our own estimate so far, null when a price is unknown. */
export const progressSchema = z.object({
  turns: z.number().int().nonnegative(),
  tool: z.string().nullable(),
  /** What the tool is doing, in one line: a command, a path. Absent when that is not known. */
  doing: z.string().optional(),
  usage: usageByModelSchema,
  costUsd: dollars.nullable(),
  /** US dollars saved by cache reads, without what writing cost; null when a price is unknown. Missing in older journals. */
  cacheSavedUsd: dollars.nullable().optional(),
  /** What was saved so far. Missing in older journals. */
  savings: savingsSchema.optional(),
  /** The background work that it waits for after its answer; absent when it waits for none. */
  waitsFor: z.array(backgroundWorkSchema).optional(),
});
export type Progress = Readonly<z.infer<typeof progressSchema>>;

/** How a process ended: its code or its signal. Both are null when it was not started or its supervisor died. */
export const processExitSchema = z.object({ code: z.number().int().nullable(), signal: z.string().nullable() });
export type ProcessExit = Readonly<z.infer<typeof processExitSchema>>;

/** What is recorded of an attempt that has ended. */
export const attemptEndSchema = z.object({
  outcome: attemptOutcomeSchema,
  durationMs: milliseconds,
  turns: z.number().int().nonnegative(),
  usage: usageByModelSchema,
  /** US dollars; null when unknown. */
  costUsd: dollars.nullable(),
  /** True when the agent reported no final numbers, so that these are summed up from its stream. */
  costIsPartial: z.boolean(),
  /** US dollars saved by cache reads, without what writing cost; null when a price is unknown. */
  cacheSavedUsd: dollars.nullable(),
  /** What was saved. Missing in older journals. */
  savings: savingsSchema.optional(),
  result: z.string().nullable(),
  verification: verificationSchema.nullable(),
  /** What a task that asks for findings was given, empty for nothing found; absent if it was given none. */
  findings: z.array(findingSchema).optional(),
  warnings: z.array(warningSchema),
  exit: processExitSchema,
  /** The first request of a new conversation; only where a context is shared, and if it was seen. */
  opening: openingSchema.optional(),
  /** What the gateway counted: requests that the API charges for, refused ones, and milliseconds. Absent without one. */
  requests: z
    .object({
      sent: z.number().int().nonnegative(),
      refused: z.number().int().nonnegative(),
      apiMs: milliseconds,
      heldMs: milliseconds,
    })
    .optional(),
  /** The delay that the API last asked for, milliseconds; 0 for none. */
  retryAfterMs: milliseconds,
});
export type AttemptEnd = Readonly<z.infer<typeof attemptEndSchema>>;

/** The facts about a run, apart from its tasks. */
export const runInfoSchema = z.object({
  id: z.string().min(1),
  /** The version that the agent's program reports. */
  claudeVersion: z.string().nullable(),
  taskCount: z.number().int().nonnegative(),
  /** What a reader of the numbers must know: "no account was used". */
  notes: z.array(z.string()),
  options: runOptionsSchema,
  /** The expected duration of tasks, milliseconds by id, estimated from earlier runs; without an entry when unknown. */
  expectedMs: z.record(z.string(), milliseconds).default({}),
  /** What the run was predicted to need when it began; absent without earlier runs, and in older journals. */
  prediction: predictionSchema.optional(),
  source: planSourceSchema,
  /** Which part of a plan it is; absent for a run of a whole list. */
  shard: shardSchema.optional(),
});
export type RunInfo = Readonly<z.infer<typeof runInfoSchema>>;

/**
 * The single list of events, by type, with their fields. What may be written, what can be read, and which events concern
 * a task are derived from it. A new field must be optional; any other change needs a new version.
 */
const events = {
  'run-started': z.object({ run: runInfoSchema }),
  /** Another supervisor resumes the run. */
  'run-resumed': z.object({ run: runInfoSchema }),
  'run-stopping': z.object({
    cause: z.enum(runStopCauses),
    message: z.string(),
    /** When the account's usage limit resets, if that is the cause and known. */
    resetsAt: z.iso.datetime().optional(),
  }),
  /** The account's usage limit is close. */
  'run-limit-near': z.object({ message: z.string() }),
  /** The account's usage limit is reached: nothing is started until it is expected to be lifted. */
  'run-limited': z.object({ message: z.string(), until: z.iso.datetime() }),
  'run-ended': z.object({
    status: z.enum(['succeeded', 'failed', 'cancelled']),
    wallMs: milliseconds,
    /** Absent if sessions that could begin with the same prompt did. */
    prefixes: prefixSharingSchema.optional(),
  }),
  'task-planned': z.object({ taskId, task: taskSchema }),
  /** A task of a resumed run has changed, or is to be run again although it had ended. */
  'task-reopened': z.object({
    taskId,
    task: taskSchema,
    /** Present when the task starts over: earlier attempts do not count as retries, and no conversation is continued. */
    anew: z.literal(true).optional(),
  }),
  /** Written before the process is started, so that recovery can find its processes by the marker. */
  'session-started': z.object({
    taskId,
    attempt,
    sessionId: z.string(),
    /** True when the attempt continues an earlier attempt's conversation. */
    resumed: z.boolean(),
    /** The session from whose conversation this one is forked: that of the task's shared context. */
    forkOf: z.string().optional(),
    /** Why it begins without the shared context that the task is to have. */
    withoutContext: z.string().optional(),
    /** The value of the marker variable that this attempt's processes carry. */
    marker: z.string(),
  }),
  'session-progressed': z.object({ taskId, attempt, progress: progressSchema }),
  /** The agent itself waits and then retries a request, or the gateway holds its requests back. `brief` says the same in a few words. */
  'session-delayed': z.object({
    taskId,
    attempt,
    message: z.string(),
    brief: z.string().optional(),
    delayMs: milliseconds,
    /** Since when the gateway holds back its requests; absent when it is the agent that waits. `delayMs` is 0 then. */
    since: z.iso.datetime().optional(),
  }),
  /** The supervisor has sent a message into the conversation. */
  'session-prompted': z.object({ taskId, attempt, message: z.string() }),
  'session-stopping': z.object({ taskId, attempt, cause: z.enum(stopCauses) }),
  'session-ended': z.object({ taskId, attempt, end: attemptEndSchema }),
  'task-backing-off': z.object({ taskId, attempt, delayMs: milliseconds, message: z.string() }),
  'task-ended': z.object({ taskId, outcome: outcomeSchema }),
};

type EventType = keyof typeof events;
/** An event before the journal has stamped it. */
export type EventBody = { [T in EventType]: Readonly<{ type: T } & z.infer<(typeof events)[T]>> }[EventType];
/** An unstamped event that concerns one task. */
export type TaskEvent = Extract<EventBody, { taskId: string }>;

export interface Stamp {
  readonly v: 1 | typeof journalVersion;
  readonly seq: number;
  readonly at: string;
}
/** A stamped event. */
export type Event = EventBody & Stamp;

const stamp = {
  v: z.union([z.literal(1), z.literal(journalVersion)]),
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
};

const lines = Object.entries(events).map(([type, { shape }]) =>
  z.object({ ...stamp, type: z.literal(type), ...shape }),
);

/**
 * One journal line: version, sequence number from 1, time (ISO 8601, UTC), and what happened. The type is asserted,
 * since the compiler cannot infer the variants of a union that is built at run time.
 */
export const eventSchema = z.discriminatedUnion('type', lines as [(typeof lines)[0]]) as z.ZodType as z.ZodType<Event>;

/** Stamps an event with the version, a sequence number from 1 and a time (ISO 8601, UTC). */
export function stampEvent(body: EventBody, seq: number, at: string): Event {
  return { v: journalVersion, seq, at, ...body };
}

/** Whether an event concerns one task. */
export function isTaskEvent<E extends EventBody>(event: E): event is E & TaskEvent {
  return 'taskId' in event;
}
