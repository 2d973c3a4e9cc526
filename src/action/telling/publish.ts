import * as core from '@actions/core';
import { systemClock } from '../../app/surroundings/runtime.ts';
import { renderMarkdown } from '../../reports/markdown/markdown.ts';
import { cleanText, fence } from '../../reports/report/escape.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { type Annotation, annotationsOf } from '../github/annotations.ts';
import type { Refusal } from '../github/client/refusal.ts';
import { assembleLegs } from '../github/comment/assemble.ts';
import type { CommentChannel, CommentEnd } from '../github/comment/channel.ts';
import { openStepComment } from '../github/comment/step-comment.ts';
import { readEvent } from '../github/pull-request.ts';
import type { Telling } from '../inputs/inputs.ts';

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

/** What a comment is written with. */
export interface CommentSetting {
  readonly telling: Telling;
  readonly environment: Environment;
  /** Aborted when almost no time is left. */
  readonly outOfTime: AbortSignal;
}

/** How the comment ended: its URL if there is one, and why it is missing where the step is to fail for that. */
export interface CommentTold {
  readonly url: string | null;
  readonly failure: string | null;
}

/** Writes the report into the comment of the step. A missing comment is told in the log. */
export async function commentOnPullRequest(report: Report, setting: CommentSetting): Promise<CommentTold> {
  const wholeIn = `${jobSummary(setting.environment)} or ${reportFile}`;
  return withComment(setting, wholeIn, (channel, isShared) => {
    const body = renderMarkdown(report, { limit: isShared ? commentLimits.shared : commentLimits.alone, wholeIn });
    const { succeeded, tasks } = report.totals;
    return channel.final({ body, digest: null, succeeded: succeeded === tasks });
  });
}

/** Says in the comment of the step why the run has no result, beside that of an earlier run. */
export async function commentThatNothingStarted(
  lines: readonly string[],
  setting: CommentSetting,
): Promise<CommentTold> {
  const notice = `**This run could not start:**\n\n${fence(cleanText(lines.join('\n')), 'text')}`;
  return withComment(setting, jobSummary(setting.environment), (channel) => channel.stale(notice));
}

async function withComment(
  { telling, environment, outOfTime }: CommentSetting,
  wholeIn: string,
  write: (channel: CommentChannel, isShared: boolean) => Promise<CommentEnd>,
): Promise<CommentTold> {
  const isRequired = telling.comment.wish === 'always';
  const comment = openStepComment({
    inputs: telling.comment,
    token: telling.githubToken,
    environment,
    event: await readEvent(environment['GITHUB_EVENT_PATH']),
    assemble: assembleLegs(wholeIn),
    clock: systemClock(),
    available: { signal: outOfTime, left: () => (outOfTime.aborted ? 0 : Number.POSITIVE_INFINITY) },
    log: { info: (line) => core.info(safeText(line)), warning: (line) => core.warning(safeText(line)) },
  });
  if (comment.channel === null) {
    const line = `No comment on the pull request: ${comment.why}.`;
    if (comment.isExpected) core.info(line);
    else core.warning(line);
    return { url: null, failure: isRequired ? line : null };
  }
  const end = await write(comment.channel, comment.place.isShared);
  if (end.did === 'refused') return { url: null, failure: isRequired ? refusalLine(end.refusal) : null };
  if (end.did === 'nothing') return { url: null, failure: null };
  core.info(`Comment: ${safeText(end.url)}`);
  return { url: end.url, failure: null };
}

function refusalLine({ message, remedy }: Refusal): string {
  return safeText(`No comment on the pull request: ${message}. ${remedy}`);
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
