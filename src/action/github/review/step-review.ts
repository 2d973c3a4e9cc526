import { type Finding, worstFirst } from '../../../domain/findings/finding.ts';
import { fingerprintOf } from '../../../reports/findings/fingerprint.ts';
import { findingComment, findingList } from '../../../reports/markdown/findings.ts';
import type { Report, ReportTask } from '../../../reports/report/report.ts';
import { Refused } from '../client/refusal.ts';
import { type Diff, diffOf, isExact, spotOf } from './diff.ts';
import { digestOf, markText, reviewMark } from './marks.ts';
import { type PlacedFinding, planReview } from './plan-review.ts';
import type { Reviews } from './review-api.ts';

/** The most new comments of one review: readers take in no more, and GitHub limits how much is written at once. */
const mostComments = 50;
/** GitHub takes 65,536 characters. */
const listRoom = 50_000;

/** What came of a review. */
export type ReviewEnd =
  /** No task has given findings. */
  | { readonly did: 'nothing' }
  /** The pull request has another commit now: its own run reviews that. */
  | { readonly did: 'outdated' }
  | {
      readonly did: 'reviewed';
      /** The address of the review that was posted; null if there was nothing new to say. */
      readonly url: string | null;
      readonly posted: number;
      readonly resolved: number;
    };

export interface ReviewRequest {
  /** With paths relative to the repository. */
  readonly report: Report;
  /** Tells the step from others that review the same pull request. */
  readonly step: string;
  /** The commit that was worked on; null if it is not known. */
  readonly commit: string | null;
}

/**
 * Makes the review of a pull request say what was found now: new findings on lines of the diff become comments of one
 * review, those outside of it a list in a review of the step; comments on what is no longer found are resolved.
 * @throws {Refused} when GitHub refuses
 */
export async function writeReview(reviews: Reviews, { report, step, commit }: ReviewRequest): Promise<ReviewEnd> {
  const asked = report.tasks.filter(({ findings }) => findings != null);
  if (asked.length === 0) return { did: 'nothing' };
  const head = await reviews.head();
  if (commit !== null && commit !== head) return { did: 'outdated' };
  const { placed, elsewhere } = await place(asked, diffOf(await reviews.files()), step);
  const answered = new Set(asked.filter(({ status }) => status === 'succeeded').map(({ id }) => digestOf(id)));
  const plan = planReview(bySeverity(placed), await reviews.threads(step), answered);
  for (const { thread, placed: now } of plan.rewrite) await reviews.rewriteComment(thread.commentId, bodyOf(now));
  for (const thread of plan.reopen) await reviews.reopen(thread);
  const shown = plan.post.slice(0, mostComments);
  const list = bySeverity([...elsewhere, ...plan.post.slice(mostComments)]);
  const end = await post(reviews, { step, head, list, shown });
  for (const thread of plan.resolve) await reviews.resolve(thread);
  return end === 'outdated' ? { did: 'outdated' } : { did: 'reviewed', ...end, resolved: plan.resolve.length };
}

interface Found {
  readonly taskId: string;
  readonly finding: Finding;
}

async function place(
  tasks: readonly ReportTask[],
  diff: Diff,
  step: string,
): Promise<{ readonly placed: readonly PlacedFinding[]; readonly elsewhere: readonly Found[] }> {
  const placed: PlacedFinding[] = [];
  const elsewhere: Found[] = [];
  for (const { id: taskId, findings } of tasks) {
    for (const finding of findings ?? []) {
      const spot = spotOf(finding, diff);
      const mark = { step, task: digestOf(taskId), finding: await fingerprintOf(taskId, finding) };
      if (spot === null) elsewhere.push({ taskId, finding });
      else placed.push({ taskId, finding, spot, mark });
    }
  }
  return { placed, elsewhere };
}

function bySeverity<F extends Found>(found: readonly F[]): F[] {
  return worstFirst(found.map((each) => ({ ...each, severity: each.finding.severity })));
}

function bodyOf({ taskId, finding, mark, spot }: PlacedFinding): string {
  return `${markText(mark)}\n${findingComment(finding, taskId, isExact(spot, finding))}`;
}

interface Posting {
  readonly step: string;
  readonly head: string;
  /** What is told in the review itself. */
  readonly list: readonly Found[];
  /** What is told at the lines. */
  readonly shown: readonly PlacedFinding[];
}

type Posted = { readonly url: string | null; readonly posted: number };

async function post(reviews: Reviews, { step, head, list, shown }: Posting): Promise<Posted | 'outdated'> {
  const own = await reviews.ownReview(step);
  const whole = listText(step, list);
  if (own !== null && own.body.trim() !== whole.trim()) await reviews.rewriteReview(own.id, whole);
  if (shown.length === 0 && (own !== null || list.length === 0)) return { url: null, posted: 0 };
  const body = own === null ? whole : 'New findings, at their lines.';
  const comments = shown.map((each) => ({ spot: each.spot, body: bodyOf(each) }));
  try {
    return { url: await reviews.create(head, body, comments), posted: shown.length };
  } catch (error) {
    // GitHub refuses a review as a whole when one of its lines is not in the diff.
    if (!(error instanceof Refused) || error.refusal.kind !== 'invalid' || shown.length === 0) throw error;
    if ((await reviews.head()) !== head) return 'outdated';
    const all = listText(step, bySeverity([...list, ...shown]));
    if (own === null) return { url: await reviews.create(head, all, []), posted: 0 };
    await reviews.rewriteReview(own.id, all);
    return { url: null, posted: 0 };
  }
}

/** The text of the step's review: it stays true, since later runs rewrite it. */
function listText(step: string, list: readonly Found[]): string {
  const head = `${reviewMark(step)}\nWhat was found on lines of the diff is told there.`;
  const rest =
    list.length === 1 ? '1 finding is about something else:' : `${list.length} findings are about something else:`;
  return list.length === 0 ? head : `${head} ${rest}\n\n${findingList(list, listRoom)}`;
}
