import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSummary } from '../../domain/history/run-summary.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { chargedUsd } from '../../domain/usage/request-ledger.ts';
import type { Prices } from '../../domain/usage/usage.ts';
import { ledgerPath, readRequestLines } from '../requests/request-ledger.ts';
import { journalName } from '../run/run-folder.ts';
import { readGone } from './history-file.ts';
import { readSummary, summaryName } from './run-index.ts';
import { listRunIds } from './sessions-dir.ts';

/** How far back it looks, milliseconds. */
const dayMs = 86_400_000;
/** How old what other runs have spent may be, milliseconds: there is no event for it. */
const freshMs = 2_000;

/** How often a sum is made anew although nothing was read, milliseconds: what is older than a day leaves it. */
const sumMs = 1_000;
/** The least difference between two accounts of a task that is one, US dollars. */
const leastUsd = 0.000_001;

interface Spending {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly usd: number;
}

/** What one run has spent, by as much of its files as was read. */
interface Account {
  /** Where the rest of its ledger begins, bytes. */
  next: number;
  /** By its ledger. */
  requests: Spending[];
  /** What each task has spent by its ledger, US dollars. */
  readonly byTask: Map<string, number>;
  /** The size of its journal when its tasks were read, bytes. */
  journalBytes: number | null;
  /** What its tasks have spent that is not in the ledger: their requests went another way. */
  tasks: readonly Spending[];
}

export interface DailySpendingOptions {
  readonly sessionsDir: string;
  /** The run that asks. It is read once: what it spends from then on, it counts itself. */
  readonly runId: string;
  readonly prices: Prices;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds of the monotonic clock: the other one may stand still, or be set back. */
  readonly elapsed: () => number;
  /** Called with an error after which older numbers are used. */
  readonly onError: (error: unknown) => void;
}

/**
 * What the runs of a sessions folder have spent in the last 24 hours, removed ones included: by the ledgers of their
 * requests, and by the costs of tasks that are not in these. It is read again, while it is asked for, when it is older than
 * two seconds.
 */
export class DailySpending {
  readonly #options: DailySpendingOptions;
  readonly #accounts = new Map<string, Account>();
  #gone: readonly Spending[] | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading = false;
  #sum = 0;
  #summedAt = Number.NEGATIVE_INFINITY;

  constructor(options: DailySpendingOptions) {
    this.#options = options;
  }

  /** US dollars, as they were last read. It is asked for each piece of a response. */
  get usd(): number {
    const elapsed = this.#options.elapsed();
    if (elapsed - this.#readAt > freshMs && !this.#reading) void this.refresh();
    if (elapsed - this.#summedAt > sumMs) this.#sumUp();
    return this.#sum;
  }

  /** Reads everything that has changed. Never rejects. */
  async refresh(): Promise<void> {
    this.#reading = true;
    try {
      await this.#read();
    } catch (error) {
      this.#options.onError(error);
    }
    this.#readAt = this.#options.elapsed();
    this.#reading = false;
    this.#sumUp();
  }

  #sumUp(): void {
    const since = this.#options.now() - dayMs;
    const accounts = [...this.#accounts.values()];
    for (const account of accounts) account.requests = account.requests.filter(({ at }) => at >= since);
    const all = [...accounts.flatMap(({ requests, tasks }) => [...requests, ...tasks]), ...(this.#gone ?? [])];
    this.#sum = all.reduce((sum, { at, usd }) => (at >= since ? sum + usd : sum), 0);
    this.#summedAt = this.#options.elapsed();
  }

  async #read(): Promise<void> {
    const { sessionsDir, runId, now } = this.#options;
    const since = now() - dayMs;
    const ids = await listRunIds(sessionsDir);
    for (const id of ids) {
      // The first reading is that of the beginning.
      if (id === runId && this.#gone !== null) continue;
      const dir = join(sessionsDir, id);
      const [ledger, journal] = [ledgerPath(dir), join(dir, journalName)].map((path) =>
        statSync(path, { throwIfNoEntry: false }),
      );
      if (Math.max(ledger?.mtimeMs ?? 0, journal?.mtimeMs ?? 0) < since) continue;
      const account = this.#accounts.get(id) ?? newAccount();
      this.#accounts.set(id, account);
      try {
        if ((ledger?.size ?? 0) > account.next) await this.#readRequests(dir, account);
        // While a run is at work, all that it spends is in its ledger, if it has one: its journal need not be read.
        const hasEnded = existsSync(join(dir, summaryName));
        if ((ledger === undefined || hasEnded) && (journal?.size ?? 0) !== account.journalBytes) {
          account.tasks = this.#outside(await readSummary(dir), account.byTask);
          account.journalBytes = journal?.size ?? 0;
        }
      } catch (error) {
        // One run that cannot be read must not hide what the others have spent.
        this.#options.onError(error);
      }
    }
    // A run that is removed while this one is at work is known already.
    const known = new Set([...ids, runId]);
    this.#gone ??= (await readGone(sessionsDir))
      .filter(({ id }) => !known.has(id))
      .flatMap((run) => this.#outside(run, new Map()));
  }

  async #readRequests(dir: string, account: Account): Promise<void> {
    for await (const { entry, next } of readRequestLines(dir, account.next)) {
      account.next = next;
      if (entry === null) continue;
      const usd = chargedUsd(entry, this.#options.prices);
      account.requests.push({ at: Date.parse(entry.at), usd });
      account.byTask.set(entry.taskId, (account.byTask.get(entry.taskId) ?? 0) + usd);
    }
  }

  /** What the tasks of a run have spent beyond what its ledger has, as of their ends. */
  #outside(run: Pick<RunSummary, 'tasks'> | null, byTask: ReadonlyMap<string, number>): Spending[] {
    return (run?.tasks ?? []).flatMap((task) => {
      const usd = readCost(task).knownUsd - (byTask.get(task.id) ?? 0);
      const at = task.endedAt === null ? this.#options.now() : Date.parse(task.endedAt);
      return usd < leastUsd ? [] : [{ at, usd }];
    });
  }
}

function newAccount(): Account {
  return { next: 0, requests: [], byTask: new Map(), journalBytes: null, tasks: [] };
}
