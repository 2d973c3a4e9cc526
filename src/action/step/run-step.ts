import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import * as core from '@actions/core';
import { defaultAgent } from '../../app/agent.ts';
import { toolCallsFrom } from '../../app/delivery/tool-calls.ts';
import type { Supervisor } from '../../app/open-run.ts';
import { prepareRun } from '../../app/prepare-run.ts';
import { mergeRuns } from '../../app/shards/merge-runs.ts';
import { selectShard, splitPlan } from '../../app/shards/split-plan.ts';
import { startRun } from '../../app/start-run.ts';
import { dropRights, needsRightsToDrop } from '../../app/surroundings/session-user.ts';
import type { Confinement } from '../../domain/ports/machine.ts';
import type { Reporter } from '../../domain/ports/reporter.ts';
import { EnvironmentError, type Fault, messageOf, UsageError } from '../../domain/text/errors.ts';
import { formatDuration, plural } from '../../domain/text/format.ts';
import { buildReport } from '../../reports/report/report.ts';
import { plainReporter } from '../../terminal/live/plain.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { workflowIdentity } from '../identity/workflow-identity.ts';
import { type ActionInputs, folderOf, readInputs, readTelling, type Safety } from '../inputs/inputs.ts';
import { readMode } from '../inputs/mode.ts';
import { canGetRights, hasRights, runWithRights } from '../safety/elevation.ts';
import { StepUser } from '../safety/step-user.ts';
import { setOutputs } from '../telling/outputs.ts';
import { Teller } from '../telling/teller.ts';
import { type Admission, admit } from './admission.ts';
import { sessionEnvironment, temporaryFolder } from './environment.ts';
import { permissionNotice } from './permissions.ts';
import { provision } from './set-up.ts';
import { stepSecrets } from './step-secrets.ts';
import { StepState } from './step-state.ts';
import { StopRequest } from './stop-request.ts';

/** What one execution of the step has. */
interface Step {
  readonly environment: NodeJS.ProcessEnv;
  readonly safety: Safety;
  /** The values that the step was given and that are secret. */
  readonly secrets: readonly string[];
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
  const { telling, faults: ofTelling } = readTelling(core.getInput);
  const wantsRights = telling.safety === 'user' || (telling.safety === 'drop' && needsRightsToDrop());
  if (wantsRights && !hasRights() && (await canGetRights())) {
    process.exitCode = await runWithRights();
    return;
  }
  // First: a step that is cancelled while it installs something has to end that.
  const stop = new StopRequest();
  const environment = process.env;
  const state = new StepState();
  const temporary = temporaryFolder(environment);
  const secrets = stepSecrets(environment, telling.secretEnv);
  const step: Step = { environment, safety: telling.safety, secrets, temporary, stop, state };
  const teller = new Teller({
    telling,
    environment,
    secrets,
    onTold: (channel) => state.hasTold(channel),
    time: stop.time,
    isHurried: () => stop.why !== null,
  });
  try {
    await act(step, teller, ofTelling);
  } catch (error) {
    await teller.couldNotStart(stop.why === null ? error : stoppedEarly(stop.why), {
      isCancelled: stop.why !== null,
      // A stranger must not be able to fill the conversation, or to make a result look old.
      mayComment: state.isTrusted || error instanceof UsageError,
    });
  } finally {
    stop.dispose();
  }
}

/** Does what the step is for. @throws what keeps it from that */
async function act(step: Step, teller: Teller, ofTelling: readonly Fault[]): Promise<void> {
  const { environment, temporary } = step;
  const folder = folderOf(core.getInput, environment['GITHUB_WORKSPACE'] || process.cwd());
  const { mode, faults } = readMode(core.getInput, folder);
  // Faults of the mode are told with those of the other inputs.
  if (mode.kind === 'run' || faults.length > 0) await runTasks(step, mode.kind === 'run' ? mode.shard : null, teller);
  else if (mode.kind === 'report' && ofTelling.length > 0)
    throw new UsageError('the inputs of this step are invalid', ofTelling);
  else if (mode.kind === 'report') await reportRuns(mode.journals, temporary, teller);
  else await planShards(step, mode.shards);
}

