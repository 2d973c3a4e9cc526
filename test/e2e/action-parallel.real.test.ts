import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { endStep } from '../support/cli/cancel-step.ts';
import { startStep } from '../support/cli/run-step.ts';
import { startGithub } from '../support/fakes/github-emulator.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const waits = (mark: string) => `touch ${mark}; until test -e go; do sleep 0.2; done`;
const scripts = ['first', 'second'].map((match) => ({
  match,
  steps: [{ tool: 'Bash', input: { command: waits(match), description: 'test' } }, { text: `${match} is done` }],
}));

test.runIf(process.platform === 'linux')(
  'of two steps at once in one job, the one that is cancelled does not disturb the other',
  async () => {
    await using folder = await temporaryFolder();
    await using github = await startGithub();
    await using simulator = await startSimulator({ scripts });
    const { ANTHROPIC_API_KEY: key = '', ...environment } = simulator.environment();
    const shared = { workspace: join(folder.path, 'workspace'), temp: join(folder.path, 'temp') };
    for (const path of Object.values(shared)) mkdirSync(path);
    const step = async (name: string) => ({
      folder: join(folder.path, name),
      event: { pull_request: { number: github.pull } },
      apiUrl: github.url,
      env: { ...environment, RUNNER_TEMP: shared.temp, GITHUB_WORKSPACE: shared.workspace, GITHUB_ACTION: name },
      inputs: {
        tasks: JSON.stringify([{ id: name, prompt: name }]),
        'anthropic-api-key': key,
        'github-token': await github.workflowToken('write'),
      },
    });
    const [options, other] = [await step('first'), await step('second')];
    for (const { folder: own } of [options, other]) mkdirSync(own);
    const [first, second] = [await startStep(options), await startStep(other)];
    for (const mark of ['first', 'second'])
      await expect.poll(() => existsSync(join(shared.workspace, mark))).toBe(true);
    const cancelled = await endStep(first, options, 'cancel');
    expect(cancelled.main.outputs).toMatchObject({ conclusion: 'cancelled' });
    writeFileSync(join(shared.workspace, 'go'), '');
    const { code, outputs, stdout } = await second.ended;
    expect(code, stdout).toBe(0);
    expect(outputs).toMatchObject({ conclusion: 'success', succeeded: '1' });
    expect(outputs['report']).not.toBe(cancelled.main.outputs['report']);
    expect(await github.comments()).toHaveLength(2);
  },
);
