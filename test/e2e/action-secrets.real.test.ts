import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions } from '../support/cli/run-step.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const secrets = {
  LICENCE: 'correct horse battery',
  SERVICE: 'q7Lx2Vn9Rb4Tz8Wk1Yc6',
  DATABASE_URL: 'postgres://app:open-sesame@db.example/app',
  NODE_AUTH_TOKEN: 'token-of-the-registry',
  AWS_SECRET_ACCESS_KEY: 'key-of-the-cloud',
  DEPLOY_KEY: 'key-of-the-deployment',
};
const values = [
  'correct horse battery',
  'q7Lx2Vn9Rb4Tz8Wk1Yc6',
  'open-sesame',
  'token-of-the-registry',
  'key-of-the-cloud',
  'key-of-the-deployment',
];

const scripts: Script[] = [
  {
    match: 'tell',
    steps: [
      { tool: 'Bash', input: { command: 'env; echo PGPASSWORD=open-sesame', description: 'print' } },
      { text: `The secrets: ${values.join(', ')}. The database: ${secrets.DATABASE_URL}` },
    ],
  },
];

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ scripts });
});

afterAll(() => simulator.close());

function step(folder: string, inputs: Readonly<Record<string, string>>, env = {}): StepOptions {
  const { ANTHROPIC_API_KEY: key = '', ...environment } = simulator.environment();
  return {
    ...{ folder, event: {}, apiUrl: 'http://127.0.0.1:9' },
    env: { ...environment, GITHUB_EVENT_NAME: 'push', ...secrets, ...env },
    inputs: {
      tasks: '[{"id": "teller", "prompt": "tell"}]',
      'anthropic-api-key': key,
      'secret-env': 'LICENCE',
      comment: 'never',
      ...inputs,
    },
  };
}

test('the secrets that a step was given under any name are in nothing that it tells or keeps', async () => {
  await using folder = await temporaryFolder();
  const result = await runStep(step(folder.path, {}));
  expect(result.code, result.stdout + result.stderr).toBe(0);
  const runs = join(folder.path, 'temp/claude-multi');
  const files = (await readdir(runs, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = new Map([
    ['log', result.stdout.replaceAll(/^::add-mask::.*$/gm, '')],
    ['stderr', result.stderr],
    ['summary', result.summary],
  ]);
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    // The conversation that Claude Code keeps for itself, in a folder of the session's own.
    if (!path.includes('/config/')) texts.set(path, await readFile(path, 'utf8'));
  }
  const kept = [...texts].map(([, text]) => text).join('\n');
  expect(kept.includes('The database: postgres://app:[redacted]@db.example/app')).toBe(true);
  const leaks = [...texts].flatMap(([name, text]) =>
    values.flatMap((value) => (text.includes(value) ? `${name}: ${value}` : [])),
  );
  expect(leaks).toEqual([]);
});

test('npm gets no credential of the step', async () => {
  await using folder = await temporaryFolder();
  const bin = join(folder.path, 'bin');
  await mkdir(bin);
  await writeFile(
    join(bin, 'npm'),
    `#!/bin/sh\nenv > '${folder.path}/environment'\necho "it is $NODE_AUTH_TOKEN"\nexit 7\n`,
  );
  await chmod(join(bin, 'npm'), 0o755);
  const result = await runStep(step(folder.path, { 'claude-version': '9.9.9' }, { PATH: `${bin}:/usr/bin:/bin` }));
  expect(result.code).toBe(1);
  expect(result.stdout).toContain('npm failed with exit code 7');
  const environment = await readFile(join(folder.path, 'environment'), 'utf8');
  expect(environment).toContain('DATABASE_URL=postgres://db.example/app');
  for (const value of values) expect(environment).not.toContain(value);
  expect(environment).not.toMatch(/^(?:INPUT_|ACTIONS_|ANTHROPIC_)/m);
});

test('a variable that secret-env names and the step does not have is told', async () => {
  await using folder = await temporaryFolder();
  const result = await runStep(step(folder.path, { 'secret-env': 'LICENSE' }));
  expect(result.stdout).toContain(
    '::warning::The input secret-env names LICENSE, which is not in the environment of this step.',
  );
});
