import { join } from 'node:path';
import type { Task } from '../../../domain/plan/task.ts';
import type { Environment } from '../../../domain/ports/agent.ts';
import type { ApiAccess, ClientCertificate, Credential, NoAccess } from '../../../domain/ports/api.ts';
import type { FederatedIdentity } from '../../../domain/ports/identity.ts';
import { accessTokenOfIdentity, cloudCredentials } from '../../../domain/run/outcome.ts';
import { configFolderOf, credentialsIn, credentialVariables, patienceIn } from './environment.ts';
import { federatedCredentials } from './federation.ts';
import { identityOf, variablesForAccessToken } from './identity.ts';
import { helperCredentials } from './key-helper.ts';
import {
  givenSettings,
  keyHelperIn,
  projectFiles,
  projectVariables,
  variablesIn,
  variablesOf,
} from './settings-files.ts';

const addressVariable = 'ANTHROPIC_BASE_URL';
const headersVariable = 'ANTHROPIC_CUSTOM_HEADERS';
/** Where the CLI sends its requests by default. */
const ownAddress = 'https://api.anthropic.com';

/** Variables that take the requests of a session elsewhere, and where (2.1.332). */
const otherWays: Readonly<Record<string, string>> = {
  CLAUDE_CODE_USE_BEDROCK: 'Amazon Bedrock',
  CLAUDE_CODE_USE_MANTLE: 'Amazon Bedrock',
  CLAUDE_CODE_USE_ANTHROPIC_AWS: 'AWS',
  CLAUDE_CODE_USE_VERTEX: 'Google Vertex AI',
  CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD: 'Google Cloud',
  CLAUDE_CODE_USE_FOUNDRY: 'Microsoft Foundry',
  CLAUDE_CODE_USE_GATEWAY: 'a gateway of its own',
};
const socketVariable = 'ANTHROPIC_UNIX_SOCKET';

/**
 * Where the requests of a task's sessions go, and the secrets that they carry. The CLI lets the `env` of its settings
 * files take precedence over the environment (2.1.197, 2.1.332). Of these files, only the user's own, and those that a
 * task names as an argument, are followed. A project's file may come from a stranger's branch: it must not choose who is
 * sent the user's credential.
 */
export function apiAccess(
  inherited: Environment,
  task: Pick<Task, 'env' | 'args' | 'cwd'>,
  identity: FederatedIdentity | null = null,
): ApiAccess | NoAccess {
  const environment = trusted(inherited, task);
  const elsewhere = otherWay(environment);
  if (elsewhere !== null) return { reason: elsewhere };
  const url = environment[addressVariable] || ownAddress;
  const { protocol } = URL.parse(url) ?? {};
  if (protocol !== 'http:' && protocol !== 'https:')
    return { reason: `${addressVariable} is not an http or https address` };
  const used = usedIdentity(inherited, task, identity);
  if (used !== null && hasOwnHeader(environment))
    return { reason: `sessions send a credential of their own (${headersVariable})` };
  const credentials =
    used === null ? credentialsFor(environment, () => helperOf(inherited, task)) : federatedCredentials(used, url);
  const ofProject = otherWay(projectVariables(task.cwd));
  // Where no credential is at stake, a team may choose its provider in its project.
  if (ofProject !== null && Object.keys(credentials).length === 0)
    return { reason: `${ofProject}, by the settings of ${task.cwd}` };
  return {
    url,
    isDefault: !environment[addressVariable],
    credentials,
    clientCertificate: certificateIn(environment),
    connection: connectionIn(environment),
    notice: strangersNotice(task.cwd, environment),
  };
}

/** The credentials of an environment. Headers of the user's own that take their place are passed on as they come. */
function credentialsFor(
  environment: Environment,
  helper: () => ReturnType<typeof keyHelperIn>,
): Readonly<Record<string, Credential>> {
  if (hasOwnHeader(environment)) return {};
  const credentials: Record<string, Credential> = {};
  for (const { name, prefix } of credentialVariables) {
    const value = environment[name];
    if (value) credentials[name] = { kind: 'fixed', value, prefix };
  }
  return Object.keys(credentials).length > 0 ? credentials : helperCredentials(helper(), environment);
}

/** The identity that a task's sessions use. One that only the environment names gives way to headers and a helper. */
function usedIdentity(
  inherited: Environment,
  task: Pick<Task, 'env' | 'args' | 'cwd'>,
  identity: FederatedIdentity | null,
): FederatedIdentity | null {
  const environment = trusted(inherited, task);
  const used = identityOf(task, environment, identity);
  if (used === identity || !(hasOwnHeader(environment) || helperOf(inherited, task) !== undefined)) return used;
  return null;
}

