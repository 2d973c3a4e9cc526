import * as core from '@actions/core';
import { writeReport } from '../../app/delivery/report-file.ts';
import { systemClock } from '../../app/surroundings/runtime.ts';
import { renderMarkdown } from '../../reports/markdown/markdown.ts';
import { conclusionOf } from '../../reports/report/conclusion.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { annotationsOf, annotationsWithin } from '../github/annotations.ts';
import { writeCheckRun } from '../github/check-run.ts';
import { GithubClient } from '../github/client/github-client.ts';
import { apiUrlIn, repositoryIn } from '../github/client/github-place.ts';
import { type TimeLeft, timeWithin } from '../github/client/time-left.ts';
import { placeOf } from '../github/comment/place.ts';
import { headCommitOf, isReadOnlyEvent, pullRequestOf, readEvent } from '../github/pull-request.ts';
import { githubReviews } from '../github/review/review-api.ts';
import { writeReview } from '../github/review/step-review.ts';
import type { Telling } from '../inputs/inputs.ts';
import { headingOf } from './heading.ts';
import { stepConclusion } from './outputs.ts';

/** What the channels that tell things about code are told with. */
export interface CodeSetting {
  readonly telling: Telling;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The time in which all must be told. */
  readonly time: TimeLeft;
}

/** The longest time for a review or a check, including waits. */
const longestMs = 120_000;

/** GitHub takes 65,535 characters of a check's summary. */
const checkLimit = 60_000;

/** Shows failures, findings and warnings at the top of the workflow run and at lines of the code. */
export function annotate(report: Report): void {
  const { shown, missing } = annotationsWithin(annotationsOf(report));
  const tell = { error: core.error, warning: core.warning, note: core.notice };
  for (const { level, title, message, place } of shown) {
    const at = place === null ? {} : { file: place.path, startLine: place.line, endLine: place.endLine };
    tell[level](message, { title, ...at });
  }
  if (missing !== null) core.info(`Not shown as annotations: ${missing}.`);
}

/** Whether a task asks for findings. */
export function hasFindings({ tasks }: Report): boolean {
  return tasks.some(({ findings }) => findings !== undefined);
}

/** Writes the findings for code scanning beside the report, and returns the path; null if no task asks for any. */
export async function writeSarif(report: Report, reportPath: string): Promise<string | null> {
  if (!hasFindings(report)) return null;
  const path = reportPath.replace(/\.json$/, '.sarif');
  await writeReport(report, path);
  return path;
}

/** Posts the findings as a review of the pull request, and returns the address of a new one; null if there is none. */
export async function reviewPullRequest(report: Report, setting: CodeSetting): Promise<string | null> {
  const { telling, environment } = setting;
  if (!telling.review || !hasFindings(report)) return null;
  const event = await readEvent(environment['GITHUB_EVENT_PATH']);
  const pull = pullRequestOf(event, environment['GITHUB_REPOSITORY'] ?? '', telling.comment.pullRequest);
  if (pull === null) {
    core.info('No review: this workflow does not run for a pull request.');
    return null;
  }
  const { key: commentKey, matrix, strategy } = telling.comment;
  const { leg } = placeOf({ environment, commentKey, matrix, strategy });
  return withClient(setting, event, async (client) => {
    const request = { report, step: leg.key, commit: headCommitOf(event) };
    const end = await writeReview(githubReviews(client, pull), request);
    if (end.did === 'nothing') core.info('No review: no task has given findings.');
    else if (end.did === 'outdated') core.info('No review: the pull request has a newer commit, whose run reviews it.');
    else core.info(`Review: ${end.posted} new, ${end.resolved} resolved. ${safeText(end.url ?? '')}`.trim());
    return end.did === 'reviewed' ? end.url : null;
  });
}

/** Creates the check run that the input `check-name` asks for, if it does. */
export async function checkCommit(report: Report, setting: CodeSetting): Promise<void> {
  const { telling, environment } = setting;
  const name = telling.checkName;
  if (name === null) return;
  const variable = (each: string): string => environment[each] ?? '';
  const event = await readEvent(variable('GITHUB_EVENT_PATH'));
  const commit = headCommitOf(event) ?? variable('GITHUB_SHA');
  if (commit === '') throw new Error('the runner does not say for which commit it runs');
  const { owner, repo } = repositoryIn(environment);
  const url = `${variable('GITHUB_SERVER_URL')}/${owner}/${repo}/actions/runs/${variable('GITHUB_RUN_ID')}`;
  const conclusion = stepConclusion(report);
  const heading = await headingOf(telling.title, environment, report.run.endedAt);
  await withClient(setting, event, (client) =>
    writeCheckRun(client, {
      ...{ owner, repo, name, commit },
      conclusion: conclusion === 'failure' && telling.failOn === 'never' ? 'neutral' : conclusion,
      title: safeText(conclusionOf(report)),
      summary: renderMarkdown(report, {
        context: 'comment',
        limit: checkLimit,
        wholeIn: 'the job summary',
        heading,
      }),
      annotations: annotationsOf(report),
      detailsUrl: /^https?:\/\/[\w.:/-]+$/.test(url) ? url : '',
    }),
  );
}

async function withClient<T>(
  { telling, environment, time: available }: CodeSetting,
  event: unknown,
  act: (client: GithubClient) => Promise<T>,
): Promise<T> {
  const { githubToken: token } = telling;
  if (token === null) throw new Error('the input github-token is empty');
  const clock = systemClock();
  const time = timeWithin(longestMs, clock, [available]);
  const variable = (name: string): string => environment[name] ?? '';
  try {
    return await act(
      new GithubClient({
        ...{ token, time, clock },
        apiUrl: apiUrlIn(environment),
        isFork: isReadOnlyEvent(event, variable('GITHUB_EVENT_NAME'), variable('GITHUB_ACTOR')),
        onWait: (ms, why) => core.info(safeText(`Waiting ${Math.ceil(ms / 1_000)} s for GitHub, which said: ${why}`)),
      }),
    );
  } finally {
    time.end();
  }
}
