import type { Interpreter, Observation, Reading, Verdict } from '../../../domain/ports/observation.ts';
import type { FailureReason } from '../../../domain/run/outcome.ts';
import type { Tokens } from '../../../domain/usage/usage.ts';
import { AccountLimit } from './account-limit.ts';
import { type ApiAccess, retryOf, uselessCredential } from './api-refusal.ts';
import { BackgroundTasks } from './background-tasks.ts';
import { finalTokens, tokensOf } from './message-usage.ts';
import { accountOf } from './result-line.ts';
import {
  apiRetryLineSchema,
  assistantLineSchema,
  backgroundTaskLineSchema,
  initLineSchema,
  lifecycleLineSchema,
  type ResultLine,
  resultLineSchema,
  streamEventLineSchema,
  type ToolUse,
  userLineSchema,
} from './stream-line.ts';
import { gistOf } from './transcript-text.ts';
import { verdictOf, warningsOf } from './verdict.ts';

/** What a tool does is told up to this length, characters. */
const longestGist = 4_000;

const decoder = new TextDecoder();
const nothing: Reading = { observations: [], keep: true };
const fragment: Reading = { observations: [], keep: false };

/** The start of a line that holds a fragment of a message: most lines of a stream do, and need not be parsed. */
const fragmentStart = new TextEncoder().encode('{"type":"stream_event","event":{"type":"content_block_delta"');

/** The model name of messages that the CLI generates itself; they use no tokens. */
const synthetic = '<synthetic>';

/**
 * Reads the stream of one `claude` process. Lines that are not JSON, or of unknown types, give no observations and go to
 * the transcript unchanged. Fragments of messages (`--include-partial-messages`) show how many tokens a request has used,
 * but are not kept in the transcript: an `assistant` line follows with the whole message.
 */
export class StreamInterpreter implements Interpreter {
  /** The main loop's current request, from its `message_start`. */
  #request: { id: string; model: string; tokens: Tokens } | null = null;
  readonly #seen = new Set<string>();
  readonly #background = new BackgroundTasks();
  readonly #limit = new AccountLimit();
  /** Why the request that the CLI is retrying failed; null once it is answered. */
  #retrying: FailureReason | null = null;

  readonly #access: ApiAccess;

  constructor(access: ApiAccess = { credential: 'the login of Claude Code', apiHost: null }) {
    this.#access = access;
  }

