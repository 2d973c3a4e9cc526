import { defaultAgent } from '../app/agent.ts';
import { withoutRunner } from '../app/session-environment.ts';

/** What a step says of what its sessions inherit. */
export interface SessionInputs {
  readonly anthropicApiKey: string | null;
  readonly claudeCodeOauthToken: string | null;
  /** Names of the runner's variables that sessions get all the same. */
  readonly passEnv: readonly string[];
}

/**
 * What sessions inherit: the step's environment without what would let them act as the workflow (but for what
 * `passEnv` names), with the credential that the inputs name. One that is given takes the place of any that the
 * environment holds.
 */
export function sessionEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { anthropicApiKey: apiKey, claudeCodeOauthToken: oauthToken, passEnv }: SessionInputs,
): Record<string, string> {
  return defaultAgent.account.withCredentials(withoutRunner(environment, passEnv), { apiKey, oauthToken });
}

/** What a set-up command gets: no token of the runner, no credential of the agent's. */
export function setUpEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return defaultAgent.account.without(withoutRunner(environment), 'credentials');
}
