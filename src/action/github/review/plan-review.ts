import type { Finding } from '../../../domain/findings/finding.ts';
import type { Spot } from './diff.ts';
import type { Mark } from './marks.ts';

/** A finding that can be commented on. */
export interface PlacedFinding {
  readonly taskId: string;
  readonly finding: Finding;
  readonly spot: Spot;
  readonly mark: Mark;
}

/** One of our comments on a line, with its conversation. */
export interface Thread {
  readonly mark: Mark;
  readonly path: string;
  /** Where it is now; null where the lines have changed since. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly commentId: number;
  readonly body: string;
  /** By which it can be resolved; null where GitHub does not tell. */
  readonly threadId: string | null;
  /** `gone`: we have resolved it, or answered that it is gone; `resolved`: a person has. */
  readonly state: 'open' | 'resolved' | 'gone';
}

/** What is to be done so that the comments are about what is found now. */
export interface ReviewPlan {
  /** Findings without a comment. */
  readonly post: readonly PlacedFinding[];
  /** Comments on the same lines whose words have changed. */
  readonly rewrite: readonly { readonly thread: Thread; readonly placed: PlacedFinding }[];
  /** Comments on what was gone and is back. */
  readonly reopen: readonly Thread[];
  /** Comments on what is no longer found. */
  readonly resolve: readonly Thread[];
}

/**
 * Compares findings with the comments that there are. The same finding is recognised by its fingerprint, wherever it is now;
 * a session that words it differently is recognised by task and lines. What a person has resolved is left alone.
 * @param threads of this step only
 * @param answered the tasks whose findings are complete: those of others say nothing about what is gone
 */
export function planReview(
  found: readonly PlacedFinding[],
  threads: readonly Thread[],
  answered: ReadonlySet<string>,
): ReviewPlan {
  const free = new Set(threads);
  const take = (matches: (thread: Thread) => boolean): Thread | undefined => {
    const thread = [...free].find(matches);
    if (thread !== undefined) free.delete(thread);
    return thread;
  };
  const reopen: Thread[] = [];
  const known = (thread: Thread): void => void (thread.state === 'gone' && reopen.push(thread));
  // The same words may be said of several places in a file, which may all have moved.
  const moved = unless(
    once(found),
    (placed) => take((thread) => isSame(thread, placed) && isAt(thread, placed)),
    known,
  );
  const unknown = unless(moved, (placed) => take((thread) => isSame(thread, placed)), known);
  const post: PlacedFinding[] = [];
  const rewrite: { thread: Thread; placed: PlacedFinding }[] = [];
  for (const placed of unknown) {
    const thread = take((each) => each.state === 'open' && each.mark.task === placed.mark.task && isAt(each, placed));
    if (thread === undefined) post.push(placed);
    else rewrite.push({ thread, placed });
  }
  const resolve = [...free].filter(({ state, mark }) => state === 'open' && answered.has(mark.task));
  return { post, rewrite, reopen, resolve };
}

/** Without findings that say the same of the same lines. */
function once(found: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const keyOf = ({ mark, spot }: PlacedFinding): string => JSON.stringify([mark.finding, spot]);
  return [...new Map(found.toReversed().map((placed) => [keyOf(placed), placed])).values()].toReversed();
}

/** The findings for which no conversation is there; the others' conversations are told. */
function unless(
  found: readonly PlacedFinding[],
  take: (placed: PlacedFinding) => Thread | undefined,
  known: (thread: Thread) => void,
): readonly PlacedFinding[] {
  return found.filter((placed) => {
    const thread = take(placed);
    if (thread !== undefined) known(thread);
    return thread === undefined;
  });
}

function isSame({ mark }: Thread, placed: PlacedFinding): boolean {
  return mark.finding === placed.mark.finding;
}

/** Whether a conversation is where the finding is, or at a part of it. */
function isAt(thread: Thread, { spot }: PlacedFinding): boolean {
  if (thread.line === null || thread.path !== spot.path) return false;
  return (thread.startLine ?? thread.line) <= spot.line && thread.line >= (spot.startLine ?? spot.line);
}
