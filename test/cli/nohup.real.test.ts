import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { lockHolder } from '../../src/store/run/run-lock.ts';
import { newestRun, outcomes, backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { toolsFolder } from '../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

const runtimes: Readonly<Record<string, readonly string[]>> = {
  Node: [process.execPath],
  Bun: [join(toolsFolder, 'bun'), '--no-env-file'],
  Deno: [join(toolsFolder, 'deno'), 'run', '--allow-all'],
};

describe.runIf(process.platform === 'linux')('a run that was started by nohup', () => {
  test.each(Object.entries(runtimes))('goes on when its terminal hangs up (%s)', async (_name, runtime) => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const run = spawn(
      'bash',
      ['-c', 'nohup "$0" "$@"; exit $?', ...runtime, main, 'run', '[{"id":"a","prompt":"await the file"}]', '--plain'],
      {
        cwd: folder.project,
        env: { PATH: [toolsFolder, '/usr/bin', '/bin'].join(delimiter), ...folder.environment(simulator) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    for (const stream of [run.stdout, run.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const ended = once(run, 'close');
    await waitForProgram(folder, 'sleep ');
    const runDir = await newestRun(folder);
    process.kill((await lockHolder(runDir))?.pid ?? 0, 'SIGHUP');
    await writeFile(join(folder.project, 'go'), '');
    expect((await ended)[0], output).toBe(0);
    const { state } = await readRun(runDir);
    expect(outcomes(state)[0]).toMatch(/ succeeded$/);
    expect(state.stopping).toBeNull();
  });
});
