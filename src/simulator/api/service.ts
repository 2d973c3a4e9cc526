import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { headSha256, sha256 } from '../request/checksum.ts';
import { readConversation } from '../request/conversation.ts';
import { Ledger } from '../request/ledger.ts';
import { type MessagesRequest, messagesRequestSchema } from '../request/messages-request.ts';
import { countPrompt, PromptCache } from '../request/prompt-cache.ts';
import type { Cue, Progress } from '../script/progress.ts';
import { isReply, type ReplyStep } from '../script/script.ts';
import { ApiError } from './api-error.ts';
import { ClientGone, Exchange } from './exchange.ts';
import { measureBlocks, type Reply, replyBlocks } from './message.ts';
import { type Admission, RateLimiter, type RateLimits } from './rate-limits.ts';
import { parseJsonBody, readBody } from './request-body.ts';

const readingTimeMs = 500;

/** The usage limit of a subscription. */
export interface UsageLimit {
  /** Whether the n-th request for a message, counted from 1, is refused. */
  isReached(request: number): boolean;
  /** When the limit resets, epoch seconds; null if the API does not say so. */
  readonly resetsAt: number | null;
}

export interface ServiceOptions {
  readonly unknownModels: ReadonlySet<string>;
  readonly usageLimit: UsageLimit | null;
  readonly rateLimits: RateLimits;
  /** The clock, milliseconds since the epoch. */
  readonly now: () => number;
}

/** A request for a message, as it arrived. */
interface Arrival {
  readonly id: string;
  readonly request: IncomingMessage;
  readonly body: MessagesRequest;
  readonly bodySha256: string;
}

/** What playing a step needs from the request. */
interface Parts {
  reply(step: ReplyStep): Reply;
  /** Must be called when the response begins. */
  publish(): void;
}

/** Answers every request to the simulator: routes it, chooses the step of its script, and plays that step. */
export class Service {
  readonly ledger = new Ledger();
  readonly #cache: PromptCache;
  readonly #stopping = new AbortController();
  /** Hanging requests, each with its script. */
  readonly #hung = new Map<Exchange, string | null>();
  readonly #progress: Progress;
  readonly #options: ServiceOptions;
  readonly #limiter: RateLimiter;
  // Ids must be unique across simulators, since a session may be resumed against another one.
  readonly #mark = randomBytes(4).toString('hex');
  #count = 0;
  #messages = 0;

  constructor(progress: Progress, options: ServiceOptions) {
    this.#progress = progress;
    this.#options = options;
    this.#cache = new PromptCache(options.now);
    this.#limiter = new RateLimiter(options.rateLimits, options.now);
  }

  stop(): void {
    this.#stopping.abort(new Error('The simulator was closed.'));
  }

