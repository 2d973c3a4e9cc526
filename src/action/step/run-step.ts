import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';
import { defaultAgent } from '../../app/agent.ts';
import { toolCallsFrom } from '../../app/delivery/tool-calls.ts';
import type { Supervisor } from '../../app/open-run.ts';
import { prepareRun } from '../../app/prepare-run.ts';
import { startRun } from '../../app/start-run.ts';
import { EnvironmentError, UsageError } from '../../domain/text/errors.ts';
import { buildReport } from '../../reports/report/report.ts';
import { plainReporter } from '../../terminal/live/plain.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { type ActionInputs, readInputs, readTelling } from '../inputs/inputs.ts';
import { Teller } from '../telling/teller.ts';
import { type Admission, admit } from './admission.ts';
import { sessionEnvironment, temporaryFolder } from './environment.ts';
import { permissionNotice } from './permissions.ts';
import { provision } from './set-up.ts';
import { StepState } from './step-state.ts';
import { StopRequest } from './stop-request.ts';

/** What one execution of the step has. */
interface Step {
  readonly environment: NodeJS.ProcessEnv;
  /** Where runs and reports go: in the folder that the runner removes after the job. */
  readonly temporary: string;
  readonly stop: StopRequest;
  readonly state: StepState;
}

/**
 * Runs the whole step: reads the inputs, runs the sessions, and tells the report. Marks the step as failed when a task did
 * not succeed. What keeps the run from starting is told by summary and comment as well.
 */
export async function runStep(): Promise<void> {
  // First: a step that is cancelled while it installs something has to end that.
  const stop = new StopRequest();
  const environment = process.env;
  const state = new StepState();
  const temporary = temporaryFolder(environment);
  const step: Step = { environment, temporary, stop, state };
  const { telling } = readTelling(core.getInput);
  const teller = new Teller({
    telling,
    environment,
    onTold: (channel) => state.hasTold(channel),
    outOfTime: stop.outOfTime,
    isHurried: () => stop.why !== null,
  });
  try {
    const begun = await begin(step).catch(async (error: unknown) => {
      await teller.couldNotStart(stop.why === null ? error : stoppedEarly(stop.why), {
        isCancelled: stop.why !== null,
        // A stranger must not be able to fill the conversation, or to make a result look old.
        mayComment: state.isTrusted || error instanceof UsageError,
      });
      return null;
    });
    if (begun === null) return;
    const { supervisor, guard } = begun;
    stop.attach((...order) => supervisor.stop(...order));
    let failure: { readonly error: unknown } | null = null;
    const end = await supervisor.run().catch((error: unknown) => {
      // A run that is not recorded completely, such as on a full disk, is told as far as it is known.
      failure = { error };
      return supervisor.state;
    });
    await guard?.end();
    await teller.tell(buildReport(end, end.lastEventAt), {
      path: join(temporary, supervisor.runId, 'report.json'),
      detail: toolCallsFrom(supervisor.runDir, defaultAgent.transcripts),
    });
    if (failure !== null) teller.failed((failure as { error: unknown }).error);
  } finally {
    stop.dispose();
  }
}

/** A run that has begun, and what has to be undone after it. */
interface Begun extends Pick<Admission, 'guard'> {
  readonly supervisor: Supervisor;
}

function stoppedEarly(why: string): EnvironmentError {
  return new EnvironmentError(`nothing was started: ${why}`, 'Run the job again to start it.');
}

async function begin({ environment, temporary, stop, state }: Step): Promise<Begun> {
  const inputs = readInputs(core.getInput, environment['GITHUB_WORKSPACE'] || process.cwd());
  maskSecrets(inputs);
  await mkdir(temporary, { recursive: true });
  const folder = await mkdtemp(join(temporary, 'step-'));
  const { plan, guard } = await admit({
    ...{ inputs, environment, folder },
    stopped: stop.made,
    onList: (list) => state.hasPutAside(list),
    onTrusted: () => state.hasTrusted(),
  });
  try {
    return { supervisor: await start({ environment, temporary, stop, state }, { inputs, plan, folder }), guard };
  } catch (error) {
    await guard?.end();
    throw error;
  }
}

interface Admitted extends Pick<Admission, 'plan'> {
  readonly inputs: ActionInputs;
  /** A folder of the step's own. */
  readonly folder: string;
}

async function start(
  { environment, temporary, stop, state }: Step,
  { inputs, plan, folder }: Admitted,
): Promise<Supervisor> {
  const ofSessions = sessionEnvironment(environment, inputs);
  const prepared = await prepareRun({
    tasks: plan.tasks,
    environment: ofSessions,
    programPath: plan.options.claudePath,
    provision: provision(inputs.claudeVersion, { folder, environment, stop }),
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
  if (stop.why !== null) throw stoppedEarly(stop.why);
  const supervisor = await startRun({
    plan: { ...plan, options },
    reporters: [plainReporter((line) => core.info(line))],
    environment: ofSessions,
    prepared,
  });
  state.hasRun(supervisor.runDir);
  core.info(`Journal and transcripts: ${safeText(supervisor.runDir)}`);
  return supervisor;
}

function maskSecrets({ anthropicApiKey, claudeCodeOauthToken, telling }: ActionInputs): void {
  for (const secret of [anthropicApiKey, claudeCodeOauthToken, telling.githubToken]) {
    if (secret !== null) core.setSecret(secret);
  }
}
