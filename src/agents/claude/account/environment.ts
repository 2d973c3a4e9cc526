import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Task } from '../../../domain/plan/task.ts';
import type { Credentials, Environment } from '../../../domain/ports/agent.ts';
import { homeFolder } from '../../../machine/home-folder.ts';

/** Variables that hold a credential. Only their names are ever shown. */
const credentials = {
  apiKey: 'ANTHROPIC_API_KEY',
  authToken: 'ANTHROPIC_AUTH_TOKEN',
  oauthToken: 'CLAUDE_CODE_OAUTH_TOKEN',
} as const;
const credentialNames: readonly string[] = Object.values(credentials);

/** These variables, with the beginnings of their values by which the CLI tells them apart. */
export const credentialVariables = [
  { name: credentials.apiKey, prefix: 'sk-ant-api03-' },
  { name: credentials.authToken, prefix: '' },
  { name: credentials.oauthToken, prefix: 'sk-ant-oat01-' },
] as const;

/** Variables with an identity token, or the path of one. */
export const identityTokenVariable = 'ANTHROPIC_IDENTITY_TOKEN';
export const identityTokenFile = 'ANTHROPIC_IDENTITY_TOKEN_FILE';
export const federationRule = 'ANTHROPIC_FEDERATION_RULE_ID';
const identityTokens: readonly string[] = [identityTokenVariable, identityTokenFile];

/** Variables by which the CLI exchanges an identity token itself, each session anew (2.1.332). */
export const federationVariables: readonly string[] = [
  ...identityTokens,
  federationRule,
  'ANTHROPIC_ORGANIZATION_ID',
  'ANTHROPIC_SERVICE_ACCOUNT_ID',
  'ANTHROPIC_WORKSPACE_ID',
  'ANTHROPIC_PROFILE',
];

/** Prefixes of variables for an account with Anthropic or a cloud provider, and for settings of the CLI and this program. */
const ofAccount = /^(ANTHROPIC_|CLAUDE|AWS_|GOOGLE_APPLICATION_CREDENTIALS$|VERTEX_)/i;

/** Variables by which an outer Claude Code session recognises its child processes. Our sessions are not its children. */
const outerSession = ['CLAUDECODE', 'CLAUDE_CODE_ENTRYPOINT', 'CLAUDE_CODE_SSE_PORT', 'CLAUDE_CODE_SESSION_ID'];

const configVariable = 'CLAUDE_CONFIG_DIR';

/** The names of the variables that hold a credential. */
export function credentialsIn(environment: Environment): string[] {
  return credentialNames.filter((name) => environment[name]);
}

/** The name of the variable that holds a credential; null if none does. */
export function credentialIn(environment: Environment): string | null {
  return credentialsIn(environment)[0] ?? null;
}

/** Where requests go, as host and port; null if no variable says so. A password in the address is not part of it. */
export function apiHostIn(environment: Environment): string | null {
  return URL.parse(environment['ANTHROPIC_BASE_URL'] ?? '')?.host || null;
}

/**
 * How long the CLI waits for the head of a response, milliseconds. Then it drops the connection and tries again (measured
 * on 2.1.197 and 2.1.332 by setting the variable).
 */
export function patienceIn(environment: Environment): number {
  const given = Number(environment['API_TIMEOUT_MS'] ?? '');
  return Number.isFinite(given) && given > 0 ? given : 600_000;
}

/** Whether variables set a credential, even to an empty value. */
export function setsCredential(variables: Environment): boolean {
  return credentialNames.some((name) => variables[name] !== undefined);
}

/** The environment with its credentials replaced by these; unchanged if none is given. */
export function withCredentials(environment: Environment, given: Credentials): Record<string, string> {
  const { apiKey, oauthToken } = given;
  if (apiKey === null && oauthToken === null) return { ...environment };
  return {
    ...without(environment, 'credentials'),
    ...(apiKey === null ? {} : { [credentials.apiKey]: apiKey }),
    ...(oauthToken === null ? {} : { [credentials.oauthToken]: oauthToken }),
  };
}

/** The environment without credentials, or without everything that belongs to an account and its settings. */
export function without(environment: Environment, what: 'credentials' | 'account'): Record<string, string> {
  const ofCredentials = [...credentialNames, ...identityTokens];
  const belongs = (name: string): boolean =>
    what === 'account' ? ofAccount.test(name) : ofCredentials.includes(name.toUpperCase());
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !belongs(name)));
}

/** Whether two sets of variables differ in what belongs to an account: then its prompt cache is another one. */
export function differInAccount(one: Environment, other: Environment): boolean {
  const names = [...Object.keys(one), ...Object.keys(other)].filter((name) => ofAccount.test(name));
  return names.some((name) => one[name] !== other[name]);
}

/**
 * Without it, the system prompt names the folder of the memory. In a config folder of its own that would give each session
 * a prompt of its own (and nothing to share in the prompt cache), for a memory that is thrown away with the folder.
 */
const memoryVariable = 'CLAUDE_CODE_DISABLE_AUTO_MEMORY';

/**
 * The environment of a session: the inherited one, its config folder, and the task's own variables, which take precedence.
 * @param home the session's own config folder; null if it shares the user's
 */
export function sessionEnvironment(
  inherited: Environment,
  home: string | null,
  { env }: Pick<Task, 'env'>,
): Record<string, string> {
  const outer = Object.entries(inherited).filter(([name]) => !outerSession.includes(name));
  const isOwn = home !== null && env[configVariable] === undefined;
  const own = !isOwn ? {} : { [memoryVariable]: inherited[memoryVariable] ?? '1', [configVariable]: home };
  return { ...Object.fromEntries(outer), ...own, ...env };
}

/** The config folder of a session with this environment: its settings, login and conversations. */
export function configFolderOf(environment: Environment): string {
  return environment[configVariable] || join(homeOf(environment), '.claude');
}

/** The file where the CLI keeps its state (MCP servers, projects) with this environment. */
export function stateFileOf(environment: Environment): string {
  const earlier = join(configFolderOf(environment), '.config.json');
  return existsSync(earlier) ? earlier : join(environment[configVariable] || homeOf(environment), '.claude.json');
}

function homeOf(environment: Environment): string {
  // Docker gives a user whom the system does not know this home.
  return homeFolder(environment) ?? '/';
}
