import { z } from 'zod';

/** Why a task failed. A closed list: reports, filters and retry rules rely on it. */
export const failureReasons = [
  /** The agent's own estimate passed the task's budget. */
  'budget',
  'max-turns',
  /** The wall timeout passed. */
  'timeout',
  /** No stream line for the idle timeout. */
  'idle-timeout',
  'not-logged-in',
  'permission-refused',
  'model-not-found',
  /** The conversation does not fit the model's context. */
  'prompt-too-long',
  'rate-limited',
  'overloaded',
  'connection-lost',
  /** Any other error of the API. */
  'api-error',
  /** The conversation to be continued is not there any more. */
  'conversation-lost',
  /** The agent refused its arguments; what it said is in the message. */
  'bad-arguments',
  /** The session could not be started at all. */
  'spawn-failed',
  /** The process ended without a result. */
  'crashed',
  /** The agent reported an error during execution that none of the above names. */
  'execution-error',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Why a whole run was asked to stop before its tasks had ended. */
export const runStopCauses = [
  'interrupted',
  'terminated',
  /** On request, from another process. */
  'stopped',
  'run-failed',
  'credential-refused',
  'internal-error',
] as const;
export type RunStopCause = (typeof runStopCauses)[number];

/** Why our side ended a session. The first cause wins. `cannot-heal`: the agent retries what cannot succeed. */
export const stopCauses = ['timeout', 'idle-timeout', 'cannot-heal', 'supervisor-lost', ...runStopCauses] as const;
export type StopCause = (typeof stopCauses)[number];

/** Why a task was not started. `supervisor-lost`: the supervisor died first. `model-not-found`: another task found out. */
export const skipReasons = [...runStopCauses, 'supervisor-lost', 'model-not-found'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Why a task that had been started was ended from outside. */
export const cancelReasons = [...runStopCauses, 'supervisor-lost'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** How a task, or one attempt at it, ended. `message` is for people. */
export const outcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('succeeded') }),
  z.object({ status: z.literal('failed'), reason: z.enum(failureReasons), message: z.string() }),
  z.object({ status: z.literal('skipped'), reason: z.enum(skipReasons), message: z.string() }),
  z.object({ status: z.literal('cancelled'), reason: z.enum(cancelReasons), message: z.string() }),
]);
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

/** How one attempt ended; an attempt that was started is never skipped. */
export const attemptOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('succeeded') }),
  z.object({ status: z.literal('failed'), reason: z.enum(failureReasons), message: z.string() }),
  z.object({ status: z.literal('cancelled'), reason: z.enum(cancelReasons), message: z.string() }),
]);
export type AttemptOutcome = Readonly<z.infer<typeof attemptOutcomeSchema>>;

/** What a green task may still deserve to be told. */
export const warningKinds = [
  'permission-denied',
  'no-turns',
  'empty-result',
  'unfinished-subagents',
  'left-processes',
  'cost-partial',
  'line-too-long',
  'stop-took-force',
  'overstayed',
] as const;
export const warningSchema = z.object({ kind: z.enum(warningKinds), message: z.string() });
export type Warning = Readonly<z.infer<typeof warningSchema>>;
