import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { readRun } from '../../../src/store/run/read-run.ts';
import { newestRun, outcomes } from '../../support/cli/background-run.ts';
import { runCli } from '../../support/cli/run-cli.ts';
import { sessionFolder } from '../../support/cli/session-folder.ts';

const work = { tool: 'Bash', input: { command: 'echo 1 >> made.txt', description: 'work' } };
const scripts = [
  { match: 'Read the project.', steps: [{ text: 'It is read.' }, work, { text: 'done' }] },
  { match: 'Do two things.', steps: [work, { text: 'done alone' }] },
];
const list = `
enhance: false
context: {prompt: Read the project.}
tasks:
  - {id: short, prompt: Do two things., max-turns: 1}
  - {id: other, prompt: Do two things., max-turns: 1}
`;

describe.runIf(process.platform === 'linux')('retry of a task with a shared context', () => {
  test('begins with what was read before, or without it if that is gone, and does not read again', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await writeFile(join(folder.project, 'tasks.yaml'), list);
    const first = await runCli(['run', 'tasks.yaml', '--plain'], { cwd: folder.project, env });
    expect(first.stdout).toMatch(/context: started; 2 tasks wait for what it reads/);
    expect(first.stdout).toMatch(/short: started with the shared context/);
    expect(first.code).toBe(1);
    const runDir = await newestRun(folder);
    const again = ['--max-turns', '5', '--plain'];
    const short = await runCli(['retry', 'short', ...again], { env });
    expect(short.stdout).toMatch(/short: started \(attempt 2\) with the shared context/);
    expect(short.stdout).not.toMatch(/context: started/);
    await rm(join(runDir, 'tasks', 'context'), { recursive: true });
    const other = await runCli(['retry', 'other', ...again], { env });
    expect(other.stdout).toMatch(
      /other: started \(attempt 2\) without the shared context: the conversation .* is gone/,
    );
    expect(other.stdout).toMatch(/other: warning: began without the shared context/);
    expect(other.code).toBe(0);
    const { state } = await readRun(runDir);
    expect(outcomes(state)).toEqual(['context succeeded', 'short succeeded', 'other succeeded']);
    expect(state.tasks.get('other')?.attempts.at(-1)?.end.result).toBe('done alone');
    expect(await readFile(join(folder.project, 'made.txt'), 'utf8')).toBe('1\n'.repeat(4));
  });
});
