import { join } from 'node:path';
import process from 'node:process';
import { defaultAgent } from '../../app/agent.ts';
import { withoutRunner } from '../../app/surroundings/session-environment.ts';
import { withoutAddressSecrets } from '../../domain/text/address-secrets.ts';
import { Redactor, soundsSecret } from '../../domain/text/redactor.ts';
import type { IdentityInputs } from '../inputs/identity-inputs.ts';

/** The step's inputs about the environment of sessions. */
export interface SessionInputs {
  readonly anthropicApiKey: string | null;
  readonly claudeCodeOauthToken: string | null;
  /** Who the workflow is to the API without a key; null with a key or a login. */
  readonly identity: IdentityInputs | null;
  /** Names of the runner's variables that sessions may have. */
  readonly passEnv: readonly string[];
}

/**
 * The environment of sessions: the step's, without variables that would let sessions act as the workflow, except those
 * in `passEnv`, and with the credential from the inputs. A credential from the inputs replaces any in the environment; so does
 * a federated identity, whose access token only the gateway has.
 */
export function sessionEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { anthropicApiKey: apiKey, claudeCodeOauthToken: oauthToken, identity, passEnv }: SessionInputs,
): Record<string, string> {
  const kept = withoutRunner(environment, passEnv);
  if (identity !== null) return defaultAgent.account.without(kept, 'credentials');
  return defaultAgent.account.withCredentials(kept, { apiKey, oauthToken });
}

/** The environment of what is done after the sessions. */
export function environmentWithoutRunner(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return withoutRunner(environment);
}

/**
 * The environment of a setup command, without any credential: none of the runner, of the agent and of clouds, no variable
 * whose name or value says that it is secret, and no password in an address. Addresses of proxies stay whole: without their
 * password npm reaches nothing.
 * @param secrets values that are secret under any name
 */
export function setUpEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[] = [],
): Record<string, string> {
  const redactor = new Redactor();
  const kept: Record<string, string> = {};
  const ordinary = defaultAgent.account.without(withoutRunner(environment), 'account');
  for (const [name, given] of Object.entries(ordinary)) {
    if (soundsSecret(name) || ofGit.test(name) || secrets.includes(given)) continue;
    const value = ofProxy.test(name) ? given : withoutAddressSecrets(given);
    if (ofProxy.test(name) || redactor.text(value) === value) kept[name] = value;
  }
  return kept;
}

/** Variables by which git is configured, also with headers that hold a token. One without the others makes it fail. */
const ofGit = /^GIT_CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+|PARAMETERS)$/i;

const ofProxy = /^(?:npm_config_)?(?:(?:https?|all|no)_?)?proxy$/i;

/** Where a step's runs and reports go: in the folder that the runner removes after the job. */
export function temporaryFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return join(environment['RUNNER_TEMP'] || join(process.cwd(), '.claude-multi'), 'claude-multi');
}
