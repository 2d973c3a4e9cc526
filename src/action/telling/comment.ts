import * as core from '@actions/core';
import { systemClock } from '../../app/surroundings/runtime.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { digestOf, readDigest, writeDigest } from '../../reports/markdown/comment/digest.ts';
import type { Heading } from '../../reports/markdown/comment/heading.ts';
import { renderStale } from '../../reports/markdown/comment/stale.ts';
import { renderMarkdown } from '../../reports/markdown/markdown.ts';
import { renderProgress } from '../../reports/markdown/progress.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { GithubClient } from '../github/client/github-client.ts';
import { apiUrlIn, repositoryIn } from '../github/client/github-place.ts';
import type { Refusal } from '../github/client/refusal.ts';
import { type TimeLeft, timeWithin } from '../github/client/time-left.ts';
import { assembleLegs } from '../github/comment/assemble.ts';
import type { CommentEnd } from '../github/comment/channel.ts';
import { openStepComment, type StepComment } from '../github/comment/step-comment.ts';
import { pullOfBranch } from '../github/github-facts.ts';
import { pullRequestOf, readEvent, runHeadOf } from '../github/pull-request.ts';
import type { Telling } from '../inputs/inputs.ts';
import { headingOf, jobSummary, reportFile } from './heading.ts';

/** UTF-16 code units of a report in a comment: of one that is alone in it, and of one beside the other legs of a matrix. */
const commentLimits = { alone: 63_000, shared: 20_000 };

/** Shorter runs show no progress: their result comes soon. */
const firstProgressMs = 30_000;
/** The shortest time between two texts about progress; the comment itself is written less often. */
const progressEveryMs = 10_000;

/** The longest time for asking which pull request a run was for. */
const askTimeMs = 20_000;

/** What a comment is written with. */
export interface CommentSetting {
  readonly telling: Telling;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The time in which it must be written. */
  readonly time: TimeLeft;
}

/** How the comment ended: its URL if there is one, and why it is missing where the step is to fail for that. */
export interface CommentTold {
  readonly url: string | null;
  readonly failure: string | null;
}

/** The comment of the step on the pull request, opened when it is first needed. A missing one is told in the log, once. */
export class PullRequestComment {
  readonly #setting: CommentSetting;
  readonly #clock = systemClock();
  #opened: Promise<StepComment> | null = null;
  #nextProgress = this.#clock.elapsed() + firstProgressMs;

  constructor(setting: CommentSetting) {
    this.#setting = setting;
  }

  /** Shows how far the run is, if it is time for that. Returns at once. */
  progress(report: () => Report): void {
    const now = this.#clock.elapsed();
    if (now < this.#nextProgress) return;
    this.#nextProgress = now + progressEveryMs;
    void this.#showProgress(report);
  }

  async #showProgress(report: () => Report): Promise<void> {
    const { channel } = await this.#open();
    channel?.progress(renderProgress(report(), await this.#heading(null)));
  }

  /** Writes the report. */
  async tell(report: Report): Promise<CommentTold> {
    const comment = await this.#open();
    if (comment.channel === null) return this.#missing(comment.why);
    const { channel, place, run } = comment;
    const heading = await this.#heading(report.run.endedAt);
    const body = renderMarkdown(report, {
      context: 'comment',
      limit: place.isShared ? commentLimits.shared : commentLimits.alone,
      wholeIn: `${jobSummary(this.#setting.environment)} or ${reportFile}`,
      heading,
      previous: readDigest((await channel.previous()) ?? ''),
    });
    const { commit, runId, attempt } = run;
    const digest = writeDigest(digestOf(report, { commit, runId: String(runId), attempt, at: heading.at ?? null }));
    const { succeeded, tasks } = report.totals;
    return this.#told(await channel.final({ body, digest, succeeded: succeeded === tasks }));
  }

  /** Says why the run has no result, above that of an earlier run. */
  async couldNotStart(why: readonly string[]): Promise<CommentTold> {
    const comment = await this.#open();
    if (comment.channel === null) return this.#missing(comment.why);
    return this.#told(await comment.channel.stale(renderStale(null, { why, heading: await this.#heading(null) })));
  }

  #heading(at: string | null): Promise<Heading> {
    return headingOf(this.#setting.telling.title, this.#setting.environment, at);
  }

  #open(): Promise<StepComment> {
    this.#opened ??= this.#openNow();
    return this.#opened;
  }

  async #openNow(): Promise<StepComment> {
    const { telling, environment, time } = this.#setting;
    const event = await readEvent(environment['GITHUB_EVENT_PATH']);
    const comment = openStepComment({
      inputs: { ...telling.comment, pullRequest: await this.#pullRequest(event) },
      token: telling.githubToken,
      environment,
      event,
      assemble: assembleLegs({ heading: await this.#heading(null), wholeIn: jobSummary(environment) }),
      clock: this.#clock,
      available: time,
      log: { info: (line) => core.info(safeText(line)), warning: (line) => core.warning(safeText(line)) },
    });
    if (comment.channel === null) {
      const line = `No comment on the pull request: ${comment.why}.`;
      if (comment.isExpected) core.info(line);
      else core.warning(line);
    }
    return comment;
  }

  /** The number that is given, or of the pull request from a fork that a workflow run was for, which the event does not name. */
  async #pullRequest(event: unknown): Promise<number | null> {
    const { telling, environment, time } = this.#setting;
    const { comment, githubToken: token } = telling;
    const head = runHeadOf(event);
    const isKnown =
      comment.pullRequest !== null || pullRequestOf(event, environment['GITHUB_REPOSITORY'] ?? '') !== null;
    if (isKnown || head === null || token === null || comment.wish === 'never') return comment.pullRequest;
    const apiUrl = apiUrlIn(environment);
    const limit = timeWithin(askTimeMs, this.#clock, [time]);
    const client = new GithubClient({ token, apiUrl, time: limit, clock: this.#clock, isFork: false });
    try {
      return await pullOfBranch(client, repositoryIn(environment), head);
    } catch (error) {
      core.warning(`The pull request of ${safeText(head.head)} could not be found: ${safeText(messageOf(error))}`);
      return null;
    } finally {
      limit.end();
    }
  }

  #missing(why: string): CommentTold {
    return { url: null, failure: this.#isRequired ? `No comment on the pull request: ${why}.` : null };
  }

  #told(end: CommentEnd): CommentTold {
    if (end.did === 'refused') return { url: null, failure: this.#isRequired ? refusalLine(end.refusal) : null };
    if (end.did === 'nothing') return { url: null, failure: null };
    core.info(`Comment: ${safeText(end.url)}`);
    return { url: end.url, failure: null };
  }

  get #isRequired(): boolean {
    return this.#setting.telling.comment.wish === 'always';
  }
}

function refusalLine({ message, remedy }: Refusal): string {
  return safeText(`No comment on the pull request: ${message}. ${remedy}`);
}
