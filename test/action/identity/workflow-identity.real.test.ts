import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { workflowIdentity } from '../../../src/action/identity/workflow-identity.ts';
import { CannotFetch, EnvironmentError, UsageError } from '../../../src/domain/text/errors.ts';
import { type Federation, startFederation } from '../../support/gateway/federation.ts';
import { audience, federation as ids } from '../../support/gateway/token-service.ts';

const inputs = { ...ids, audience };
let federation: Federation;
let masked: string;

beforeEach(async () => {
  federation = await startFederation({ url: 'http://127.0.0.1:9', key: '' });
  for (const [name, value] of Object.entries(federation.ofTheRunner)) vi.stubEnv(name, value);
  masked = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    masked += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await federation[Symbol.asyncDispose]();
});

const of = (given: Partial<Parameters<typeof workflowIdentity>[1]> = {}) =>
  workflowIdentity(inputs, {
    environment: process.env,
    gateway: 'auto',
    stopped: new AbortController().signal,
    ...given,
  });

async function failureOf(token: Promise<string>): Promise<CannotFetch> {
  const error = await token.catch((thrown: unknown) => thrown);
  return error instanceof CannotFetch ? error : expect.fail(`it was given: ${String(error)}`);
}

describe('the identity of a workflow', () => {
  test('has a new token each time, for the audience, which is masked in the log', async () => {
    const identity = of();
    const given = [await identity.identityToken(), await identity.identityToken()];
    expect(given).toEqual(federation.identityTokens);
    expect(new Set(given).size).toBe(2);
    const claims = JSON.parse(Buffer.from(given[0]?.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ aud: audience, jti: 'jti-1' });
    identity.onAccessToken('an-access-token');
    for (const secret of [...given, 'an-access-token']) expect(masked).toContain(`::add-mask::${secret}\n`);
  });

  test('is missing where the job has no permission for it, which the remedy names', () => {
    const attempt = () => of({ environment: {} });
    expect(attempt).toThrow(EnvironmentError);
    expect(attempt).toThrow('the workflow gave no identity token: this job may not ask for one');
    expect(attempt).toThrow(expect.objectContaining({ remedy: expect.stringContaining('"id-token: write"') }));
  });

  test('does not go without the gateway', () => {
    expect(() => of({ gateway: 'off' })).toThrow(UsageError);
  });

  test('that GitHub refuses is not asked for again', async () => {
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'of another job');
    const { message, retryAfterMs } = await failureOf(of().identityToken());
    expect(message).toBe('the workflow gave no identity token: GitHub answered 401 (no such job)');
    expect(retryAfterMs).toBeNull();
  });

  test('may be asked for again if GitHub cannot be reached', async () => {
    vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', 'http://127.0.0.1:9/oidc?api-version=2.0');
    const { message, retryAfterMs } = await failureOf(of().identityToken());
    expect(message).toContain('ECONNREFUSED');
    expect(retryAfterMs).toBe(0);
  });

  test('is waited for no longer when the step is to stop', async () => {
    const stop = new AbortController();
    const waiting = failureOf(of({ stopped: stop.signal }).identityToken());
    stop.abort();
    expect(await waiting).toMatchObject({
      message: expect.stringContaining('the step is to stop'),
      retryAfterMs: null,
    });
  });
});
