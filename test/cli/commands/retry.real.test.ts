import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { readRun } from '../../../src/store/run/read-run.ts';
import { newestRun, outcomes, backgroundScripts as scripts } from '../../support/cli/background-run.ts';
import { runCli } from '../../support/cli/run-cli.ts';
import { sessionFolder } from '../../support/cli/session-folder.ts';

const list = `
- {id: fine, prompt: quick}
- {id: short, prompt: quick as well, max-turns: 1}
- {id: never, prompt: endless, max-turns: 1}
`;

describe.runIf(process.platform === 'linux')('retry', () => {
  test('runs failed tasks again in new conversations, with the given settings', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await writeFile(join(folder.project, 'tasks.yaml'), list);
    const first = await runCli(['run', 'tasks.yaml', '--quiet'], { cwd: folder.project, env });
    expect(first.code).toBe(1);
    const runDir = await newestRun(folder);
    const one = await runCli(['retry', 'short', '--max-turns', '5', '--budget', '2', '--plain'], { env });
    expect(one.stdout).toMatch(/short: started \(attempt 2\)[\s\S]*short: succeeded/);
    expect(one.stdout).not.toMatch(/never: started/);
    const { state } = await readRun(runDir);
    expect(outcomes(state)).toEqual(['fine succeeded', 'short succeeded', 'never failed max-turns']);
    const short = state.tasks.get('short');
    expect(short?.task).toMatchObject({ maxTurns: 5, budgetUsd: 2 });
    expect(new Set(short?.attempts.map(({ sessionId }) => sessionId)).size).toBe(2);

    // The settings given then do not count as changes of the list, and are kept.
    const rest = await runCli(['retry', '--plain'], { env });
    expect(rest.stdout).toMatch(/never: started \(attempt 2\)/);
    expect(rest.stdout).not.toMatch(/(fine|short): started/);
    expect(rest.code).toBe(1);
    const after = (await readRun(runDir)).state;
    expect(after.tasks.get('never')?.attempts).toHaveLength(2);
    expect(after.tasks.get('never')?.task).toMatchObject({ maxTurns: 1 });

    await runCli(['retry', 'never', '--max-turns', '1', '--quiet'], { env });
    expect((await readRun(runDir)).state.tasks.get('never')?.attempts).toHaveLength(3);
    const fine = await runCli(['retry', 'fine'], { env });
    expect(fine.stdout).toMatch(/^Nothing to do: /);
  });
});
