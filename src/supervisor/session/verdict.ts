import type { Failure, Retry, SilentEnd, Verdict } from '../../domain/ports/observation.ts';
import type { AttemptOutcome, CancelReason, FailureReason, StopCause } from '../../domain/run/outcome.ts';

type CancelCause = Exclude<StopCause, 'timeout' | 'idle-timeout' | 'cannot-heal'>;

/** All that a verdict is based on. */
export interface Evidence extends SilentEnd {
  /** The agent's last word; null when it gave none that stands. */
  readonly verdict: Verdict | null;
  /** Why our side ended the session, if it did. */
  readonly stopCause: StopCause | null;
  /** The retry that was announced and not answered. */
  readonly lastRetry: Retry | null;
  /** Why the process could not be started; null when it was. */
  readonly startFailure: string | null;
}

const cancelled: Record<CancelCause, string> = {
  interrupted: 'stopped by Ctrl-C',
  terminated: 'the supervisor was asked to end',
  stopped: 'stopped on request',
  'supervisor-lost': 'its supervisor died',
  'run-failed': 'stopped because another task failed',
  'credential-refused': 'stopped because the API refused the credential that all sessions share',
  'internal-error': 'stopped because of an internal error',
};

/**
 * Judges an attempt. A success that was told before our stop reached the session stands; then our own stop comes first,
 * then a failed start, and otherwise the agent's word. The exit code decides nothing.
 * @param explainSilence asks the agent why a process ended that gave no result
 */
export function judge(evidence: Evidence, explainSilence: (end: SilentEnd) => Failure | null): AttemptOutcome {
  const { verdict, stopCause, lastRetry } = evidence;
  if (verdict?.status === 'succeeded') return verdict;
  if (evidence.startFailure !== null) return failed('spawn-failed', evidence.startFailure);
  if (stopCause === 'cannot-heal') return judgeRefusal(lastRetry);
  if (stopCause === 'timeout') return failed('timeout', 'the wall timeout passed');
  if (stopCause === 'idle-timeout') return failed('idle-timeout', 'the session printed nothing for the idle timeout');
  if (stopCause !== null) {
    const reason: CancelReason = stopCause;
    return { status: 'cancelled', reason, message: cancelled[stopCause] };
  }
  if (verdict !== null) return verdict;
  const explained = explainSilence(evidence);
  return explained === null ? judgeSilence(evidence) : failed(explained.reason, explained.message);
}

function judgeRefusal(retry: Retry | null): AttemptOutcome {
  if (retry === null) return failed('api-error', 'the API refused what waiting cannot heal');
  return failed(retry.reason, `${retry.message}; waiting cannot heal this`);
}

function judgeSilence({ exit, lastRetry, stderr }: Evidence): AttemptOutcome {
  const said = stderr.trim().split('\n').at(-1)?.trim() || null;
  const how = exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : `signal ${exit.signal}`;
  const message = `the process ended without a result (${how})${said === null ? '' : `: ${said}`}`;
  return failed(lastRetry?.reason ?? 'crashed', message);
}

function failed(reason: FailureReason, message: string): AttemptOutcome {
  return { status: 'failed', reason, message };
}
