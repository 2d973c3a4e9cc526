import { oneLine } from '../../report/escape.ts';
import { inlineCode } from '../safe/code.ts';
import { lineOf } from '../safe/escape.ts';

/** Where and when a report was made, for its first line. Untrusted text, except for the address. */
export interface Heading {
  /** The step, or the comment's title. */
  readonly title?: string | null;
  readonly commit?: string | null;
  /** ISO time. */
  readonly at?: string | null;
  /** The address of the workflow run. Left out unless it is one of the web. */
  readonly runUrl?: string | null;
}

const longestTitle = 80;

/** The first line of a report: what came out, then title, commit, time, and the way to the run. @param conclusion Markdown */
export function firstLine(symbol: string, conclusion: string, heading: Heading = {}): string {
  const origin = originOf(heading);
  return `### ${symbol} ${conclusion}${origin === '' ? '' : ` <sub>${origin}</sub>`}`;
}

/** Title, commit, time and link, as far as they are known. */
function originOf({ title, commit, at, runUrl }: Heading): string {
  const address = /^https?:\/\/[\w.:/-]+$/.exec(runUrl ?? '')?.[0];
  return [
    title ? lineOf(title, longestTitle) : '',
    commit ? commitName(commit) : '',
    at ? timeOf(at) : '',
    address === undefined ? '' : `[run](${address})`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A commit by the length that people use. As code, since GitHub would link it. */
export function commitName(commit: string): string {
  return inlineCode(/^[0-9a-f]{7,64}$/i.test(commit) ? commit.slice(0, 7) : oneLine(commit, 40));
}

/** `2026-11-20 10:00 UTC`; the text itself when it is not a time. */
export function timeOf(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? lineOf(at, 40) : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
