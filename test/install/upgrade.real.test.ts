import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, readlink, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeBinary } from '../../scripts/lib/binary.ts';
import { platformName } from '../../src/domain/release/release-files.ts';
import { version } from '../../src/domain/version.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { endedRun, newestRun, outcomes, backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { runCli, temporaryFolder, toolsFolder } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';
import { PublishedReleases, programOf } from '../support/install/published-releases.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const platform = platformName({ platform: process.platform, arch: process.arch, musl: false });
const next = { version: '9.8.7', platform, program: programOf('9.8.7') };

interface End {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(program: string, args: readonly string[], env: Record<string, string>, cwd = '/'): Promise<End> {
  const base = { PATH: `${toolsFolder}:/usr/local/bin:/usr/bin:/bin`, HOME: '/nonexistent', LANG: 'C.UTF-8' };
  return await promisify(execFile)(program, args, { cwd, env: { ...base, ...env } }).then(
    (output) => ({ ...output, code: 0 }),
    (error: End) => error,
  );
}

describe.runIf(process.platform === 'linux')('a compiled claude-multi', () => {
  let server: PublishedReleases;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let compiled: string;
  let file: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    server = await PublishedReleases.start();
    folder = await temporaryFolder();
    env = { CLAUDE_MULTI_RELEASES_URL: server.url };
    compiled = join(root, 'build/test/claude-multi-upgrade');
    await writeBinary(compiled);
    file = join(folder.path, 'prefix', 'bin', 'claude-multi');
    await mkdir(dirname(file), { recursive: true });
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  beforeEach(async () => {
    server.requests.length = 0;
    server.answer = () => false;
    server.files.clear();
    await server.publish(next);
    await copyFile(compiled, `${file}.copy`);
    await rename(`${file}.copy`, file);
  });

  test('says which version is the newest, and whether there is a newer one by its exit code', async () => {
    const newer = await run(file, ['upgrade', '--check'], env);
    expect(newer).toMatchObject({ code: 100, stderr: '' });
    expect(newer.stdout).toBe(
      `Installed: ${version}, a binary: ${file}\nNewest:    9.8.7\n\nTo upgrade: claude-multi upgrade\n`,
    );
    server.files.set('/latest/download/VERSION', Buffer.from(version));
    expect(await run(file, ['upgrade', '--check'], env)).toMatchObject({ code: 0, stderr: '' });
    expect(await run(file, ['upgrade'], env)).toEqual({
      ...{ code: 0, stdout: `claude-multi ${version} is up to date.\n`, stderr: '' },
    });
    // A pre-release is not offered, but can be asked for.
    server.files.set('/latest/download/VERSION', Buffer.from('9.9.0-rc.1'));
    expect((await run(file, ['upgrade'], env)).stdout).toBe(
      `claude-multi ${version} is up to date. The newest release is 9.9.0-rc.1.\n`,
    );
    expect(server.requests.filter((path) => path !== '/latest/download/VERSION')).toEqual([]);
  });

  test('replaces itself through a link, and then is the new version', async () => {
    const link = join(folder.path, 'claude-multi');
    await symlink(file, link);
    const end = await run(link, ['upgrade'], env);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    // In a build that knows its repository, gh may be at hand, but has no login here.
    const [verified, ...rest] = end.stdout.split('\n');
    expect(verified).toMatch(/^Its checksum is right\. Its attestation was not checked: [^\n]+\.$/);
    expect(rest).toEqual([`${file} is now version 9.8.7 (it was ${version}).`, '']);
    expect(await readlink(link)).toBe(file);
    expect((await run(link, ['version'], {})).stdout).toContain('claude-multi 9.8.7');
    expect(await readdir(dirname(file))).toEqual(['claude-multi']);
  });

  test('goes to the version that is asked for, and refuses what is not a version', async () => {
    await server.publish({ ...next, version: '9.9.9', program: programOf('9.9.9') });
    expect((await run(file, ['upgrade', '--version', 'v9.8.7'], env)).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(programOf('9.8.7'));
    expect(server.requests).not.toContain('/latest/download/VERSION');
    const wrong = await run(compiled, ['upgrade', '--version', '../../x'], env);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--version is not a version (found "../../x"); such as 0.2.0');
    expect((await run(compiled, ['upgrade', '--check', '--version', '9.9.9'], env)).code).toBe(2);
  });

  test('leaves a run alone that is under way', async () => {
    await using simulator = await startSimulator({ scripts });
    await using sessions = await sessionFolder();
    const own = sessions.environment(simulator);
    const started = await run(file, ['start', 'lint', 'await the file'], own, sessions.project);
    expect(started.code).toBe(0);
    expect((await run(file, ['upgrade'], env)).code).toBe(0);
    await writeFile(join(sessions.project, 'go'), '');
    expect(outcomes(await endedRun(await newestRun(sessions)))).toEqual(['lint succeeded']);
    // The program in the same place is another one by now.
    expect((await run(file, ['version'], {})).stdout).toContain('9.8.7');
  });

  test('can be stopped by Ctrl-C while it downloads, and is as it was', async () => {
    const asked = new Promise<void>((resolve) => {
      server.answer = ({ url = '' }) => {
        if (url.endsWith('.tar.gz')) resolve();
        return url.endsWith('.tar.gz');
      };
    });
    const child = spawn(file, ['upgrade'], {
      env: { ...env, PATH: '/usr/bin:/bin' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await Promise.race([asked, ended]);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said).toBe('Stopped: nothing was changed.\n');
    expect((await run(file, ['version'], {})).stdout).toContain(`claude-multi ${version} `);
    expect(await readdir(dirname(file))).toEqual(['claude-multi']);
  });

  test('says what to do when there is no network, and when the address cannot be used', async () => {
    const away = await run(file, ['upgrade'], { CLAUDE_MULTI_RELEASES_URL: 'http://127.0.0.1:1' });
    expect(away.code).toBe(3);
    expect(away.stderr).toMatch(
      /^claude-multi: http:\/\/127\.0\.0\.1:1\/latest\/download\/VERSION could not be downloaded: .*\n {2}Check the network\./,
    );
    const plain = await run(file, ['upgrade'], { CLAUDE_MULTI_RELEASES_URL: 'http://mirror.example' });
    expect(plain.code).toBe(2);
    expect(plain.stderr).toContain('CLAUDE_MULTI_RELEASES_URL is not encrypted (found "http://mirror.example/")');
  });

  test('writes task lists, workflows and completions without a file beside it', async () => {
    const home = join(folder.path, 'home');
    await mkdir(home);
    const inHome = (...args: string[]) => run(file, args, { HOME: home }, home);
    expect((await inHome('init')).stdout).toContain('Written: claude-multi.yaml');
    expect((await inHome('plan')).stdout).toContain('Plan: 2 tasks');
    const example = await readFile(join(root, 'examples/workflows/pull-request.yml'), 'utf8');
    expect((await inHome('init', '--workflow', '-')).stdout).toBe(example);
    expect((await inHome('completion', 'fish', '--install')).code).toBe(0);
    expect(await readFile(join(home, '.config/fish/completions/claude-multi.fish'), 'utf8')).toContain('claude-multi');
  });

  test('asks for another version in no other command', async () => {
    for (const args of [['version'], ['help'], ['doctor'], ['status'], ['list'], ['schema']]) {
      await run(file, args, { ...env, CLAUDE_SESSIONS_DIR: join(folder.path, 'runs') });
    }
    expect(server.requests).toEqual([]);
  });
});

describe.runIf(existsSync(join(root, '.git')))('a claude-multi that is a git clone', () => {
  test('prints the command that upgrades it, and changes nothing', async () => {
    const end = await runCli(['upgrade'], { env: { CLAUDE_MULTI_RELEASES_URL: 'http://127.0.0.1:1' } });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toMatch(/^claude-multi is a git clone: .*\. To upgrade it:\n {2}git -C .* pull\n$/);
  });
});
