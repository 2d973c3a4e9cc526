import { z } from 'zod';
import { costOf } from './cost.ts';
import { addUsage, type Prices, tokensSchema, type UsageByModel } from './usage.ts';

const milliseconds = z.number().nonnegative();

/** One request that a session sent through the gateway: a line of the run's ledger. */
export const requestEntrySchema = z.object({
  v: z.literal(1),
  /** When its head had arrived. */
  at: z.iso.datetime(),
  taskId: z.string(),
  attempt: z.number().int().positive(),
  /** Its method and path, without the query. */
  request: z.string(),
  /** Whether the API charges for such a request. */
  isCharged: z.boolean(),
  /** The response's status; null when there was none. */
  status: z.number().int().nullable(),
  /** The API's id of the response's message; null when it has none. */
  messageId: z.string().nullable(),
  model: z.string().nullable(),
  /** As the API reported them; null when it charged nothing, or did not tell. */
  tokens: tokensSchema.nullable(),
  /** False when the response was cut before the API told the final number: `tokens` is a lower bound. */
  isFinal: z.boolean(),
  /** From the arrival of the request to the first byte of the response; null when there was none. */
  firstByteMs: milliseconds.nullable(),
  durationMs: milliseconds,
  /** How long the gateway held it back, and mostly for what. */
  heldMs: milliseconds,
  heldFor: z.string().nullable(),
  /** How often it was sent to the API, if not once: the gateway repeats what the API refuses for now. */
  tries: z.number().int().nonnegative().optional(),
  /** The length of the output of a response that was cut, tokens, estimated from its text; absent if it is not known. */
  untoldOutput: z.number().int().positive().optional(),
  /** How the exchange of the request and its response ended. */
  end: z.enum(['complete', 'session-left', 'cut', 'upstream-failed', 'refused']),
  /** What went wrong, in words; absent when nothing did. */
  message: z.string().optional(),
});
export type RequestEntry = Readonly<z.infer<typeof requestEntrySchema>>;

/** The longest text in an entry, characters: a server's words about an error may be as long as it likes. */
const longestText = 1_000;

/** The entry to store: what a server or a session said in it is redacted, then cut. */
export function storedEntry(entry: RequestEntry, redact: (text: string) => string): RequestEntry {
  const safe = (text: string): string => redact(text).slice(0, longestText);
  const { request, messageId, model, message } = entry;
  return {
    ...entry,
    request: safe(request),
    messageId: messageId === null ? null : safe(messageId),
    model: model === null ? null : safe(model),
    ...(message === undefined ? {} : { message: safe(message) }),
  };
}

/**
 * What the API has charged for a request, US dollars: what it has told, and for a response that was cut at least what had
 * come by then. 0 if nothing is known.
 */
export function chargedUsd({ model, tokens, untoldOutput = 0 }: RequestEntry, prices: Prices): number {
  if (model === null || tokens === null) return 0;
  return costOf({ [model]: { ...tokens, output: Math.max(tokens.output, untoldOutput) } }, prices) ?? 0;
}

/** What the requests of an attempt have used, by the API's own words. */
export interface RequestAccount {
  /** Requests to the API that it charges for. */
  readonly sent: number;
  /** Requests that the gateway refused. */
  readonly refused: number;
  readonly usage: UsageByModel;
  /** Responses that were cut before the API told what they used, or are under way: `usage` is a lower bound. */
  readonly open: number;
  /** How long at least one of them was under way. */
  readonly apiMs: number;
  readonly heldMs: number;
  /** What the requests have used that waited until their prefix could be read from the prompt cache. */
  readonly warmed: UsageByModel;
}

export const noRequests: RequestAccount = {
  sent: 0,
  refused: 0,
  usage: {},
  open: 0,
  apiMs: 0,
  heldMs: 0,
  warmed: {},
};

/** Adds requests up, of which it keeps no more than their times; they may overlap, and come in any order. */
export class RequestTally {
  #account: RequestAccount = noRequests;
  readonly #spans: Span[] = [];

  add(entry: RequestEntry): void {
    this.#account = withRequest(this.#account, entry);
    if (wasSent(entry) && entry.isCharged) this.#spans.push(spanOf(entry));
  }

  /** The account of what was added, and of these requests. */
  account(others: readonly RequestEntry[] = []): RequestAccount {
    const spans = others.filter((entry) => wasSent(entry) && entry.isCharged).map(spanOf);
    return { ...others.reduce(withRequest, this.#account), apiMs: timeCovered([...this.#spans, ...spans]) };
  }
}

type Span = readonly [from: number, to: number];

function wasSent({ end, tries = 1 }: RequestEntry): boolean {
  return end !== 'refused' && tries > 0;
}

function spanOf({ at, durationMs, heldMs }: RequestEntry): Span {
  const arrived = Date.parse(at);
  return [arrived + Math.min(heldMs, durationMs), arrived + durationMs];
}

function withRequest(account: RequestAccount, entry: RequestEntry): RequestAccount {
  const { usage, heldMs } = account;
  if (entry.end === 'refused') return { ...account, refused: account.refused + 1, heldMs: heldMs + entry.heldMs };
  if (!wasSent(entry) || !entry.isCharged) return { ...account, heldMs: heldMs + entry.heldMs };
  const model = entry.model ?? 'unknown';
  return {
    ...account,
    sent: account.sent + 1,
    open: account.open + (entry.isFinal ? 0 : 1),
    heldMs: heldMs + entry.heldMs,
    usage: entry.tokens === null ? usage : addUsage(usage, { [model]: entry.tokens }),
    warmed:
      entry.tokens === null || entry.heldFor !== 'warm-start'
        ? account.warmed
        : addUsage(account.warmed, { [model]: entry.tokens }),
  };
}

/** The length of the union of intervals. */
export function timeCovered(spans: readonly Span[]): number {
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    covered += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return covered;
}
