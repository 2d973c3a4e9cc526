import type { ApiRetry, SessionResult } from '../../domain/ports/agent.ts';
import type { ProcessExit } from '../../domain/run/event.ts';
import type { AttemptOutcome, CancelReason, FailureReason, StopCause, Warning } from '../../domain/run/outcome.ts';

type CancelCause = Exclude<StopCause, 'timeout' | 'idle-timeout' | 'cannot-heal'>;

/** All that a verdict is based on. */
export interface Evidence {
  readonly result: SessionResult | null;
  readonly exit: ProcessExit;
  /** Why our side ended the session, if it did. */
  readonly stopCause: StopCause | null;
  readonly lastRetry: ApiRetry | null;
  /** Whether the stream began at all. */
  readonly begun: boolean;
  /** The end of stderr. */
  readonly stderr: string;
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
 * Judges an attempt. Neither the exit code nor the subtype alone ever decides (they lie: see "What lies" in
 * `claude/README.md`): success is a result with `is_error: false` and `subtype: "success"`. Our own stop comes first,
 * except that a session which had already reported success when the stop reached it has succeeded.
 */
export function judge(evidence: Evidence): AttemptOutcome {
  const { result, stopCause } = evidence;
  if (result !== null && !result.isError && result.subtype === 'success') return { status: 'succeeded' };
  if (evidence.startFailure !== null) return failed('spawn-failed', evidence.startFailure);
  if (stopCause === 'cannot-heal') return judgeRefusal(evidence.lastRetry);
  if (stopCause === 'timeout') return failed('timeout', 'the wall timeout passed');
  if (stopCause === 'idle-timeout') return failed('idle-timeout', 'the session printed nothing for the idle timeout');
  if (stopCause !== null) {
    const reason: CancelReason = stopCause;
    return { status: 'cancelled', reason, message: cancelled[stopCause] };
  }
  return result === null ? judgeSilence(evidence) : judgeError(result, evidence.lastRetry);
}

function judgeRefusal(retry: ApiRetry | null): AttemptOutcome {
  const status = retry?.status ?? null;
  return failed(
    reasonOfStatus(status) ?? 'api-error',
    `the API refused the credential (status ${status ?? 'unknown'}); waiting cannot heal this`,
  );
}

function judgeError(result: SessionResult, lastRetry: ApiRetry | null): AttemptOutcome {
  const said = whatItSaid(result);
  if (result.subtype === 'error_max_budget_usd') return failed('budget', said);
  if (result.subtype === 'error_max_turns') return failed('max-turns', said);
  const byStatus = reasonOfStatus(result.apiErrorStatus);
  if (byStatus !== null) return failed(byStatus, said);
  if (/^prompt is too long/i.test(said)) return failed('prompt-too-long', said);
  if (/^no conversation found/i.test(said)) return failed('conversation-lost', said);
  if (/not logged in|please run \/login|invalid api key/i.test(said)) return failed('not-logged-in', said);
  if (/issue with the selected model/i.test(said)) return failed('model-not-found', said);
  if (result.terminalReason === 'api_error' || (result.subtype === 'success' && result.isError)) {
    return failed(reasonOfRetry(lastRetry) ?? 'api-error', said);
  }
  return failed('execution-error', said);
}

/** The CLI's own words, without those that it means for its makers. */
function whatItSaid({ errors, text, terminalReason, subtype }: SessionResult): string {
  const words = errors.find((error) => !error.startsWith('[ede_diagnostic]')) ?? text;
  if (words !== null && words.trim() !== '') return words;
  if (terminalReason?.startsWith('aborted')) return `the session was interrupted from outside (${terminalReason})`;
  return terminalReason ?? subtype;
}

function judgeSilence({ exit, lastRetry, begun, stderr }: Evidence): AttemptOutcome {
  const said = lastLine(stderr);
  if (
    !begun &&
    /unknown option|unknown argument|invalid (value|argument)|argument .* is invalid|^error: (?:option|--)|cannot be used with root/im.test(
      stderr,
    )
  ) {
    return failed('bad-arguments', said ?? 'the CLI refused its arguments');
  }
  const because = reasonOfRetry(lastRetry);
  const how = exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : `signal ${exit.signal}`;
  const message = `the process ended without a result (${how})${said === null ? '' : `: ${said}`}`;
  return failed(because ?? 'crashed', message);
}

function reasonOfStatus(status: number | null): FailureReason | null {
  if (status === null || status < 400) return null;
  if (status === 401) return 'not-logged-in';
  if (status === 403) return 'permission-refused';
  if (status === 404) return 'model-not-found';
  if (status === 429) return 'rate-limited';
  if (status === 529 || status === 503) return 'overloaded';
  return 'api-error';
}

function reasonOfRetry(retry: ApiRetry | null): FailureReason | null {
  if (retry === null) return null;
  return retry.status === null ? 'connection-lost' : reasonOfStatus(retry.status);
}

/** Whether an announced retry cannot heal, so that waiting for the CLI to give up is waste. */
export function cannotHeal(retry: ApiRetry): boolean {
  return retry.status === 401 || retry.status === 403;
}

/** What even a session that succeeded should be told about. */
export function warningsFor(result: SessionResult | null): Warning[] {
  const warnings: Warning[] = [];
  if (result === null) return warnings;
  const denials = result.permissionDenials;
  if (denials.length > 0) {
    const tools = [...new Set(denials)].join(', ');
    warnings.push({
      kind: 'permission-denied',
      message: `${denials.length} tool call${denials.length === 1 ? ' was' : 's were'} denied: ${tools}`,
    });
  }
  if (result.unfinishedSubagents > 0) {
    warnings.push({
      kind: 'unfinished-subagents',
      message: `${result.unfinishedSubagents} subagent${result.unfinishedSubagents === 1 ? '' : 's'} had not finished`,
    });
  }
  if (result.isError || result.subtype !== 'success') return warnings;
  if (result.turns === 0) warnings.push({ kind: 'no-turns', message: 'the session ended without a turn' });
  if ((result.text ?? '').trim() === '')
    warnings.push({ kind: 'empty-result', message: 'the session ended without a final text' });
  return warnings;
}

function failed(reason: FailureReason, message: string): AttemptOutcome {
  return { status: 'failed', reason, message };
}

function lastLine(text: string): string | null {
  return text.trim().split('\n').at(-1)?.trim() || null;
}
