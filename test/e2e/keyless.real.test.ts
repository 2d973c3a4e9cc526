import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions } from '../support/cli/run-step.ts';
import { owner } from '../support/fakes/github-emulator.ts';
import { type Federation, startFederation } from '../support/gateway/federation.ts';
import { federation as ids } from '../support/gateway/token-service.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const inputs = {
  'anthropic-federation-rule-id': ids.federationRuleId,
  'anthropic-organization-id': ids.organizationId,
  'anthropic-service-account-id': ids.serviceAccountId,
  'anthropic-workspace-id': ids.workspaceId,
  comment: 'never',
  // Nobody is asked about it.
  'allowed-actors': owner,
};

/** What a session can find: its environment, that of the program, and its settings. */
const look =
  'env > $NAME.txt; cat /proc/$PPID/environ >> $NAME.txt; cat "$CLAUDE_CONFIG_DIR".settings.json >> $NAME.txt';
const scripts: Script[] = ['a', 'b', 'c'].map((name) => ({
  match: `do ${name}`,
  steps: [
    { tool: 'Bash', input: { command: look.replaceAll('$NAME', name), description: 'test' } },
    { text: `done ${name}` },
  ],
}));
const tasks = JSON.stringify(['a', 'b', 'c'].map((id) => ({ id, prompt: `Please do ${id}.` })));

let simulator: Simulator;
let federation: Federation;

beforeEach(async () => {
  simulator = await startSimulator({ scripts });
  federation = await startFederation({ url: simulator.url, key: simulator.environment()['ANTHROPIC_API_KEY'] ?? '' });
});

afterEach(async () => {
  await federation[Symbol.asyncDispose]();
  await simulator.close();
});

/** A step whose job has no key, but may ask for identity tokens. */
function step(folder: string, given: Partial<StepOptions> = {}): StepOptions {
  const { ANTHROPIC_API_KEY: _, ...environment } = simulator.environment();
  return {
    folder,
    event: { ref: 'refs/heads/main' },
    apiUrl: 'http://127.0.0.1:9',
    ...given,
    inputs: { tasks, ...inputs, ...given.inputs },
    env: { ...environment, ANTHROPIC_BASE_URL: federation.url, ...federation.ofTheRunner, ...given.env },
  };
}

/** All texts below a folder. */
async function textsIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))).join('\n');
}

describe.each(claudeVersions)('without a key, sessions of Claude Code $version', ({ path }) => {
  test('share one exchange, and none of them, no file and no log holds a token', async () => {
    await using folder = await temporaryFolder();
    const result = await runStep(step(folder.path, { inputs: { 'claude-path': path, 'max-parallel': '3' } }));
    expect(result.code, result.stdout + result.stderr).toBe(0);
    expect(result.outputs).toMatchObject({ conclusion: 'success', succeeded: '3' });

    expect(federation.tokens.denials).toEqual([]);
    expect(federation.tokens.requests).toHaveLength(1);
    const [accessToken = ''] = federation.tokens.given;
    expect(federation.admitted.length).toBeGreaterThanOrEqual(6);
    for (const { token, isAccepted, betas } of federation.admitted) {
      expect([token, isAccepted]).toEqual([accessToken, true]);
      expect(betas).toContain('oauth-2025-04-20');
      expect(betas).not.toContain('extended-cache-ttl-2025-04-11');
    }

    const workspace = join(folder.path, 'workspace');
    for (const name of ['a', 'b', 'c']) {
      const seen = await readFile(join(workspace, `${name}.txt`), 'utf8');
      expect(seen).toMatch(/^ANTHROPIC_AUTH_TOKEN=sk-ant-oat01-[\w-]{40,}$/m);
      expect(seen).not.toMatch(/ACTIONS_ID_TOKEN|fdrl_|svac_/);
    }
    const log = result.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    const written = [log, result.stderr, result.summary, await textsIn(folder.path)];
    for (const secret of [accessToken, ...federation.identityTokens]) {
      expect(result.stdout).toContain(`::add-mask::${secret}`);
      for (const text of written) expect(text.includes(secret)).toBe(false);
    }
  });
});

test('a token that is exchanged in vain stops the run, with what must match and where to look', async () => {
  await using folder = await temporaryFolder();
  const result = await runStep(step(folder.path, { inputs: { 'anthropic-oidc-audience': 'https://other.example' } }));
  expect(result.code).toBe(1);
  expect(federation.tokens.denials[0]).toBe('match_audience');
  expect(simulator.ledger.requests).toEqual([]);
  expect(result.stdout).toMatch(/credential-refused.*The rule fdrl_01TestRule .*audience https:\/\/other\.example/);
  expect(result.stdout).toMatch(/^::error::.*The sessions have no credential that works: compare the federation rule/m);
  expect(result.stdout).not.toContain('anthropic-api-key');
});

test('a job without the permission starts and installs nothing, and says which permission it needs', async () => {
  await using folder = await temporaryFolder();
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: '' };
  const result = await runStep(step(folder.path, { env }));
  expect(result.code).toBe(1);
  expect(result.stdout).toMatch(/^::error::the workflow gave no identity token: .*"id-token: write"/m);
  expect(result.summary).toContain('id-token: write');
  expect(federation.tokens.requests).toEqual([]);
});

test.each([
  ['the gateway off', { gateway: 'off' }, /does not go with the input anthropic-federation-rule-id/],
  ['a key', { 'anthropic-api-key': 'k' }, /inputs anthropic-api-key and anthropic-federation-rule-id are both given/],
])('an identity beside %s is a fault of the inputs', async (_, given, message) => {
  await using folder = await temporaryFolder();
  const result = await runStep(step(folder.path, { inputs: given }));
  expect(result.code).toBe(1);
  expect(result.stdout).toMatch(message);
  expect(federation.tokens.requests).toEqual([]);
});

test('an identity is refused where the requests of sessions go to a cloud provider', async () => {
  await using folder = await temporaryFolder();
  const result = await runStep(step(folder.path, { env: { CLAUDE_CODE_USE_BEDROCK: '1' } }));
  expect(result.code).toBe(1);
  expect(result.stdout).toMatch(/cannot use the federated identity: sessions use Amazon Bedrock/);
});
