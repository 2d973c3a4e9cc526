import { expect, test } from 'vitest';
import { sessionEnvironment, setUpEnvironment } from '../../../src/action/step/environment.ts';

const none = { anthropicApiKey: null, claudeCodeOauthToken: null, identity: null, passEnv: [] };

/** What a runner sets for a step, and what workflows commonly add. */
const ofTheRunner = {
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_RUNTIME_URL: 'x',
  ACTIONS_CACHE_URL: 'x',
  ACTIONS_RESULTS_URL: 'x',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
  'INPUT_ANTHROPIC-API-KEY': 'x',
  'INPUT_GITHUB-TOKEN': 'x',
  STATE_isPost: 'x',
  GITHUB_TOKEN: 'x',
  GH_TOKEN: 'x',
  GH_ENTERPRISE_TOKEN: 'x',
  GITHUB_ENV: 'x',
  GITHUB_PATH: 'x',
  GITHUB_OUTPUT: 'x',
  GITHUB_STATE: 'x',
  GITHUB_STEP_SUMMARY: 'x',
  RUNNER_SECRET_TOKEN: 'x',
  github_token: 'x',
};
const harmless = { PATH: '/bin', HOME: '/home/runner', GITHUB_SHA: 'abc', RUNNER_TEMP: '/tmp', CI: 'true' };

test('sessions get no variable that would let them act as the workflow', () => {
  expect(sessionEnvironment({ ...ofTheRunner, ...harmless }, none)).toEqual(harmless);
});

test('sessions get the credential from the inputs, and no other', () => {
  const inherited = { ANTHROPIC_API_KEY: 'old', CLAUDE_CODE_OAUTH_TOKEN: 'old', ANTHROPIC_AUTH_TOKEN: 'old' };
  expect(sessionEnvironment(inherited, { ...none, claudeCodeOauthToken: 'new' })).toEqual({
    CLAUDE_CODE_OAUTH_TOKEN: 'new',
  });
  expect(sessionEnvironment(inherited, { ...none, anthropicApiKey: 'new' })).toEqual({ ANTHROPIC_API_KEY: 'new' });
});

test('sessions get no credential at all where the workflow has a federated identity', () => {
  const identity = {
    federationRuleId: 'fdrl_1',
    organizationId: 'o',
    serviceAccountId: null,
    workspaceId: null,
    audience: 'a',
  };
  const tokens = { ANTHROPIC_IDENTITY_TOKEN: 'x', ANTHROPIC_IDENTITY_TOKEN_FILE: '/x' };
  const inherited = { ANTHROPIC_API_KEY: 'x', CLAUDE_CODE_OAUTH_TOKEN: 'x', ANTHROPIC_AUTH_TOKEN: 'x', ...tokens };
  expect(sessionEnvironment({ ...ofTheRunner, ...harmless, ...inherited }, { ...none, identity })).toEqual(harmless);
});

test('sessions keep the credential of the environment if the inputs have none', () => {
  expect(sessionEnvironment({ ANTHROPIC_API_KEY: 'old' }, none)).toEqual({ ANTHROPIC_API_KEY: 'old' });
});

test('setup commands get no credentials', () => {
  const environment = { ...ofTheRunner, ...harmless, ANTHROPIC_API_KEY: 'x', CLAUDE_CODE_OAUTH_TOKEN: 'x' };
  expect(setUpEnvironment(environment)).toEqual(harmless);
});

test('sessions get exactly the runner variables that are passed by name', () => {
  const passed = sessionEnvironment({ ...ofTheRunner, ...harmless }, { ...none, passEnv: ['GITHUB_TOKEN', 'PATH'] });
  expect(passed).toEqual({ ...harmless, GITHUB_TOKEN: 'x' });
});
