import { describe, expect, test } from 'vitest';
import { demoEnvironment } from '../../../src/cli/demo/demo-folder.ts';

describe('the environment of a demo', () => {
  test('has neither the user’s accounts nor a proxy around loopback', () => {
    const env = demoEnvironment(
      {
        PATH: '/bin',
        HOME: '/root',
        ANTHROPIC_API_KEY: 'secret',
        CLAUDE_CODE_USE_BEDROCK: '1',
        AWS_PROFILE: 'work',
        https_proxy: 'http://proxy',
        CLAUDECODE: '1',
      },
      { home: '/tmp/h' },
      { ANTHROPIC_BASE_URL: 'http://127.0.0.1:1', ANTHROPIC_API_KEY: 'none' },
    );
    expect(env).toEqual({
      PATH: '/bin',
      HOME: '/tmp/h',
      USERPROFILE: '/tmp/h',
      ANTHROPIC_BASE_URL: 'http://127.0.0.1:1',
      ANTHROPIC_API_KEY: 'none',
    });
  });
});
