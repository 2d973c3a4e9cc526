import process from 'node:process';
import * as core from '@actions/core';
import { writeReport } from '../../app/delivery/report-file.ts';
import type { ReportDetail } from '../../app/delivery/tool-calls.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { Redactor } from '../../domain/text/redactor.ts';
import { adviceForCredential } from '../../reports/report/advice.ts';
import { conclusionOf } from '../../reports/report/conclusion.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { TimeLeft } from '../github/client/time-left.ts';
import type { Telling } from '../inputs/inputs.ts';
import { annotate, checkCommit, reviewPullRequest, writeSarif } from './code-channels.ts';
import { type CommentTold, PullRequestComment } from './comment.ts';
import { failureLines } from './failure.ts';
import { locatedReport } from './located.ts';
import { logTasks } from './log-groups.ts';
import { isFailure, outputsOf, setOutputs } from './outputs.ts';
import { writeSummary, writeWhyNot } from './publish.ts';
import { type UploadRequest, uploadResults } from './upload.ts';

/** A way to tell that the post step completes if the step could not. */
export type Channel = 'summary' | 'comment' | 'artifact';

const channelNames = { summary: 'The job summary', comment: 'The comment', artifact: 'The artifact' } as const;

export interface TellerOptions {
  readonly telling: Telling;
  readonly environment: NodeJS.ProcessEnv;
  /** The values that the step was given and that are secret. What is in a report is redacted before, except the token. */
  readonly secrets: readonly string[];
  /** Notes that something was told, so that nobody tells it again. */
  readonly onTold: (channel: Channel) => void;
  /** The time in which all must be told: when the runner has asked to stop, a few seconds. */
  readonly time: TimeLeft;
  /** Whether the step is to end soon. */
  readonly isHurried: () => boolean;
  /** What was told before, by the step that the post step completes. */
  readonly told?: ReadonlySet<Channel>;
}

/** Where a report file goes, and what it gets in addition. */
export interface ReportPlace {
  readonly path: string;
  readonly detail: ReportDetail;
  /** The run's folder; null where the report is made from runs of other jobs. */
  readonly runDir: string | null;
}

/**
 * Tells how a step ended through every channel that there is: report file, outputs, summary, annotations, SARIF, comment,
 * review, check run, artifact, log. Each is told for itself: one that fails is a warning and keeps none of the others from being told.
 * The fast ones come first, since a cancelled step has only a few seconds left.
 */
export class Teller {
  readonly #options: TellerOptions;
  readonly #comment: PullRequestComment;

  constructor(options: TellerOptions) {
    this.#options = options;
    this.#comment = new PullRequestComment(options);
  }

  /** Shows how far the run is. Returns at once; called for each event. */
  progress(report: () => Report): void {
    this.#comment.progress(() => this.#withoutToken(report()));
  }

