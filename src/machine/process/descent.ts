import process from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';
import { ControlGroup, removeOldGroups } from './control-group.ts';
import { startOf } from './process-identity.ts';
import { findProcesses, isWatchdog, type ProcessSight, readTree } from './process-table.ts';
import type { KnownProcess } from './watchdog.ts';

/** When to look after output has come, milliseconds: a tool starts soon after the line that tells of it. The last repeats. */
const looksAfterMs = [100, 300, 1_000, 5_000] as const;
/** The share of time that looks may take. */
const mostTime = 0.01;

/** The shortest time between two looks, milliseconds: many sessions may be stopped at once. */
const betweenLooksMs = 20;

/** A living process of a session. */
export interface Kinsman extends ProcessSight {
  /** How many runs are nested between the session and the process; 0 if the session itself started it. */
  readonly within: number;
  /** Whether it supervises a run within the session. */
  readonly supervises: boolean;
}

interface Session {
  known: Map<number, string>;
  readonly group: ControlGroup | null;
}

/**
 * Notes which processes descend from each session, while their parents live: by looking at the process table shortly after
 * a session has printed something, then more rarely, and whenever a session is about to end. One look serves all sessions
 * and costs some milliseconds. On Linux each session also gets a control group, where that is allowed.
 */
export class Descents {
  readonly #onKnown: (marker: string, processes: readonly KnownProcess[], group: string | null) => void;
  readonly #sessions = new Map<string, Session>();
  /** Groups with processes that were allowed to stay. */
  readonly #kept = new Set<ControlGroup>();
  #timer: { readonly due: number; readonly handle: NodeJS.Timeout } | null = null;
  #hasBegun = false;
  #looks = 0;
  #notBefore = 0;
  #lastLook = Number.NEGATIVE_INFINITY;

  /** @param onKnown told the living processes of a session whenever they have changed */
  constructor(onKnown: (marker: string, processes: readonly KnownProcess[], group: string | null) => void) {
    this.#onKnown = onKnown;
  }

