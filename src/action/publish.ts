import * as core from '@actions/core';
import { messageOf } from '../domain/text/errors.ts';
import { renderMarkdown } from '../reports/markdown/markdown.ts';
import type { Report } from '../reports/report.ts';
import { safeText } from '../terminal/text/safe-text.ts';
import { type Annotation, annotationsOf } from './github/annotations.ts';
import { writeComment } from './github/comment.ts';
import { commentMarker } from './github/comment-marker.ts';
import { githubComments } from './github/github-comments.ts';
import { pullRequestOf, readEvent } from './github/pull-request.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The runner refuses a step's summary above 1 MiB. */
const summaryLimit = 1_000_000;

/** Writes the job summary: the report at length. Without the runner's file for it, nothing. */
export async function writeSummary(report: Report, environment: Environment): Promise<void> {
  if (!environment['GITHUB_STEP_SUMMARY']) return;
  const text = renderMarkdown(report, { limit: summaryLimit, unit: 'bytes', wholeIn: reportFile });
  try {
    await core.summary.addRaw(text).write();
  } catch (error) {
    core.warning(`The job summary could not be written: ${safeText(messageOf(error))}`);
  }
}

/**
 * GitHub's limit is 65,536 characters by its message and 262,144 bytes by measurement (objectstack-ai/objectstack#18826);
 * so many UTF-16 units are below both, whatever the characters, with room for the marker.
 */
const commentLimit = 65_000;

const reportFile = "the JSON report, whose path is the step's output `report`";

/**
 * Puts the report into our comment on the pull request that the workflow runs for, and returns its address; null where
 * there is no pull request or no token. A token that may not comment gets a warning, not a failure.
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

/** Shows what went wrong and what deserves a look at the head of the workflow run. */
export function annotate(report: Report): void {
  const { errors, warnings } = annotationsOf(report);
  for (const { title, message } of errors) core.error(message, { title });
  for (const { title, message } of warnings satisfies readonly Annotation[]) core.warning(message, { title });
}