  /** Tells the report of a run, and marks the step as failed if that was no success. Never rejects. */
  async tell(given: Report, { path, detail, runDir }: ReportPlace): Promise<void> {
    const { telling, environment, isHurried } = this.#options;
    const report = this.#withoutToken(given);
    // A cancelled step has only seconds left, and transcripts may be long.
    const whole: ReportDetail = async (told) => (isHurried() ? told : this.#withoutToken(await detail(told)));
    const isWritten = await attempt('The report', () => writeReport(report, path, { detail: whole }));
    setOutputs(outputsOf(report, isWritten ? path : null));
    await this.#once('summary', () => writeSummary(report, telling.title, environment));
    const located = this.#located(report);
    await attempt('The annotations', () => annotate(located));
    await attempt('The SARIF file', async () => setOutputs({ sarif: (await writeSarif(located, path)) ?? '' }));
    await this.#tellComment(() => this.#comment.tell(report));
    await this.#aboutCode(located);
    await this.#upload(async () => ({ report: await whole(report), located, runDir }));
    await attempt('The results in the log', () => logTasks(report));
    if (isFailure(report, telling.failOn)) core.setFailed(failureOf(report));
  }

  /** Stores the artifact that a step had no time for, and tells nothing else again. Never rejects. */
  async store(given: Report, { detail, runDir }: Omit<ReportPlace, 'path'>): Promise<void> {
    const report = this.#withoutToken(given);
    const located = this.#located(report);
    await this.#upload(async () => ({ report: this.#withoutToken(await detail(report)), located, runDir }));
  }

  /** Tells why no run was started. Never rejects. */
  async couldNotStart(
    error: unknown,
    { isCancelled, mayComment }: { readonly isCancelled: boolean; readonly mayComment: boolean },
  ): Promise<void> {
    setOutputs({ conclusion: isCancelled ? 'cancelled' : 'failure' });
    const { telling, environment } = this.#options;
    const lines = this.#withoutSecrets(failureLines(error));
    await this.#once('summary', () => writeWhyNot(lines, telling.title, environment));
    if (mayComment) await this.#tellComment(() => this.#comment.couldNotStart(lines));
    else this.#options.onTold('comment');
    setFailed(lines, error);
  }

  async #tellComment(write: () => Promise<CommentTold>): Promise<void> {
    await this.#once('comment', async () => {
      const { url, failure } = await write();
      setOutputs({ 'comment-url': url ?? '' });
      if (failure !== null) core.setFailed(failure);
    });
  }

  /** Tells what is about the code, where there is time for it: another run tells it again. */
  async #aboutCode(located: Report): Promise<void> {
    const { telling, environment, time, isHurried } = this.#options;
    const setting = { telling, environment, time };
    if (isHurried()) return;
    await attempt('The review', async () => {
      setOutputs({ 'review-url': (await reviewPullRequest(located, setting)) ?? '' });
    });
    await attempt('The check run', () => checkCommit(located, setting));
  }

  #located(report: Report): Report {
    return locatedReport(report, this.#options.environment['GITHUB_WORKSPACE'] || process.cwd());
  }

  async #upload(make: () => Promise<Pick<UploadRequest, 'report' | 'located' | 'runDir'>>): Promise<void> {
    const { telling, environment, time, isHurried } = this.#options;
    if (!telling.uploadArtifact || isHurried()) return;
    const redactor = new Redactor();
    redactor.learn(...this.#options.secrets, ...(telling.githubToken === null ? [] : [telling.githubToken]));
    await this.#once('artifact', async () => {
      setOutputs({ artifact: await uploadResults({ ...(await make()), redactor, telling, environment, time }) });
    });
  }

  /** Tells of an error beside the report, and marks the step as failed. */
  failed(error: unknown): void {
    setFailed(this.#withoutSecrets(failureLines(error)), error);
  }

  async #once(channel: Channel, act: () => Promise<unknown>): Promise<void> {
    const { told, onTold, time } = this.#options;
    if (told?.has(channel) === true) return;
    await attempt(channelNames[channel], act);
    // What was refused would be refused again. What there was no time for is left to the post step.
    if (!time.signal.aborted) onTold(channel);
  }

  #withoutSecrets(lines: readonly string[]): readonly string[] {
    const redactor = new Redactor();
    redactor.learn(...this.#options.secrets);
    return redactor.data(lines);
  }

  /** Redacts the GitHub token. Sessions never get it, but one may find it. */
  #withoutToken<Value>(value: Value): Value {
    const { githubToken } = this.#options.telling;
    return githubToken === null ? value : new Redactor({ GITHUB_TOKEN: githubToken }).data(value);
  }
}

function setFailed(lines: readonly string[], error: unknown): void {
  core.setFailed(lines.join('\n'));
  if (error instanceof Error) core.debug(error.stack ?? '');
}

/** Whether it succeeded; what did not is a warning. */
async function attempt(what: string, act: () => unknown): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    core.warning(`${what} could not be written: ${safeText(messageOf(error))}`);
    return false;
  }
}

function failureOf(report: Report): string {
  return `${conclusionOf(report)}.${remedyForLogin(report)}`;
}

/** What to do about a login that sessions lack; nothing if they have one. */
function remedyForLogin({ tasks }: Report): string {
  const refused = tasks.filter(({ reason }) => reason === 'not-logged-in' || reason === 'credential-refused');
  if (refused.length === 0) return '';
  const [advice] = refused.flatMap(({ message }) => adviceForCredential(message ?? '') ?? []);
  if (advice !== undefined) return ` The sessions have no credential that works: ${advice}.`;
  return ' Claude Code has no login that works: give the input anthropic-api-key or claude-code-oauth-token, from a secret.';
}
