import type { Finding } from '../../../domain/findings/finding.ts';

/** A file of a pull request, as GitHub lists it. */
export interface ChangedFile {
  /** Its new name. */
  readonly path: string;
  /** Null for a binary file and for a change that is too large to be shown. */
  readonly patch: string | null;
}

/** Lines of the new file that the diff shows, from the first to the last one. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
}

/** The lines that can be commented on, by the file's path: those that the diff shows, changed or not. */
export type Diff = ReadonlyMap<string, readonly Hunk[]>;

/** The diff of a pull request. Files that are only deleted, or shown without lines, have none. */
export function diffOf(files: readonly ChangedFile[]): Diff {
  return new Map(files.map(({ path, patch }) => [path, patch === null ? [] : hunksOf(patch)]));
}

const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** Counts the lines that are there: a long patch is cut. */
function hunksOf(patch: string): Hunk[] {
  const hunks: { first: number; last: number }[] = [];
  for (const line of patch.split('\n')) {
    const start = header.exec(line)?.[1];
    const hunk = hunks.at(-1);
    if (start !== undefined) hunks.push({ first: Number(start), last: Number(start) - 1 });
    else if (hunk !== undefined && (line.startsWith('+') || line.startsWith(' '))) hunk.last += 1;
  }
  return hunks.filter(({ first, last }) => last >= first);
}

/** Where a comment on the new file goes. */
export interface Spot {
  readonly path: string;
  readonly line: number;
  /** Before `line`; null for one line only. */
  readonly startLine: number | null;
}

/**
 * Where in a diff a finding can be commented on; null if nowhere. Of a range that the diff shows only a part of, it is that
 * part.
 */
export function spotOf({ path, line, endLine }: Pick<Finding, 'path' | 'line' | 'endLine'>, diff: Diff): Spot | null {
  if (path === null || line === null) return null;
  const last = endLine ?? line;
  const hunk = diff.get(path)?.find((each) => each.first <= last && each.last >= line);
  if (hunk === undefined) return null;
  const from = Math.max(line, hunk.first);
  const to = Math.min(last, hunk.last);
  return { path, line: to, startLine: from < to ? from : null };
}

/** Whether a comment there is about exactly the lines of the finding, so that a suggestion would replace these. */
export function isExact({ line, startLine }: Spot, finding: Pick<Finding, 'line' | 'endLine'>): boolean {
  return (startLine ?? line) === finding.line && line === (finding.endLine ?? finding.line);
}
