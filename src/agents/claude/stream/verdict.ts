import type { Failure, SilentEnd, Verdict } from '../../../domain/ports/observation.ts';
import type { FailureReason, Warning } from '../../../domain/run/outcome.ts';
import type { ResultLine } from './stream-line.ts';
import { endingOf } from './terminal-reasons.ts';

/** The CLI's words for credentials of a cloud provider that it did not find, or could not fetch (2.1.197, 2.1.332). */
export const couldNotLoad = /could not load (?:the default |\w+ )?credentials/i;

/**
 * The verdict of a result line. Exit code and `subtype` are not reliable (a model that is not found ends as `success` with
 * `is_error`), so success needs both to say so, an ending at which the work was done, and a turn.
 * @param retrying why the request that is being retried failed; null if none is
 */
export function verdictOf(line: ResultLine, retrying: FailureReason | null): Verdict {
  if (!isCalledSuccess(line)) {
    const message = whatItSaid(line);
    return { status: 'failed', reason: reasonOf(line, message, retrying), message };
  }
  const failure = unfinished(line);
  return failure === null ? { status: 'succeeded' } : { status: 'failed', ...failure };
}

/** Whether the CLI calls a result a success. */
function isCalledSuccess({ is_error, subtype }: ResultLine): boolean {
  return !is_error && subtype === 'success';
}

/** Why a result that the CLI calls a success is none; null if it is one. */
function unfinished({ terminal_reason, num_turns, result = '' }: ResultLine): Failure | null {
  const ending = endingOf(terminal_reason);
  if (!ending.done) return ending.failure;
  if (num_turns !== 0) return null;
  const words = shortened(result.split('\n\nOriginal prompt', 1)[0] ?? '');
  if (/^(?:\S+ )?operation (?:blocked|stopped) by hook\b/i.test(words))
    return { reason: 'hook-stopped', message: words };
  return { reason: 'unfinished', message: `the session ended without a turn${words === '' ? '' : `: ${words}`}` };
}

/** A text on one line, at most 300 characters of it. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`;
}

function reasonOf(line: ResultLine, said: string, retrying: FailureReason | null): FailureReason {
  const { subtype, is_error, api_error_status, terminal_reason } = line;
  if (subtype === 'error_max_budget_usd') return 'budget';
  if (subtype === 'error_max_turns') return 'max-turns';
  if (/^not logged in/i.test(said)) return 'not-logged-in';
  // A key may be valid, but not for this: then the API's words are about permission.
  if (api_error_status === 403 && !/permission/i.test(said)) return 'credential-refused';
  const byStatus = reasonOfStatus(api_error_status ?? null);
  if (byStatus !== null) return byStatus;
  if (/^prompt is too long/i.test(said)) return 'prompt-too-long';
  if (/^no conversation found/i.test(said)) return 'conversation-lost';
  if (/invalid api key|token has (?:expired|been revoked)/i.test(said)) return 'credential-refused';
  if (couldNotLoad.test(said)) return 'credential-refused';
  if (/not logged in|please run \/login/i.test(said)) return 'not-logged-in';
  if (/issue with the selected model/i.test(said)) return 'model-not-found';
  const ending = endingOf(terminal_reason);
  if (!ending.done && ending.failure.reason !== 'api-error') return ending.failure.reason;
  if (!ending.done || (subtype === 'success' && is_error)) return retrying ?? 'api-error';
  return 'execution-error';
}

/** The CLI's own error text, without the parts meant for its developers. */
function whatItSaid({ errors, result, terminal_reason: terminalReason, subtype }: ResultLine): string {
  const told = errors.filter((error) => error !== '');
  const words = told.find((error) => !error.startsWith('[ede_diagnostic]')) ?? result;
  if (words !== undefined && words.trim() !== '') return words;
  const ending = endingOf(terminalReason);
  return ending.done ? (terminalReason ?? subtype) : ending.failure.message;
}

/** The reason for an HTTP status of the API; null if it is not an error. */
export function reasonOfStatus(status: number | null): FailureReason | null {
  if (status === null || status < 400) return null;
  if (status === 401) return 'credential-refused';
  if (status === 403) return 'permission-refused';
  if (status === 404) return 'model-not-found';
  if (status === 429) return 'rate-limited';
  if (status === 529 || status === 503) return 'overloaded';
  return 'api-error';
}

/** Warnings about a session, including one that succeeded. */
export function warningsOf(line: ResultLine): Warning[] {
  const warnings: Warning[] = [];
  const denied = line.permission_denials.map(({ tool_name }) => tool_name ?? 'a tool');
  if (denied.length > 0) {
    const tools = [...new Set(denied)].join(', ');
    const calls = `${denied.length} tool call${denied.length === 1 ? ' was' : 's were'}`;
    warnings.push({ kind: 'permission-denied', message: `${calls} denied: ${tools}` });
  }
  const { spawned = 0, completed = 0, failed = 0 } = line.subagent_stats ?? {};
  const unfinished = spawned - completed - failed;
  if (unfinished > 0) {
    const message = `${unfinished} subagent${unfinished === 1 ? '' : 's'} had not finished`;
    warnings.push({ kind: 'unfinished-subagents', message });
  }
  // The warnings below follow from any failure.
  if (verdictOf(line, null).status === 'failed') return warnings;
  const ending = endingOf(line.terminal_reason);
  if (ending.done && ending.warning !== null) warnings.push(ending.warning);
  if ((line.result ?? '').trim() === '')
    warnings.push({ kind: 'empty-result', message: 'the session ended without a final text' });
  return warnings;
}

/** How the CLI reports invalid arguments on standard error; it exits with code 1 and prints nothing on standard output. */
const refusesArguments =
  /unknown option|unknown argument|invalid (value|argument)|argument .* is invalid|^error: (?:option|--)|cannot be used with root/im;

/** Why a process ended without a result; null if it printed no reason. */
export function explainSilence({ stderr, hasBegun }: SilentEnd): Failure | null {
  // In a session that has begun, the same words may come from anything it ran.
  if (hasBegun || !refusesArguments.test(stderr)) return null;
  return { reason: 'bad-arguments', message: stderr.trim().split('\n').at(-1)?.trim() ?? '' };
}
