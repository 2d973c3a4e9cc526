import type { Clock } from '../../../domain/ports/machine.ts';
import { type Refusal, Refused } from '../client/refusal.ts';
import { pause, type TimeLeft } from '../client/time-left.ts';
import type { Comment, Comments } from './comments.ts';
import { type Assemble, commentLimit, type Head, readDocument, writeDocument } from './document.ts';
import { compareStamps, hasAll, joinLegs, type Leg, type Legs, newestStamp } from './leg.ts';

export type CommentMode = 'update' | 'recreate' | 'append';

/** The comments of the pull request, and the time that there is for writing them. */
export interface Api {
  readonly comments: Comments;
  readonly time: TimeLeft;
}

export interface WriterOptions {
  readonly key: string;
  /** The key that an earlier version gave the same comment. */
  readonly legacyKey: string;
  readonly mode: CommentMode;
  /** The run that writes. */
  readonly runId: number;
  /** Whether others are known to write the same comment at the same time, such as the legs of a matrix. */
  readonly isShared: boolean;
  readonly assemble: Assemble;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** What became of a leg. */
export interface Written {
  /** `superseded`: a newer run has written the leg; `absent`: there is no comment, and none was to be created. */
  readonly did: 'written' | 'superseded' | 'absent';
  readonly comment: Comment | null;
  /** Whether the comment was read again, late enough, and still had everything. */
  readonly isSettled: boolean;
}

/** How far the writing of a leg is. */
interface WriteState {
  readonly create: boolean;
  /** When the last write ended. */
  wroteAt: number | null;
  /** How often a check has found something missing. */
  lost: number;
  hasBackedOff: boolean;
  /** How often the comment vanished while it was written. */
  misses: number;
}

/** A comment of ours with what it says. */
interface Found {
  readonly comment: Comment;
  readonly head: Head;
}

/** How long to wait before a write is checked: a multiple of the longest time from a read to its write, within limits. */
const settling = {
  alone: { factor: 3, leastMs: 3_000, mostMs: 20_000 },
  shared: { factor: 4, leastMs: 8_000, mostMs: 40_000 },
};
/** A check is given up when less time than this many of the longest requests is left. */
const spareRequests = 3;
/** How often the comment may vanish between a read and a write. */
const mostMisses = 8;
/** How often a creation is tried whose response was lost. */
const mostCreations = 5;
/** Shorter limits to try when GitHub finds the text too long. */
const limits = [commentLimit, 30_000, 8_000];

/**
 * Writes legs into the one comment of a place, although other writers may do the same at any time and GitHub has no
 * conditional update.
 *
 * A writer reads the comment, joins it with all legs it has ever seen, writes it, waits, and reads again; whenever a leg
 * that it has written is missing or older, it writes once more. Of several comments with the same key the oldest stays:
 * the others are joined into it and removed.
 *
 * The bound: let S be the time that each writer waits before its last check (at least 8 s where others are known or seen to
 * write, 3 s otherwise, and more where GitHub is slow). If no write takes effect later than S after the read on which it is
 * based, the comment ends with the newest of every leg whose writer reached its last check. Proof: take the last write with
 * a leg, and the next one without it. The latter is based on a read before the former, so that it took effect within S; the
 * writer of the former checks later than that, and would have written again. A writer that is killed or runs out of time
 * before its check may lose a leg to one that writes at the same moment; the next run writes it again.
 */
export class CommentWriter {
  readonly #options: WriterOptions;
  /** All legs that were ever read or written. */
  #known: Legs = new Map();
  #isShared: boolean;
  #limit = 0;
  /** The longest time from a read to the end of its write, and that of a request. */
  #longestSpan = 0;
  #longestRequest = 0;
  /** The comment that was seen last; while nothing suggests another, only it is read again. */
  #current: Comment | null = null;
  #hasListed = false;
  #creations = 0;
  /** The comments that this writer has created, and since when other comments of this place are known. */
  readonly #created = new Set<number>();
  readonly #seen = new Map<number, number>();
  #latestApi: Api | null = null;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#isShared = options.isShared;
  }

