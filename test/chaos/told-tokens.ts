import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptEnd, Event } from '../../src/domain/run/event.ts';
import { addTokens, noTokens, type Tokens, totalTokens } from '../../src/domain/usage/usage.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';

/** One request of a conversation. */
interface Request {
  /** When it arrived, epoch milliseconds. */
  readonly at: number;
  readonly completed: boolean;
  readonly tokens: Tokens;
}

/** What each conversation was told, in order. */
export type Ledger = ReadonlyMap<string, readonly Request[]>;

interface StubEntry {
  readonly sessionId: string;
  readonly messageId: string;
  readonly outcome: 'began' | 'completed';
  readonly at: number;
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
  for (const { at, sessionId, began, outcome, tokens } of simulator.ledger.requests) {
    if (began) put(sessionId, { at, completed: outcome === 'completed', tokens: { ...tokens, cacheWrite1h: 0 } });
  }
  const file = join(place, 'stub-ledger.ndjson');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  const entries = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as StubEntry);
  const arrived = new Map(entries.map((entry) => [entry.messageId, entry.at] as const).reverse());
  const last = new Map(entries.map((entry) => [entry.messageId, entry]));
  for (const { sessionId, messageId, outcome, told, at } of last.values()) {
    put(sessionId, {
      at: arrived.get(messageId) ?? at,
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
  /** Attempts with a final account: their tokens are equal, kind by kind. */
  readonly equal: number;
  /** Attempts that were cut off: their tokens are between two sums of the ledger. */
  readonly between: number;
  /** Of those, how many are equal nevertheless. */
  readonly complete: number;
  readonly faults: readonly string[];
}

interface Attempt {
  readonly task: string;
  readonly sessionId: string;
  readonly marker: string;
  readonly startedAt: number;
  /** The newest that the journal told while it ran. */
  progress: Tokens;
  end: AttemptEnd | null;
}

const kinds = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;

/**
 * Compares what the journal says of each attempt with what its requests were told; requests belong to the attempt that
 * had started last in their conversation, since whatever an earlier one left was ended before that.
 *
 * Where an attempt ended with a final account, the two are equal; but a session that was asked to stop may give up a
 * request whose answer has begun without having read that, and accounts for it as it knows it. Where it was cut off, the journal says no more than
 * was told in all; no less than it had told before; and no less than what was told in requests that were answered and
 * followed by another of the same attempt, because that answer had certainly arrived. The very last answer before a
 * kill may have died on its way. Where a session was killed by the same hand as its supervisor (`killed`), nobody was
 * left to read its last words or to let it write them down, and only what the journal had told stays a lower bound.
 */
export function compareWithLedger(events: readonly Event[], ledger: Ledger, killed: ReadonlySet<string>): Comparison {
  const faults: string[] = [];
  const count = { equal: 0, between: 0, complete: 0 };
  const bySession = Map.groupBy(attemptsIn(events), ({ sessionId }) => sessionId);
  for (const [sessionId, attempts] of bySession) {
    for (const [index, attempt] of attempts.entries()) {
      const until = attempts[index + 1]?.startedAt ?? Number.POSITIVE_INFINITY;
      const told = (ledger.get(sessionId) ?? []).filter(({ at }) => at >= attempt.startedAt && at < until);
      const all = sum(told);
      if (attempt.end === null) {
        faults.push(`${attempt.task} (${sessionId}) has an attempt without an end`);
        continue;
      }
      const said = totalTokens(attempt.end.usage);
      const partial = attempt.end.costIsPartial;
      const exempt = killed.has(attempt.marker) && isLost(attempt.end);
      const followed = exempt ? [] : told.filter(({ completed }, place) => completed && place < told.length - 1);
      const answered = told.filter(({ completed }) => completed);
      const least = partial ? most(sum(followed), attempt.progress) : wasStopped(attempt.end) ? sum(answered) : all;
      if (!kinds.every((kind) => said[kind] <= all[kind] && said[kind] >= least[kind])) {
        const what = `${attempt.task} (${sessionId}, attempt ${index + 1}, ${partial ? 'partial' : 'final'})`;
        faults.push(`${what}: ${show(said)} is not between ${show(least)} and ${show(all)}`);
      } else if (!partial) count.equal += 1;
      else {
        count.between += 1;
        if (kinds.every((kind) => said[kind] === all[kind])) count.complete += 1;
      }
    }
  }
  for (const [id, requests] of ledger) {
    const first = bySession.get(id)?.[0]?.startedAt ?? Number.POSITIVE_INFINITY;
    const nobodys = requests.filter(({ at }) => at < first).length;
    if (nobodys > 0) faults.push(`${nobodys} requests of conversation ${id} belong to no attempt`);
  }
  return { ...count, faults };
}

function attemptsIn(events: readonly Event[]): Attempt[] {
  const attempts = new Map<string, Attempt>();
  for (const event of events) {
    if (event.type === 'session-started') {
      const { taskId: task, sessionId, marker, at } = event;
      const started = { task, sessionId, marker, startedAt: Date.parse(at), progress: noTokens, end: null };
      attempts.set(`${event.taskId} ${event.attempt}`, started);
    }
    const attempt = 'attempt' in event ? attempts.get(`${event.taskId} ${event.attempt}`) : undefined;
    if (attempt === undefined) continue;
    if (event.type === 'session-progressed') attempt.progress = totalTokens(event.progress.usage);
    if (event.type === 'session-ended') attempt.end = event.end;
  }
  return [...attempts.values()];
}

function wasStopped({ outcome }: AttemptEnd): boolean {
  return outcome.status === 'failed' && outcome.reason === 'timeout';
}

function isLost({ outcome }: AttemptEnd): boolean {
  return outcome.status === 'cancelled' && outcome.reason === 'supervisor-lost';
}

function most(left: Tokens, right: Tokens): Tokens {
  const greater = { ...noTokens };
  for (const kind of kinds) greater[kind] = Math.max(left[kind], right[kind]);
  return greater;
}

function sum(requests: readonly Request[]): Tokens {
  return requests.reduce((total, { tokens }) => addTokens(total, tokens), noTokens);
}

function show(tokens: Tokens): string {
  return kinds.map((kind) => tokens[kind]).join('/');
}
