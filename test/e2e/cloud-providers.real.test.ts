import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions } from '../support/cli/run-step.ts';
import { owner } from '../support/fakes/github-emulator.ts';
import { startCloudProvider } from '../support/gateway/cloud-provider.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

let simulator: Simulator;

beforeEach(async () => {
  const look = { tool: 'Bash', input: { command: 'env > seen.txt', description: 'test' } };
  simulator = await startSimulator({ scripts: [{ match: 'do work', steps: [look, { text: 'done' }] }] });
});

afterEach(() => simulator.close());

const upstream = () => ({ url: simulator.url, key: simulator.environment()['ANTHROPIC_API_KEY'] ?? '' });

/** A step without any input for a login, in a job that is signed in to a provider. */
function step(folder: string, env: Record<string, string>, inputs: Record<string, string> = {}): StepOptions {
  return {
    folder,
    event: { ref: 'refs/heads/main' },
    apiUrl: 'http://127.0.0.1:9',
    inputs: {
      tasks: '[{"id": "work", "prompt": "Please do work."}]',
      comment: 'never',
      'allowed-actors': owner,
      ...inputs,
    },
    env: {
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      CLAUDE_CODE_MAX_RETRIES: '1',
      IS_SANDBOX: '1',
      // Nothing leaves this machine.
      HTTPS_PROXY: 'http://127.0.0.1:9',
      HTTP_PROXY: 'http://127.0.0.1:9',
      NO_PROXY: '127.0.0.1',
      ...env,
    },
  };
}

describe.each(claudeVersions)('sessions of Claude Code $version', ({ path }) => {
  test.each(['bedrock', 'vertex', 'foundry'] as const)(
    'use the provider that the usual variables of %s choose, with its credentials, past the gateway',
    async (provider) => {
      await using folder = await temporaryFolder();
      await using cloud = await startCloudProvider(upstream());
      const variables = cloud.variables(provider);
      const result = await runStep(step(folder.path, variables, { 'claude-path': path }));
      expect(result.code, result.stdout + result.stderr).toBe(0);
      expect(result.outputs).toMatchObject({ conclusion: 'success', succeeded: '1' });
      expect(result.stdout).not.toMatch(/no login|anthropic-api-key/);

      const seen = (await readFile(join(folder.path, 'workspace/seen.txt'), 'utf8')).split('\n');
      for (const [name, value] of Object.entries(variables)) expect(seen).toContain(`${name}=${value}`);
      expect(seen.filter((line) => /^ANTHROPIC_(?:BASE_URL|API_KEY|AUTH_TOKEN)=./.test(line))).toEqual([]);
      expect(cloud.calls.length).toBeGreaterThanOrEqual(2);
    },
  );
});

test.each(['bedrock', 'foundry'] as const)(
  'credentials that %s refuses are named as the provider’s, with a remedy that is not a key of Anthropic',
  async (provider) => {
    await using folder = await temporaryFolder();
    await using cloud = await startCloudProvider(upstream(), 401);
    const result = await runStep(step(folder.path, cloud.variables(provider)));
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/the API refused the credentials of the cloud provider \w+ \w+ \(status 401\)/);
    expect(result.stdout).toMatch(/^::error::.*give sessions credentials of the provider/m);
    expect(result.stdout).not.toMatch(/no login|anthropic-api-key/);
  },
);

test('credentials of a provider that are missing are told as missing', async () => {
  await using folder = await temporaryFolder();
  await using cloud = await startCloudProvider(upstream());
  const {
    AWS_ACCESS_KEY_ID: _,
    AWS_SECRET_ACCESS_KEY: __,
    AWS_SESSION_TOKEN: ___,
    ...env
  } = cloud.variables('bedrock');
  const result = await runStep(step(folder.path, env));
  expect(result.code).toBe(1);
  expect(result.stdout).toMatch(
    /credential-refused.*the credentials of the cloud provider Amazon Bedrock could not be loaded/,
  );
  expect(result.stdout).not.toMatch(/no login|anthropic-api-key/);
});