  read(line: Uint8Array): Reading {
    if (startsWith(line, fragmentStart)) return fragment;
    const value = parse(line);
    switch (value['type']) {
      case 'stream_event':
        return this.#streamEvent(value);
      case 'system':
        return keep(this.#system(value));
      case 'assistant':
        return keep(this.#assistant(value));
      case 'user':
        return keep(this.#user(value));
      case 'result':
        return keep(this.#result(value));
      case 'rate_limit_event':
        return keep(this.#limit.observe(value));
      case 'command_lifecycle':
        return keep(this.#lifecycle(value));
      default:
        return nothing;
    }
  }

  #streamEvent(value: object): Reading {
    const line = streamEventLineSchema.safeParse(value).data;
    if (line === undefined || line.parent_tool_use_id != null) return fragment;
    const { event } = line;
    if (event.type === 'message_start' && event.message?.id !== undefined && event.message.usage !== undefined) {
      const { id, model = 'unknown', usage } = event.message;
      this.#request = { id, model, tokens: tokensOf(usage) };
      return keep([
        ...this.#turn(id),
        { kind: 'usage', messageId: id, model, tokens: this.#request.tokens, state: 'open' },
      ]);
    }
    if (event.type === 'message_delta' && event.usage !== undefined && this.#request !== null) {
      const { id, model, tokens } = this.#request;
      return keep([
        {
          kind: 'usage',
          messageId: id,
          model,
          tokens: finalTokens(tokens, event.usage),
          state: event.delta?.stop_reason == null ? 'abandoned' : 'final',
        },
      ]);
    }
    if (event.type === 'content_block_start' && event.content_block?.type === 'tool_use') {
      return { observations: [{ kind: 'tool', name: event.content_block.name ?? null }], keep: false };
    }
    return fragment;
  }

  #system(value: Record<string, unknown>): Observation[] {
    switch (value['subtype']) {
      case 'init': {
        const line = initLineSchema.parse(value);
        const began = { sessionId: line.session_id ?? null, version: line.claude_code_version ?? null };
        return [{ kind: 'began', ...began }, ...this.#works(this.#background.begin())];
      }
      case 'status':
        return value['status'] === 'requesting' ? [{ kind: 'requesting' }] : [];
      case 'api_retry': {
        const retry = retryOf(apiRetryLineSchema.parse(value), this.#access);
        this.#retrying = retry.reason;
        return [{ kind: 'retry', ...retry }];
      }
      case 'task_started':
      case 'task_notification':
      case 'background_tasks_changed':
        return this.#backgroundTasks(value);
      default:
        return [];
    }
  }

  #backgroundTasks(value: Record<string, unknown>): Observation[] {
    return this.#works(this.#background.task(value['subtype'], backgroundTaskLineSchema.parse(value)));
  }

  #lifecycle(value: object): Observation[] {
    const { state, wakeup_source: source } = lifecycleLineSchema.parse(value);
    return this.#works(state === 'started' && source !== undefined && this.#background.wake(source));
  }

  /** What runs in the background, if that may have changed. */
  #works(mayHaveChanged: boolean): Observation[] {
    return mayHaveChanged ? [{ kind: 'background', works: this.#background.works }] : [];
  }

  #user(value: object): Observation[] {
    const line = userLineSchema.parse(value);
    const answered = line.message?.content.find(({ tool_use_id }) => tool_use_id !== undefined)?.tool_use_id;
    const works = this.#works(answered !== undefined && this.#background.answer(answered, line.tool_use_result));
    return line.parent_tool_use_id == null ? [{ kind: 'tool', name: null }, ...works] : works;
  }

  #assistant(value: object): Observation[] {
    const line = assistantLineSchema.safeParse(value).data;
    if (line === undefined) return [];
    const { id, model, usage, content, stop_reason: stopReason } = line.message;
    const observations: Observation[] = [];
    const main = line.parent_tool_use_id == null;
    if (id !== undefined && model !== synthetic) {
      if (main) observations.push(...this.#turn(id));
      // Fragments are the better source for a request's tokens: this line repeats the provisional count.
      if (usage !== undefined && this.#request?.id !== id) {
        observations.push({
          kind: 'usage',
          messageId: id,
          model: model ?? 'unknown',
          tokens: tokensOf(usage),
          state: main && stopReason != null ? 'final' : 'untold',
        });
      }
    }
    for (const { type, id: callId, name, input } of content)
      if (type === 'tool_use' && callId !== undefined && name !== undefined)
        this.#background.call({ id: callId, name, input });
    const tool = content.findLast((block) => block.type === 'tool_use');
    if (main && tool?.name !== undefined) observations.push({ kind: 'tool', name: tool.name, ...doingIn(tool.input) });
    return observations;
  }

  #turn(messageId: string): Observation[] {
    if (this.#seen.has(messageId)) return [];
    this.#seen.add(messageId);
    // The retried request is answered: a later failure has another cause.
    this.#retrying = null;
    return [{ kind: 'turn' }];
  }

  #verdict(line: ResultLine): Verdict {
    const verdict = verdictOf(line, this.#retrying);
    if (verdict.status !== 'failed') return verdict;
    const limit = this.#limit.reachedBy(line);
    if (limit !== null) return { status: 'limited', limit };
    if (verdict.reason !== 'credential-refused') return verdict;
    const useless = uselessCredential(this.#access, line.api_error_status ?? null, verdict.message);
    return { ...verdict, message: `${useless}: ${verdict.message}` };
  }

  #result(value: object): Observation[] {
    const line = resultLineSchema.parse(value);
    this.#background.rest();
    return [
      {
        kind: 'result',
        verdict: this.#verdict(line),
        text: line.result ?? null,
        ...(line.structured_output === undefined ? {} : { structured: line.structured_output }),
        warnings: warningsOf(line),
        account: accountOf(line),
      },
    ];
  }
}

/** What a tool call does. Not cut to a line: secrets are redacted in the whole. */
function doingIn(input: ToolUse['input']): { readonly doing?: string } {
  const gist = gistOf(input);
  return gist === '' ? {} : { doing: gist.slice(0, longestGist) };
}

function keep(observations: readonly Observation[]): Reading {
  return { observations, keep: true };
}

/** Parses the object on a line. Returns an empty object for anything else. */
function parse(line: Uint8Array): Record<string, unknown> {
  try {
    return Object(JSON.parse(decoder.decode(line))) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function startsWith(line: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => line[index] === byte);
}