function helperOf(inherited: Environment, task: Pick<Task, 'env' | 'args' | 'cwd'>): string | undefined {
  return keyHelperIn(task, userFile({ ...inherited, ...task.env }));
}

function hasOwnHeader(environment: Environment): boolean {
  return /^\s*(?:x-api-key|authorization)\s*:/im.test(environment[headersVariable] ?? '');
}

/** The variables that the user has set: in the environment, for the task, in settings files. */
function trusted(inherited: Environment, task: Pick<Task, 'env' | 'args' | 'cwd'>): Environment {
  const ofTask = { ...inherited, ...task.env };
  return { ...ofTask, ...variablesOf(userFile(ofTask)), ...variablesIn(givenSettings(task)) };
}

/** The user's own settings. */
function userFile(environment: Environment): string {
  return join(configFolderOf(environment), 'settings.json');
}

/** What sessions prove themselves with, in words: "the credential in ANTHROPIC_API_KEY". */
export function credentialWords(environment: Environment, isFederated: boolean): string {
  const provider = providerIn(environment);
  if (provider !== null) return `${cloudCredentials} ${provider.place}`;
  if (isFederated) return accessTokenOfIdentity;
  const variables = credentialsIn(environment);
  return variables.length === 0 ? 'the login of Claude Code' : `the credential in ${variables.join(' or ')}`;
}

/** The provider that the requests of sessions go to instead of the Messages API; null if no variable says so. */
function providerIn(environment: Environment): { readonly place: string; readonly variable: string } | null {
  const [found] = Object.entries(otherWays).filter(([variable]) => isOn(environment[variable]));
  return found === undefined ? null : { variable: found[0], place: found[1] };
}

/** Where requests go instead of the Messages API, in words; null if nothing says so. */
function otherWay(environment: Environment): string | null {
  const provider = providerIn(environment);
  if (provider !== null) return `sessions use ${provider.place} (${provider.variable})`;
  return environment[socketVariable] ? `sessions use a socket (${socketVariable})` : null;
}

/** The variables that decide where requests go, and who pays for them. */
const waysAndPayers = [
  addressVariable,
  socketVariable,
  ...credentialVariables.map(({ name }) => name),
  ...Object.keys(otherWays),
];

/** What leads a session past what its project says. */
export interface Bearings {
  /** Variables that the settings of the project would change, and must not. */
  readonly refused: readonly string[];
  /** All variables of proxies, the project's included. */
  readonly connection: Environment;
  /** Variables that an access token of a federated identity needs. */
  readonly federation: Environment;
}

/** How long a task's sessions wait for the head of a response, milliseconds. */
export function patienceOf(inherited: Environment, task: Pick<Task, 'env' | 'args' | 'cwd'>): number {
  return patienceIn(trusted(inherited, task));
}

/** The bearings of a task's sessions. */
export function bearingsOf(
  inherited: Environment,
  task: Pick<Task, 'env' | 'args' | 'cwd'>,
  identity: FederatedIdentity | null = null,
): Bearings {
  const environment = trusted(inherited, task);
  const project = projectVariables(task.cwd);
  return {
    refused: waysAndPayers.filter((name) => differs(project, environment, name)),
    connection: connectionIn({ ...project, ...environment }),
    federation:
      usedIdentity(inherited, task, identity) === null ? {} : variablesForAccessToken({ ...project, ...environment }),
  };
}

function differs(project: Environment, environment: Environment, name: string): boolean {
  return project[name] !== undefined && project[name] !== (environment[name] ?? '');
}

/** What the settings of a project would change about where requests go, and who pays for them. Null if nothing. */
function strangersNotice(cwd: string, environment: Environment): string | null {
  for (const file of projectFiles) {
    const given = variablesOf(join(cwd, file));
    const differing = waysAndPayers.filter((name) => differs(given, environment, name));
    if (differing.length > 0)
      return `${join(cwd, file)} sets ${differing.join(' and ')}, which is not followed: it may come from a stranger. To use it, set the same in your environment; see also --gateway off`;
  }
  return null;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && ['1', 'true', 'yes', 'on'].includes(value.toLowerCase().trim());
}

/** Proxies, and certificates to trust. */
function connectionIn(environment: Environment): Environment {
  const belongs = /^(?:(?:https?|all|no)_proxy|NODE_EXTRA_CA_CERTS)$/i;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => belongs.test(name)));
}

/** The certificate by which the CLI proves itself to a company's proxy. */
function certificateIn(environment: Environment): ClientCertificate | null {
  const certPath = environment['CLAUDE_CODE_CLIENT_CERT'];
  const keyPath = environment['CLAUDE_CODE_CLIENT_KEY'];
  if (!certPath || !keyPath) return null;
  return { certPath, keyPath, passphrase: environment['CLAUDE_CODE_CLIENT_KEY_PASSPHRASE'] || null };
}
