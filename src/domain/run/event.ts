import { z } from 'zod';
import { planSourceSchema, runOptionsSchema } from '../plan/plan.ts';
import { taskIdPattern, taskSchema } from '../plan/task.ts';
import { usageByModelSchema } from '../usage/usage.ts';
import { attemptOutcomeSchema, outcomeSchema, runStopCauses, stopCauses, warningSchema } from './outcome.ts';
import { verificationSchema } from './verification.ts';

/** The version written into every event. A journal of a newer version is refused, never guessed at. */
export const journalVersion = 1;

const taskId = z.string().regex(taskIdPattern);
const attempt = z.number().int().positive();
const dollars = z.number().nonnegative();
const milliseconds = z.number().nonnegative();

/** What is known of a session while it runs. Cost is our running estimate, null when a price is unknown. */
export const progressSchema = z.object({
  turns: z.number().int().nonnegative(),
  tool: z.string().nullable(),
  usage: usageByModelSchema,
  costUsd: dollars.nullable(),
  /** What reading from the prompt cache saved, null when a price is unknown; older journals lack it. */
  cacheSavedUsd: dollars.nullable().optional(),
});
export type Progress = Readonly<z.infer<typeof progressSchema>>;

/** How a process ended: by code or by signal; neither is known when it could not be started or its supervisor died. */
export const processExitSchema = z.object({ code: z.number().int().nullable(), signal: z.string().nullable() });
export type ProcessExit = Readonly<z.infer<typeof processExitSchema>>;

/** All that is kept of an attempt that ended. */
export const attemptEndSchema = z.object({
  outcome: attemptOutcomeSchema,
  durationMs: milliseconds,
  turns: z.number().int().nonnegative(),
  usage: usageByModelSchema,
  /** US dollars; null when it cannot be known. */
  costUsd: dollars.nullable(),
  /** True when the agent gave no final account and the numbers are what its stream told before. */
  costIsPartial: z.boolean(),
  /** US dollars that reading from the prompt cache saved; null when a price is unknown. */
  cacheSavedUsd: dollars.nullable(),
  result: z.string().nullable(),
  verification: verificationSchema.nullable(),
  warnings: z.array(warningSchema),
  exit: processExitSchema,
  /** The wait that the API last asked for, milliseconds; 0 for none. */
  retryAfterMs: milliseconds,
});
export type AttemptEnd = Readonly<z.infer<typeof attemptEndSchema>>;

/** What a run is, apart from its tasks. */
export const runInfoSchema = z.object({
  id: z.string().min(1),
  /** The version of the program that runs the sessions, as it says itself. */
  claudeVersion: z.string().nullable(),
  taskCount: z.number().int().nonnegative(),
  /** What a reader of the numbers has to know: "no account was used". */
  notes: z.array(z.string()),
  options: runOptionsSchema,
  /** What tasks will probably take by earlier runs, milliseconds by id; a task without an entry has nothing to go by. */
  expectedMs: z.record(z.string(), milliseconds).default({}),
  source: planSourceSchema,
});
export type RunInfo = Readonly<z.infer<typeof runInfoSchema>>;

/**
 * All events, by type, with what each carries: the only list of them. What may be recorded, what is read, and which
 * events concern a task follow from it. A new field has to be optional; any other change makes a new version.
 */
const events = {
  'run-started': z.object({ run: runInfoSchema }),
  /** A later supervisor takes the run up again. */
  'run-resumed': z.object({ run: runInfoSchema }),
  'run-stopping': z.object({ cause: z.enum(runStopCauses), message: z.string() }),
  'run-ended': z.object({ status: z.enum(['succeeded', 'failed', 'cancelled']), wallMs: milliseconds }),
  'task-planned': z.object({ taskId, task: taskSchema }),
  /** A task of a resumed run reads differently now, or is to be done though it had ended. */
  'task-reopened': z.object({
    taskId,
    task: taskSchema,
    /** Present when it begins anew: attempts until now use up no retries, and no conversation is continued. */
    anew: z.literal(true).optional(),
  }),
  /** Written before the process is started: recovery finds by the marker whatever came of it. */
  'session-started': z.object({
    taskId,
    attempt,
    sessionId: z.string(),
    /** True when the attempt continues the conversation of an earlier one. */
    resumed: z.boolean(),
    /** The value of the marker variable that this attempt's processes carry. */
    marker: z.string(),
  }),
  'session-progressed': z.object({ taskId, attempt, progress: progressSchema }),
  /** The agent waits and tries a request again by itself. */
  'session-delayed': z.object({ taskId, attempt, message: z.string(), delayMs: milliseconds }),
  'session-stopping': z.object({ taskId, attempt, cause: z.enum(stopCauses) }),
  'session-ended': z.object({ taskId, attempt, end: attemptEndSchema }),
  'task-backing-off': z.object({ taskId, attempt, delayMs: milliseconds, message: z.string() }),
  'task-ended': z.object({ taskId, outcome: outcomeSchema }),
};

type EventType = keyof typeof events;
/** What happened, before the journal has stamped it. */
export type EventBody = { [T in EventType]: Readonly<{ type: T } & z.infer<(typeof events)[T]>> }[EventType];
/** What happened to one task. */
export type TaskEvent = Extract<EventBody, { taskId: string }>;

export interface Stamp {
  readonly v: typeof journalVersion;
  readonly seq: number;
  readonly at: string;
}
/** A stamped event. */
export type Event = EventBody & Stamp;

const stamp = { v: z.literal(journalVersion), seq: z.number().int().positive(), at: z.iso.datetime() };

const lines = Object.entries(events).map(([type, { shape }]) =>
  z.object({ ...stamp, type: z.literal(type), ...shape }),
);

/**
 * One line of a journal: version, sequence number from 1, time (ISO 8601, UTC), and what happened. Its type is named,
 * since of a union that is made at run time the compiler knows no variants.
 */
export const eventSchema = z.discriminatedUnion('type', lines as [(typeof lines)[0]]) as z.ZodType as z.ZodType<Event>;

/** Stamps what happened with the version, a number from 1 and a time (ISO 8601, UTC). */
export function stampEvent(body: EventBody, seq: number, at: string): Event {
  return { v: journalVersion, seq, at, ...body };
}

/** Whether an event concerns one task. */
export function isTaskEvent<E extends EventBody>(event: E): event is E & TaskEvent {
  return 'taskId' in event;
}
