import { readFile } from 'node:fs/promises';
import type { Task } from '../../../domain/plan/task.ts';
import type { Environment } from '../../../domain/ports/agent.ts';
import type { FederatedIdentity } from '../../../domain/ports/identity.ts';
import { CannotFetch, messageOf } from '../../../domain/text/errors.ts';
import {
  credentialIn,
  credentialVariables,
  federationRule,
  federationVariables,
  identityTokenFile,
  identityTokenVariable,
  setsCredential,
} from './environment.ts';
import { accessTokenBeta } from './federation.ts';
import { givenSettings, variablesIn } from './settings-files.ts';

const betasVariable = 'ANTHROPIC_BETAS';

/**
 * The identity that a task's sessions use: the given one, or else the one that the environment names; null if the task has
 * a credential of its own, or there is none.
 * @param environment the variables that count for the task
 */
export function identityOf(
  task: Pick<Task, 'env' | 'args' | 'cwd'>,
  environment: Environment,
  given: FederatedIdentity | null,
): FederatedIdentity | null {
  if (setsCredential(task.env) || credentialIn(variablesIn(givenSettings(task))) !== null) return null;
  return given ?? identityIn(environment);
}

/**
 * The identity that an environment names, as the CLI would use it; null if it names none, or a credential beside it, which
 * the CLI prefers (2.1.197, 2.1.332). A profile is left to the CLI: it shares its access token by a file. Without this, each
 * session would exchange the same identity token, and the API would take the first only.
 */
export function identityIn(environment: Environment): FederatedIdentity | null {
  const named = (name: string): string | null => environment[name]?.trim() || null;
  const [federationRuleId, organizationId] = [named(federationRule), named('ANTHROPIC_ORGANIZATION_ID')];
  const [file, token] = [named(identityTokenFile), named(identityTokenVariable)];
  if (federationRuleId === null || organizationId === null || (file === null && token === null)) return null;
  if (credentialIn(environment) !== null || named('ANTHROPIC_PROFILE') !== null) return null;
  return {
    federationRuleId,
    organizationId,
    serviceAccountId: named('ANTHROPIC_SERVICE_ACCOUNT_ID'),
    workspaceId: named('ANTHROPIC_WORKSPACE_ID'),
    isShared: true,
    // Read each time: whoever provides it replaces it before it ends.
    identityToken: async () => (file === null ? (token ?? '') : tokenIn(file)),
    onAccessToken: () => {},
  };
}

async function tokenIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CannotFetch(`the file of ${identityTokenFile} cannot be read: ${messageOf(error)}`, null, {
      cause: error,
    });
  });
  return text.trim();
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
