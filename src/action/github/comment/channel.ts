import type { Clock } from '../../../domain/ports/machine.ts';
import { type ClientOptions, GithubClient } from '../client/github-client.ts';
import { type Refusal, Refused } from '../client/refusal.ts';
import { type TimeLeft, timeWithin } from '../client/time-left.ts';
import type { PullRequest } from '../pull-request.ts';
import type { Comments } from './comments.ts';
import type { Assemble } from './document.ts';
import { githubComments, type KnownAuthor } from './github-comments.ts';
import { digestBefore, isSameRun, type Leg, nextLeg, type Stamp } from './leg.ts';
import type { Place } from './place.ts';
import { type Api, type CommentMode, CommentWriter, type Written } from './writer.ts';

export type { CommentMode } from './writer.ts';

/** When a comment is created. One that there is is kept true with every setting but `never`. */
export type CommentWish = 'auto' | 'always' | 'on-failure' | 'never';

export interface CommentOptions {
  readonly client: Omit<ClientOptions, 'time'>;
  readonly pull: PullRequest;
  /** Ends when the step must; each way of writing has its own, shorter limit. */
  readonly available: TimeLeft;
  readonly place: Place;
  /** The run that writes; its time is told by the clock. */
  readonly run: Omit<Stamp, 'at'>;
  readonly wish: Exclude<CommentWish, 'never'>;
  readonly mode: CommentMode;
  /** Whether the comments of earlier runs are hidden as outdated, in the mode `append`. */
  readonly minimize: boolean;
  readonly assemble: Assemble;
  readonly log: CommentLog;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

export interface CommentLog {
  info(line: string): void;
  warning(line: string): void;
}

/** What a run reports at its end. */
export interface FinalReport {
  readonly body: string;
  /** What later runs are compared with. */
  readonly digest: string | null;
  readonly succeeded: boolean;
}

/** How the writing of the comment ended. */
export type CommentEnd =
  | { readonly did: 'written' | 'superseded'; readonly url: string }
  /** There is no comment, and none was wanted. */
  | { readonly did: 'nothing' }
  | { readonly did: 'refused'; readonly refusal: Refusal };

/**
 * The comment of a step on a pull request. No method throws: a comment is never worth a run.
 */
export interface CommentChannel {
  /** The digest that the run before this one has left; null when there is none, or the comment cannot be read. */
  previous(): Promise<string | null>;
  /**
   * Shows how far the run is: at most one update in 30 s, of which the latest text counts. Returns at once. A refusal is
   * told once, in the log, and ends the updates.
   */
  progress(text: string): void;
  /** Writes the result, after any update that is under way, and checks that it stays. */
  final(report: FinalReport): Promise<CommentEnd>;
  /** Says why this run has no result, beside the result of an earlier run if there is one. */
  stale(notice: string): Promise<CommentEnd>;
}

/** The shortest time between two updates that show progress. */
const progressEveryMs = 30_000;
/** The longest time for an update, since the next one comes soon, and for a question. */
const shortMs = 20_000;
/** The longest time for the last state: many jobs of a matrix may write the same comment at once. */
const finalMs = { alone: 120_000, shared: 600_000 };
/** How long the end of the run waits for an update that is under way, at most. */
const graceMs = 2_000;

/** Opens the comment of a step; nothing is asked of GitHub yet. */
export function openComment(options: CommentOptions): CommentChannel {
  const { client, pull } = options;
  const known: KnownAuthor = { author: null };
  const connect = (time: TimeLeft): Comments => githubComments(new GithubClient({ ...client, time }), pull, known);
  return new Channel(connect, client.clock, options);
}

/** What the channel needs beside the comments. */
export type ChannelOptions = Omit<CommentOptions, 'client' | 'pull'>;

/** The channel over any comments; see `openComment`. */
export class Channel implements CommentChannel {
  readonly #connect: (time: TimeLeft) => Comments;
  readonly #clock: Clock;
  readonly #options: ChannelOptions;
  readonly #writer: CommentWriter;
  /** Ends an update that is under way. */
  readonly #hurry = new AbortController();
  /** The leg as the run before this one has left it; read once. */
  #earlier: Promise<Leg | null> | null = null;
  #latestAt = 0;
  #pending: string | null = null;
  #isEnding = false;
  #isProgressOver = false;
  #cancelTimer: (() => void) | null = null;
  #lastProgress = Number.NEGATIVE_INFINITY;
  /** The update that is under way. */
  #update: Promise<void> = Promise.resolve();