  /** A session has begun with this process. */
  begin(marker: string, pid: number): void {
    if (!this.#hasBegun && process.platform === 'linux') removeOldGroups();
    this.#hasBegun = true;
    const start = startOf(pid);
    const known = new Map(start === null ? [] : [[pid, start]]);
    const group = process.platform === 'linux' ? ControlGroup.around(pid) : null;
    this.#sessions.set(marker, { known, group });
    this.#tell(marker);
    this.stir();
  }

  /** The session is over. */
  end(marker: string): void {
    const group = this.#sessions.get(marker)?.group;
    this.#sessions.delete(marker);
    if (group != null) this.#kept.add(group);
    for (const each of this.#kept) if (each.remove()) this.#kept.delete(each);
    if (this.#sessions.size > 0 || this.#timer === null) return;
    clearTimeout(this.#timer.handle);
    this.#timer = null;
  }

  /** A session has printed something: looks soon. */
  stir(): void {
    this.#looks = 0;
    this.#schedule();
  }

  /** Notes what descends from the sessions now, because a session is about to end. */
  lookNow(): void {
    if (performance.now() - this.#lastLook >= betweenLooksMs) void this.#look();
  }

  async #look(): Promise<void> {
    if (this.#sessions.size === 0 || process.platform === 'win32') return;
    const begin = performance.now();
    try {
      const list = process.platform === 'linux' ? readTree() : await findProcesses();
      for (const marker of this.#sessions.keys()) this.#note(marker, list);
    } catch {
      // No file descriptor is left, or ps cannot be run; the markers remain.
    }
    const end = performance.now();
    this.#lastLook = end;
    this.#notBefore = end + (end - begin) / mostTime;
  }

  /** The living processes of a session, or of one of another supervisor, which are known by their marker only. */
  async find(marker: string): Promise<Kinsman[]> {
    const list = await findProcesses();
    const kin = this.#note(marker, list);
    const supervisors = new Set(list.flatMap(({ watches }) => watches ?? []));
    return kin.map((sight) => {
      const at = sight.markers.indexOf(marker);
      const within = at === -1 ? 0 : sight.markers.length - 1 - at;
      return { ...sight, within, supervises: supervisors.has(sight.pid) };
    });
  }

  #note(marker: string, list: readonly ProcessSight[]): ProcessSight[] {
    const session = this.#sessions.get(marker);
    const { known, group } = session ?? { known: new Map<number, string>(), group: null };
    const ownLeader = list.find(({ pid }) => pid === process.pid)?.leader ?? 0;
    const kin = kinOf(list, { marker, known, grouped: new Set(group?.members()) }, ownLeader).filter(
      ({ pid, startedAt, markers }) =>
        // A look at the tree alone does not see which processes are watchdogs.
        pid !== process.pid && (known.get(pid) === startedAt || markers.length > 0 || !isWatchdog(pid)),
    );
    if (session !== undefined) {
      const now = new Map(kin.map(({ pid, startedAt }) => [pid, startedAt]));
      const isNew = now.size !== known.size || [...now].some(([pid, start]) => known.get(pid) !== start);
      session.known = now;
      if (isNew) this.#tell(marker);
    }
    return kin;
  }

  #tell(marker: string): void {
    const session = this.#sessions.get(marker);
    if (session === undefined) return;
    const processes = [...session.known].map(([pid, start]) => ({ pid, start }));
    this.#onKnown(marker, processes, session.group?.path ?? null);
  }

  #schedule(): void {
    if (this.#sessions.size === 0) return;
    const now = performance.now();
    const afterMs = looksAfterMs[Math.min(this.#looks, looksAfterMs.length - 1)] ?? 0;
    const due = Math.max(now + afterMs, this.#notBefore);
    if (this.#timer !== null && this.#timer.due <= due) return;
    if (this.#timer !== null) clearTimeout(this.#timer.handle);
    const handle = setTimeout(() => {
      this.#timer = null;
      this.#looks += 1;
      void this.#look().then(() => this.#schedule());
    }, due - now);
    handle.unref();
    this.#timer = { due, handle };
  }
}

/** The start of each process of a session that is known, by pid. */
export type KnownProcesses = ReadonlyMap<number, string>;

/** What is known of a session's processes. */
export interface Kin {
  readonly marker: string;
  /** The session's own process and those that were found to descend from it. */
  readonly known: KnownProcesses;
  /** Processes that the kernel holds to belong to it. */
  readonly grouped: ReadonlySet<number>;
}

/**
 * The living processes of a session: those that are known to descend from it, those that carry its marker, and the
 * descendants of both. The first net holds a process that has overwritten or cleared its environment, the second one whose
 * parents ended before they were seen. Every process is certain: by pid and start, by its marker, or by a living parent or
 * session leader that is certain itself. A watchdog belongs to no session.
 */
export function kinOf(
  list: readonly ProcessSight[],
  { marker, known, grouped }: Kin,
  ownLeader: number,
): ProcessSight[] {
  const others = new Map(list.filter(({ watches }) => watches === null).map((sight) => [sight.pid, sight]));
  const found: ProcessSight[] = [];
  const take = (isKin: (sight: ProcessSight) => boolean): number => {
    const before = found.length;
    for (const sight of others.values()) {
      if (!isKin(sight)) continue;
      others.delete(sight.pid);
      found.push(sight);
    }
    return found.length - before;
  };
  const pids = new Set<number>();
  const leaders = new Set<number>();
  const grow = (isKin: (sight: ProcessSight) => boolean): void => {
    for (let taken = take(isKin); taken > 0; taken = take(isKin)) {
      for (const { pid, leader } of found.slice(-taken)) {
        pids.add(pid);
        leaders.add(leader);
      }
      // The number of a session stays taken while a process is in it, so all that are in it come from its leader.
      leaders.delete(ownLeader);
      leaders.delete(0);
    }
  };
  grow(
    ({ pid, startedAt, parent, leader }) =>
      known.get(pid) === startedAt || grouped.has(pid) || pids.has(parent) || leaders.has(leader),
  );
  // A marker can have been copied by hand, so that it says nothing about other processes of the same terminal.
  const marked = ({ markers, parent }: ProcessSight): boolean => markers.includes(marker) || pids.has(parent);
  for (let taken = take(marked); taken > 0; taken = take(marked)) {
    for (const { pid } of found.slice(-taken)) pids.add(pid);
  }
  return found;
}
