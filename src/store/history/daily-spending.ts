import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSummary } from '../../domain/history/run-summary.ts';
import { costOf, readCost } from '../../domain/usage/cost.ts';
import type { Prices } from '../../domain/usage/usage.ts';
import { ledgerPath, readRequests } from '../requests/request-ledger.ts';
import { journalName } from '../run/run-folder.ts';
import { readGone } from './history-file.ts';
import { readSummary } from './run-index.ts';
import { listRunIds } from './sessions-dir.ts';

/** How far back it looks, milliseconds. */
const dayMs = 86_400_000;
/** How old what other runs have spent may be, milliseconds: there is no event for it. */
const freshMs = 2_000;

interface Spending {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly usd: number;
}

/** What one run has spent, as of a size of its files. */
interface Account {
  readonly bytes: number;
  readonly spendings: readonly Spending[];
}

export interface DailySpendingOptions {
  readonly sessionsDir: string;
  /** The run that is not counted. */
  readonly runId: string;
  readonly prices: Prices;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called with an error after which older numbers are used. */
  readonly onError: (error: unknown) => void;
}

/**
 * What the other runs of a sessions folder have spent in the last 24 hours, removed ones included: by the ledgers of their
 * requests, else by the costs of their tasks. It is read again, while it is asked for, when it is older than two seconds.
 */
export class DailySpending {
  readonly #options: DailySpendingOptions;
  readonly #accounts = new Map<string, Account>();
  #gone: readonly Spending[] | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading = false;

  constructor(options: DailySpendingOptions) {
    this.#options = options;
  }

  /** US dollars, as they were last read. */
  get usd(): number {
    const now = this.#options.now();
    if (now - this.#readAt > freshMs && !this.#reading) void this.refresh();
    const since = now - dayMs;
    const all = [...this.#accounts.values()].flatMap(({ spendings }) => spendings);
    return [...all, ...(this.#gone ?? [])].reduce((sum, { at, usd }) => (at >= since ? sum + usd : sum), 0);
  }

  /** Reads everything that has changed. Never rejects. */
  async refresh(): Promise<void> {
    this.#reading = true;
    try {
      await this.#read();
    } catch (error) {
      this.#options.onError(error);
    }
    this.#readAt = this.#options.now();
    this.#reading = false;
  }

  async #read(): Promise<void> {
    const { sessionsDir, runId, now } = this.#options;
    const since = now() - dayMs;
    const ids = await listRunIds(sessionsDir);
    for (const id of ids) {
      if (id === runId) continue;
      const dir = join(sessionsDir, id);
      const [ledger, journal] = [ledgerPath(dir), join(dir, journalName)].map((path) =>
        statSync(path, { throwIfNoEntry: false }),
      );
      if (Math.max(ledger?.mtimeMs ?? 0, journal?.mtimeMs ?? 0) < since) continue;
      const bytes = (ledger?.size ?? 0) + (journal?.size ?? 0);
      if (this.#accounts.get(id)?.bytes === bytes) continue;
      try {
        const spendings = ledger === undefined ? await this.#ofTasks(dir) : await this.#ofRequests(dir, since);
        this.#accounts.set(id, { bytes, spendings });
      } catch (error) {
        // One run that cannot be read must not hide what the others have spent.
        this.#options.onError(error);
      }
    }
    // A run that is removed while this one is at work is known already.
    const known = new Set([...ids, runId]);
    this.#gone ??= (await readGone(sessionsDir)).filter(({ id }) => !known.has(id)).flatMap((run) => this.#costs(run));
  }

  async #ofRequests(dir: string, since: number): Promise<readonly Spending[]> {
    const spendings: Spending[] = [];
    for await (const { at, model, tokens, untoldOutput = 0 } of readRequests(dir)) {
      const time = Date.parse(at);
      if (tokens === null || model === null || time < since) continue;
      const whole = { ...tokens, output: Math.max(tokens.output, untoldOutput) };
      spendings.push({ at: time, usd: costOf({ [model]: whole }, this.#options.prices) ?? 0 });
    }
    return spendings;
  }

  async #ofTasks(dir: string): Promise<readonly Spending[]> {
    const run = await readSummary(dir);
    return run === null ? [] : this.#costs(run);
  }

  #costs({ tasks }: Pick<RunSummary, 'tasks'>): Spending[] {
    return tasks.map((task) => ({
      at: task.endedAt === null ? this.#options.now() : Date.parse(task.endedAt),
      usd: readCost(task).knownUsd,
    }));
  }
}
