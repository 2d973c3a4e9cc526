import type { Failure, Retry, SilentEnd, Verdict } from '../../domain/ports/observation.ts';
import { type BackgroundWork, describeWork } from '../../domain/run/background-work.ts';
import {
  type AttemptOutcome,
  allWaiting,
  type CancelReason,
  type FailureReason,
  type StopCause,
} from '../../domain/run/outcome.ts';
import { formatDuration } from '../../domain/text/format.ts';

type CancelCause = Exclude<StopCause, 'timeout' | 'idle-timeout' | 'cannot-heal'>;

/** Everything a verdict is based on. */
export interface Evidence extends SilentEnd {
  /** The agent's verdict; null if it gave no final one. */
  readonly verdict: Verdict | null;
  /** Why the supervisor stopped the session; null if it did not. */
  readonly stopCause: StopCause | null;
  /** The last retry the agent announced whose request was not answered. */
  readonly lastRetry: Retry | null;
  /** What a request of the session's waited for before it was sent; null if none did. */
  readonly unsent: string | null;
  /** Whether a request of the session's was not answered. */
  readonly inFlight: boolean;
  readonly turns: number;
  /** The task's wall timeout, milliseconds; null if it has none. */
  readonly timeoutMs: number | null;
  /** The background work that the session waits for after its answer. */
  readonly waitsFor: readonly BackgroundWork[];
  /** Why the process could not be started; null if it was. */
  readonly startFailure: string | null;
}

const cancelled: Record<CancelCause, string> = {
  // Where the run says more of these two, its words are used.
  interrupted: 'stopped by an interrupt',
  terminated: 'the supervisor was asked to stop',
  stopped: 'stopped on request',
  'supervisor-lost': 'its supervisor died',
  'run-failed': 'stopped because another task failed',
  'usage-limit': 'stopped because the usage limit of the account is reached',
  budget: 'stopped because the budget is spent',
  'run-timeout': 'stopped because the time for the whole run has passed',
  'credential-refused': 'stopped because the API refused the credential that all sessions share',
  'internal-error': 'stopped because of an internal error',
};

/**
 * Judges an attempt. The first that applies decides: a success reported before our stop reached the session, a failed
 * start, our stop, the agent's verdict. The exit code is not considered.
 * @param explainSilence returns the agent's explanation of a process that ended without a result
 */
export function judge(evidence: Evidence, explainSilence: (end: SilentEnd) => Failure | null): AttemptOutcome {
  const { verdict, stopCause, lastRetry } = evidence;
  if (verdict?.status === 'succeeded') return verdict;
  if (evidence.startFailure !== null) return failed('spawn-failed', evidence.startFailure);
  if (stopCause === 'cannot-heal') return judgeRefusal(lastRetry);
  if (stopCause === 'timeout') return failed('timeout', wallTimeout(evidence));
  if (stopCause === 'idle-timeout')
    return failed(
      'idle-timeout',
      `the session printed nothing for the idle timeout${whileWaiting(evidence)}${unanswered(evidence)}`,
    );
  if (stopCause !== null) {
    const reason: CancelReason = stopCause;
    return { status: 'cancelled', reason, message: cancelled[stopCause] };
  }
  if (verdict?.status === 'limited') {
    return {
      status: 'cancelled',
      reason: 'usage-limit',
      message: `the ${verdict.limit.name} of the account is reached`,
    };
  }
  if (verdict !== null) return verdict;
  const explained = explainSilence(evidence);
  return explained === null ? judgeSilence(evidence) : failed(explained.reason, explained.message);
}

function judgeRefusal(retry: Retry | null): AttemptOutcome {
  if (retry === null) return failed('api-error', 'the API refused the request, and retrying would not help');
  return failed(retry.reason, `${retry.message}; retrying would not help`);
}

function judgeSilence({ exit, lastRetry, stderr, waitsFor }: Evidence): AttemptOutcome {
  const said = stderr.trim().split('\n').at(-1)?.trim() || null;
  const how = exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : `signal ${exit.signal}`;
  const ended = waitsFor.length === 0 ? 'without a result' : `while it waited for ${describeWork(waitsFor)}`;
  const message = `the process ended ${ended} (${how})${said === null ? '' : `: ${said}`}`;
  return failed(lastRetry?.reason ?? 'crashed', message);
}

function wallTimeout(evidence: Evidence): string {
  const { turns, timeoutMs } = evidence;
  const after = timeoutMs === null ? '' : ` after ${formatDuration(timeoutMs)}`;
  const api = apiWait(evidence);
  if (turns === 0 && api !== null) return `the wall timeout passed${after}; ${allWaiting}: ${api}`;
  return `the wall timeout passed${after}${whileWaiting(evidence)}${unanswered(evidence)}`;
}

/** What the session last waited for from the API; null if it had its answer. */
function apiWait({ unsent, lastRetry, inFlight }: Evidence): string | null {
  return unsent ?? lastRetry?.message ?? (inFlight ? 'the request was not answered' : null);
}

function unanswered(evidence: Evidence): string {
  const api = apiWait(evidence);
  return api === null ? '' : `; at the end it was waiting for the API: ${api}`;
}

function whileWaiting({ waitsFor }: Pick<Evidence, 'waitsFor'>): string {
  return waitsFor.length === 0 ? '' : ` while it waited for ${describeWork(waitsFor)}`;
}

function failed(reason: FailureReason, message: string): AttemptOutcome {
  return { status: 'failed', reason, message };
}