async function runTasks(step: Step, shard: string | null, teller: Teller): Promise<void> {
  const { supervisor, user, guard } = await begin(step, shard, {
    name: 'comment',
    onEvent: (_, state) => teller.progress(() => buildReport(state, new Date().toISOString(), { living: true })),
  });
  step.stop.attach((...order) => supervisor.stop(...order));
  let failure: { readonly error: unknown } | null = null;
  const end = await supervisor.run().catch((error: unknown) => {
    // A run that is not recorded completely, such as on a full disk, is told as far as it is known.
    failure = { error };
    return supervisor.state;
  });
  await user?.end();
  await guard?.end();
  await teller.tell(buildReport(end, end.lastEventAt), {
    path: join(step.temporary, supervisor.runId, 'report.json'),
    detail: toolCallsFrom(supervisor.runDir, defaultAgent.transcripts),
    runDir: supervisor.runDir,
  });
  if (failure !== null) teller.failed((failure as { error: unknown }).error);
}

/** Tells the report of runs of other jobs. Nothing is run, so it does not matter who asks for it. */
async function reportRuns(journals: readonly string[], temporary: string, teller: Teller): Promise<void> {
  const { report, detail } = await mergeRuns({ paths: journals, cwd: process.cwd(), orWhole: true });
  await teller.tell(report, { path: join(temporary, report.run.id, 'report.json'), detail, runDir: null });
}

/** Splits the list for the jobs of a matrix, which tell the result. */
async function planShards(step: Step, count: number): Promise<void> {
  const { plan, guard } = await admitted(step);
  try {
    const shards = await splitPlan(plan, count, step.environment);
    for (const { index, tasks, expectedMs } of shards) {
      const time = expectedMs === null ? '' : `, about ${formatDuration(expectedMs)} of session time`;
      core.info(`Shard ${index} of ${shards.length}: ${plural(tasks.length, 'task')}${time}`);
    }
    setOutputs({ conclusion: 'success', matrix: JSON.stringify({ shard: shards.map(({ shard }) => shard) }) });
    step.state.hasNothingToTell();
  } finally {
    await guard?.end();
  }
}

/** A run that has begun, and what has to be undone after it. */
interface Begun extends Pick<Admission, 'guard'> {
  readonly supervisor: Supervisor;
  readonly user: StepUser | null;
}

function stoppedEarly(why: string): EnvironmentError {
  return new EnvironmentError(`nothing was started: ${why}`, 'Run the job again to start it.');
}

async function begin(step: Step, shard: string | null, reporter: Reporter): Promise<Begun> {
  const { plan, guard, ...admission } = await admitted(step);
  let user: StepUser | null = null;
  try {
    const part = shard === null ? plan : selectShard(plan, shard, 'input shard');
    // By default in the folder that the runner removes after the job.
    const sessionsDir = part.options.sessionsDir ?? join(step.temporary, 'runs');
    const options = { ...part.options, sessionsDir };
    user = step.safety === 'user' ? await userFor(step, { sessionsDir, folder: admission.folder }) : null;
    const confinement = step.safety === 'drop' ? dropRights(hasRights()) : (user?.confinement ?? null);
    const given = { ...admission, plan: { ...part, options }, user, confinement };
    return { supervisor: await start(step, given, reporter), user, guard };
  } catch (error) {
    await user?.end();
    await guard?.end();
    throw error;
  }
}

/** Reads the inputs and the task list, if those for whom the workflow runs are trusted. */
async function admitted({ environment, temporary, stop, state }: Step): Promise<Admitted & Admission> {
  const inputs = readInputs(core.getInput, environment['GITHUB_WORKSPACE'] || process.cwd());
  maskSecrets(inputs, environment);
  const folder = await ownFolder(temporary);
  const admission = await admit({
    ...{ inputs, environment, folder },
    stopped: stop.made,
    onList: (list) => state.hasPutAside(list),
    onTrusted: () => state.hasTrusted(),
  });
  return { ...admission, inputs, folder };
}

