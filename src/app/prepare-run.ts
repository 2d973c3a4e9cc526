import process from 'node:process';
import type { Task } from '../domain/plan/task.ts';
import type { Agent, AgentProgram, Environment, InstallRequest, Refusal, Sessions } from '../domain/ports/agent.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { defaultAgent } from './agent.ts';

/** What a person has to know of tasks before their sessions are started. */
export interface Precautions {
  /** Tasks whose sessions ask nobody before they act. */
  readonly neverAsk: readonly Task[];
  /** Why the agent would refuse one of them at once, so that its session could only fail; null when it would not. */
  readonly refusal: Refusal | null;
}

/** Looks at tasks before they are started. */
export function precautionsFor(
  tasks: readonly Task[],
  environment: Environment,
  { account }: Agent = defaultAgent,
): Precautions {
  const uid = process.getuid?.();
  return {
    neverAsk: tasks.filter((task) => account.neverAsks(task)),
    refusal: tasks.map((task) => account.refusal(task, environment, uid)).find((found) => found !== null) ?? null,
  };
}

/** How the program is come by where it need not be there yet. */
export interface Provision extends Omit<InstallRequest, 'environment'> {
  /** What a person does about a program that was named and does not run. */
  readonly namedRemedy: string;
}

export interface PrepareRequest {
  /** What may be started. */
  readonly tasks: readonly Task[];
  /** What the sessions inherit. */
  readonly environment: Environment;
  /** The program that was named; null for the one on the PATH. */
  readonly programPath: string | null;
  /** Without it a program that is not there is not installed. */
  readonly provision?: Provision;
  readonly agent?: Agent | undefined;
}

/** A run that can begin. */
export interface PreparedRun {
  readonly agent: Agent;
  readonly program: AgentProgram;
  readonly sessions: Sessions;
  readonly neverAsk: readonly Task[];
}

/**
 * Finds the agent's program, or installs it, for tasks that it does not refuse.
 * @throws {EnvironmentError} when it refuses one of them, or there is no program that runs
 */
export async function prepareRun(request: PrepareRequest): Promise<PreparedRun> {
  const { tasks, environment, programPath, provision, agent = defaultAgent } = request;
  const { neverAsk, refusal } = precautionsFor(tasks, environment, agent);
  if (refusal !== null) throw new EnvironmentError(`${refusal.message}.`, refusal.remedy);
  const program =
    provision === undefined
      ? await agent.program.find(programPath, environment)
      : await provide({ agent, environment, programPath, provision });
  return { agent, program, sessions: agent.sessions(program, environment), neverAsk };
}

interface Wanted {
  readonly agent: Agent;
  readonly environment: Environment;
  readonly programPath: string | null;
  readonly provision: Provision;
}

/** The program that was named, else the one on the PATH when it is of the version asked for, else one that is installed. */
async function provide({ agent, environment, programPath, provision }: Wanted): Promise<AgentProgram> {
  const { namedRemedy, ...how } = provision;
  if (programPath !== null) {
    return agent.program.find(programPath, environment).catch((error: unknown) => {
      throw new EnvironmentError(messageOf(error), namedRemedy, { cause: error });
    });
  }
  const present = await agent.program.find(null, environment).catch(() => null);
  if (present !== null && (how.version === null || present.version === how.version)) return present;
  return agent.program.install({ ...how, environment });
}

/** The command that starts a task's session, as it could be typed; the session's id is made when it starts. */
export function commandOf(task: Task, agent: Agent = defaultAgent): readonly string[] {
  const sessions = agent.sessions({ path: agent.name, version: '' }, {});
  const { command } = sessions.launch({ task, prompt: '', sessionId: 'NEW', resume: null, home: null });
  return [command.file, ...command.args];
}
