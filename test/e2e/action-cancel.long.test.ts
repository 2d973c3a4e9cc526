import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reportSchema } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { type Ending, endStep } from '../support/cli/cancel-step.ts';
import { type StepOptions, startStep } from '../support/cli/run-step.ts';
import { type Github, startGithub } from '../support/fakes/github-emulator.ts';
import { processesOf } from '../support/real/processes.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
const scripts: Script[] = [
  { match: 'quick', steps: [bash('echo 1'), { text: 'done' }] },
  {
    match: 'slow',
    steps: [bash('for i in 1 2 3 4 5 6 7 8; do sleep 0.3; done'), bash('sleep 1.5; echo 2'), { text: 'done' }],
  },
];
const tasks = JSON.stringify([
  { id: 'a', prompt: 'quick' },
  { id: 'b', prompt: 'slow' },
  { id: 'c', prompt: 'slow' },
  { id: 'd', prompt: 'quick' },
]);

let github: Github;

beforeAll(async () => {
  github = await startGithub();
});
afterAll(() => github[Symbol.asyncDispose]());
beforeEach(async () => {
  for (const { id } of await github.comments()) await github.remove(id);
});

/** Twenty moments from the start of the program to after its end, spread so that no phase is missed. */
const moments = Array.from({ length: 20 }, (_, index) => ({
  ms: Math.round((index / 19) ** 1.5 * 6_000 + Math.random() * 150),
  ending: (['cancel', 'terminate', 'kill', 'cancel'] as const)[index % 4] as Ending,
}));

test.runIf(process.platform === 'linux').each(moments)(
  'a step that gets a $ending after $ms ms leaves nothing running, loses no cost, and tells the same everywhere',
  async ({ ms, ending }) => {
    await using folder = await temporaryFolder();
    await using simulator = await startSimulator({ scripts });
    const { ANTHROPIC_API_KEY: key = '', ...env } = simulator.environment();
    const options: StepOptions = {
      folder: folder.path,
      event: { pull_request: { number: github.pull } },
      apiUrl: github.url,
      env,
      inputs: {
        tasks,
        'max-parallel': '2',
        'anthropic-api-key': key,
        'github-token': await github.workflowToken('write'),
      },
    };
    const running = await startStep(options);
    await Promise.race([wait(ms), running.ended]);
    const { main, post } = await endStep(running, options, ending);
    await expect.poll(() => processesOf(folder.path)).toEqual([]);
    expect(post.stderr).toBe('');

    const summary = main.summary + post.summary;
    const comments = await github.comments();
    expect(comments.length).toBeLessThanOrEqual(1);
    const [path] = globSync(join(folder.path, 'temp/claude-multi/*/report.json'));
    if (path === undefined) {
      expect(summary).toMatch(/nothing was started/);
      // The folder of a run is made before its first session is started.
      const journals = globSync(join(folder.path, 'temp/claude-multi/runs/*/events.ndjson*'));
      for (const journal of journals) expect(readFileSync(journal, 'utf8')).not.toContain('session-started');
      expect(simulator.ledger.requests).toEqual([]);
      return;
    }
    const report = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const { totals } = report;
    const told =
      report.run.status === 'succeeded' ? 'All 4 tasks succeeded' : `${totals.succeeded} of 4 tasks had succeeded`;
    expect(summary).toContain(told);
    expect(comments[0]?.body).toContain(told);
    const charged = simulator.ledger.sum();
    if (totals.costIsPartial) {
      for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const)
        expect(totals.tokens[kind]).toBeLessThanOrEqual(charged[kind]);
    } else expect(totals.tokens).toEqual(charged);
  },
);
