import process from 'node:process';
import type { ContextPart } from '../domain/plan/plan.ts';
import type { Task } from '../domain/plan/task.ts';
import type {
  Agent,
  AgentProgram,
  Environment,
  InstallRequest,
  Refusal,
  Sessions,
  UntestedVersion,
} from '../domain/ports/agent.ts';
import type { FederatedIdentity } from '../domain/ports/identity.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { Accesses } from '../gateway/accesses.ts';
import { defaultAgent } from './agent.ts';
import { withoutShard } from './surroundings/session-environment.ts';

/** What a user must know about tasks before their sessions start. */
export interface Precautions {
  /** Tasks whose sessions act without asking for permission. */
  readonly neverAsk: readonly Task[];
  /** Why the agent would refuse one of them at once, so that its session must fail; null if it would not. */
  readonly refusal: Refusal | null;
}

/** Reviews tasks before they are started. */
export function precautionsFor(
  tasks: readonly Task[],
  environment: Environment,
  { account }: Agent = defaultAgent,
  uid = process.getuid?.(),
): Precautions {
  return {
    neverAsk: tasks.filter((task) => account.neverAsks(task)),
    refusal: tasks.map((task) => account.refusal(task, environment, uid)).find((found) => found !== null) ?? null,
  };
}

/** How to install the agent's program if it is missing. */
export interface Provision extends Omit<InstallRequest, 'environment'> {
  /** What to do about a given program that does not run. */
  readonly namedRemedy: string;
}

export interface PrepareRequest {
  /** The tasks that may be started. */
  readonly tasks: readonly Task[];
  /** The environment that the sessions inherit. */
  readonly environment: Environment;
  /** Who the run is to the API without a key; by default nobody: sessions have a key or a login. */
  readonly identity?: FederatedIdentity | null;
  /** The path of the program; null for the one on the PATH. */
  readonly programPath: string | null;
  /** Without it a missing program is not installed. */
  readonly provision?: Provision;
  readonly agent?: Agent | undefined;
  /** The id of the user who runs the sessions; by default this process's own. */
  readonly uid?: number | undefined;
}

/** What a run needs to begin. */
export interface PreparedRun {
  readonly agent: Agent;
  readonly program: AgentProgram;
  /** What a user must know about the version of the program; null if it was tested. */
  readonly untested: UntestedVersion | null;
  readonly sessions: Sessions;
  /** Where the requests of sessions go; null if that is not known. */
  readonly accesses: Accesses | null;
  readonly neverAsk: readonly Task[];
}

/**
 * Finds or installs the agent's program, after checking that the agent refuses none of the tasks.
 * @throws {EnvironmentError} if the agent refuses a task, no program runs, or a task cannot use the identity
 */
export async function prepareRun(request: PrepareRequest): Promise<PreparedRun> {
  const { tasks, environment, identity = null, programPath, provision, agent = defaultAgent } = request;
  const { neverAsk, refusal } = precautionsFor(tasks, environment, agent, request.uid);
  if (refusal !== null) throw new EnvironmentError(`${refusal.message}.`, refusal.remedy);
  const program =
    provision === undefined
      ? await agent.program.find(programPath, environment)
      : await provide({ agent, environment, programPath, provision });
  const sessions = agent.sessions(program, withoutShard(environment), identity);
  const accesses = sessions.api === null ? null : new Accesses(sessions.api);
  if (identity !== null) checkIdentity(tasks, accesses);
  return { agent, program, untested: agent.program.untested(program), sessions, accesses, neverAsk };
}

/**
 * The notes of a run, with one more if the version of the agent's program was not tested, and without the one of the program
 * that the run had before.
 * @param before the version of that program; null if there was none, or it is unknown
 */
export function withVersionNote(
  notes: readonly string[],
  { agent, untested }: Pick<PreparedRun, 'agent' | 'untested'>,
  before: string | null,
): string[] {
  const earlier = before === null ? null : agent.program.untested({ path: '', version: before });
  const others = notes.filter((note) => note !== earlier?.message);
  return untested === null ? others : [...others, untested.message];
}

/** Without the gateway a session would have no credential at all, or another than it was given. */
function checkIdentity(tasks: readonly Task[], accesses: Accesses | null): void {
  for (const task of tasks) {
    const access = accesses?.of(task) ?? { reason: 'its agent does not say how it speaks to its API' };
    if ('reason' in access)
      throw new EnvironmentError(
        `the task ${task.id} cannot use the federated identity: ${access.reason}`,
        'Unset that variable, or leave out the federated identity.',
      );
  }
}

interface Wanted {
  readonly agent: Agent;
  readonly environment: Environment;
  readonly programPath: string | null;
  readonly provision: Provision;
}

/** The given program; else the one on the PATH if it has the requested version; else a newly installed one. */
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

/** What part a task would have in a shared context; null for none. */
export function contextPartOf(task: Task, tasks: readonly Task[], agent: Agent = defaultAgent): ContextPart | null {
  if (task.sharedContext?.role !== 'fork') return task.sharedContext;
  const { of } = task.sharedContext;
  const source = tasks.find(({ id }) => id === of);
  const sessions = agent.sessions({ path: agent.name, version: '' }, {});
  return { role: 'fork', of, problem: source === undefined ? 'it is missing' : sessions.whyNoFork(task, source) };
}

/**
 * The command that starts a task's session, as a user could type it. Ids of sessions are placeholders.
 * @param part the task's part in a shared context
 */
export function commandOf(task: Task, part: ContextPart | null, agent: Agent = defaultAgent): readonly string[] {
  const sessions = agent.sessions({ path: agent.name, version: '' }, {});
  const resume = part?.role === 'fork' && part.problem === null ? ({ kind: 'fork', from: 'CONTEXT' } as const) : null;
  const { command } = sessions.launch({
    ...{ task, prompt: '', sessionId: 'NEW', resume, home: null, passage: null },
    isApart: false,
  });
  return [command.file, ...command.args];
}