  /** @param connect the comments, whose calls give up when the time is over */
  constructor(connect: (time: TimeLeft) => Comments, clock: Clock, options: ChannelOptions) {
    const { place, mode, run, assemble, random = Math.random } = options;
    this.#connect = connect;
    this.#clock = clock;
    this.#options = options;
    this.#writer = new CommentWriter({
      key: place.key,
      legacyKey: place.legacyKey,
      mode,
      runId: run.runId,
      isShared: place.isShared,
      assemble,
      clock,
      random,
    });
  }

  async previous(): Promise<string | null> {
    const { run } = this.#options;
    try {
      const earlier = await this.#within(shortMs, (api) => this.#readEarlier(api));
      return digestBefore(earlier, { ...run, at: 0 });
    } catch (error) {
      this.#options.log.warning(`No comparison with the run before: ${refusedIn(error).message}`);
      return null;
    }
  }

  progress(text: string): void {
    if (this.#isEnding || this.#isProgressOver) return;
    this.#pending = text;
    this.#schedule();
  }

  async final({ body, digest, succeeded }: FinalReport): Promise<CommentEnd> {
    const create = this.#options.wish !== 'on-failure' || !succeeded;
    return this.#end((before) => this.#leg(before, { state: 'finished', body, digest }), create);
  }

  async stale(notice: string): Promise<CommentEnd> {
    return this.#end((before) => this.#leg(before, { state: 'stale', notice }), true);
  }

  #schedule(): void {
    if (this.#cancelTimer !== null || this.#pending === null || this.#isEnding) return;
    const wait = Math.max(0, this.#lastProgress + progressEveryMs - this.#clock.elapsed());
    this.#cancelTimer = this.#clock.after(wait, () => {
      this.#update = this.#writeProgress().finally(() => {
        this.#cancelTimer = null;
        this.#schedule();
      });
    });
  }

  async #writeProgress(): Promise<void> {
    const text = this.#pending;
    if (text === null || this.#isEnding) return;
    this.#pending = null;
    this.#lastProgress = this.#clock.elapsed();
    try {
      const create = this.#options.wish !== 'on-failure';
      const hurry = { signal: this.#hurry.signal, left: () => shortMs };
      const { did } = await this.#within(
        shortMs,
        async (api) => {
          const leg = this.#leg(await this.#readEarlier(api), { state: 'running', notice: text });
          return this.#writer.write(leg, api, { create, check: false });
        },
        [hurry],
      );
      if (did === 'superseded') this.#stopProgress('a newer run has written the comment');
    } catch (error) {
      this.#stopProgress(refusedIn(error).message);
    }
  }

  #stopProgress(why: string): void {
    if (!this.#isEnding && !this.#isProgressOver)
      this.#options.log.info(`The comment does not show the progress of this run: ${why}`);
    this.#isProgressOver = true;
  }

  async #end(make: (before: Leg | null) => Leg, create: boolean): Promise<CommentEnd> {
    const { log, mode, minimize, place } = this.#options;
    this.#isEnding = true;
    this.#pending = null;
    this.#cancelTimer?.();
    // An update whose request is on its way could arrive after the last one.
    const patience = Math.min(graceMs, this.#options.available.left() / 4);
    const cancelHurry = this.#clock.after(patience, () => this.#hurry.abort());
    await this.#update;
    cancelHurry();
    try {
      return await this.#within(place.isShared ? finalMs.shared : finalMs.alone, async (api) => {
        const leg = make(await this.#readEarlier(api));
        const end = this.#tell(await this.#writer.write(leg, api, { create, check: true }));
        if (mode === 'append' && minimize && end.did === 'written') await this.#minimizeEarlier(api.comments);
        return end;
      });
    } catch (error) {
      const { refusal, message } = refusedIn(error);
      log.warning(`No comment on the pull request: ${message}`);
      return { did: 'refused', refusal };
    }
  }

  async #within<T>(ms: number, act: (api: Api) => Promise<T>, others: readonly TimeLeft[] = []): Promise<T> {
    const time = timeWithin(ms, this.#clock, [this.#options.available, ...others]);
    try {
      return await act({ comments: this.#connect(time), time });
    } finally {
      time.end();
    }
  }

  #tell({ did, comment, isSettled }: Written): CommentEnd {
    const { log } = this.#options;
    if (did === 'absent' || comment === null) return { did: 'nothing' };
    if (did === 'superseded') {
      log.info(`The comment stays as it is: a newer run of this workflow has written it (${comment.url})`);
    } else if (!isSettled) {
      log.info('There was no time left to check whether another run has changed the comment at the same time');
    }
    return { did, url: comment.url };
  }

  async #minimizeEarlier(comments: Comments): Promise<void> {
    const { log } = this.#options;
    try {
      for (const { comment } of await this.#writer.earlierRuns(comments)) {
        await comments.minimize(comment);
      }
    } catch (error) {
      log.warning(`The comments of earlier runs could not be hidden: ${refusedIn(error).message}`);
    }
  }

  #readEarlier(api: Api): Promise<Leg | null> {
    const { place } = this.#options;
    this.#earlier ??= this.#writer.read(api).then(
      (legs) => legs.get(place.leg.key) ?? null,
      (error: unknown) => {
        this.#earlier = null;
        throw error;
      },
    );
    return this.#earlier;
  }

  /** The leg that this run writes next. */
  #leg(
    before: Leg | null,
    now: { state: 'running' | 'stale'; notice: string } | { state: 'finished'; body: string; digest: string | null },
  ): Leg {
    const { place, run } = this.#options;
    // Each write is newer than the one before, even where the clock was set back, and than an earlier step of this run.
    const since = before !== null && isSameRun(before.stamp, { ...run, at: 0 }) ? before.stamp.at : 0;
    this.#latestAt = Math.max(this.#clock.now(), this.#latestAt + 1, since + 1);
    return nextLeg(before, { ...place.leg, stamp: { ...run, at: this.#latestAt }, ...now });
  }
}

/** The refusal in anything thrown. */
function refusedIn(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused({
    kind: 'unexpected',
    message: error instanceof Error ? error.message : String(error),
    remedy: 'This is probably a bug in claude-multi: please report it with this message',
  });
}
