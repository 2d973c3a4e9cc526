import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { backgroundScripts as scripts } from '../../support/cli/background-run.ts';
import { toolsFolder } from '../../support/cli/run-cli.ts';
import { sessionFolder } from '../../support/cli/session-folder.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const esc = String.fromCodePoint(0x1b);
const running = /●.* talk .*running/;
/** util-linux's `script` gives a program a terminal; BSD's has other options. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

/** What a short run writes to a terminal of 80 columns; its session goes on once that was seen of it. */
async function onTerminal(env: Record<string, string>, atWork: RegExp): Promise<string> {
  await using simulator = await startSimulator({ scripts });
  await using folder = await sessionFolder();
  const command = `stty cols 80 rows 24; "${process.execPath}" "${main}" run --tasks '[{"id":"talk","prompt":"await the file"}]'`;
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
  const ended = once(child, 'close');
  await expect.poll(() => output).toMatch(atWork);
  await writeFile(join(folder.project, 'go'), '');
  const [code] = (await ended) as [number];
  expect(code).toBe(0);
  expect(output).toContain('1 of 1 task succeeded');
  return output;
}

describe.runIf(hasScript)('a run on a terminal', () => {
  test('is shown live and in colour, and leaves only the summary', async () => {
    const output = await onTerminal({}, running);
    expect(output).toContain(`${esc}[?2026h`);
    expect(output).toContain(`${esc}[32m`);
    // The live view is erased before the summary begins.
    expect(output.lastIndexOf(`${esc}[J`)).toBeLessThan(output.indexOf('1 of 1 task succeeded'));
    expect(output).not.toContain('] talk: started');
  });

  test('is live but without colours with NO_COLOR', async () => {
    const output = await onTerminal({ NO_COLOR: '1' }, running);
    expect(output).toContain(`${esc}[?2026h`);
    expect(output).not.toMatch(new RegExp(`${esc}\\[\\d+m`));
  });

  test('is shown in plain lines if the cursor cannot be moved', async () => {
    const output = await onTerminal({ TERM: 'dumb' }, /\] talk: started/);
    expect(output).not.toContain(esc);
  });
});
