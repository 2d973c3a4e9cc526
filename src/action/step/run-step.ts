import { join } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';
import { exec } from '@actions/exec';
import { defaultAgent } from '../../app/agent.ts';
import { writeReport } from '../../app/delivery/report-file.ts';
import { type ReportDetail, toolCallsFrom } from '../../app/delivery/tool-calls.ts';
import type { Supervisor } from '../../app/open-run.ts';
import { prepareRun } from '../../app/prepare-run.ts';
import { startRun } from '../../app/start-run.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { Redactor } from '../../domain/text/redactor.ts';
import { conclusionOf } from '../../reports/report/conclusion.ts';
import { buildReport, type Report } from '../../reports/report/report.ts';
import { loadPlan } from '../../tasks/load-plan.ts';
import { plainReporter } from '../../terminal/live/plain.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { type ActionInputs, readInputs } from '../inputs/inputs.ts';
import { outputsOf, stepConclusion } from '../telling/outputs.ts';
import { annotate, commentOnPullRequest, writeSummary } from '../telling/publish.ts';
import { sessionEnvironment, setUpEnvironment } from './environment.ts';
import { permissionNotice } from './permissions.ts';
import { type StopRequest, stopRequest } from './stop-request.ts';

/** The longest time for writing the comment, including retries. */
const commentTimeMs = 120_000;

/**
 * Runs the whole step: reads the inputs, runs the sessions, and publishes the report. Marks the step as failed when a
 * task did not succeed.
 * @throws {UsageError} for invalid inputs or tasks, {EnvironmentError} when the runner lacks something
 */
export async function runStep(): Promise<void> {
  const environment = process.env;
  const inputs = readInputs(core.getInput, environment['GITHUB_WORKSPACE'] || process.cwd());
  for (const secret of [inputs.anthropicApiKey, inputs.claudeCodeOauthToken, inputs.githubToken]) {
    if (secret !== null) core.setSecret(secret);
  }
  const temporary = join(environment['RUNNER_TEMP'] || join(process.cwd(), '.claude-multi'), 'claude-multi');
  const supervisor = await prepare(inputs, environment, temporary);
  const stop = stopRequest((...order) => supervisor.stop(...order));
  try {
    let failure: { readonly error: unknown } | null = null;
    const state = await supervisor.run().catch((error: unknown) => {
      // A run that is not recorded completely, such as on a full disk, is told as far as it is known.
      failure = { error };
      return supervisor.state;
    });
    const report = withoutToken(buildReport(state, state.lastEventAt), inputs.githubToken);
    const toolCalls = toolCallsFrom(supervisor.runDir, defaultAgent.transcripts);
    // A cancelled step has only seconds left, and transcripts may be long.
    const detail: ReportDetail = async (told) =>
      stop.isMade ? told : withoutToken(await toolCalls(told), inputs.githubToken);
    await tell(report, inputs, { environment, temporary, stop, detail });
    if (failure !== null) throw (failure as { error: unknown }).error;
  } finally {
    stop.dispose();
  }
}

async function prepare(inputs: ActionInputs, environment: NodeJS.ProcessEnv, temporary: string): Promise<Supervisor> {
  const { source, settings, workingDirectory } = inputs;
  const plan = await loadPlan({ source, given: settings, env: environment, cwd: workingDirectory });
  const ofSessions = sessionEnvironment(environment, inputs);
  const prepared = await prepareRun({
    tasks: plan.tasks,
    environment: ofSessions,
    programPath: plan.options.claudePath,
    provision: {
      version: inputs.claudeVersion,
      folder: join(temporary, 'cli'),
      setUpEnvironment: setUpEnvironment(environment),
      namedRemedy: 'Correct the input claude-path, or leave it out to have Claude Code installed.',
      run: (program, args, options) =>
        core.group(`Install Claude Code: ${program} ${args.join(' ')}`, () =>
          exec(program, [...args], { ...options, env: { ...options.env }, ignoreReturnCode: true }),
        ),
    },
  });
  const { program, neverAsk } = prepared;
  const options = {
    ...plan.options,
    claudePath: program.path,
    // By default in the folder that the runner removes after the job.
    sessionsDir: plan.options.sessionsDir ?? join(temporary, 'runs'),
  };
  core.info(`Claude Code ${safeText(program.version)}: ${safeText(program.path)}`);
  core.info('Do not trust what sessions print: it may come from the author of anything that they read.');
  for (const line of permissionNotice(neverAsk, plan.unchosenModes ?? [], plan.tasks.length)) core.info(line);
  const supervisor = await startRun({
    plan: { ...plan, options },
    reporters: [plainReporter((line) => core.info(line))],
    environment: ofSessions,
    prepared,
  });
  core.info(`Journal and transcripts: ${safeText(supervisor.runDir)}`);
  return supervisor;
}

interface Setting {
  readonly environment: NodeJS.ProcessEnv;
  readonly temporary: string;
  readonly stop: StopRequest;
  readonly detail: ReportDetail;
}

/** Publishes the report, the fast ways first, since a cancelled step has only a few seconds left. */
async function tell(
  report: Report,
  inputs: ActionInputs,
  { environment, temporary, stop, detail }: Setting,
): Promise<void> {
  const path = join(temporary, report.run.id, 'report.json');
  // A full disk must not keep the rest from being told.
  const missing: string[] = [];
  const attempt = async (what: string, act: () => unknown): Promise<void> => {
    try {
      await act();
    } catch (error) {
      missing.push(`${what} could not be written: ${safeText(messageOf(error))}`);
    }
  };
  await attempt('The report', () => writeReport(report, path, { detail }));
  await attempt("The step's outputs", () => {
    for (const [name, value] of Object.entries(outputsOf(report, path))) core.setOutput(name, value);
  });
  await writeSummary(report, environment);
  annotate(report);
  if (inputs.comment) {
    const signal = AbortSignal.any([AbortSignal.timeout(commentTimeMs), stop.outOfTime]);
    const url = await commentOnPullRequest(report, inputs.githubToken, environment, signal);
    await attempt('The output comment-url', () => core.setOutput('comment-url', url ?? ''));
  }
  for (const problem of missing) core.error(problem);
  if (stepConclusion(report) !== 'success') core.setFailed(failureOf(report));
  else if (missing.length > 0) core.setFailed(missing.join('\n'));
}

function failureOf(report: Report): string {
  const reasons = new Set(report.tasks.map(({ reason }) => reason));
  const remedy =
    reasons.has('not-logged-in') || reasons.has('credential-refused')
      ? ' Claude Code has no login that works: give the input anthropic-api-key or claude-code-oauth-token, from a secret.'
      : '';
  return `${conclusionOf(report)}.${remedy}`;
}

/** Redacts the GitHub token. Sessions never get it, but one may find it. */
function withoutToken(report: Report, token: string | null): Report {
  return token === null ? report : new Redactor({ GITHUB_TOKEN: token }).data(report);
}
