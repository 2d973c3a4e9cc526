import type { Failure } from '../../../domain/ports/observation.ts';
import type { Warning } from '../../../domain/run/outcome.ts';

/** What a `terminal_reason` means: that the session has done its work, if the CLI also calls it a success, or a failure. */
export type Ending =
  | { readonly done: true; readonly warning: Warning | null }
  | { readonly done: false; readonly failure: Failure };

function failure(reason: Failure['reason'], message: string): Ending {
  return { done: false, failure: { reason, message } };
}

/**
 * Every `terminal_reason` that the CLI's own list has, in 2.1.197 and in 2.1.332. The CLI calls several of them a success
 * although the work has not ended.
 */
const endings: Readonly<Record<string, Ending>> = {
  completed: { done: true, warning: null },
  // The hook ran after the session's answer and ended the conversation: the work is done, the hook may have objected.
  stop_hook_prevented: {
    done: true,
    warning: { kind: 'stop-hook', message: 'a Stop hook ended the session after its answer' },
  },
  hook_stopped: failure('hook-stopped', 'a hook stopped the conversation'),
  tool_deferred: failure('unfinished', 'a hook deferred a tool call, so the session ended before it was made'),
  tool_deferred_unavailable: failure('unfinished', 'a deferred tool call could not be made'),
  background_requested: failure('unfinished', 'the session was asked to go on in the background, and ended'),
  aborted_streaming: failure('execution-error', 'the session was interrupted by another process (aborted_streaming)'),
  aborted_tools: failure('execution-error', 'the session was interrupted by another process (aborted_tools)'),
  max_turns: failure('max-turns', 'the session reached its most turns'),
  budget_exhausted: failure('budget', 'the session reached its budget'),
  prompt_too_long: failure('prompt-too-long', 'the conversation is too long for the model'),
  blocking_limit: failure('prompt-too-long', 'the conversation is too long for the model (blocking_limit)'),
  rapid_refill_breaker: failure(
    'prompt-too-long',
    'the conversation fills up as fast as it is compacted (rapid_refill_breaker)',
  ),
  image_error: failure('execution-error', 'the API refused an image in the conversation (image_error)'),
  model_error: failure('api-error', 'the model gave no usable answer (model_error)'),
  api_error: failure('api-error', 'the API refused a request (api_error)'),
  malformed_tool_use_exhausted: failure(
    'execution-error',
    'the model kept calling a tool wrongly (malformed_tool_use_exhausted)',
  ),
  structured_output_retry_exhausted: failure(
    'execution-error',
    'the model gave no valid structured answer (structured_output_retry_exhausted)',
  ),
  turn_setup_failed: failure('execution-error', 'the session could not begin its turn (turn_setup_failed)'),
};

/** All `terminal_reason`s that are known. */
export const terminalReasons: readonly string[] = Object.keys(endings);

/** What a `terminal_reason` means. One that is not known is a failure with its name; versions before it existed give none. */
export function endingOf(terminalReason: string | undefined): Ending {
  if (terminalReason === undefined) return { done: true, warning: null };
  if (Object.hasOwn(endings, terminalReason)) return endings[terminalReason] as Ending;
  return failure('unfinished', `the session ended for a reason that is not known here: ${terminalReason}`);
}
