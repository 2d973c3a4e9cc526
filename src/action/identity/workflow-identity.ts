import * as core from '@actions/core';
import type { FederatedIdentity } from '../../domain/ports/identity.ts';
import { noIdentityToken } from '../../domain/run/outcome.ts';
import { CannotFetch, EnvironmentError, messageOf, UsageError } from '../../domain/text/errors.ts';
import type { IdentityInputs } from '../inputs/identity-inputs.ts';

/** Variables by which a job asks for identity tokens; it has them only with the permission for that. */
const requestVariables = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];

const permissionRemedy =
  'Give the job the permission "id-token: write". GitHub never gives it to a pull request from a fork.';

/** How long to wait for an identity token, milliseconds. */
const longestMs = 30_000;

interface IdentityOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether sessions' requests pass through the gateway, by the settings of the run. */
  readonly gateway: 'auto' | 'on' | 'off';
  /** Aborted when the step is to stop. */
  readonly stopped: AbortSignal;
}

/**
 * The identity of this workflow. Its tokens and the access tokens for them are masked in the log.
 * @throws {UsageError} if the gateway is off: only that can keep the access token from sessions
 * @throws {EnvironmentError} if the job may not ask for identity tokens
 */
export function workflowIdentity(
  { audience, ...ids }: IdentityInputs,
  { environment, gateway, stopped }: IdentityOptions,
): FederatedIdentity {
  if (gateway === 'off')
    throw new UsageError('the gateway is off, which holds the access token of a federated identity', [
      {
        where: 'setting gateway',
        value: gateway,
        problem: 'does not go with the input anthropic-federation-rule-id',
        allowed: 'set it to auto, or give the input anthropic-api-key',
      },
    ]);
  if (requestVariables.some((name) => !environment[name]))
    throw new EnvironmentError(`${noIdentityToken}: this job may not ask for one`, permissionRemedy);
  return {
    ...ids,
    isShared: false,
    identityToken: () => within(core.getIDToken(audience), stopped),
    onAccessToken: (token) => core.setSecret(token),
  };
}

/** A token, unless it takes too long or the step is to stop. @throws {CannotFetch} */
function within(token: Promise<string>, stopped: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new CannotFetch(`${noIdentityToken}: GitHub did not answer within ${longestMs / 1_000} s`, 0));
    }, longestMs);
    const stop = (): void => reject(new CannotFetch(`${noIdentityToken}: the step is to stop`, null));
    stopped.addEventListener('abort', stop, { once: true });
    if (stopped.aborted) stop();
    token
      .then(resolve, (error: unknown) => reject(refusedByGithub(error)))
      .finally(() => {
        clearTimeout(late);
        stopped.removeEventListener('abort', stop);
      });
  });
}

/**
 * `getIDToken` tries again by itself after 502, 503 and 504. Its error has the status only in its words ("Error Code : 403"),
 * and `undefined` if there was no answer.
 */
function refusedByGithub(error: unknown): CannotFetch {
  const said = messageOf(error).replaceAll(/\s+/g, ' ').trim();
  const status = /Error Code : (\d{3})/.exec(said)?.[1];
  if (status === undefined) return new CannotFetch(`${noIdentityToken}: ${said}`, 0, { cause: error });
  const message = /Error Message: (.{0,300})/.exec(said)?.[1] ?? '';
  const canPass = status === '429' || status.startsWith('5');
  return new CannotFetch(
    `${noIdentityToken}: GitHub answered ${status}${message === '' ? '' : ` (${message})`}`,
    canPass ? 0 : null,
    { cause: error },
  );
}
