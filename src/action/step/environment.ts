import { join } from 'node:path';
import process from 'node:process';
import { defaultAgent } from '../../app/agent.ts';
import { withoutRunner } from '../../app/surroundings/session-environment.ts';
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

/** The environment of a setup command, without the tokens of the runner and the credentials of the agent. */
export function setUpEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return defaultAgent.account.without(withoutRunner(environment), 'credentials');
}

/** Where a step's runs and reports go: in the folder that the runner removes after the job. */
export function temporaryFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return join(environment['RUNNER_TEMP'] || join(process.cwd(), '.claude-multi'), 'claude-multi');
}