/** A folder of this step. @throws {EnvironmentError} if the runner's temporary folder refuses one */
async function ownFolder(temporary: string): Promise<string> {
  try {
    await mkdir(temporary, { recursive: true });
    return await mkdtemp(join(temporary, 'step-'));
  } catch (error) {
    throw new EnvironmentError(
      `the runner's temporary folder cannot be used: ${messageOf(error)}`,
      'Free some space on the runner, or set RUNNER_TEMP to a folder that its user may write.',
      { cause: error },
    );
  }
}

interface Admitted extends Pick<Admission, 'plan'> {
  readonly inputs: ActionInputs;
  /** A folder of the step's own. */
  readonly folder: string;
}

/** A user of their own for the sessions. */
function userFor(
  { environment, state }: Step,
  { sessionsDir, folder }: { readonly sessionsDir: string; readonly folder: string },
): Promise<StepUser> {
  state.hasUser(folder);
  return StepUser.make({ environment, sessionsDir, folder });
}

async function start(
  { environment, secrets, stop, state }: Step,
  {
    inputs,
    plan,
    folder,
    user,
    confinement,
  }: Admitted & Pick<Begun, 'user'> & { readonly confinement: Confinement | null },
  reporter: Reporter,
): Promise<Supervisor> {
  const given = sessionEnvironment(environment, inputs);
  const ofSessions = user === null ? given : user.environment(given);
  const { gateway } = plan.options;
  const identity =
    inputs.identity === null ? null : workflowIdentity(inputs.identity, { environment, gateway, stopped: stop.made });
  const prepared = await prepareRun({
    tasks: plan.tasks,
    environment: ofSessions,
    identity,
    programPath: plan.options.claudePath,
    provision: provision(inputs.claudeVersion, { folder, environment, secrets, stop }),
    uid: user?.confinement.identity.uid,
  });
  const { program, untested, neverAsk } = prepared;
  const options = { ...plan.options, claudePath: program.path };
  core.info(`Claude Code ${safeText(program.version)}: ${safeText(program.path)}`);
  if (untested?.age === 'older')
    core.warning(`${safeText(untested.message)}. To have another one installed, set the input claude-version.`);
  core.info('Do not trust what sessions print: it may come from the author of anything that they read.');
  for (const line of permissionNotice(neverAsk, plan.unchosenModes ?? [], plan.tasks.length)) core.info(line);
  if (stop.why !== null) throw stoppedEarly(stop.why);
  const supervisor = await startRun({
    plan: { ...plan, options },
    reporters: [plainReporter((line) => core.info(line)), reporter],
    environment: ofSessions,
    secrets,
    prepared,
    ...(confinement === null ? {} : { confinement }),
  });
  state.hasRun(supervisor.runDir);
  setOutputs({ 'run-id': supervisor.runId, journal: journalFiles(supervisor.runDir) });
  core.info(`Journal and transcripts: ${safeText(supervisor.runDir)}`);
  return supervisor;
}

/** What another job needs to report the run, as a list of paths and patterns for actions/upload-artifact. */
function journalFiles(runDir: string): string {
  return [join(runDir, 'events.ndjson'), join(runDir, 'requests.ndjson'), join(runDir, 'tasks/*/*.ndjson')].join('\n');
}

function maskSecrets(inputs: ActionInputs, environment: NodeJS.ProcessEnv): void {
  const { anthropicApiKey, claudeCodeOauthToken, telling } = inputs;
  for (const secret of [anthropicApiKey, claudeCodeOauthToken, telling.githubToken]) {
    if (secret !== null) core.setSecret(secret);
  }
  for (const name of telling.secretEnv) {
    const value = environment[name];
    if (value === undefined)
      core.warning(`The input secret-env names ${name}, which is not in the environment of this step.`);
    else if (value !== '') core.setSecret(value);
  }
}
