import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../../domain/plan/task.ts';
import type { Credentials, Environment } from '../../domain/ports/agent.ts';

/** Variables that hold a credential. Only their names are ever shown. */
const credentials = {
  apiKey: 'ANTHROPIC_API_KEY',
  authToken: 'ANTHROPIC_AUTH_TOKEN',
  oauthToken: 'CLAUDE_CODE_OAUTH_TOKEN',
} as const;
const credentialNames: readonly string[] = Object.values(credentials);

/** An account with the maker or a cloud provider, and the settings of the CLI and of this program. */
const ofAccount = /^(ANTHROPIC_|CLAUDE|AWS_|GOOGLE_APPLICATION_CREDENTIALS$|VERTEX_)/i;

/** Variables by which an outer Claude Code session tells its own children apart; ours are not its children. */
const outerSession = ['CLAUDECODE', 'CLAUDE_CODE_ENTRYPOINT', 'CLAUDE_CODE_SSE_PORT', 'CLAUDE_CODE_SESSION_ID'];

const configVariable = 'CLAUDE_CONFIG_DIR';

/** The variable that holds a credential; null when there is none. */
export function credentialIn(environment: Environment): string | null {
  return credentialNames.find((name) => environment[name]) ?? null;
}

/** Whether variables set a credential, if only to nothing. */
export function setsCredential(variables: Environment): boolean {
  return credentialNames.some((name) => variables[name] !== undefined);
}

/** The environment with these credentials in the place of any that it holds; as it is where none is given. */
export function withCredentials(environment: Environment, given: Credentials): Record<string, string> {
  const { apiKey, oauthToken } = given;
  if (apiKey === null && oauthToken === null) return { ...environment };
  return {
    ...without(environment, 'credentials'),
    ...(apiKey === null ? {} : { [credentials.apiKey]: apiKey }),
    ...(oauthToken === null ? {} : { [credentials.oauthToken]: oauthToken }),
  };
}

/** The environment without credentials, or without all that belongs to an account and its settings. */
export function without(environment: Environment, what: 'credentials' | 'account'): Record<string, string> {
  const belongs = (name: string): boolean =>
    what === 'account' ? ofAccount.test(name) : credentialNames.includes(name.toUpperCase());
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !belongs(name)));
}

/**
 * What a session gets: what all inherit, its home, and above that what its task says.
 * @param home a config folder of its own; null where it shares the user's
 */
export function sessionEnvironment(
  inherited: Environment,
  home: string | null,
  { env }: Pick<Task, 'env'>,
): Record<string, string> {
  const outer = Object.entries(inherited).filter(([name]) => !outerSession.includes(name));
  return { ...Object.fromEntries(outer), ...(home === null ? {} : { [configVariable]: home }), ...env };
}

/** Where a session of that environment finds its settings and login, and keeps its conversations. */
export function configFolderOf(environment: Environment): string {
  return environment[configVariable] || join(environment['HOME'] ?? homedir(), '.claude');
}
