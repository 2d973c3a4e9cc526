import { describe, expect, test } from 'vitest';
import { federatedCredentials } from '../../../../src/agents/claude/account/federation.ts';
import type { Credential, OwnRequest, OwnResponse, Secret } from '../../../../src/domain/ports/api.ts';
import type { FederatedIdentity } from '../../../../src/domain/ports/identity.ts';
import { CannotFetch } from '../../../../src/domain/text/errors.ts';
import { Credentials } from '../../../../src/gateway/credentials.ts';
import { FakeClock } from '../../../support/fakes/fake-clock.ts';
import { federation, identityOf, TokenService } from '../../../support/gateway/token-service.ts';

const address = 'https://api.anthropic.com';

function service(lifeSeconds = 3_600) {
  const clock = new FakeClock(Date.UTC(2026, 10, 26, 12));
  return { clock, tokens: new TokenService({ now: () => clock.now(), lifeSeconds }) };
}

function credentialOf(identity: FederatedIdentity, url = address): Extract<Credential, { kind: 'fetched' }> {
  const credential = federatedCredentials(identity, url)['ANTHROPIC_AUTH_TOKEN'];
  return credential?.kind === 'fetched' ? credential : expect.fail('not fetched');
}

/** One exchange, with what was sent and what was told as a secret. */
async function exchange(tokens: TokenService, given: Partial<FederatedIdentity> = {}, url = address) {
  const sent: OwnRequest[] = [];
  const secrets: string[] = [];
  const fetching = {
    send: async (request: OwnRequest): Promise<OwnResponse> => {
      sent.push(request);
      return tokens.exchange(request);
    },
    onSecret: (secret: string) => void secrets.push(secret),
  };
  const outcome = await credentialOf(identityOf(tokens, given), url)
    .fetch(fetching)
    .then((secret): Secret => secret)
    .catch((error: unknown) => (error instanceof CannotFetch ? error : Promise.reject(error)));
  return { outcome, sent, secrets };
}

async function failureOf(tokens: TokenService, given: Partial<FederatedIdentity> = {}, url = address) {
  const { outcome, sent } = await exchange(tokens, given, url);
  if (!(outcome instanceof CannotFetch)) throw new Error('it was exchanged');
  const { message, retryAfterMs } = outcome;
  return { message, retryAfterMs, sent };
}

