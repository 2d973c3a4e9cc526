import { describe, expect, it } from 'vitest';
import { setsCredential, withCredentials, without } from '../../../../src/agents/claude/account/environment.ts';

const credentials = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'];
const none = { apiKey: null, oauthToken: null };

describe('the credentials of an environment', () => {
  it.each(credentials)('can be set by %s, even to an empty value', (name) => {
    expect(setsCredential({ [name]: 'secret' })).toBe(true);
    expect(setsCredential({ [name]: '' })).toBe(true);
  });

  it('are set by no other variable', () => {
    expect(setsCredential({ ANTHROPIC_BASE_URL: 'x', CLAUDE_CODE_MAX_RETRIES: '1', API_KEY: 'x' })).toBe(false);
  });

  it('are removed in any letter case, because Windows ignores case', () => {
    const environment = Object.fromEntries(
      credentials.flatMap((name) => [name, name.toLowerCase()]).map((n) => [n, 'x']),
    );
    expect(without({ ...environment, ANTHROPIC_BASE_URL: 'kept', PATH: '/bin' }, 'credentials')).toEqual({
      ANTHROPIC_BASE_URL: 'kept',
      PATH: '/bin',
    });
  });

  it('are replaced by given credentials, and otherwise kept', () => {
    const environment = { PATH: '/bin', ANTHROPIC_AUTH_TOKEN: 'old', CLAUDE_CODE_OAUTH_TOKEN: 'old' };
    expect(withCredentials(environment, none)).toEqual(environment);
    expect(withCredentials(environment, { ...none, apiKey: 'new' })).toEqual({
      PATH: '/bin',
      ANTHROPIC_API_KEY: 'new',
    });
    expect(withCredentials(environment, { ...none, oauthToken: 'new' })).toEqual({
      PATH: '/bin',
      CLAUDE_CODE_OAUTH_TOKEN: 'new',
    });
  });
});

it('an environment without an account has no settings, providers or outer sessions either', () => {
  const ofAccount = {
    ANTHROPIC_MODEL: 'x',
    CLAUDE_CONFIG_DIR: '/home/me/.claude',
    CLAUDE_CODE_USE_BEDROCK: '1',
    CLAUDECODE: '1',
    CLAUDE_SESSIONS_DIR: '/runs',
    AWS_PROFILE: 'work',
    GOOGLE_APPLICATION_CREDENTIALS: '/key',
    VERTEX_REGION_X: 'x',
  };
  const others = { PATH: '/bin', HOME: '/home/me', GOOGLE_APPLICATION: 'kept', MY_ANTHROPIC_NOTE: 'kept' };
  expect(without({ ...ofAccount, ...others }, 'account')).toEqual(others);
});
