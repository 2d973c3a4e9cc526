import { existsSync } from 'node:fs';
import type { Task } from '../../domain/plan/task.ts';
import type {
  AgentProgram,
  Conversation,
  EarlierConversation,
  Environment,
  KeptRequest,
  Launch,
  LaunchRequest,
  Sessions,
} from '../../domain/ports/agent.ts';
import type { ApiDialect, Entrance, Passage } from '../../domain/ports/api.ts';
import type { FederatedIdentity } from '../../domain/ports/identity.ts';
import type { SharedPath } from '../../domain/ports/machine.ts';
import type { Failure, Interpreter, SilentEnd } from '../../domain/ports/observation.ts';
import { writeAtomically } from '../../machine/files/write-atomically.ts';
import { apiAccess, bearingsOf, credentialWords, patienceOf } from './account/api-access.ts';
import {
  apiHostIn,
  configFolderOf,
  credentialIn,
  sessionEnvironment,
  setsCredential,
  stateFileOf,
} from './account/environment.ts';
import { identityIn } from './account/identity.ts';
import { passageSettings, passageVariables } from './account/passage.ts';
import { messagesApi } from './api/messages-api.ts';
import { claudeArguments, hasFallback, whyNoFork } from './arguments.ts';
import { makeConfigFolder } from './home/config-folder.ts';
import { bringState } from './home/config-state.ts';
import { copyConversation } from './home/conversations.ts';
import { keptRequests } from './kept-conversations.ts';
import { priceOf } from './prices.ts';
import { StreamInterpreter } from './stream/interpreter.ts';
import { explainSilence } from './stream/verdict.ts';

/** The interval between two starts of sessions that share a config folder, milliseconds: they write to it as they start. */
const sharedFolderSpacingMs = 300;

/** Sessions of the Claude Code CLI: prompt and control over standard input, stream-json both ways. */
export class ClaudeSessions implements Sessions {
  readonly startsApartMs: number;
  readonly prices = priceOf;
  readonly api: ApiDialect;
  readonly #program: AgentProgram;
  readonly #environment: Environment;
  readonly #identity: FederatedIdentity | null;
  /**
   * Whether each task's sessions get their own config folder: only if the credential is in the environment, or fetched. A login made
   * with `claude` is stored in the folder or the system's keychain, so then the folder must be shared.
   */
  readonly #isolated: boolean;

  constructor(program: AgentProgram, environment: Environment, identity: FederatedIdentity | null) {
    this.#program = program;
    this.#environment = environment;
    this.#identity = identity;
    this.#isolated = (identity ?? identityIn(environment)) !== null || credentialIn(environment) !== null;
    this.api = {
      ...messagesApi,
      access: (task) => apiAccess(environment, task, identity),
      passage: (entrance, own, task) => this.#passage(entrance, own, task),
      patienceMs: (task) => patienceOf(environment, task),
      turnsElsewhere: hasFallback,
    };
    this.startsApartMs = this.#isolated ? 0 : sharedFolderSpacingMs;
  }

  async home(own: string, { cwd }: Pick<Task, 'cwd'>): Promise<string | null> {
    if (!this.#isolated) return null;
    await makeConfigFolder(own, configFolderOf(this.#environment));
    await bringState(stateFileOf(this.#environment), own, cwd);
    return own;
  }

  launch(request: LaunchRequest): Launch {
    const { task, home, prompt, passage } = request;
    const env = { ...sessionEnvironment(this.#environment, home, task), ...passage?.env };
    const args = [...claudeArguments(request, this.#program), ...(passage?.args ?? [])];
    const read = [...(passage?.files ?? []), ...(request.resume?.kind === 'fork' ? [request.resume.from] : [])];
    const shared: SharedPath[] = read.map((path) => ({ path, access: 'read' }));
    if (home !== null) shared.push({ path: home, access: 'write' });
    return {
      command: { file: this.#program.path, args, cwd: task.cwd, env, shared },
      input: userMessage(prompt),
    };
  }

  whyNoFork(task: Task, source: Task): string | null {
    return whyNoFork(task, source);
  }

  async forkPoint({ task, sessionId, own }: EarlierConversation): Promise<string | null> {
    const configFolder = configFolderOf(sessionEnvironment(this.#environment, this.#isolated ? own : null, task));
    const copy = `${own}.${sessionId}.jsonl`;
    // An earlier fork may have made it; the conversation has ended, and does not change.
    if (existsSync(copy)) return copy;
    return (await copyConversation(configFolder, sessionId, copy)) ? copy : null;
  }

  interpreter({ env }: Pick<Task, 'env'>): Interpreter {
    const environment = { ...this.#environment, ...env };
    const isFederated = (this.#identity ?? identityIn(environment)) !== null && !setsCredential(env);
    const credential = credentialWords(environment, isFederated);
    return new StreamInterpreter({ credential, apiHost: apiHostIn(environment) });
  }

  message(text: string): string {
    return userMessage(text);
  }

  interrupt(): string {
    const request = { type: 'control_request', request_id: crypto.randomUUID(), request: { subtype: 'interrupt' } };
    return `${JSON.stringify(request)}\n`;
  }

  explainSilence(end: SilentEnd): Failure | null {
    return explainSilence(end);
  }

  kept({ task, home, sessionId }: Conversation, since: number): Promise<readonly KeptRequest[]> {
    return keptRequests(configFolderOf(sessionEnvironment(this.#environment, home, task)), sessionId, since);
  }

  async #passage(entrance: Entrance, own: string, task: Task): Promise<Passage> {
    const access = this.api.access(task);
    const bearings = bearingsOf(this.#environment, task, this.#identity);
    const env = passageVariables(entrance, { isDefault: 'isDefault' in access && access.isDefault }, bearings);
    const settings = passageSettings(task, entrance, env);
    if (settings === null) return { args: [], env };
    // In a file that only the user can read: arguments can be read by everybody.
    const path = `${own}.settings.json`;
    await writeAtomically(path, settings, 0o600);
    return { args: [`--settings=${path}`], files: [path], env };
  }
}

/** A user's message as a line of `--input-format stream-json`. As an argument, a prompt could not exceed 128 KiB and would show in `ps`. */
function userMessage(content: string): string {
  return `${JSON.stringify({ type: 'user', message: { role: 'user', content } })}\n`;
}
