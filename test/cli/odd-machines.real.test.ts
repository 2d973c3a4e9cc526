import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { type CliEnd, runCli, temporaryFolder, toolsFolder } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const PATH = [toolsFolder, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
const posix = process.platform !== 'win32';

/** A user id that is in no list of users. */
const stranger = ['--reuid', '54321', '--regid', '54321', '--clear-groups'];
const asStranger = [...stranger, process.execPath, '-e', 'require("fs").accessSync(process.argv[1])', program];
const mayBecomeStranger = posix && spawnSync('setpriv', asStranger).status === 0;

interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Bytes for standard input. */
  readonly input?: Uint8Array;
  /** A command of the shell before the program starts. */
  readonly before?: string;
}

/** Runs `claude-multi` from a shell, with exactly this environment. */
async function runFrom(args: readonly string[], { cwd, env, input, before = ':' }: Place): Promise<CliEnd> {
  const words = ['-c', `${before}; exec "$0" "$@"`, process.execPath, program, ...args];
  const child = spawn('/bin/sh', words, { cwd, env: { PATH, ...env }, stdio: 'pipe' });
  child.stdin.on('error', () => {}).end(input ?? '');
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout, stderr };
}

describe.skipIf(!posix)('in a folder that has been deleted', () => {
  test('commands that look at runs work, and others say what is wrong', async () => {
    await using folder = await temporaryFolder();
    const gone = join(folder.path, 'gone');
    await mkdir(gone);
    const env = { HOME: folder.path };
    const from = (...args: string[]) =>
      runFrom(args, { cwd: gone, env, before: `mkdir -p ${gone}; cd ${gone}; rmdir ${gone}` });
    expect(await from('status')).toMatchObject({ code: 0, stdout: expect.stringContaining('There is no run in') });
    await mkdir(gone, { recursive: true });
    expect(await from('version')).toMatchObject({ code: 0, stderr: '' });
    for (const args of [['run', '[{"id":"a","prompt":"x"}]'], ['doctor'], ['status', '--sessions-dir', 'here']]) {
      await mkdir(gone, { recursive: true });
      expect(await from(...args)).toEqual({
        code: 3,
        signal: null,
        stdout: '',
        stderr: 'claude-multi: the current folder does not exist any more\n  Change to a folder that exists (cd).\n',
      });
    }
  });
});

describe.skipIf(!posix)('without a usable HOME', () => {
  test('the home folder of the system’s list of users is used, also by sessions', async () => {
    await using simulator = await startSimulator({
      scripts: [
        {
          match: 'say home',
          steps: [
            { tool: 'Bash', input: { command: 'echo "home=$HOME" > home.txt', description: 'x' } },
            { text: 'Said.' },
          ],
        },
      ],
    });
    await using folder = await sessionFolder();
    const { HOME: _, ...rest } = folder.environment(simulator);
    for (const env of [rest, { ...rest, HOME: '' }]) {
      const end = await runFrom(['run', '[{"id":"a","prompt":"say home"}]'], {
        cwd: folder.project,
        env: { ...env, IS_SANDBOX: '1' },
      });
      expect(end.stdout).toContain('✔ 1 of 1 task succeeded');
      expect(await readFile(join(folder.project, 'home.txt'), 'utf8')).toMatch(/^home=\/.+/);
    }
  });

  test.skipIf(!mayBecomeStranger)(
    'a user whom the system does not know is asked for a folder (needs the right to become that user)',
    async () => {
      const become = (args: readonly string[]) =>
        runFrom(args, { cwd: '/', env: {}, before: `exec setpriv ${stranger.join(' ')} "$0" "$@"` });
      expect(await become(['status'])).toMatchObject({
        code: 3,
        stderr: expect.stringMatching(/there is no home folder to keep the runs in[\s\S]*--sessions-dir/),
      });
      expect(await become(['status', '--sessions-dir', '/no/such/folder'])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('There is no run in /no/such/folder'),
      });
    },
  );
});

describe('standard input that is not UTF-8 text', () => {
  test.each<{ readonly kind: string; readonly bytes: Uint8Array; readonly problem: string }>([
    {
      kind: 'Latin-1',
      bytes: Buffer.from('[{"id":"a","prompt":"caf\u00e9"}]', 'latin1'),
      problem: 'is not UTF-8 text',
    },
    { kind: 'UTF-16', bytes: Buffer.from('\ufeff[]', 'utf16le'), problem: 'is UTF-16 text; save it as UTF-8' },
    { kind: 'binary', bytes: Buffer.from([0x5b, 0, 1, 2]), problem: 'contains NUL bytes' },
  ])('is refused in the words for a file, as a task list and as a prompt: $kind', async ({ bytes, problem }) => {
    await using folder = await temporaryFolder();
    const place = { cwd: folder.path, env: { HOME: folder.path }, input: bytes };
    await writeFile(join(folder.path, 'tasks.json'), bytes);
    const file = await runFrom(['run', 'tasks.json', '--dry-run'], place);
    expect(file).toMatchObject({ code: 2, stderr: expect.stringContaining(`tasks.json ${problem}`) });
    for (const args of [
      ['run', '-', '--dry-run'],
      ['start', 'a', '-'],
    ]) {
      const input = await runFrom(args, place);
      expect(input.stderr).toContain(`standard input ${problem}`);
      expect(input.code).toBe(2);
    }
  });
});

test('tasks with names that every object has are run, estimated, shown and run again like any other', async () => {
  await using simulator = await startSimulator({ scripts: [{ match: 'say', steps: [{ text: 'Said it.' }] }] });
  await using folder = await sessionFolder();
  const options = { cwd: folder.project, env: { ...folder.environment(simulator), IS_SANDBOX: '1' } };
  const ids = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
  const list = JSON.stringify(ids.map((id) => ({ id, prompt: `say ${id}` })));
  const shown: CliEnd[] = [];
  for (let round = 0; round < 2; round += 1) {
    const run = await runCli(['run', list, '--report', 'all.md', '--report', 'all.json'], options);
    expect(run.stdout).toContain('✔ 4 of 4 tasks succeeded');
    shown.push(run);
  }
  const looks = [['status'], ['list'], ['history'], ['history', 'stats'], ['run', list, '--dry-run'], ['report']];
  for (const args of looks) shown.push(await runCli(args, options));
  for (const id of ids) {
    for (const look of ['status', 'logs', 'result']) shown.push(await runCli([look, id], options));
  }
  shown.push(await runCli(['retry'], options));
  for (const { code, stdout, stderr } of shown) {
    expect(stderr).not.toMatch(/internal error/);
    expect(stdout).not.toMatch(/NaN|undefined|\[object|native code/);
    expect(code).toBe(0);
  }
  const unknown = await runCli(['constructor'], options);
  expect(unknown).toMatchObject({ code: 2, stderr: expect.not.stringContaining('internal error') });
});