  /** All legs of the comment; where each run has its own, those of the comments of earlier runs as well. */
  async read(api: Api): Promise<Legs> {
    this.#latestApi = api;
    for (const { head } of await this.#list()) this.#learn(head.legs);
    const earlier = this.#options.mode === 'append' ? await this.earlierRuns(api.comments) : [];
    return earlier.reduce<Legs>((legs, { head }) => joinLegs(legs, head.legs), this.#known);
  }

  /** The comments of earlier runs of the same place, where each run has its own. */
  async earlierRuns(comments: Comments): Promise<readonly Found[]> {
    const { key, runId } = this.#options;
    return foundIn(await comments.own()).filter(
      ({ head }) => head.key === key && head.run !== null && head.run < runId,
    );
  }

  /**
   * Writes the leg, unless a newer run has written it.
   * @param create whether to create the comment when there is none
   * @param check whether to wait and to check; without it the write may be lost to another writer
   * @throws {Refused}
   */
  async write(mine: Leg, api: Api, { create, check }: { create: boolean; check: boolean }): Promise<Written> {
    this.#latestApi = api;
    this.#learn(new Map([[mine.key, mine]]));
    const write: WriteState = { create, wroteAt: null, lost: 0, hasBackedOff: false, misses: 0 };
    for (;;) {
      try {
        const end = await this.#step(mine, write, check);
        if (end !== null) return end;
      } catch (error) {
        const isOutOfTime = error instanceof Refused && error.refusal.kind === 'no-time';
        if (!isOutOfTime || write.wroteAt === null) throw error;
        return { did: 'written', comment: this.#current, isSettled: false };
      }
      if (write.misses > mostMisses) throw new Refused(vanished);
    }
  }

  /** Reads, and does the next thing: writes, waits, or ends. */
  async #step(mine: Leg, write: WriteState, check: boolean): Promise<Written | null> {
    const { clock, random } = this.#options;
    const readAt = clock.elapsed();
    const found = await this.#look();
    for (const { head } of found) if (this.#learn(head.legs) && write.wroteAt !== null) this.#isShared = true;
    const [primary, ...others] = alive(found);
    const isSuperseded = compareStamps(this.#known.get(mine.key)?.stamp ?? mine.stamp, mine.stamp) > 0;
    const end = (isSettled: boolean): Written => ({
      did: isSuperseded ? 'superseded' : 'written',
      comment: this.#current,
      isSettled,
    });
    if (primary === undefined && !write.create && write.wroteAt === null) return { ...end(true), did: 'absent' };
    const superfluous = this.#superfluous(others);
    const isComplete = primary !== undefined && superfluous.length === 0 && hasAll(primary.head.legs, this.#known);
    const isNew = primary === undefined || (write.wroteAt === null && write.create && this.#isOfEarlierRun(primary));
    if (isComplete && !isNew) {
      if (write.wroteAt === null) return end(true);
      const wait = this.#settleMs() - (clock.elapsed() - write.wroteAt);
      if (wait <= 0 && others.length === 0) return end(true);
      return (await this.#waitIfTime(wait > 0 ? wait : this.#settleMs())) ? null : end(false);
    }
    if (write.wroteAt !== null && !write.hasBackedOff) {
      // Somebody else writes as well. Whoever waits less writes for all.
      this.#isShared = true;
      write.lost += 1;
      write.hasBackedOff = true;
      const span = Math.max(this.#longestSpan, 500) * 2 ** Math.min(write.lost, 2);
      if (await this.#waitIfTime(random() * span)) return null;
    }
    write.hasBackedOff = false;
    if (!(await this.#put(primary ?? null, superfluous, isNew))) {
      write.misses += 1;
      // A creation whose response was lost is checked like one whose response came.
      if (isNew) write.wroteAt ??= clock.elapsed();
      return null;
    }
    write.wroteAt = clock.elapsed();
    this.#longestSpan = Math.max(this.#longestSpan, write.wroteAt - readAt);
    return check && (await this.#waitIfTime(this.#settleMs())) ? null : end(false);
  }

  #api(): Api {
    if (this.#latestApi === null) throw new Error('no comments were given to read or write');
    return this.#latestApi;
  }

  /** Returns whether there was anything new in it. */
  #learn(legs: Legs): boolean {
    if (hasAll(this.#known, legs)) return false;
    this.#known = joinLegs(this.#known, legs);
    return true;
  }

  /**
   * The comments to remove beside the one that stays: the one that this writer has created. Whoever has created another
   * removes it; one that is still there after the time for that is left over from a writer that was killed.
   */
  #superfluous(others: readonly Found[]): readonly Found[] {
    const now = this.#options.clock.elapsed();
    return others.filter(({ comment: { id } }) => {
      const since = this.#seen.get(id) ?? now;
      this.#seen.set(id, since);
      return this.#created.has(id) || now - since >= 2 * this.#settleMs();
    });
  }

  #settleMs(): number {
    const { factor, leastMs, mostMs } = this.#isShared ? settling.shared : settling.alone;
    return Math.min(mostMs, Math.max(leastMs, factor * this.#longestSpan));
  }

  /** Waits; returns false at once when not enough time would be left for a check. */
  async #waitIfTime(ms: number): Promise<boolean> {
    const { time } = this.#api();
    const { clock } = this.#options;
    if (time.left() < ms + spareRequests * this.#longestRequest) return false;
    return pause(ms, clock, time.signal).then(
      () => true,
      () => false,
    );
  }

  /** Whether the first write of this run makes a new comment at the end of the conversation. */
  #isOfEarlierRun({ head }: Found): boolean {
    const { mode, runId } = this.#options;
    return mode === 'recreate' && head.legs.size > 0 && (newestStamp(head.legs.values())?.runId ?? runId) < runId;
  }

  /**
   * Our comments of this place. They are listed until exactly one is known; that is read again, since the pages of a long
   * list are older than what is to be written.
   */
  async #look(): Promise<readonly Found[]> {
    if (this.#current === null || !this.#hasListed) {
      const all = await this.#list();
      if (all.length !== 1) return all;
    }
    const current = this.#current;
    if (current === null) return [];
    const comment = await this.#timed(() => this.#api().comments.get(current.id));
    const found = comment === null ? [] : this.#ofPlace([comment]);
    if (found.length === 1) this.#current = comment;
    return found.length === 1 ? found : this.#list();
  }

  async #list(): Promise<readonly Found[]> {
    const found = this.#ofPlace(await this.#timed(() => this.#api().comments.own()));
    if (found.length > 1) this.#isShared = true;
    this.#current = alive(found)[0]?.comment ?? null;
    this.#hasListed = found.length === 1;
    return found;
  }

  #ofPlace(comments: readonly Comment[]): Found[] {
    const { key, legacyKey, mode, runId } = this.#options;
    const run = mode === 'append' ? runId : null;
    return foundIn(comments).filter(
      ({ head }) =>
        (head.key === key && head.run === run) || (head.key === legacyKey && head.legs.size === 0 && run === null),
    );
  }

  /** Writes all known legs; returns false when the comment was deleted meanwhile, or its creation is not certain. */
  async #put(primary: Found | null, superfluous: readonly Found[], isNew: boolean): Promise<boolean> {
    const { comments } = this.#api();
    const { key, mode, runId } = this.#options;
    const run = mode === 'append' ? runId : null;
    const replaces = isNew ? (primary?.comment.id ?? null) : (primary?.head.replaces ?? null);
    const written = await this.#withLimits((limit) => {
      const body = writeDocument({ key, run, replaces, legs: this.#known }, this.#options.assemble, limit);
      return primary === null || isNew ? this.#create(body) : comments.update(primary.comment.id, body);
    });
    this.#current = written;
    // Two who created at once see each other only when both list again.
    if (written === null || isNew) this.#hasListed = false;
    if (written === null) return false;
    if (isNew) this.#created.add(written.id);
    const replaced = isNew && primary !== null ? [primary] : [];
    for (const { comment } of [...replaced, ...superfluous]) await this.#timed(() => comments.remove(comment.id));
    return true;
  }

  /** Null when it is not certain whether the comment was created: it must be looked for. */
  async #create(body: string): Promise<Comment | null> {
    const { comments, time } = this.#api();
    const { clock } = this.#options;
    try {
      return await this.#timed(() => comments.create(body));
    } catch (error) {
      const kind = error instanceof Refused ? error.refusal.kind : null;
      this.#creations += 1;
      const isUncertain = kind === 'server' || kind === 'no-network';
      const wait = 1_000 * 2 ** (this.#creations - 1);
      if (!isUncertain || this.#creations >= mostCreations || time.left() < wait) throw error;
      await pause(wait, clock, time.signal).catch(() => {
        throw error;
      });
      return null;
    }
  }

  async #withLimits<T>(act: (limit: number) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.#timed(() => act(limits[this.#limit] ?? commentLimit));
      } catch (error) {
        const isTooLong = error instanceof Refused && error.refusal.kind === 'too-long';
        if (!isTooLong || this.#limit + 1 >= limits.length) throw error;
        this.#limit += 1;
      }
    }
  }

  async #timed<T>(act: () => Promise<T>): Promise<T> {
    const start = this.#options.clock.elapsed();
    try {
      return await act();
    } finally {
      this.#longestRequest = Math.max(this.#longestRequest, this.#options.clock.elapsed() - start);
    }
  }
}

const vanished: Refusal = {
  kind: 'not-found',
  message: 'the comment is shown but cannot be changed',
  remedy: 'Give the job the permission "pull-requests: write", and look whether something else deletes the comment',
};

function foundIn(comments: readonly Comment[]): Found[] {
  return comments.flatMap((comment) => {
    const head = readDocument(comment.body);
    return head === null ? [] : [{ comment, head }];
  });
}

/** The comments with the one that stays first: the oldest that no other takes the place of. */
function alive(found: readonly Found[]): readonly Found[] {
  const replaced = new Set(found.map(({ head }) => head.replaces));
  const stays = found.find(({ comment }) => !replaced.has(comment.id)) ?? found[0];
  return stays === undefined ? [] : [stays, ...found.filter((other) => other !== stays)];
}
