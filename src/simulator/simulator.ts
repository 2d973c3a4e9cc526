import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { readConversation } from './conversation.ts';
import { ClientGone, Exchange } from './exchange.ts';
import { Ledger } from './ledger.ts';
import { measureBlocks, type Reply, replyBlocks } from './message.ts';
import { type MessagesRequest, messagesRequestSchema } from './messages-request.ts';
import { Progress } from './progress.ts';
import { type CacheLookup, countPrompt, PromptCache } from './prompt-cache.ts';
import { readJsonBody } from './request-body.ts';
import { isReply, type ReplyStep, type Script, type Step, scriptsSchema } from './script.ts';

export interface SimulatorOptions {
  /** The first script whose `match` is found in a conversation's opening plays in it. */
  readonly scripts: readonly Script[];
  /** Steps for conversations that no script matches; without them they get one short text. */
  readonly fallback?: readonly Step[];
  /** Default 0: any free port. */
  readonly port?: number;
  /** Models that are answered with 404, as an account without access to them is. */
  readonly unknownModels?: readonly string[];
}

/** A running simulator. Nothing it tells comes from a model, and no account is involved. */
export interface Simulator {
  /** The base URL on 127.0.0.1, without a slash at its end. */
  readonly url: string;
  readonly ledger: Ledger;
  /** What to set in a session's environment, so that the CLI talks to this simulator only. `HOME` is up to the caller. */
  environment(): Record<string, string>;
  /** Ends all connections, also those that hang, and stops listening. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Serves a scripted Messages API on loopback for the real Claude Code CLI, and keeps the ledger of the tokens it told.
 * Throws a ZodError for scripts that are not valid, and the system's error when the port is taken.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const [fallback] = scriptsSchema.parse(
    options.fallback === undefined ? [] : [{ match: '', steps: options.fallback }],
  );
  const progress = new Progress(scriptsSchema.parse(options.scripts), fallback?.steps);
  const service = new Service(progress, new Set(options.unknownModels ?? []));
  const server = createServer((request, response) => void service.handle(request, response));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= new Promise((resolve) => {
      server.close(() => resolve());
      service.stop();
      server.closeAllConnections();
    });
    return closing;
  };
  return { url, ledger: service.ledger, environment: () => environmentFor(url), close, [Symbol.asyncDispose]: close };
}

function environmentFor(url: string): Record<string, string> {
  return {
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_API_KEY: 'simulator-no-account',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    // Root may use bypassPermissions only where the CLI believes to be in a sandbox.
    IS_SANDBOX: '1',
  };
}

const readingTimeMs = 500;

class Service {
  readonly ledger = new Ledger();
  readonly #cache = new PromptCache();
  readonly #stopping = new AbortController();
  readonly #progress: Progress;
  readonly #unknownModels: ReadonlySet<string>;
  // Ids must differ between simulators too: a session may be resumed against another one.
  readonly #mark = randomBytes(4).toString('hex');
  #count = 0;

  constructor(progress: Progress, unknownModels: ReadonlySet<string>) {
    this.#progress = progress;
    this.#unknownModels = unknownModels;
  }

  stop(): void {
    this.#stopping.abort(new Error('The simulator was closed.'));
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
    if (request.method === 'HEAD' || route === 'GET /') {
      response.writeHead(200).end();
    } else if (route === 'POST /v1/messages') {
      await this.#message(parseRequest(await readJsonBody(request)), request, exchange, id);
    } else if (route === 'POST /v1/messages/count_tokens') {
      exchange.sendJson({ input_tokens: countPrompt(parseRequest(await readJsonBody(request))) });
    } else {
      throw new ApiError(404, { message: `The simulator does not serve ${route}.` });
    }
  }

  async #message(body: MessagesRequest, request: IncomingMessage, exchange: Exchange, id: string): Promise<void> {
    const conversation = readConversation(body, request.headers);
    const known = !this.#unknownModels.has(body.model);
    const cue = known ? this.#progress.next(conversation) : null;
    exchange.enter({
      at: Date.now(),
      sessionId: conversation.sessionId,
      agentId: conversation.agentId,
      kind: conversation.kind,
      model: body.model,
      path: request.url ?? '',
      stream: body.stream === true,
      match: cue?.match ?? null,
      stepIndex: cue?.stepIndex ?? null,
      firstUserText: conversation.promptText.slice(0, 200),
    });
    if (cue === null) throw new ApiError(404, { message: `model: ${body.model}` });
    // The prompt is looked up when it arrives, as the API does: entries published while the model thinks come too late.
    const lookup = this.#cache.lookup(body);
    const { step } = cue;
    await exchange.pause(step.delayMs);
    if ('status' in step) {
      throw new ApiError(step.status, {
        type: step.errorType,
        message: step.message,
        retryAfterSeconds: step.retryAfterSeconds,
      });
    }
    const partial = isReply(step) ? null : { text: step.text ?? 'Simulator: this text ends in the mid' };
    if (!isReply(step) && ('drop' in step ? step.drop : step.hang) === 'mid-stream' && partial !== null) {
      const reply = this.#reply(partial, body, lookup, conversation.workingDirectory, id);
      await exchange.stream(reply, { chunks: 2, stopAfter: 1 }, lookup.publish);
    }
    if ('drop' in step) {
      // A client throws away what it has received but not yet read when the connection breaks. The ledger says that
      // `message_start` was told, so leave time to read it.
      if (partial !== null && step.drop === 'mid-stream') await exchange.pause(readingTimeMs);
      exchange.drop();
    } else if ('hang' in step) await exchange.hang();
    else {
      const reply = this.#reply(step, body, lookup, conversation.workingDirectory, id);
      if (body.stream === true) await exchange.stream(reply, step, lookup.publish);
      else exchange.send(reply, lookup.publish);
    }
  }

  #reply(step: ReplyStep, body: MessagesRequest, lookup: CacheLookup, cwd: string | null, id: string): Reply {
    const blocks = replyBlocks(step, cwd, id);
    return {
      messageId: `msg_${id}`,
      model: body.model,
      blocks,
      stopReason: blocks.some((block) => block.type === 'tool_use') ? 'tool_use' : 'end_turn',
      prompt: lookup.usage,
      outputTokens: step.outputTokens ?? measureBlocks(blocks),
    };
  }
}

function parseRequest(body: unknown): MessagesRequest {
  const parsed = messagesRequestSchema.safeParse(body);
  if (!parsed.success) throw new ApiError(400, { message: z.prettifyError(parsed.error) });
  return parsed.data;
}
