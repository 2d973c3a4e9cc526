import { expect, test } from 'vitest';
import { sessionEnvironment, setUpEnvironment } from '../../../src/action/step/environment.ts';
import { lookalikes } from '../../support/secrets.ts';

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

test('setup commands get no variable whose name says that it is secret, and nothing of clouds', () => {
  const secret = {
    NODE_AUTH_TOKEN: 'x',
    NPM_TOKEN: 'x',
    AWS_ACCESS_KEY_ID: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_SESSION_TOKEN: 'x',
    AWS_PROFILE: 'x',
    GOOGLE_APPLICATION_CREDENTIALS: 'x',
    AZURE_CLIENT_SECRET: 'x',
    DEPLOY_KEY: 'x',
    CUSTOM_API_KEY: 'x',
    PGPASSWORD: 'x',
    MYSQL_PWD: 'x',
    SMTP_PASS: 'x',
    clientSecret: 'x',
    MY_GITHUB_PAT: 'x',
    SSH_AUTH_SOCK: 'x',
    ANTHROPIC_CUSTOM_HEADERS: 'x',
    npm_config__auth: 'x',
    'npm_config_//registry.npmjs.org/:_authToken': 'x',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraheader',
    GIT_CONFIG_VALUE_0: 'x',
  };
  expect(setUpEnvironment({ ...secret, ...harmless })).toEqual(harmless);
});

test('setup commands get no credential under an ordinary name, and no password in an address but that of a proxy', () => {
  const proxy = { HTTPS_PROXY: 'http://me:the-password@proxy:8080', npm_config_noproxy: 'localhost' };
  const environment = {
    ...harmless,
    ...proxy,
    CHECKOUT: lookalikes['GitHub token'],
    HEADER: 'Authorization: basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    npm_config_registry: 'https://me:the-password@npm.example/registry/',
    INDEX_URL: 'https://npm.example/registry/',
  };
  expect(setUpEnvironment(environment)).toEqual({
    ...harmless,
    ...proxy,
    npm_config_registry: 'https://npm.example/registry/',
    INDEX_URL: 'https://npm.example/registry/',
  });
});

test('sessions get exactly the runner variables that are passed by name', () => {
  const passed = sessionEnvironment({ ...ofTheRunner, ...harmless }, { ...none, passEnv: ['GITHUB_TOKEN', 'PATH'] });
  expect(passed).toEqual({ ...harmless, GITHUB_TOKEN: 'x' });
});