  /** Breaks the connections of a script's hanging requests. */
  dropHung(match: string): void {
    for (const [exchange, script] of this.#hung) if (script === match) exchange.drop();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#count += 1;
    const id = `sim_${this.#mark}_${this.#count}`;
    const exchange = new Exchange(response, this.#signalFor(response), this.ledger, `req_${id}`);
    try {
      await this.#route(request, exchange, id, response);
    } catch (error) {
      exchange.abandon(error);
    }
  }

  #signalFor(response: ServerResponse): AbortSignal {
    const closed = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) closed.abort(new ClientGone('The client closed the connection.'));
    });
    return AbortSignal.any([closed.signal, this.#stopping.signal]);
  }

  async #route(request: IncomingMessage, exchange: Exchange, id: string, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const route = `${request.method} ${path}`;
    const encoding = request.headers['content-encoding'];
    if (request.method === 'HEAD' || route === 'GET /') {
      response.writeHead(200).end();
    } else if (route === 'POST /v1/messages') {
      const bytes = await readBody(request);
      const body = parseRequest(await parseJsonBody(bytes, encoding));
      const admission = this.#limiter.admit();
      try {
        await this.#message({ id, request, body, bodySha256: sha256(bytes) }, admission, exchange);
      } finally {
        admission.release();
      }
    } else if (route === 'POST /v1/messages/count_tokens') {
      const body = await parseJsonBody(await readBody(request), encoding);
      exchange.sendJson({ input_tokens: countPrompt(parseRequest(body)) });
    } else {
      throw new ApiError(404, { message: `The simulator does not serve ${route}.` });
    }
  }

  async #message(arrival: Arrival, { refused, underWay, headers }: Admission, exchange: Exchange): Promise<void> {
    const { id, request, body, bodySha256 } = arrival;
    const { unknownModels, usageLimit, now } = this.#options;
    this.#messages += 1;
    const conversation = readConversation(body, request.headers);
    const isOverLimit = usageLimit?.isReached(this.#messages) === true;
    const known = !unknownModels.has(body.model);
    const cue = known && !isOverLimit && refused === null ? this.#progress.next(conversation) : null;
    exchange.enter({
      at: now(),
      sessionId: conversation.sessionId,
      agentId: conversation.agentId,
      kind: conversation.kind,
      model: body.model,
      path: request.url ?? '',
      headSha256: headSha256({
        method: request.method ?? '',
        target: request.url ?? '',
        rawHeaders: request.rawHeaders,
      }),
      bodySha256,
      underWay,
      refusedBy: refused?.by ?? (isOverLimit ? 'usage' : null),
      stream: body.stream === true,
      match: cue?.match ?? null,
      stepIndex: cue?.stepIndex ?? null,
      firstUserText: conversation.promptText.slice(0, 200),
    });
    exchange.addHeaders(headers);
    if (refused !== null) throw refused.error;
    if (isOverLimit) throw limitReached(usageLimit.resetsAt);
    if (cue === null) throw new ApiError(404, { message: `model: ${body.model}` });
    // As in the API, the cache is looked up on arrival: entries published during the delay come too late.
    const lookup = this.#cache.lookup(body);
    await exchange.pause(cue.step.delayMs);
    await this.#play(cue, exchange, body.stream === true, {
      publish: lookup.publish,
      reply: (step) => {
        const blocks = replyBlocks(step, conversation.workingDirectory, id);
        return {
          messageId: `msg_${id}`,
          model: body.model,
          blocks,
          stopReason: blocks.some((block) => block.type === 'tool_use') ? 'tool_use' : 'end_turn',
          prompt: lookup.usage,
          outputTokens: step.outputTokens ?? measureBlocks(blocks),
        };
      },
    });
  }

  async #play({ step, match }: Cue, exchange: Exchange, stream: boolean, parts: Parts): Promise<void> {
    if (isReply(step)) {
      const reply = parts.reply(step);
      if (stream) await exchange.stream(reply, step, parts.publish);
      else exchange.send(reply, parts.publish);
      return;
    }
    if ('status' in step) {
      const { errorType: type, message, retryAfterSeconds } = step;
      throw new ApiError(step.status, { type, message, retryAfterSeconds });
    }
    if (('drop' in step ? step.drop : step.hang) === 'mid-stream') {
      const reply = parts.reply({ text: step.text ?? 'Simulator: this text ends in the mid' });
      await exchange.stream(reply, { chunks: 2, stopAfter: 1 }, parts.publish);
      // When a connection breaks, a client discards data that it has received but not read. The ledger records that
      // `message_start` was sent, so leave time to read it.
      if ('drop' in step) await exchange.pause(readingTimeMs);
    }
    if ('drop' in step) {
      exchange.drop();
      return;
    }
    this.#hung.set(exchange, match);
    await exchange.hang();
    this.#hung.delete(exchange);
  }
}

/** The refusal of a subscription whose usage limit is reached, as the API gives it. */
function limitReached(resetsAt: number | null): ApiError {
  const headers = {
    'anthropic-ratelimit-unified-status': 'rejected',
    'anthropic-ratelimit-unified-representative-claim': 'five_hour',
    'anthropic-ratelimit-unified-overage-status': 'rejected',
    ...(resetsAt === null ? {} : { 'anthropic-ratelimit-unified-reset': String(resetsAt) }),
  };
  return new ApiError(429, { headers });
}

function parseRequest(body: unknown): MessagesRequest {
  const parsed = messagesRequestSchema.safeParse(body);
  if (!parsed.success) throw new ApiError(400, { message: z.prettifyError(parsed.error) });
  return parsed.data;
}
