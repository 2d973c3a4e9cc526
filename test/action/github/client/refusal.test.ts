import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../../src/action/github/client/fault.ts';
import { type Attempt, type Decision, decide, Refused } from '../../../../src/action/github/client/refusal.ts';

const now = Date.parse('2026-03-01T12:00:00Z');
const atNoon = 'Sun, 01 Mar 2026 12:00:00 GMT';

/** An error as Octokit throws it for a response. */
function response(status: number, said = 'said no', headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(said), { status, response: { headers } });
}

/** An error as Octokit throws it when there was no response. */
function without(code: string | null, said = 'fetch failed'): Error {
  const cause = Object.assign(new Error(said), code === null ? {} : { code });
  return Object.assign(new Error(said, { cause }), { status: 500 });
}

const attempt: Attempt = {
  permission: 'pull-requests: write',
  isFork: false,
  tries: 1,
  leftMs: 120_000,
  isRepeatable: true,
};

const decided = (error: Error, given: Partial<Attempt> = {}): Decision =>
  decide(faultOf(error, now), { ...attempt, ...given });

function refusalOf(error: Error, given: Partial<Attempt> = {}) {
  const decision = decided(error, given);
  if (decision.do === 'wait') throw new Error(`it waits for ${decision.ms} ms`);
  return decision.refusal;
}

describe('a refusal that waiting does not change is final at once and explained with its own remedy', () => {
  test.each<[string, Error, string, RegExp]>([
    ['a token that is not valid', response(401, 'Bad credentials'), 'bad-token', /input github-token/],
    [
      'a missing permission',
      response(403, 'Resource not accessible by integration'),
      'missing-permission',
      /permission "pull-requests: write"/,
    ],
    [
      'a personal token without the permission',
      response(403, 'Resource not accessible by personal access token'),
      'missing-permission',
      /personal token/,
    ],
    [
      'a single sign-on',
      response(403, 'Resource protected', { 'x-github-sso': 'required; url=x' }),
      'sso',
      /Authorize/,
    ],
    ['an archived repository', response(403, 'Repository was archived so is read-only.'), 'archived', /unarchive/],
    [
      'a locked conversation',
      response(403, 'Unable to create comment because issue is locked.'),
      'locked',
      /Unlock the conversation/,
    ],
    [
      'a list of allowed addresses',
      response(403, 'the `acme` organization has an IP allow list enabled, and your IP address is not permitted'),
      'ip-allow-list',
      /runner's address/,
    ],
    ['a suspended account', response(403, 'Sorry. Your account was suspended.'), 'suspended', /support/],
    ['any other 403', response(403, 'Forbidden'), 'forbidden', /permission/],
    ['a 404', response(404, 'Not Found'), 'not-found', /number of the pull request/],
    ['a 410', response(410, 'Issues are disabled for this repo'), 'gone', /Turn issues on/],
    ['a text that is too long', response(422, 'body is too long (maximum is 65536 characters)'), 'too-long', /summary/],
    ['a 413', response(413, 'Payload Too Large'), 'too-long', /summary/],
    ['spam', response(422, 'Validation Failed: was flagged as spam'), 'spam', /support/],
    ['a 422 for another reason', response(422, 'Validation Failed'), 'invalid', /bug/],
    ['a 451', response(451, 'Repository access blocked'), 'legal', /owner/],
    ['an untrusted certificate', without('SELF_SIGNED_CERT_IN_CHAIN'), 'tls', /NODE_EXTRA_CA_CERTS/],
    ['an expired certificate', without('CERT_HAS_EXPIRED'), 'tls', /NODE_EXTRA_CA_CERTS/],
    [
      'a proxy that refuses',
      without('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'),
      'proxy',
      /HTTPS_PROXY/,
    ],
    ['anything else', new Error('x is not a function'), 'unexpected', /bug/],
  ])('%s', (_, error, kind, remedy) => {
    const refusal = refusalOf(error);
    expect(refusal.kind).toBe(kind);
    expect(refusal.remedy).toMatch(remedy);
    expect(refusal.message).toContain(error.message.slice(0, 20));
  });

  test('a 403 for a pull request from a fork names the second workflow that can write', () => {
    const refusal = refusalOf(response(403, 'Resource not accessible by integration'), { isFork: true });
    expect(refusal).toMatchObject({ kind: 'read-only-fork', remedy: expect.stringContaining('workflow_run') });
  });
});

