import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { looksRandom, stepSecrets } from '../../../src/action/step/step-secrets.ts';

test('the values of variables that the step names are secret, whatever they look like', () => {
  const environment = { LICENCE: 'correct horse battery', DSN: 'plain', HOME: '/home/runner', EMPTY: undefined };
  expect(stepSecrets(environment, ['LICENCE', 'EMPTY', 'MISSING'])).toEqual(['correct horse battery']);
});

test('the values of variables with secret names are secret, also of those that sessions never get', () => {
  const environment = { 'INPUT_GITHUB-TOKEN': 'of the step', ACTIONS_RUNTIME_TOKEN: 'of the runner', A_KEY: '' };
  expect(stepSecrets(environment, [])).toEqual(['of the step', 'of the runner']);
});

test('random values under ordinary names are secret, but not those that the runner sets and those that identify something', () => {
  const random = '4f9a1c07be52d8836ea07c51';
  const environment = {
    DSN: random,
    GITHUB_SHA: random,
    RUNNER_TRACKING: random,
    BUILD_COMMIT: random,
    JOB_ID: random,
  };
  expect(stepSecrets(environment, [])).toEqual([random]);
});

test.each(['hex', 'base64', 'base64url'] as const)(
  'nearly every random value of 16 bytes or more in %s looks random',
  (encoding) => {
    const values = Array.from({ length: 2_000 }, (_, index) =>
      createHash('sha512')
        .update(String(index))
        .digest()
        .subarray(0, 16 + (index % 32))
        .toString(encoding),
    );
    const unseen = values.filter((value) => !looksRandom(value));

    expect(unseen.length).toBeLessThan(100);
  },
);

test.each([
  '/opt/hostedtoolcache/Python/3.12.8/x64/lib/python3.12',
  'refs/pull/1234/merge',
  'some-owner/some-repository-2026',
  'ubuntu-24.04-arm-20261101.123.1',
  '20261101.123.1',
  'en_GB.UTF-8,C.UTF-8',
  'xterm-256color-with-italics',
  'claude-sonnet-4-5-20250929',
  'feature/JIRA-12345-make-it-faster',
  'a9d9d5d7-b7a4-4b17-8467-393bbc83e499',
  'https://example.org/4f9a1c07be52d8836ea07c51',
  '--max-old-space-size=8192',
  'correct horse battery staple 12345',
  'production',
  '12345678901234567890',
  'internationalisation2026',
  'registry.k8s.io/pause-amd64:3.10',
  'MyCompanyProductionDatabase',
])('an ordinary value does not look random: %s', (value) => {
  expect(looksRandom(value)).toBe(false);
});
