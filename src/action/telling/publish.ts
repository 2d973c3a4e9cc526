import * as core from '@actions/core';
import { systemClock } from '../../app/surroundings/runtime.ts';
import { renderMarkdown } from '../../reports/markdown/markdown.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { type Annotation, annotationsOf } from '../github/annotations.ts';
import { assembleLegs } from '../github/comment/assemble.ts';
import { defaultCommentInputs, openStepComment } from '../github/comment/step-comment.ts';
import { readEvent } from '../github/pull-request.ts';

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

/** UTF-16 code units of a report in a comment: of one that is alone in it, and of one beside the other legs of a matrix. */
const commentLimits = { alone: 63_000, shared: 20_000 };

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
  const wholeIn = `${jobSummary(environment)} or ${reportFile}`;
  const comment = openStepComment({
    inputs: defaultCommentInputs,
    token,
    environment,
    event: await readEvent(environment['GITHUB_EVENT_PATH']),
    assemble: assembleLegs(wholeIn),
    clock: systemClock(),
    available: { signal, left: () => (signal.aborted ? 0 : Number.POSITIVE_INFINITY) },
    log: { info: (line) => core.info(safeText(line)), warning: (line) => core.warning(safeText(line)) },
  });
  if (comment.channel === null) {
    const line = `No comment on the pull request: ${comment.why}.`;
    if (comment.isExpected) core.info(line);
    else core.warning(line);
    return null;
  }
  const body = renderMarkdown(report, {
    limit: comment.place.isShared ? commentLimits.shared : commentLimits.alone,
    wholeIn,
  });
  const { succeeded, tasks } = report.totals;
  const end = await comment.channel.final({ body, digest: null, succeeded: succeeded === tasks });
  if (end.did !== 'written' && end.did !== 'superseded') return null;
  core.info(`Comment: ${safeText(end.url)}`);
  return end.url;
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
