import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Event } from '../../src/domain/event.ts';
import { addTokens, noTokens, type Tokens, totalTokens } from '../../src/domain/usage.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';

/** What a conversation was told: by request, in order. */
interface Request {
  readonly completed: boolean;
  readonly tokens: Tokens;
}

export type Ledger = ReadonlyMap<string, readonly Request[]>;

interface StubEntry {
  readonly sessionId: string;
  readonly messageId: string;
  readonly outcome: 'began' | 'completed';
  readonly told: {
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cacheReadInputTokens: number;
    readonly cacheCreationInputTokens: number;
  };
}

/** The simulator's ledger and that of the stubs, by conversation. */
export function readLedger(simulator: Simulator, place: string): Ledger {
  const ledger = new Map<string, Request[]>();
  const put = (sessionId: string | null, request: Request): void => {
    if (sessionId !== null) ledger.set(sessionId, [...(ledger.get(sessionId) ?? []), request]);
  };
  for (const { sessionId, began, outcome, tokens } of simulator.ledger.requests) {
    if (began) put(sessionId, { completed: outcome === 'completed', tokens: { ...tokens, cacheWrite1h: 0 } });
  }
  const file = join(place, 'stub-ledger.ndjson');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const entries = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as StubEntry);
  const last = new Map(entries.map((entry) => [entry.messageId, entry]));
  for (const { sessionId, outcome, told } of last.values()) {
    put(sessionId, {
      completed: outcome === 'completed',
      tokens: {
        input: told.inputTokens,
        output: told.outputTokens,
        cacheRead: told.cacheReadInputTokens,
        cacheWrite: told.cacheCreationInputTokens,
        cacheWrite1h: 0,
      },
    });
  }
  return ledger;
}

/** How the accounts of a run compare to the ledger. */
export interface Comparison {
  /** Conversations with a final account for every attempt: their tokens are equal, kind by kind. */
  readonly equal: number;
  /** Conversations with an attempt that was cut off: their tokens are between two sums of the ledger. */
  readonly between: number;
  readonly faults: readonly string[];
}

const kinds = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;

/**
 * Compares what the journal says of each conversation with what it was told. Where every attempt ended with a final
 * account, the two are equal. Where one was cut off, the journal says no more than was told in all, and no less than
 * what was told in requests that were answered and followed by another of the same conversation: that answer had
 * certainly arrived. The last answer before a kill may have died in a pipe.
 */
export function compareWithLedger(events: readonly Event[], ledger: Ledger): Comparison {
  const conversations = new Map<string, { said: Tokens; partial: boolean; task: string }>();
  const sessionOf = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'session-started') sessionOf.set(`${event.taskId} ${event.attempt}`, event.sessionId);
    if (event.type !== 'session-ended') continue;
    const id = sessionOf.get(`${event.taskId} ${event.attempt}`) ?? '';
    const known = conversations.get(id) ?? { said: noTokens, partial: false, task: event.taskId };
    const said = addTokens(known.said, totalTokens(event.end.usage));
    conversations.set(id, { said, partial: known.partial || event.end.costIsPartial, task: event.taskId });
  }
  const faults: string[] = [];
  let equal = 0;
  let between = 0;
  for (const [id, { said, partial, task }] of conversations) {
    const requests = ledger.get(id) ?? [];
    const all = sum(requests);
    const least = partial
      ? sum(requests.filter(({ completed }, index) => completed && index < requests.length - 1))
      : all;
    const within = kinds.every((kind) => said[kind] <= all[kind] && said[kind] >= least[kind]);
    if (!within)
      faults.push(
        `${task} (${id}, ${partial ? 'partial' : 'final'}): ${show(said)} is not between ${show(least)} and ${show(all)}`,
      );
    else if (partial) between += 1;
    else equal += 1;
  }
  for (const [id, requests] of ledger) {
    if (!conversations.has(id)) faults.push(`conversation ${id} with ${requests.length} requests is in no report`);
  }
  return { equal, between, faults };
}

function sum(requests: readonly Request[]): Tokens {
  return requests.reduce((total, { tokens }) => addTokens(total, tokens), noTokens);
}

function show(tokens: Tokens): string {
  return kinds.map((kind) => tokens[kind]).join('/');
}
