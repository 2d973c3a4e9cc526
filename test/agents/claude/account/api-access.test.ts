import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  apiAccess,
  bearingsOf,
  credentialWords,
  patienceOf,
} from '../../../../src/agents/claude/account/api-access.ts';
import { identityIn } from '../../../../src/agents/claude/account/identity.ts';
import { passageSettings, passageVariables } from '../../../../src/agents/claude/account/passage.ts';
import { identityOf, TokenService } from '../../../support/gateway/token-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'claude-multi-access-'));
const home = join(folder, 'home');
const cwd = join(folder, 'project');
mkdirSync(home);
mkdirSync(join(cwd, '.claude'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { CLAUDE_CONFIG_DIR: home, ANTHROPIC_API_KEY: 'sk-real' };
const task = { env: {}, args: [], cwd };
const entrance = { url: 'http://127.0.0.1:1/s', credentials: { ANTHROPIC_API_KEY: 'stand-in' } };

function withUserSettings(env: Record<string, unknown>, act: () => void): void {
  withSettings(join(home, 'settings.json'), env, act);
}

function withProjectSettings(env: Record<string, unknown>, act: () => void): void {
  withSettings(join(cwd, '.claude', 'settings.local.json'), env, act);
}

function withSettings(path: string, env: Record<string, unknown>, act: () => void): void {
  writeFileSync(path, JSON.stringify({ env }));
  try {
    act();
  } finally {
    rmSync(path);
  }
}

describe('the access of a session to the API', () => {
  test('is waited for as long as the environment, the task or the settings of the user say', () => {
    expect(patienceOf(environment, task)).toBe(600_000);
    expect(patienceOf({ ...environment, API_TIMEOUT_MS: '5000' }, task)).toBe(5_000);
    expect(patienceOf(environment, { ...task, env: { API_TIMEOUT_MS: '6000' } })).toBe(6_000);
    withUserSettings({ API_TIMEOUT_MS: '7000' }, () => expect(patienceOf(environment, task)).toBe(7_000));
  });

  test("is the API's own address with the key of the environment", () => {
    expect(apiAccess(environment, task)).toEqual({
      url: 'https://api.anthropic.com',
      isDefault: true,
      credentials: { ANTHROPIC_API_KEY: { kind: 'fixed', value: 'sk-real', prefix: 'sk-ant-api03-' } },
      clientCertificate: null,
      connection: {},
      notice: null,
    });
  });

  test('is the address and the keys of the task, of its settings and of the user, by their precedence', () => {
    const own = { env: { ANTHROPIC_BASE_URL: 'http://task:1', ANTHROPIC_API_KEY: 'of-task' }, args: [], cwd };
    expect(apiAccess(environment, own)).toMatchObject({
      url: 'http://task:1',
      isDefault: false,
      credentials: { ANTHROPIC_API_KEY: { value: 'of-task' } },
    });
    withUserSettings({ ANTHROPIC_BASE_URL: 'http://user:2', ANTHROPIC_AUTH_TOKEN: 'of-user' }, () => {
      expect(apiAccess(environment, own)).toMatchObject({
        url: 'http://user:2',
        credentials: { ANTHROPIC_API_KEY: { value: 'of-task' }, ANTHROPIC_AUTH_TOKEN: { value: 'of-user' } },
      });
      const args = ['--settings={"env":{"ANTHROPIC_BASE_URL":"http://argument:3"}}'];
      expect(apiAccess(environment, { ...own, args })).toMatchObject({ url: 'http://argument:3' });
    });
  });

  test('does not follow the settings of the project: a stranger may have written them', () => {
    const stranger = { env: { ANTHROPIC_BASE_URL: 'http://stranger:4', ANTHROPIC_API_KEY: 'k' } };
    for (const name of ['settings.json', 'settings.local.json'])
      withSettings(join(cwd, '.claude', name), stranger.env, () =>
        expect(apiAccess(environment, task)).toMatchObject({
          url: 'https://api.anthropic.com',
          credentials: { ANTHROPIC_API_KEY: { value: 'sk-real' } },
          notice: expect.stringMatching(/sets ANTHROPIC_BASE_URL and ANTHROPIC_API_KEY, which is not followed/),
        }),
      );
  });

  test.each([
    ['Authorization: Bearer real', {}],
    ['X-Team: a\nx-api-key: real', {}],
    ['X-Team: Authorization', { ANTHROPIC_API_KEY: { kind: 'fixed', value: 'sk-real', prefix: 'sk-ant-api03-' } }],
  ])('has no credential to replace if headers of the user carry it: %j', (headers, credentials) => {
    expect(apiAccess({ ...environment, ANTHROPIC_CUSTOM_HEADERS: headers }, task)).toHaveProperty(
      'credentials',
      credentials,
    );
  });

  test.each([
    [{ CLAUDE_CODE_USE_BEDROCK: '1' }, /Amazon Bedrock \(CLAUDE_CODE_USE_BEDROCK\)/],
    [{ CLAUDE_CODE_USE_VERTEX: 'true' }, /Google Vertex AI/],
    [{ CLAUDE_CODE_USE_FOUNDRY: 'yes' }, /Microsoft Foundry/],
    [{ ANTHROPIC_UNIX_SOCKET: '/run/api.sock' }, /a socket/],
    [{ ANTHROPIC_BASE_URL: 'ftp://files' }, /is not an http or https address/],
    [{ ANTHROPIC_BASE_URL: 'nonsense' }, /is not an http or https address/],
  ])('is none with %o', (env, reason) => {
    expect(apiAccess({ ...environment, ...env }, task)).toEqual({ reason: expect.stringMatching(reason) });
  });

  test('is as usual where a cloud provider is switched off', () => {
    expect(apiAccess({ ...environment, CLAUDE_CODE_USE_BEDROCK: '0' }, task)).toMatchObject({ isDefault: true });
  });
});

describe('the connection of a session', () => {
  test('uses the proxies and certificates of the environment, of the task, of its settings and of the user', () => {
    const inherited = { ...environment, HTTPS_PROXY: 'http://inherited:1', no_proxy: 'intra', PATH: '/bin' };
    const own = {
      env: { NODE_EXTRA_CA_CERTS: '/task.pem' },
      args: ['--settings={"env":{"HTTP_PROXY":"http://p:3"}}'],
      cwd,
    };
    withUserSettings({ HTTPS_PROXY: 'http://user:2' }, () =>
      expect(apiAccess(inherited, own)).toMatchObject({
        connection: {
          HTTPS_PROXY: 'http://user:2',
          HTTP_PROXY: 'http://p:3',
          no_proxy: 'intra',
          NODE_EXTRA_CA_CERTS: '/task.pem',
        },
      }),
    );
  });

  test('goes past the proxies of the project on its way to the gateway', () => {
    withProjectSettings({ HTTP_PROXY: 'http://project:4', NO_PROXY: 'team' }, () => {
      expect(apiAccess(environment, task)).toMatchObject({ connection: {} });
      const { connection } = bearingsOf(environment, task);
      expect(
        passageVariables(entrance, { isDefault: true }, { refused: [], connection, federation: {} }),
      ).toMatchObject({
        NO_PROXY: 'team,127.0.0.1',
      });
    });
  });
});

describe('a provider that only the project chooses', () => {
  const bedrock = { CLAUDE_CODE_USE_BEDROCK: '1' };

  test('is not followed where a credential is at stake: sessions are told so, and the user', () =>
    withProjectSettings({ ...bedrock, ANTHROPIC_AUTH_TOKEN: 'of a stranger' }, () => {
      expect(apiAccess(environment, task)).toMatchObject({
        notice: expect.stringMatching(/sets ANTHROPIC_AUTH_TOKEN and CLAUDE_CODE_USE_BEDROCK, which is not followed/),
      });
      expect(passageVariables(entrance, { isDefault: true }, bearingsOf(environment, task))).toMatchObject({
        ANTHROPIC_API_KEY: 'stand-in',
        ANTHROPIC_AUTH_TOKEN: '',
        CLAUDE_CODE_USE_BEDROCK: '',
      });
    }));

  test('is followed where the user has set no credential', () =>
    withProjectSettings(bedrock, () => {
      expect(apiAccess({ CLAUDE_CONFIG_DIR: home }, task)).toEqual({
        reason: `sessions use Amazon Bedrock (CLAUDE_CODE_USE_BEDROCK), by the settings of ${cwd}`,
      });
    }));
});

describe('the passage of a session', () => {
  test('takes precedence over the settings that a task gives, and keeps what else they say', () => {
    const args = ['--settings', '{"model":"opus","env":{"ANTHROPIC_BASE_URL":"http://a","DEBUG":"1"}}'];
    const settings = passageSettings({ args, cwd }, entrance, { ANTHROPIC_BASE_URL: entrance.url });
    expect(JSON.parse(settings ?? '')).toEqual({
      model: 'opus',
      apiKeyHelper: '',
      env: { ANTHROPIC_BASE_URL: entrance.url, DEBUG: '1' },
    });
    writeFileSync(join(cwd, 'mine.json'), '{"env":{"DEBUG":"2"}}');
    expect(JSON.parse(passageSettings({ args: ['--settings=mine.json'], cwd }, { credentials: {} }, {}) ?? '')).toEqual(
      {
        env: { DEBUG: '2' },
      },
    );
  });

  test('leaves settings that cannot be read to the CLI, which says what is wrong', () => {
    expect(passageSettings({ args: ['--settings={"env"'], cwd }, entrance, {})).toBeNull();
  });

  test('goes past the proxies of the environment', () => {
    const connection = { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'intra' };
    const through = passageVariables(entrance, { isDefault: true }, { refused: [], connection, federation: {} });
    expect(through).toMatchObject({ NO_PROXY: 'intra,127.0.0.1', no_proxy: 'intra,127.0.0.1' });
    expect(passageVariables(entrance, { isDefault: false }, { refused: [], connection: {}, federation: {} })).toEqual({
      ANTHROPIC_BASE_URL: entrance.url,
      ANTHROPIC_API_KEY: 'stand-in',
    });
  });
});

describe('a federated identity', () => {
  const tokens = new TokenService({ now: () => 0, lifeSeconds: 60 });
  const identity = identityOf(tokens);
  const keyless = { CLAUDE_CONFIG_DIR: home };

  test('gives sessions the stand-in of an access token, which the CLI sends as a bearer token', () => {
    expect(apiAccess(keyless, task, identity)).toMatchObject({
      url: 'https://api.anthropic.com',
      isDefault: true,
      credentials: { ANTHROPIC_AUTH_TOKEN: { kind: 'fetched', prefix: 'sk-ant-oat01-' } },
    });
    const given = { url: 'http://127.0.0.1:1/s', credentials: { ANTHROPIC_AUTH_TOKEN: 'stand-in' } };
    expect(passageVariables(given, { isDefault: true }, bearingsOf(keyless, task, identity))).toEqual({
      ANTHROPIC_BETAS: 'oauth-2025-04-20',
      ANTHROPIC_BASE_URL: given.url,
      ANTHROPIC_AUTH_TOKEN: 'stand-in',
      _CLAUDE_CODE_ASSUME_FIRST_PARTY_BASE_URL: '1',
    });
  });

  test('takes the place of every other credential of the environment and of the user, and keeps the betas', () => {
    const others = { ANTHROPIC_API_KEY: 'k', ANTHROPIC_FEDERATION_RULE_ID: 'r', ANTHROPIC_PROFILE: 'p' };
    withUserSettings({ CLAUDE_CODE_OAUTH_TOKEN: 't', ANTHROPIC_BETAS: 'mine' }, () => {
      const access = apiAccess({ ...keyless, ...others }, task, identity);
      expect('credentials' in access && Object.keys(access.credentials)).toEqual(['ANTHROPIC_AUTH_TOKEN']);
      expect(bearingsOf({ ...keyless, ...others }, task, identity).federation).toEqual({
        ANTHROPIC_API_KEY: '',
        CLAUDE_CODE_OAUTH_TOKEN: '',
        ANTHROPIC_FEDERATION_RULE_ID: '',
        ANTHROPIC_PROFILE: '',
        ANTHROPIC_BETAS: 'mine,oauth-2025-04-20',
      });
    });
  });

  test.each([
    { env: { ANTHROPIC_API_KEY: 'of-task' }, args: [] },
    { env: {}, args: ['--settings', '{"env":{"ANTHROPIC_API_KEY":"of-task"}}'] },
  ])('is not used by a task with a credential of its own: %j', (own) => {
    expect(apiAccess(keyless, { ...own, cwd }, identity)).toMatchObject({
      credentials: { ANTHROPIC_API_KEY: { kind: 'fixed', value: 'of-task' } },
    });
    expect(bearingsOf(keyless, { ...own, cwd }, identity).federation).toEqual({});
  });

  test('is of no use where sessions send a credential in headers of their own, or speak to a cloud provider', () => {
    const headers = { ANTHROPIC_CUSTOM_HEADERS: 'X-Api-Key: k' };
    expect(apiAccess({ ...keyless, ...headers }, task, identity)).toEqual({
      reason: 'sessions send a credential of their own (ANTHROPIC_CUSTOM_HEADERS)',
    });
    expect(apiAccess({ ...keyless, CLAUDE_CODE_USE_VERTEX: '1' }, task, identity)).toEqual({
      reason: 'sessions use Google Vertex AI (CLAUDE_CODE_USE_VERTEX)',
    });
  });

  test('is not lost to a provider that the project chooses', () =>
    withProjectSettings({ CLAUDE_CODE_USE_BEDROCK: '1' }, () => {
      expect(apiAccess(keyless, task, identity)).toMatchObject({ notice: expect.stringContaining('is not followed') });
    }));
});

describe('a federated identity that the environment names', () => {
  const token = join(folder, 'token');
  const named = {
    CLAUDE_CONFIG_DIR: home,
    ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_1',
    ANTHROPIC_ORGANIZATION_ID: 'o',
    ANTHROPIC_IDENTITY_TOKEN_FILE: token,
  };
  const fetched = { ANTHROPIC_AUTH_TOKEN: { kind: 'fetched' } };

  test('is exchanged for all sessions, which would each exchange the same token, and taken out of their environment', () => {
    expect(apiAccess(named, task)).toMatchObject({ credentials: fetched });
    expect(bearingsOf(named, task).federation).toEqual({
      ANTHROPIC_FEDERATION_RULE_ID: '',
      ANTHROPIC_ORGANIZATION_ID: '',
      ANTHROPIC_IDENTITY_TOKEN_FILE: '',
      ANTHROPIC_BETAS: 'oauth-2025-04-20',
    });
  });

  test('has the token that the file holds at that time, or the one of the variable', async () => {
    writeFileSync(token, 'first\n');
    const identity = identityIn({ ...named, ANTHROPIC_IDENTITY_TOKEN: 'of-variable', ANTHROPIC_WORKSPACE_ID: 'w' });
    expect(identity).toMatchObject({
      federationRuleId: 'fdrl_1',
      serviceAccountId: null,
      workspaceId: 'w',
      isShared: true,
    });
    expect(await identity?.identityToken()).toBe('first');
    writeFileSync(token, 'second\n');
    expect(await identity?.identityToken()).toBe('second');
    rmSync(token);
    await expect(identity?.identityToken()).rejects.toThrow('the file of ANTHROPIC_IDENTITY_TOKEN_FILE cannot be read');
    const { ANTHROPIC_IDENTITY_TOKEN_FILE: _, ...others } = named;
    expect(await identityIn({ ...others, ANTHROPIC_IDENTITY_TOKEN: 'of-variable' })?.identityToken()).toBe(
      'of-variable',
    );
  });

  test.each([
    { ANTHROPIC_API_KEY: 'k' },
    { CLAUDE_CODE_OAUTH_TOKEN: 't' },
    { ANTHROPIC_PROFILE: 'p' },
    { ANTHROPIC_ORGANIZATION_ID: '' },
    { ANTHROPIC_IDENTITY_TOKEN_FILE: ' ' },
    { ANTHROPIC_CUSTOM_HEADERS: 'x-api-key: k' },
  ])('gives way to what the CLI prefers, or is not whole: %j', (other) => {
    const access = apiAccess({ ...named, ...other }, task);
    expect(access).not.toMatchObject({ credentials: fetched });
    expect(access).toHaveProperty('credentials');
    expect(bearingsOf({ ...named, ...other }, task).federation).toEqual({});
  });
});

test('what sessions prove themselves with is named by its variables, its identity or its provider', () => {
  expect(credentialWords({}, false)).toBe('the login of Claude Code');
  expect(credentialWords({ ANTHROPIC_API_KEY: 'k', ANTHROPIC_AUTH_TOKEN: 't' }, false)).toBe(
    'the credential in ANTHROPIC_API_KEY or ANTHROPIC_AUTH_TOKEN',
  );
  expect(credentialWords({}, true)).toBe('the access token of the federated identity');
  expect(credentialWords({ ANTHROPIC_API_KEY: 'k', CLAUDE_CODE_USE_BEDROCK: '1' }, false)).toBe(
    'the credentials of the cloud provider Amazon Bedrock',
  );
});
