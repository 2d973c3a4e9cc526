import type { Severity } from '../../domain/findings/finding.ts';
import type { Annotation } from './annotations.ts';
import type { GithubClient } from './client/github-client.ts';

/** A check of a commit, as it is shown beside the others in a pull request. */
export interface CheckRun {
  readonly owner: string;
  readonly repo: string;
  readonly name: string;
  readonly commit: string;
  readonly conclusion: 'success' | 'failure' | 'cancelled' | 'neutral';
  readonly title: string;
  /** Markdown of at most 65,535 characters. */
  readonly summary: string;
  /** Those about no file are left out: a check has none of these. */
  readonly annotations: readonly Annotation[];
  /** The workflow run that it came from; empty if that is not known. */
  readonly detailsUrl: string;
}

const levels = { error: 'failure', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>;

/** The most annotations of one request, and of one check. */
const mostOfRequest = 50;
const mostOfCheck = 500;

/** Creates a check run that is complete, with its annotations. Returns its address. @throws {Refused} when GitHub refuses */
export async function writeCheckRun(client: GithubClient, check: CheckRun): Promise<string> {
  const { owner, repo, name, commit, conclusion, title, summary, annotations, detailsUrl } = check;
  const all = annotations.flatMap(annotationData).slice(0, mostOfCheck);
  const output = { title: title.slice(0, 250), summary };
  const { data } = await client.call('checks: write', ({ rest }) =>
    rest.checks.create({
      ...{ owner, repo, name, conclusion, head_sha: commit, status: 'completed' },
      ...(detailsUrl === '' ? {} : { details_url: detailsUrl }),
      output: { ...output, annotations: all.slice(0, mostOfRequest) },
    }),
  );
  // Each request adds its annotations to those that are there.
  for (let from = mostOfRequest; from < all.length; from += mostOfRequest)
    await client.call('checks: write', ({ rest }) =>
      rest.checks.update({
        ...{ owner, repo, check_run_id: data.id },
        output: { ...output, annotations: all.slice(from, from + mostOfRequest) },
      }),
    );
  return data.html_url ?? '';
}

interface AnnotationData {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: (typeof levels)[Severity];
  title: string;
  message: string;
}

function annotationData({ level, title, message, place }: Annotation): AnnotationData[] {
  if (place === null) return [];
  const { path, line, endLine } = place;
  const text = { title: title.slice(0, 250), message };
  return [{ path, start_line: line, end_line: endLine, annotation_level: levels[level], ...text }];
}
