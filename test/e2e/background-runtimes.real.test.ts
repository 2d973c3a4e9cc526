import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeBinary } from '../../scripts/lib/binary.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { lockHolder } from '../../src/store/run/run-lock.ts';
import { endedRun, outcomes, backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { programsOn } from '../support/cli/programs.ts';
import { toolsFolder } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tool = (name: string): string => join(toolsFolder, name);
const binary = join(root, 'build/test/background/claude-multi');
const bundle = join(root, 'dist/cli/index.js');

const programs: Readonly<Record<string, readonly string[]>> = {
  ...programsOn(binary),
  'the bundle for Node': [tool('node'), bundle],
};

async function call(program: readonly string[], folder: SessionFolder, env: Record<string, string>, ...args: string[]) {
  const [file = '', ...rest] = program;
  const path = [toolsFolder, '/usr/local/bin', '/usr/bin', '/bin'].join(':');
  const options = { cwd: folder.project, env: { PATH: path, ...env } };
  return (await promisify(execFile)(file, [...rest, ...args], options)).stdout;
}

/** Whether the bundle exists and has the commands. It is built for a release, not for each test. */
async function isBuilt(): Promise<boolean> {
  if (!existsSync(bundle)) return false;
  const { stdout } = await promisify(execFile)(tool('node'), [bundle, 'help']);
  return /^ {2}start /m.test(stdout);
}

beforeAll(() => writeBinary(binary));

describe.runIf(process.platform === 'linux')('background tasks work', () => {
  test.for(Object.entries(programs))('on %s', async ([name, program], { skip }) => {
    if (name.startsWith('the bundle') && !(await isBuilt()))
      skip('dist/ is not built from these sources: npm run build:dist');
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const started = JSON.parse(await call(program, folder, env, 'start', 'first', 'hold on', '--json'));
    expect(started).toMatchObject({ id: 'first', waiting: false });
    await waitForProgram(folder, 'tail ');
    expect(await lockHolder(started.runDir)).not.toBeNull();
    const second = JSON.parse(
      await call(program, folder, env, 'start', 'second', 'quick', '--max-parallel', '1', '--json'),
    );
    expect(second).toMatchObject({ waiting: true });
    expect(await call(program, folder, env, 'stop', 'first')).toMatch(
      /^first: stopped after .*; it cost (at least )?\$/,
    );
    expect(outcomes(await endedRun(started.runDir))).toEqual(['first cancelled stopped']);
    expect(outcomes(await endedRun(second.runDir))).toEqual(['second succeeded']);
    expect(await call(program, folder, env, 'logs', 'second')).toContain('Quickly done.');
    await expect.poll(() => folder.processes()).toEqual([]);
  });
});
