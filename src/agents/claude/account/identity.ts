import type { Task } from '../../../domain/plan/task.ts';
import type { Environment } from '../../../domain/ports/agent.ts';
import type { FederatedIdentity } from '../../../domain/ports/identity.ts';
import { credentialIn, credentialVariables, federationVariables, setsCredential } from './environment.ts';
import { accessTokenBeta } from './federation.ts';
import { givenSettings, variablesIn } from './settings-files.ts';

const betasVariable = 'ANTHROPIC_BETAS';

/** The identity that a task's sessions use; null if the task has a credential of its own, or there is none. */
export function identityOf(
  task: Pick<Task, 'env' | 'args' | 'cwd'>,
  identity: FederatedIdentity | null,
): FederatedIdentity | null {
  return setsCredential(task.env) || credentialIn(variablesIn(givenSettings(task))) !== null ? null : identity;
}

/**
 * The variables that a session needs for an access token, and those that must not be beside it. An empty variable of a
 * credential counts as none. The CLI sends the beta by itself only where it has exchanged the token itself, or where the
 * token is a subscription's (2.1.197, 2.1.332).
 * @param environment what the session would have
 */
export function variablesForAccessToken(environment: Environment): Record<string, string> {
  const others = [...credentialVariables.map(({ name }) => name), ...federationVariables];
  const betas = [environment[betasVariable] ?? '', accessTokenBeta].filter((text) => text.trim() !== '');
  return {
    ...Object.fromEntries(others.filter((name) => environment[name]).map((name) => [name, ''])),
    [betasVariable]: betas.join(','),
  };
}