describe('a refusal that passes is waited out', () => {
  test.each<[string, Error, number]>([
    [
      'the primary limit, until it is reset by the clock of GitHub, not by ours',
      response(403, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(now / 1_000 + 3_600 + 30),
        date: 'Sun, 01 Mar 2026 13:00:00 GMT',
      }),
      31_000,
    ],
    [
      'the primary limit without the date of the response, by our clock',
      response(429, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(now / 1_000 + 30),
      }),
      31_000,
    ],
    [
      'the primary limit that says no reset, a minute',
      response(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0' }),
      61_000,
    ],
    ['the secondary limit, as long as it says', response(403, 'secondary rate limit', { 'retry-after': '17' }), 17_000],
    [
      'the secondary limit, until the time that it names',
      response(403, 'secondary rate limit', {
        'retry-after': 'Sun, 01 Mar 2026 12:00:20 GMT',
        date: atNoon,
      }),
      20_000,
    ],
    ['the secondary limit that does not say how long, a minute', response(403, 'a secondary rate limit'), 60_000],
    ['a 403 that only says how long', response(403, 'Forbidden', { 'retry-after': '5' }), 5_000],
    ['abuse detection, by its old name', response(403, 'triggered an abuse detection mechanism'), 60_000],
    ['a 422 for what was submitted too quickly', response(422, 'was submitted too quickly'), 60_000],
    ['a bare 429', response(429), 60_000],
    ['a 429 that says how long', response(429, 'slow', { 'retry-after': '3' }), 3_000],
    ['a 409', response(409, 'Conflict'), 1_000],
    ['a 500', response(500), 1_000],
    ['a 502', response(502), 1_000],
    ['a 503 that says how long', response(503, 'busy', { 'retry-after': '9' }), 9_000],
    ['a 504', response(504), 1_000],
    ['a name that is not resolved', without('ENOTFOUND'), 1_000],
    ['a refused connection', without('ECONNREFUSED'), 1_000],
    ['a connection that is cut', without('UND_ERR_SOCKET', 'other side closed'), 1_000],
    ['a connection that takes too long', without('UND_ERR_CONNECT_TIMEOUT'), 1_000],
  ])('%s', (_, error, ms) => {
    expect(decided(error)).toEqual({ do: 'wait', ms });
  });

  test('longer each time, and at most five times for faults that are no limit', () => {
    const waits = [1, 2, 3, 4].map((tries) => decided(response(502), { tries }));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000].map((ms) => ({ do: 'wait', ms })));
    expect(refusalOf(response(502), { tries: 5 })).toMatchObject({
      kind: 'server',
      message: expect.stringContaining('5 times in a row'),
    });
  });

  test.each<[string, Error]>([
    ['a limit', response(403, 'secondary rate limit', { 'retry-after': '120' })],
    ['a fault of the server', response(503, 'busy', { 'retry-after': '120' })],
  ])('but not %s that takes as long as the time that is left, or longer', (_, error) => {
    expect(decided(error, { leftMs: 120_001 })).toEqual({ do: 'wait', ms: 120_000 });
    expect(refusalOf(error, { leftMs: 120_000 }).message).toContain('2m 00s, longer than the time that is left');
  });
});

test('a call that may have had an effect is not made again, one that certainly had none is', () => {
  for (const error of [response(502), response(500), without('ECONNRESET')]) {
    expect(decided(error, { isRepeatable: false }).do).toBe('give-up');
  }
  for (const error of [response(429), response(409), without('ENOTFOUND')]) {
    expect(decided(error, { isRepeatable: false }).do).toBe('wait');
  }
});

test('what GitHub says is told on one line and not longer than can be read', () => {
  const { message } = refusalOf(response(403, `Forbidden\n\n${'x'.repeat(10_000)}`));
  expect(message).not.toContain('\n');
  expect(message.length).toBeLessThan(500);
});

test('an error message has the reason and the remedy as sentences', () => {
  const refusal = refusalOf(response(401, 'Bad credentials'));
  expect(new Refused(refusal).message).toBe(`${refusal.message}. ${refusal.remedy}`);
});
