import * as core from '@actions/core';
import { messageOf } from '../../domain/text/errors.ts';
import { renderMarkdown } from '../../reports/markdown/markdown.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { type Annotation, annotationsOf } from '../github/annotations.ts';
import { writeComment } from '../github/comment.ts';
import { commentMarker } from '../github/comment-marker.ts';
import { githubComments } from '../github/github-comments.ts';
import { pullRequestOf, readEvent } from '../github/pull-request.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The runner refuses a step's summary of more than 1 MiB. */
const summaryLimit = 1_000_000;

/** Writes the full report to the job summary, if the runner provides a file for it. @throws if it cannot be written */
export async function writeSummary(report: Report, environment: Environment): Promise<void> {
  if (!environment['GITHUB_STEP_SUMMARY']) return;
  await writeSummaryText(renderMarkdown(report, { limit: summaryLimit, unit: 'bytes', wholeIn: reportFile }));
}

/** Writes a text to the job summary. @throws if it cannot be written */
export async function writeSummaryText(text: string): Promise<void> {
  await core.summary.addRaw(text).write();
}

/**
 * GitHub's limit is 65,536 characters according to its message, and 262,144 bytes as measured
 * (objectstack-ai/objectstack#18826). This many UTF-16 code units are below both, with room for the marker.
 */
const commentLimit = 65_000;

const reportFile = "the JSON report, whose path is the step's output `report`";

/**
 * Writes the report into our comment on the workflow's pull request, and returns its URL; null when there is no pull
 * request or no token. If the token may not comment, this is a warning, not a failure.
 */
export async function commentOnPullRequest(
  report: Report,
  token: string | null,
  environment: Environment,
  signal: AbortSignal,
): Promise<string | null> {
  const pull = pullRequestOf(await readEvent(environment['GITHUB_EVENT_PATH']), environment['GITHUB_REPOSITORY'] ?? '');
  if (pull === null) {
    core.info('No comment: this workflow does not run for a pull request.');
    return null;
  }
  if (token === null) {
    core.warning('No comment on the pull request: the input github-token is empty.');
    return null;
  }
  const text = renderMarkdown(report, { limit: commentLimit, wholeIn: `${jobSummary(environment)} or ${reportFile}` });
  try {
    const url = await writeComment(githubComments(token, pull, signal), text, {
      marker: commentMarker(environment),
      signal,
    });
    core.info(`Comment: ${safeText(url)}`);
    return url;
  } catch (error) {
    core.warning(`No comment on the pull request: ${safeText(messageOf(error))}`);
    return null;
  }
}

function jobSummary(environment: Environment): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  const url = `${server}/${repository}/actions/runs/${run}`;
  return /^https?:\/\/[\w.:/-]+$/.test(url) ? `the [job summary](${url})` : 'the job summary';
}

/** Shows errors and warnings at the top of the workflow run. */
export function annotate(report: Report): void {
  const { errors, warnings } = annotationsOf(report);
  for (const { title, message } of errors) core.error(message, { title });
  for (const { title, message } of warnings satisfies readonly Annotation[]) core.warning(message, { title });
}
