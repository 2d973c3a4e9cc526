import { z } from 'zod';

/** Why a task failed. A closed list, since reports, filters and retry rules rely on it. */
export const failureReasons = [
  /** The agent's own cost estimate exceeded the task's budget. */
  'budget',
  'max-turns',
  /** The task's wall-clock timeout expired. */
  'timeout',
  /** The session printed nothing for the idle timeout. */
  'idle-timeout',
  /** There is no login. */
  'not-logged-in',
  /** The API refused the key, token or login. */
  'credential-refused',
  'permission-refused',
  'model-not-found',
  /** The conversation does not fit the model's context. */
  'prompt-too-long',
  'rate-limited',
  'overloaded',
  'connection-lost',
  /** The gateway refused a request of the session. */
  'gateway-refused',
  /** Any other error of the API. */
  'api-error',
  /** The conversation to continue no longer exists. */
  'conversation-lost',
  /** The agent refused its arguments; the message quotes it. */
  'bad-arguments',
  /** The process could not be started. */
  'spawn-failed',
  /** The process ended without a result. */
  'crashed',
  /** A hook refused the prompt or stopped the conversation. */
  'hook-stopped',
  /** The agent ended without an error before its work had ended, or without any work. */
  'unfinished',
  /** Any other error that the agent reported during execution. */
  'execution-error',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** How the message of a timeout says that the session never got an answer: then more time, or less work, would not help. */
export const allWaiting = 'all of it was spent waiting for the API';

/**
 * How the message of a refused credential says that a federated identity has no identity token, no access token for it, or
 * one that the API has refused, or that it is not the API's but a cloud provider's.
 */
export const noIdentityToken = 'the workflow gave no identity token';
export const noAccessToken = 'the identity token was not exchanged for an access token';
export const accessTokenOfIdentity = 'the access token of the federated identity';
export const cloudCredentials = 'the credentials of the cloud provider';

/** Why a whole run was asked to stop before its tasks had ended. */
export const runStopCauses = [
  'interrupted',
  'terminated',
  /** On request from another process. */
  'stopped',
  'run-failed',
  'credential-refused',
  /** The account's usage limit is reached: no session can succeed before it resets. */
  'usage-limit',
  /** What the run, or all runs of a day, may cost is spent. */
  'budget',
  /** The time that the whole run may take has passed. */
  'run-timeout',
  'internal-error',
] as const;
export type RunStopCause = (typeof runStopCauses)[number];

/** Why the supervisor stopped a session. The first cause wins. `cannot-heal`: the agent kept retrying in vain. */
export const stopCauses = ['timeout', 'idle-timeout', 'cannot-heal', 'supervisor-lost', ...runStopCauses] as const;
export type StopCause = (typeof stopCauses)[number];

/** Why a task was not started. `model-not-found`: another task had failed because its model does not exist. */
export const skipReasons = [...runStopCauses, 'supervisor-lost', 'model-not-found'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Why a task was stopped after it had been started. */
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

/** How an attempt ended. An attempt has been started, so it is never skipped. */
export const attemptOutcomeSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('succeeded') }),
  z.object({ status: z.literal('failed'), reason: z.enum(failureReasons), message: z.string() }),
  z.object({ status: z.literal('cancelled'), reason: z.enum(cancelReasons), message: z.string() }),
]);
export type AttemptOutcome = Readonly<z.infer<typeof attemptOutcomeSchema>>;

/**
 * The outcome of an attempt that was cut off because somebody stopped the whole run, in the words in which the run says why:
 * an interrupt is Ctrl-C at a terminal, and the cancelling of a workflow elsewhere. Any other outcome as it is.
 */
export function inWordsOf(
  stopping: { readonly cause: RunStopCause; readonly message: string } | null,
  outcome: AttemptOutcome,
): AttemptOutcome {
  const isByPerson = stopping?.cause === 'interrupted' || stopping?.cause === 'terminated';
  if (!isByPerson || outcome.status !== 'cancelled' || outcome.reason !== stopping.cause) return outcome;
  return { ...outcome, message: stopping.message };
}

/** Warnings that even a successful task may have. */
export const warningKinds = [
  'permission-denied',
  /** Only in older files: such a session has failed. */
  'no-turns',
  /** A hook ended the session after its answer. */
  'stop-hook',
  'empty-result',
  'unfinished-subagents',
  /** Background work was ended after the session had been told that it would be. */
  'background-ended',
  'left-processes',
  'cost-partial',
  /** The session's own account and the API's differ. */
  'account-differs',
  /** A session began without the shared context of its task. */
  'context-missing',
  /** The task asks for findings, and the session gave none, or some that cannot be kept. */
  'findings-missing',
  'findings-cut',
  'line-too-long',
  'stop-took-force',
  'overstayed',
] as const;
export type WarningKind = (typeof warningKinds)[number];
export const warningSchema = z.object({ kind: z.enum(warningKinds), message: z.string() });
export type Warning = Readonly<z.infer<typeof warningSchema>>;

/** The warning of a session that began without the shared context of its task; none if nothing says why. */
export function contextWarnings(why: string | undefined): Warning[] {
  return why === undefined ? [] : [{ kind: 'context-missing', message: `began without the shared context: ${why}` }];
}
