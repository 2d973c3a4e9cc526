import { ownLineOf } from '../safe/escape.ts';
import type { Digest } from './digest.ts';
import { commitName, firstLine, type Heading, timeOf } from './heading.ts';

/** Why there is no result of this run. */
export interface Stale {
  /** What is wrong, in words, one or several lines: `the task list tasks.yaml does not exist`. Untrusted text. */
  readonly why: readonly string[];
  /** This run's title, commit, time and link. */
  readonly heading: Heading;
}

/** The result of an earlier run, as far as it is still there. */
export interface Earlier {
  readonly digest: Digest | null;
  /** The text of its report, as it was rendered for a comment; null for none. */
  readonly text: string | null;
}

/** Which run a result is of. */
export type ReportOrigin = Pick<Digest, 'commit' | 'at'>;

/** How many lines of reasons are listed. */
const mostReasons = 20;

/** Stands before the earlier result. No text of a session can hold a comment. */
const divider = '<!-- claude-multi:earlier -->';

/**
 * A report for a run that failed before its sessions: what is wrong, and below it the result of an earlier run, marked as
 * such. A result that has no room is told in one line.
 * @param limit UTF-16 units, at least 2,000
 */
export function renderStale(earlier: Earlier | null, { why, heading }: Stale, limit = 65_000): string {
  const head = `${firstLine('⚠️', 'This run could not start', heading)}\n\n${reasons(why)}\n`;
  if (earlier === null || (earlier.digest === null && earlier.text === null)) return head;
  const { digest } = earlier;
  const mark = `${divider}\n${earlierMark(digest, heading.commit ?? null)}\n`;
  const text = earlierText(earlier.text);
  const whole = text === null ? null : `${head}\n${mark}\n${text}`;
  if (whole !== null && whole.length <= limit) return whole;
  return digest === null ? head : `${head}\n${mark}\n${ownLineOf(digest.conclusion, 200)}\n`;
}

/** The first line, and the others as a list. */
function reasons([first = '', ...others]: readonly string[]): string {
  const shown = others.slice(0, mostReasons).map((line) => `- ${ownLineOf(line, 500)}`);
  const left = others.length - shown.length;
  if (left > 0) shown.push(`- and ${left} more`);
  return [ownLineOf(first, 1_000), ...(shown.length === 0 ? [] : [shown.join('\n')])].join('\n\n');
}

/** Says that what follows is an earlier result, and of which commit. @param commit this run's */
export function earlierMark(origin: ReportOrigin | null, commit: string | null = null): string {
  const age =
    origin === null || origin.commit === null
      ? 'of an earlier run'
      : origin.commit === commit
        ? 'of the run before, for the same commit'
        : `of commit ${commitName(origin.commit)}, which is older`;
  return `> [!NOTE]\n> What follows is the result ${age}${origin?.at ? `, from ${timeOf(origin.at)}` : ''}.`;
}

/** The result itself, without the head of an earlier run that could not start either, and without hidden lines. */
function earlierText(text: string | null): string | null {
  if (text === null) return null;
  const parts = text.split(divider);
  const last = parts.length > 1 ? (parts.at(-1) ?? '').replace(/^\s*> \[!NOTE\]\n> [^\n]*\n/, '') : text;
  const lines = last.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '' && !/^<!--.*-->$/.test(line));
  return first === -1 ? null : lines.slice(first).join('\n');
}
