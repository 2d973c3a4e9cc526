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

/** The requests of each conversation, in order. */
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

/** The ledgers of the simulator and of the stubs, by conversation. */
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

/** The comparison of a run's numbers with the ledger. */
export interface Comparison {
  /** Attempts with final numbers: their tokens are equal, kind by kind. */
  readonly equal: number;
  /** Interrupted attempts: their tokens are between two sums of the ledger. */
  readonly between: number;
  /** The number of interrupted attempts with equal tokens. */
  readonly complete: number;
  readonly faults: readonly string[];
}

interface Attempt {
  readonly task: string;
  readonly sessionId: string;
  readonly marker: string;
  readonly startedAt: number;
  /** The last progress in the journal while the attempt was running. */
  progress: Tokens;
  end: AttemptEnd | null;
}

const kinds = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;

/**
 * Compares the tokens of each attempt in the journal with those reported to its requests. A request belongs to the
 * attempt that started last in its conversation, since the processes of an earlier one were stopped before that.
 *
 * With final numbers, the two are equal, except that a session that was asked to stop may abandon a request whose answer
 * has begun but was not read, and counts it as far as it knows. For an interrupted attempt, the journal has at most the
 * reported total. It has at least what it had before, and at least the tokens of requests that were answered and
 * followed by another request of the same attempt, since those answers have certainly arrived. The last answer before a
 * kill may be lost. If a session was killed together with its supervisor (`killed`), its last output could not be read
 * or stored, so only the earlier journal is a lower bound.
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
