import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { toolsFolder } from '../../support/cli/run-cli.ts';
import { sessionFolder } from '../../support/cli/session-folder.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const esc = String.fromCodePoint(0x1b);
/** Whether util-linux's `script`, which runs a program in a terminal, exists; BSD's has other options. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** The output of a short run on a terminal with 80 columns. */
async function onTerminal(env: Record<string, string>): Promise<string> {
  await using simulator = await startSimulator({
    scripts: [{ match: 'say', steps: [{ text: 'Said.', delayMs: 300 }] }],
  });
  await using folder = await sessionFolder();
  const command = `stty cols 80 rows 24; "${process.execPath}" "${main}" run --tasks '[{"id":"talk","prompt":"say it"}]'`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder.project,
    env: {
      PATH: [toolsFolder, '/usr/bin', '/bin'].join(delimiter),
      SHELL: '/bin/sh',
      TERM: 'xterm-256color',
      ...folder.environment(simulator),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(0);
  expect(output).toContain('1 of 1 task succeeded');
  return output;
}

describe.runIf(hasScript)('a run on a terminal', () => {
  test('is shown live and in colour, and leaves only the summary', async () => {
    const output = await onTerminal({});
    expect(output).toContain(`${esc}[?2026h`);
    expect(output).toMatch(/●.* talk .*running/);
    expect(output).toContain(`${esc}[32m`);
    // The live view is erased before the summary begins.
    expect(output.lastIndexOf(`${esc}[J`)).toBeLessThan(output.indexOf('1 of 1 task succeeded'));
    expect(output).not.toContain('] talk: started');
  });

  test('is live but without colours with NO_COLOR', async () => {
    const output = await onTerminal({ NO_COLOR: '1' });
    expect(output).toContain(`${esc}[?2026h`);
    expect(output).not.toMatch(new RegExp(`${esc}\\[\\d+m`));
  });

  test('is shown in plain lines if the cursor cannot be moved', async () => {
    const output = await onTerminal({ TERM: 'dumb' });
    expect(output).not.toContain(esc);
    expect(output).toContain('] talk: started');
  });
});
