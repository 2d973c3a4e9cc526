import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { writeClaude } from '../chaos/chaos-claude-path.ts';
import { type CliEnd, runCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';
import { mountFolder } from '../support/real/mounted-folder.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const credential = { ANTHROPIC_API_KEY: 'nobodys-key', IS_SANDBOX: '1' };

/** Tasks for the stub of the chaos test. */
function stubTasks(count: number, stub: string): string {
  const tasks = Array.from({ length: count }, (_, index) => ({
    id: `task-${index}`,
    prompt: 'work',
    env: { CHAOS_STUB: stub, CHAOS_TASK: `task-${index}` },
  }));
  return JSON.stringify(tasks);
}

function expectNoTrace(end: CliEnd): void {
  expect(end.stderr).not.toMatch(/internal error|\n\s+at .*\.ts:|UnhandledPromise/);
}

describe.runIf(process.platform === 'linux')('a machine without', () => {
  test('disk space during a run: the run stops with exit code 3 and all sessions end, and it can be resumed later', async ({
    skip,
  }) => {
    await using folder = await sessionFolder();
    await using disk = await mountFolder(join(folder.path, 'disk'), 'size=3m');
    if (disk === null) return skip('a file system can only be mounted by root');
    const env = { ...folder.environment({ environment: () => credential }), CLAUDE_SESSIONS_DIR: disk.path };
    const options = ['--claude-path', writeClaude(folder.path), '--max-parallel', '3'];
    const tasks = stubTasks(5, 'turns=3,flood,daemon');
    const first = await runCli(['run', '--tasks', tasks, '--report', 'report.json', ...options], {
      cwd: folder.project,
      env,
    });
    expect(first).toMatchObject({ code: 3 });
    expect(first.stderr).toMatch(/could not be recorded in .*ENOSPC/);
    expect(first.stderr).toContain('Free some space there');
    expectNoTrace(first);
    expect(await folder.processes()).toEqual([]);
    await disk.remount('size=200m');
    const report = join(folder.project, 'after.json');
    const second = await runCli(['resume', '--report', report], { cwd: folder.project, env });
    expect(second.stderr).not.toContain('ENOSPC');
    expect(second.code).toBe(0);
    const { totals } = JSON.parse(readFileSync(report, 'utf8')) as { totals: object };
    expect(totals).toMatchObject({ tasks: 5, succeeded: 5 });
    expect(await folder.processes()).toEqual([]);
  });

  test('disk space from the start: nothing is started, and the folder is named', async ({ skip }) => {
    await using folder = await sessionFolder();
    await using disk = await mountFolder(join(folder.path, 'disk'), 'size=64k');
    if (disk === null) return skip('a file system can only be mounted by root');
    const env = { ...folder.environment({ environment: () => credential }), CLAUDE_SESSIONS_DIR: disk.path };
    writeFileSync(join(disk.path, 'filler'), Buffer.alloc(40_000));
    const claude = writeClaude(folder.path);
    const tasks = stubTasks(200, 'turns=1');
    const end = await runCli(['run', '--tasks', tasks, '--claude-path', claude], { cwd: folder.project, env });
    expect(end.code).toBe(3);
    expect(end.stderr).toContain(disk.path);
    expect(end.stderr).toContain('ENOSPC');
    expectNoTrace(end);
  });

  test('write permission: no run is started or resumed', async ({ skip }) => {
    await using folder = await sessionFolder();
    await using disk = await mountFolder(join(folder.path, 'disk'), 'size=16m');
    if (disk === null) return skip('a file system can only be mounted by root');
    const env = { ...folder.environment({ environment: () => credential }), CLAUDE_SESSIONS_DIR: disk.path };
    const options = ['--claude-path', writeClaude(folder.path)];
    const tasks = stubTasks(1, 'turns=1');
    expect(await runCli(['run', '--tasks', tasks, ...options], { cwd: folder.project, env })).toMatchObject({
      code: 0,
    });
    // As if its supervisor had died after it started the session.
    const [runId] = readdirSync(disk.path).filter((name) => /^\d/.test(name));
    const journal = join(disk.path, runId ?? '', 'events.ndjson');
    writeFileSync(journal, readFileSync(journal, 'utf8').split('\n').slice(0, 3).join('\n').concat('\n'));
    await disk.remount('ro');
    for (const args of [['run', '--tasks', tasks, ...options], ['resume']]) {
      const end = await runCli(args, { cwd: folder.project, env });
      expect({ args: args[0], code: end.code }).toEqual({ args: args[0], code: 3 });
      expect(end.stderr).toContain(disk.path);
      expect(end.stderr).toMatch(/EROFS|--sessions-dir/);
      expectNoTrace(end);
    }
  });

  test('a usable folder: it belongs to another user, or is a file', async ({ skip }) => {
    await using folder = await sessionFolder();
    const claude = writeClaude(folder.path);
    const tasks = stubTasks(1, 'turns=1');
    const place = join(folder.path, 'file');
    writeFileSync(place, '');
    const env = folder.environment({ environment: () => credential });
    const inPlace = await runCli(['run', '--tasks', tasks, '--claude-path', claude, '--sessions-dir', place], {
      cwd: folder.project,
      env,
    });
    expect(inPlace.code).toBe(3);
    expect(inPlace.stderr).toContain(place);
    expect(inPlace.stderr).toContain('--sessions-dir');
    expectNoTrace(inPlace);
    if (!(await nobodyCanRunUs()))
      return skip('only root may act as another user, who must be able to read the sources');
    chmodSync(folder.path, 0o755);
    const mine = join(folder.path, 'mine');
    mkdirSync(mine, { mode: 0o700 });
    const end = await runAsNobody(
      [main, 'run', '--tasks', tasks, '--claude-path', claude, '--sessions-dir', mine],
      env,
    );
    expect(end).toMatchObject({ code: 3 });
    expect(end.stderr).toContain(mine);
    expect(end.stderr).toContain('EACCES');
    expectNoTrace(end);
  });

  test.each([24, 60])('more than %i open files: the run reports it, and leaves nothing behind', async (limit) => {
    await using folder = await sessionFolder();
    const env = folder.environment({ environment: () => credential });
    const tasks = stubTasks(16, 'turns=2,daemon');
    const args = ['run', '--tasks', tasks, '--max-parallel', '16', '--retries', '0', '--claude-path'];
    const shell = [
      '-c',
      `ulimit -n ${limit}; exec "$0" "$@"`,
      process.execPath,
      main,
      ...args,
      writeClaude(folder.path),
    ];
    const end = await run('bash', shell, { cwd: folder.project, env });
    expect(end).toMatchObject({ signal: null });
    expect(await folder.processes()).toEqual([]);
    expectNoTrace(end);
    if (end.code !== 0) expect(`${end.stdout}${end.stderr}`).toMatch(/EMFILE[\s\S]*ulimit -n/);
    expect([0, 1, 3]).toContain(end.code);
  });
});

async function run(
  file: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<CliEnd> {
  const child = spawn(file, [...args], {
    cwd,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, ...output };
}

function runAsNobody(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliEnd> {
  const command = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, ...args];
  return run('setpriv', command, { cwd: '/', env: { ...env, HOME: '/nonexistent' } });
}

async function nobodyCanRunUs(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  return runAsNobody([main, 'version']).then(
    ({ code }) => code === 0,
    () => false,
  );
}
