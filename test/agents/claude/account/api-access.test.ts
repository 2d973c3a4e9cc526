import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { apiAccess } from '../../../../src/agents/claude/account/api-access.ts';
import { passageSettings, passageVariables } from '../../../../src/agents/claude/account/passage.ts';

const folder = mkdtempSync(join(tmpdir(), 'claude-multi-access-'));
const home = join(folder, 'home');
const cwd = join(folder, 'project');
mkdirSync(home);
mkdirSync(join(cwd, '.claude'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { CLAUDE_CONFIG_DIR: home, ANTHROPIC_API_KEY: 'sk-real' };
const task = { env: {}, args: [], cwd };

function withUserSettings(env: Record<string, unknown>, act: () => void): void {
  const path = join(home, 'settings.json');
  writeFileSync(path, JSON.stringify({ env }));
  try {
    act();
  } finally {
    rmSync(path);
  }
}

describe('the access of a session to the API', () => {
  test("is the API's own address with the key of the environment", () => {
    expect(apiAccess(environment, task)).toEqual({
      url: 'https://api.anthropic.com',
      isDefault: true,
      credentials: { ANTHROPIC_API_KEY: { kind: 'fixed', value: 'sk-real', prefix: 'sk-ant-api03-' } },
      clientCertificate: null,
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
      writeFileSync(join(cwd, '.claude', name), JSON.stringify(stranger));
    expect(apiAccess(environment, task)).toMatchObject({
      url: 'https://api.anthropic.com',
      credentials: { ANTHROPIC_API_KEY: { value: 'sk-real' } },
      notice: expect.stringMatching(
        /settings\.json sets ANTHROPIC_BASE_URL and ANTHROPIC_API_KEY, which is not followed/,
      ),
    });
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

describe('the passage of a session', () => {
  const entrance = { url: 'http://127.0.0.1:1/s', credentials: { ANTHROPIC_API_KEY: 'stand-in' } };

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
    const through = passageVariables(entrance, { isDefault: true }, { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'intra' });
    expect(through).toMatchObject({ NO_PROXY: 'intra,127.0.0.1', no_proxy: 'intra,127.0.0.1' });
    expect(passageVariables(entrance, { isDefault: false }, {})).toEqual({
      ANTHROPIC_BASE_URL: entrance.url,
      ANTHROPIC_API_KEY: 'stand-in',
    });
  });
});
