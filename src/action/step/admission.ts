import * as core from '@actions/core';
import { defaultAgent } from '../../app/agent.ts';
import { systemClock } from '../../app/surroundings/runtime.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { loadPlan } from '../../tasks/load-plan.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { GithubClient } from '../github/client/github-client.ts';
import { apiUrlIn, repositoryIn } from '../github/client/github-place.ts';
import { timeWithin } from '../github/client/time-left.ts';
import { githubFacts } from '../github/github-facts.ts';
import { readEvent } from '../github/pull-request.ts';
import type { ActionInputs } from '../inputs/inputs.ts';
import { Git } from '../trust/git.ts';
import { Guard } from '../trust/guard.ts';
import { judge } from '../trust/judge.ts';
import { baseOf, occasionOf } from '../trust/occasion.ts';
import type { Trust } from '../trust/trust.ts';
import { environmentWithoutRunner } from './environment.ts';

/** The longest time for asking GitHub whom to trust. */
const askTimeMs = 60_000;

/** The event's people or code are not trusted. */
class NotTrusted extends EnvironmentError {}

export interface AdmissionOptions {
  readonly inputs: ActionInputs;
  readonly environment: NodeJS.ProcessEnv;
  /** A folder of the step's own. */
  readonly folder: string;
  readonly stopped: AbortSignal;
  /** Called with the path of a list of what is changed in the checkout, before it is changed. */
  readonly onList: (list: string) => void;
  /** Called when it is certain that sessions may be run. */
  readonly onTrusted: () => void;
}

/** The tasks that may be run, and what has to be undone after them. */
export interface Admission {
  readonly plan: Plan;
  /** Null where nothing of a stranger is in the way. */
  readonly guard: Guard | null;
}

/**
 * Reads the task list, unless those for whom the workflow runs are not trusted. Where they may run sessions all the same, the
 * tasks get restraints, and the task list and the agent's settings come from the base branch.
 * @throws {NotTrusted} if they are not trusted, {UsageError} for invalid tasks
 */
export async function admit(options: AdmissionOptions): Promise<Admission> {
  const { inputs, environment, folder, onList, onTrusted } = options;
  const { source, settings, workingDirectory } = inputs;
  const args = [...defaultAgent.argumentsFor(inputs.agent.choices), ...inputs.agent.args];
  const read = async (): Promise<Plan> => {
    const plan = await loadPlan({ source, given: settings, env: environment, cwd: workingDirectory });
    // A task's own arguments come last, so that they take precedence.
    return { ...plan, tasks: plan.tasks.map((task) => ({ ...task, args: [...args, ...task.args] })) };
  };
  const payload = await readEvent(environment['GITHUB_EVENT_PATH']);
  if (payload === null)
    core.warning("The event's file could not be read: the step does not know what the workflow runs for.");
  const trust = await trustOf(options, payload);
  if (trust.kind === 'refused') throw new NotTrusted(`no session was started: ${trust.message}`, trust.remedy);
  onTrusted();
  if (trust.kind === 'trusted') return { plan: await read(), guard: null };
  core.warning(`Sessions run with restraints: ${safeText(trust.why)}.`);
  const token = inputs.telling.githubToken;
  const server = environment['GITHUB_SERVER_URL'];
  const guard = new Guard({
    workspace: workingDirectory,
    folder,
    environment: environmentWithoutRunner(environment),
    names: defaultAgent.account.projectFiles,
    base: baseOf(environment, payload),
    authorization: token === null || !server ? null : { server, header: basicHeader(token) },
    onNotice: (message) => core.info(safeText(message)),
    onList,
  });
  try {
    await guard.take(source.kind === 'file' ? [source.path] : []);
    const listed = await read();
    // A list of the base, or an input, must not make a stranger's file its prompt or its settings.
    const files = [...(listed.source.promptFiles ?? []), ...listed.tasks.flatMap(defaultAgent.account.filesOf)];
    if (files.length > 0) await guard.take([...new Set(files)]);
    const plan = files.length > 0 ? await read() : listed;
    return { plan: { ...plan, tasks: plan.tasks.map((task) => defaultAgent.account.restrained(task)) }, guard };
  } catch (error) {
    await guard.end();
    throw error;
  }
}

async function trustOf({ inputs, environment, stopped }: AdmissionOptions, payload: unknown): Promise<Trust> {
  const clock = systemClock();
  const time = timeWithin(askTimeMs, clock, [{ signal: stopped, left: () => Number.POSITIVE_INFINITY }]);
  const { githubToken: token } = inputs.telling;
  const apiUrl = apiUrlIn(environment);
  const client = token === null ? null : new GithubClient({ token, apiUrl, time, clock, isFork: false });
  try {
    return await judge({
      occasion: occasionOf(environment, payload),
      inputs: inputs.trust,
      facts: client === null ? null : githubFacts(client, repositoryIn(environment)),
      git: new Git(inputs.workingDirectory, environmentWithoutRunner(environment)),
      ownCommit: environment['GITHUB_SHA'] || null,
    });
  } finally {
    time.end();
  }
}

function basicHeader(token: string): string {
  return `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}