describe('the exchange of an identity token', () => {
  test('is the request that the API documents, with a token that nobody has used', async () => {
    const { tokens } = service();
    const { outcome, sent, secrets } = await exchange(tokens);
    expect(outcome).toEqual({ value: tokens.given[0], livesMs: 3_600_000 });
    const [{ method, path, headers, body } = expect.fail('nothing was sent')] = sent;
    expect([method, path]).toEqual(['POST', '/v1/oauth/token']);
    expect(headers).toEqual(
      expect.arrayContaining(['application/json', 'anthropic-beta', 'oauth-2025-04-20,oidc-federation-2026-04-01']),
    );
    expect(JSON.parse(body)).toEqual({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: secrets[0],
      federation_rule_id: federation.federationRuleId,
      organization_id: federation.organizationId,
      service_account_id: federation.serviceAccountId,
      workspace_id: federation.workspaceId,
    });
  });

  test('leaves out the account and the workspace that are not given, and has a new identity token each time', async () => {
    const { tokens } = service();
    const none = { serviceAccountId: null, workspaceId: null };
    const [one, other] = [await exchange(tokens, none), await exchange(tokens, none)];
    expect(tokens.requests[0]).not.toHaveProperty('service_account_id');
    expect(tokens.requests[0]).not.toHaveProperty('workspace_id');
    expect(one.secrets[0]).not.toBe(other.secrets[0]);
    expect([one.outcome, other.outcome]).toEqual(tokens.given.map((value) => ({ value, livesMs: 3_600_000 })));
  });

  test('tells the owner of the identity each access token', async () => {
    const { tokens } = service();
    const told: string[] = [];
    await exchange(tokens, { onAccessToken: (token) => void told.push(token) });
    expect(told).toEqual(tokens.given);
  });

  test('that is denied says which rule must accept which claims, and is not tried again', async () => {
    const { tokens } = service();
    const wrong = { identityToken: () => Promise.resolve(tokens.identityToken('https://other.example')) };
    const { message, retryAfterMs } = await failureOf(tokens, wrong);
    expect(tokens.denials).toEqual(['match_audience']);
    expect(retryAfterMs).toBeNull();
    expect(message).toBe(
      'the identity token was not exchanged for an access token: the API answered 401 (authentication_error: ' +
        'Authentication failed; request req_1). The rule fdrl_01TestRule of the organization ' +
        '0d9a1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b must accept this token in the workspace wrkspc_01TestSpace: issuer ' +
        'https://token.actions.githubusercontent.com, subject repo:octo/repo:ref:refs/heads/main, audience ' +
        'https://other.example, issued at 2026-11-26T12:00:00.000Z',
    );
  });

  test('that is denied says that another program may have used the token, where that can be', async () => {
    const { tokens } = service();
    const token = tokens.identityToken();
    const same = { isShared: true, identityToken: () => Promise.resolve(token) };
    expect((await exchange(tokens, same)).outcome).toMatchObject({ value: tokens.given[0] });
    const { message, retryAfterMs } = await failureOf(tokens, same);
    expect(tokens.denials).toEqual(['jti_reused']);
    expect(message).toContain('and must not have been exchanged before, by any program');
    expect(retryAfterMs).toBeNull();
  });

  test('that is not well-formed says what the API says, and is not tried again', async () => {
    const { tokens } = service();
    const { message, retryAfterMs } = await failureOf(tokens, { organizationId: '' });
    expect(message).toContain('answered 400 (invalid_request_error: organization_id: Field required; request req_1)');
    expect(retryAfterMs).toBeNull();
  });

  test.each([
    [{ status: 503 }, 0],
    [{ status: 529, headers: ['retry-after', '7'] }, 7_000],
    [{ status: 429, headers: ['Retry-After', '2'] }, 2_000],
    [{ status: 500, headers: ['retry-after', 'soon'] }, 0],
  ])('may be tried again after %j', async (fault, afterMs) => {
    const { tokens } = service();
    tokens.faults.push(fault);
    expect((await failureOf(tokens)).retryAfterMs).toBe(afterMs);
  });

  test.each([
    '<html>hello</html>',
    '{}',
    '{"access_token":"sk-ant-oat01-abcdefgh","token_type":"mac","expires_in":60}',
    '{"access_token":"sk-ant-oat01-abcdefgh","token_type":"Bearer"}',
    '{"access_token":"sk-ant-oat01-\\r\\nabc","token_type":"Bearer","expires_in":60}',
    '{"access_token":"sk-ant-oat01-abcdefgh","token_type":"Bearer","expires_in":-1}',
  ])('that is answered with %s has given no access token', async (body) => {
    const { tokens } = service();
    tokens.faults.push({ status: 200, body });
    const { message, retryAfterMs } = await failureOf(tokens);
    expect(message).toContain('api.anthropic.com answered with something else than an access token');
    expect(retryAfterMs).toBeNull();
  });

  test('repeats nothing of the request that a server sends back in its error', async () => {
    const { tokens } = service();
    tokens.faults.push({ status: 400, body: '{"error":"invalid_grant","assertion":"eyJx.eyJy.z","detail":"eyJx"}' });
    expect((await failureOf(tokens)).message).toBe(
      'the identity token was not exchanged for an access token: the API answered 400 (invalid_grant)',
    );
  });

  test.each(['http://proxy.example:8080', 'http://10.0.0.1'])('is not sent to %s, which has no TLS', async (url) => {
    const { tokens } = service();
    const { message, retryAfterMs, sent } = await failureOf(tokens, {}, url);
    expect(message).toContain(`is not sent to ${new URL(url).host} without TLS`);
    expect([retryAfterMs, sent]).toEqual([null, []]);
  });

  test('is not tried with a token that the API would not take for its length', async () => {
    const { tokens } = service();
    const { message, sent } = await failureOf(tokens, { identityToken: () => Promise.resolve('x'.repeat(16_385)) });
    expect(message).toContain('longer than the 16 KiB');
    expect(sent).toEqual([]);
  });

  test('gives an access token for one address only', () => {
    const identity = identityOf(service().tokens);
    expect(credentialOf(identity).id).not.toBe(credentialOf(identity, 'https://proxy.example').id);
    expect(credentialOf(identity).id).toBe(credentialOf(identity).id);
  });
});

/** Sessions that each send a request every few seconds, in virtual time. */
async function play(options: { readonly lifeSeconds: number; readonly hours: number; readonly sessions: number }) {
  const { clock, tokens } = service(options.lifeSeconds);
  const credentials = new Credentials(clock, () => {});
  const credential = credentialOf(identityOf(tokens));
  let atOnce = 0;
  let mostAtOnce = 0;
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));
  const send = async (request: OwnRequest): Promise<OwnResponse> => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    await sleep(800);
    atOnce -= 1;
    return tokens.exchange(request);
  };
  const end = clock.now() + options.hours * 3_600_000;
  let requests = 0;
  let refused = 0;
  const session = async (index: number): Promise<void> => {
    while (clock.now() < end) {
      const token = await credentials.valueOf(credential, send);
      await sleep(50 + index);
      requests += 1;
      if (!tokens.accepts(token)) refused += 1;
      await sleep(7_000 + 131 * index);
    }
  };
  await clock.until(Promise.all(Array.from({ length: options.sessions }, (_, index) => session(index))), 1e9);
  return { tokens, requests, refused, mostAtOnce };
}

describe('50 sessions that work for two hours', () => {
  test.each([
    { lifeSeconds: 3_600, exchanges: 3 },
    { lifeSeconds: 600, exchanges: 15 },
    { lifeSeconds: 60, exchanges: 160 },
  ])(
    'share $exchanges exchanges for tokens that live $lifeSeconds s: one at a time, none twice, none too late',
    async ({ lifeSeconds, exchanges }) => {
      const { tokens, requests, refused, mostAtOnce } = await play({ lifeSeconds, hours: 2, sessions: 50 });
      expect(tokens.denials).toEqual([]);
      expect(refused).toBe(0);
      expect(mostAtOnce).toBe(1);
      expect(tokens.given).toHaveLength(exchanges);
      expect(requests).toBeGreaterThan(30_000);
    },
  );
});
