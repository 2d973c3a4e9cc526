import { type FollowedRun, followRun, lookForRuns } from '../../store/follow/followed-run.ts';
import { type LoadedStatus, lookCloser } from '../../store/history/load-status.ts';
import type { StoredSummary } from '../../store/history/run-index.ts';
import { statusScreen } from '../../terminal/screens/status-screen.ts';
import { LiveArea } from '../../terminal/text/live-area.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { Terminal } from '../process/terminal.ts';

export interface WatchRequest {
  readonly sessionsDir: string;
  /** What is shown at first. */
  readonly status: LoadedStatus;
  /** The part of a run that was asked for. */
  readonly part: (run: StoredSummary) => StoredSummary;
  /** Whether runs that begin meanwhile are shown as well. */
  readonly withNewRuns: boolean;
  readonly staleMs: number;
  readonly out: Terminal;
  /** Ends the watching. */
  readonly signal: AbortSignal;
}

/** Times are shown in seconds. */
const tickMs = 1_000;
/** At most ten pictures a second, however many events there are. */
const shortestPauseMs = 100;

/** Draws the status over and over until no run that it shows goes on, or the signal is aborted. The last picture stays. */
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
      // One column and one row stay free: some terminals break or scroll as soon as the last one is filled.
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

/** The runs as they are now, in their order, those that have begun meanwhile last. */
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

/** Lets a loop sleep until there is something to do. */
class Wake {
  readonly #signal: AbortSignal;
  #due = false;
  #rouse = (): void => {};

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.now());
  }

  /** Ends the pause, or the next one, when its shortest time has passed. */
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
