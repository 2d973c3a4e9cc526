import { type FollowedRun, followRun, lookForRuns } from '../../store/follow/followed-run.ts';
import { type LoadedStatus, lookCloser } from '../../store/history/load-status.ts';
import type { StoredSummary } from '../../store/history/run-index.ts';
import { statusScreen } from '../../terminal/screens/status-screen.ts';
import { LiveArea } from '../../terminal/text/live-area.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { Terminal } from '../process/terminal.ts';

export interface WatchRequest {
  readonly sessionsDir: string;
  /** The status shown first. */
  readonly status: LoadedStatus;
  /** The requested part of a run. */
  readonly part: (run: StoredSummary) => StoredSummary;
  /** Whether runs that begin meanwhile are added. */
  readonly withNewRuns: boolean;
  readonly staleMs: number;
  readonly out: Terminal;
  /** Stops watching. */
  readonly signal: AbortSignal;
}

/** The interval between redraws without events, milliseconds: times are shown in seconds. */
const tickMs = 1_000;
/** The minimum interval between redraws, milliseconds. */
const shortestPauseMs = 100;

/** Redraws the status until none of its runs is running or the signal is aborted. The last frame stays on screen. */
export async function watchStatus(request: WatchRequest): Promise<void> {
  const { sessionsDir, status, out, signal } = request;
  const area = new LiveArea(out);
  const followed = new Map<string, FollowedRun>();
  const wake = new Wake(signal);
  const follow = (dir: string): void => {
    const tell = (message: string): void => area.print(safeText(message));
    followed.set(
      dir,
      followRun(dir, () => wake.now(), tell),
    );
  };
  for (const run of status.runs) if (run.living) follow(run.dir);
  const endResize = out.onResize(() => wake.now());
  const endLooking = request.withNewRuns ? lookForRuns(sessionsDir, signal, follow) : () => {};
  try {
    for (;;) {
      const current = await currentRuns(status.runs, followed);
      const runs = current.map(request.part);
      const now = Date.now();
      const closer = await lookCloser(runs, now, request.staleMs);
      const { columns, rows } = out.size();
      // One column and one row stay free: some terminals wrap or scroll when the last one is filled.
      const size = { width: columns - 1, height: rows - 1 };
      area.draw(statusScreen({ ...status, ...closer, runs, now }, size, out.paint));
      if (signal.aborted || !runs.some(({ living }) => living)) return;
      await wake.pause(shortestPauseMs, tickMs);
    }
  } finally {
    endLooking();
    endResize();
    for (const run of followed.values()) run.close();
  }
}

/** The current state of the runs in the same order, followed by those that have begun meanwhile. */
async function currentRuns(
  first: readonly StoredSummary[],
  followed: ReadonlyMap<string, FollowedRun>,
): Promise<StoredSummary[]> {
  const runs = new Map(first.map((run) => [run.dir, run]));
  for (const [dir, run] of followed) {
    const summary = await run.summary();
    if (summary !== null) runs.set(dir, summary);
  }
  return [...runs.values()];
}

/** Lets a loop sleep until it is woken. */
class Wake {
  readonly #signal: AbortSignal;
  #due = false;
  #rouse = (): void => {};

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.now());
  }

  /** Ends the current or next pause once its minimum time has passed. */
  now(): void {
    this.#due = true;
    this.#rouse();
  }

  async pause(shortestMs: number, longestMs: number): Promise<void> {
    if (!this.#signal.aborted) await this.#sleep(shortestMs, () => this.#signal.aborted);
    if (!this.#due) await this.#sleep(longestMs - shortestMs, () => this.#due);
    this.#due = false;
  }

  async #sleep(ms: number, enough: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#rouse = () => {
        if (!enough()) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.#rouse = () => {};
  }
}
