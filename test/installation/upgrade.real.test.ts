import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readVersion } from '../../src/domain/release/version-number.ts';
import { EnvironmentError } from '../../src/domain/text/errors.ts';
import { openDownloads } from '../../src/installation/download.ts';
import { newestVersion, type Upgraded, type UpgradeRequest, upgradeBinary } from '../../src/installation/upgrade.ts';
import { programsOn } from '../support/cli/programs.ts';
import { temporaryFolder } from '../support/cli/run-cli.ts';
import { PublishedReleases, programOf } from '../support/install/published-releases.ts';
import { mountFolder } from '../support/real/mounted-folder.ts';

const fixture = fileURLToPath(new URL('../fixtures/upgrade.ts', import.meta.url));
const machine = { platform: 'linux', arch: 'x64', musl: false };
const release = { version: '0.2.0', platform: 'linux-x64', program: programOf('0.2.0') };
const archivePath = '/download/v0.2.0/claude-multi-linux-x64.tar.gz';
const sumsPath = '/download/v0.2.0/SHA256SUMS';
const usualPath = '/usr/local/bin:/usr/bin:/bin';

let server: PublishedReleases;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;

beforeAll(async () => {
  server = await PublishedReleases.start();
  folder = await temporaryFolder();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

let count = 0;

beforeEach(async () => {
  server.files.clear();
  server.requests.length = 0;
  server.answer = () => false;
  await server.publish(release);
  count += 1;
  file = await installed(join(folder.path, `prefix ${count}`));
});

/** An old binary in the folder `bin` of a prefix. */
async function installed(prefix: string): Promise<string> {
  const path = join(prefix, 'bin', 'claude-multi');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, programOf('0.1.0'), { mode: 0o755 });
  return path;
}

async function upgrade(wish: Partial<UpgradeRequest> & { silenceMs?: number } = {}): Promise<Upgraded> {
  const { env = { PATH: usualPath }, signal = new AbortController().signal, silenceMs } = wish;
  const downloads = openDownloads(env, signal, silenceMs);
  const to = readVersion('0.2.0');
  if (to === null) throw new Error('not a version');
  try {
    return await upgradeBinary({
      ...{ file, machine, to, releases: server.url, repository: null, downloads, env, signal },
      onProgress: () => {},
      ...wish,
    });
  } finally {
    await downloads.close();
  }
}

/** Expects a refusal after which the old binary is there, and nothing else. */
async function expectRefusal(message: RegExp, wish?: Parameters<typeof upgrade>[0]): Promise<string> {
  const error = await upgrade(wish).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EnvironmentError);
  expect((error as EnvironmentError).message).toMatch(message);
  expect(await readFile(file, 'utf8')).toBe(programOf('0.1.0'));
  expect(await readdir(dirname(file))).toEqual(['claude-multi']);
  return (error as EnvironmentError).remedy;
}

const text = async (path: string): Promise<string> => await readFile(path, 'utf8');

describe('an upgrade of a binary', () => {
  test('puts the new one in its place, with its mode, and leaves nothing else', async () => {
    await chmod(file, 0o711);
    const seen: number[] = [];
    const done = await upgrade({ onProgress: (_, { received }) => void seen.push(received) });
    expect(await text(file)).toBe(programOf('0.2.0'));
    expect((await stat(file)).mode & 0o7777).toBe(0o711);
    expect(await readdir(dirname(file))).toEqual(['claude-multi']);
    expect(done).toMatchObject({ renewed: [], kept: [] });
    expect(seen.at(-1)).toBe(server.files.get(archivePath)?.length);
    expect(server.requests).toEqual([sumsPath, archivePath]);
  });

  test('renews the man page and completions that are installed beside it, and adds none', async () => {
    const beside = {
      'man/claude-multi.1': 'new page of claude-multi',
      'completions/claude-multi.bash': 'new completion of claude-multi',
      'completions/_claude-multi': 'new completion of claude-multi',
      'completions/claude-multi.fish': 'new completion of claude-multi',
      LICENSE: 'new licence',
    };
    await server.publish({ ...release, beside });
    const share = join(dirname(dirname(file)), 'share');
    const [page, bash, fish] = [
      join(share, 'man/man1/claude-multi.1'),
      join(share, 'bash-completion/completions/claude-multi'),
      join(share, 'fish/vendor_completions.d/claude-multi.fish'),
    ];
    const license = join(share, 'doc/claude-multi/LICENSE');
    const own = 'a file of the user';
    for (const [path, old] of [
      [page, 'old page of claude-multi'],
      [bash, 'old completion of claude-multi'],
      [fish, own],
      [license, 'old licence'],
    ] as const) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, old, { mode: 0o644 });
    }
    expect((await upgrade()).renewed).toEqual([page, bash, license]);
    expect(await text(page)).toBe('new page of claude-multi');
    expect(await text(bash)).toBe('new completion of claude-multi');
    expect(await text(fish)).toBe(own);
    expect((await readdir(share)).sort()).toEqual(['bash-completion', 'doc', 'fish', 'man']);
    // A binary elsewhere has no such files beside it.
    file = join(folder.path, `tool ${count}`, 'claude-multi');
    await mkdir(dirname(file));
    await writeFile(file, programOf('0.1.0'), { mode: 0o755 });
    expect((await upgrade()).renewed).toEqual([]);
  });

  test('takes a zip for Windows, where a running program is moved aside first', async () => {
    await server.publish({ ...release, platform: 'windows-x64' });
    await upgrade({ machine: { platform: 'win32', arch: 'x64', musl: false } });
    expect(await text(file)).toBe(programOf('0.2.0'));
    expect(await readdir(dirname(file))).toEqual(['claude-multi']);
  });

  test('takes the archive for musl where the binary is linked to it', async () => {
    await server.publish({ ...release, platform: 'linux-x64-musl' });
    await upgrade({ machine: { ...machine, musl: true } });
    expect(server.requests.at(-1)).toContain('claude-multi-linux-x64-musl.tar.gz');
    expect(await text(file)).toBe(programOf('0.2.0'));
  });

  test('follows redirects within this machine, and goes through the proxy of the environment', async () => {
    server.answer = ({ url = '' }, response) => {
      if (!url.endsWith('.tar.gz') || url.includes('moved')) return false;
      server.files.set('/moved.tar.gz', server.files.get(archivePath) ?? Buffer.alloc(0));
      response.writeHead(302, { location: '/moved.tar.gz' }).end();
      return true;
    };
    await upgrade({ releases: 'http://releases.localhost:9', env: { PATH: usualPath, http_proxy: server.url } });
    expect(server.requests).toEqual([
      `http://releases.localhost:9${sumsPath}`,
      `http://releases.localhost:9${archivePath}`,
      'http://releases.localhost:9/moved.tar.gz',
    ]);
    expect(await text(file)).toBe(programOf('0.2.0'));
  });
});

test('a download may take any time, as long as something comes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let answer: ServerResponse | null = null;
    let rest: Buffer = server.files.get(archivePath) as Buffer;
    const sendSome = (): void => {
      const part = rest.subarray(0, 50);
      rest = rest.subarray(50);
      if (part.length > 0) answer?.write(part);
    };
    server.answer = ({ url = '' }, response) => {
      if (!url.endsWith('.tar.gz')) return false;
      response.writeHead(200, { 'content-length': rest.length });
      answer = response;
      sendSome();
      return true;
    };
    let passedMs = 0;
    const onProgress = (): void => {
      passedMs += 20_000;
      vi.advanceTimersByTime(20_000);
      sendSome();
    };
    await upgrade({ onProgress });
    expect(passedMs).toBeGreaterThanOrEqual(60_000);
    expect(await text(file)).toBe(programOf('0.2.0'));
  } finally {
    vi.useRealTimers();
  }
});

describe('an upgrade changes nothing', () => {
  test('when the archive was tampered with', async () => {
    const archive = server.files.get(archivePath) as Buffer;
    server.files.set(archivePath, Buffer.concat([archive, Buffer.from('more')]));
    await expectRefusal(/damaged or changed on its way: its SHA-256 is [0-9a-f]{64}, and SHA256SUMS says [0-9a-f]{64}/);
  });

  test('when the archive ends too early', async () => {
    server.answer = ({ url = '' }, response) => {
      if (!url.endsWith('.tar.gz')) return false;
      const archive = server.files.get(archivePath) as Buffer;
      response.writeHead(200, { 'content-length': archive.length });
      response.write(archive.subarray(0, 20), () => response.destroy());
      return true;
    };
    expect(
      await expectRefusal(/linux-x64\.tar\.gz could not be downloaded: the connection ended after 20 of \d+ bytes/),
    ).toContain('Check the network');
  });

  test('when the archive is damaged although its checksum is right', async () => {
    const damaged = (server.files.get(archivePath) as Buffer).subarray(0, 60);
    const sum = createHash('sha256').update(damaged).digest('hex');
    server.files.set(archivePath, damaged);
    server.files.set(sumsPath, Buffer.from(`${sum}  ${basename(archivePath)}\n`));
    await expectRefusal(/claude-multi-linux-x64\.tar\.gz cannot be unpacked: /);
  });

  test('when a page comes in the place of the checksums', async () => {
    server.files.set(sumsPath, Buffer.from('<!DOCTYPE html><title>Log in</title>'));
    await expectRefusal(/SHA256SUMS is not a list of checksums \(found "<!DOCTYPE html>/);
  });

  test('when the version does not exist, or has no binary for this machine', async () => {
    server.files.delete(sumsPath);
    await expectRefusal(/^there is no version 0\.2\.0 at http:/);
    await server.publish(release);
    const remedy = await expectRefusal(/^version 0\.2\.0 has no binary for linux-riscv64$/, {
      machine: { ...machine, arch: 'riscv64' },
    });
    expect(remedy).toContain('It has binaries for: linux-x64.');
    server.files.delete(archivePath);
    await expectRefusal(/the server answered with status 404/);
  });

  test('when the server cannot be reached, is broken, or says nothing', async () => {
    expect(
      await expectRefusal(/could not be downloaded: .*ECONNREFUSED/, { releases: 'http://127.0.0.1:1' }),
    ).toContain('Check the network');
    server.answer = (_, response) => {
      response.writeHead(503).end();
      return true;
    };
    expect(await expectRefusal(/status 503/)).toBe('Try again later.');
    server.answer = () => true;
    await expectRefusal(/SHA256SUMS could not be downloaded: nothing came for 0\.2 s/, { silenceMs: 200 });
  });

  test('when it is redirected to an address that is not encrypted, or in a circle', async () => {
    server.answer = (_, response) => {
      response.writeHead(302, { location: 'http://elsewhere.example/x?signature=secret' }).end();
      return true;
    };
    await expectRefusal(/SHA256SUMS redirects to http:\/\/elsewhere\.example, which is not encrypted$/);
    server.answer = ({ url = '' }, response) => {
      response.writeHead(302, { location: url }).end();
      return true;
    };
    await expectRefusal(/redirects more than 5 times/);
  });

  test('when a file is larger than any release', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': 3 * 1024 * 1024 * 1024 });
      response.write('x');
      return true;
    };
    await expectRefusal(/SHA256SUMS is larger than 1048576 bytes/);
    server.answer = (_, response) => {
      response.end(Buffer.alloc(2 * 1024 * 1024));
      return true;
    };
    await expectRefusal(/SHA256SUMS is larger than 1048576 bytes/);
  });

  test('when the new binary does not run here, or is another version than it should be', async () => {
    await server.publish({ ...release, program: '#!/bin/sh\nexit 9\n' });
    await expectRefusal(/^version 0\.2\.0 does not run on this machine: it ended with code 9$/);
    await server.publish({ ...release, program: 'not a program' });
    await expectRefusal(/^version 0\.2\.0 does not run on this machine/);
    await server.publish({ ...release, program: programOf('0.1.9') });
    await expectRefusal(/^the binary of version 0\.2\.0 says that it is version "0\.1\.9"$/);
  });

  test('when it is stopped before the end', async () => {
    const leaving = new AbortController();
    server.answer = ({ url = '' }) => {
      if (url.endsWith('.tar.gz')) leaving.abort();
      return url.endsWith('.tar.gz');
    };
    await expect(upgrade({ signal: leaving.signal })).rejects.toThrow();
    expect(await text(file)).toBe(programOf('0.1.0'));
    expect(await readdir(dirname(file))).toEqual(['claude-multi']);
  });

  test('on a full disk, or on one that is read-only', async ({ skip }) => {
    const disk = await mountFolder(join(folder.path, `disk ${count}`), 'size=64k');
    if (disk === null) return skip('no file system may be mounted here');
    await using mounted = disk;
    file = await installed(join(mounted.path, 'prefix'));
    const large = `${programOf('0.2.0')}#${'x'.repeat(200_000)}`;
    await server.publish({ ...release, program: large });
    expect(await expectRefusal(/was not replaced: ENOSPC/)).toMatch(
      /^Free 1 MB in .*; the old version is still there\.$/,
    );
    await mounted.remount('ro');
    expect(await expectRefusal(/cannot be replaced: you may not write to/)).toContain('is read-only');
  });

  test('in a folder of root, before anything is downloaded', async ({ skip }) => {
    if (process.getuid?.() !== 0) return skip('only root can leave its rights');
    const code = programsOn('')['Node 24'] as readonly string[];
    const program = ['--reuid=65534', '--regid=65534', '--clear-groups', '--', code[0] as string, fixture];
    // The path to the folder is open to everybody, the folder itself to its owner only.
    await chmod(folder.path, 0o755);
    const ran = await promisify(execFile)('setpriv', [...program, file, '0.2.0', server.url], { cwd: '/' }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    expect(ran).toMatchObject({
      code: 1,
      stdout: `${file} cannot be replaced: you may not write to ${dirname(file)}\n`,
    });
    expect(server.requests).toEqual([]);
  });
});

describe('the attestation of an upgrade', () => {
  /** A folder with a `gh` that answers in the given way and writes down how it was called. */
  async function fakeGh(script: string): Promise<{ readonly env: Record<string, string>; readonly calls: string }> {
    const bin = join(folder.path, `gh ${count}`);
    await mkdir(bin, { recursive: true });
    const calls = join(bin, 'calls');
    await writeFile(join(bin, 'gh'), `#!/bin/sh\necho "$@" >> '${calls}'\n${script}\n`, { mode: 0o755 });
    return { env: { PATH: `${bin}:${usualPath}` }, calls };
  }
  const repository = 'someone/claude-multi';

  const withVersion = (version: string, script: string): string =>
    `[ "$1" = --version ] && echo 'gh version ${version} (2026-01-01)' && exit 0\n${script}`;

  test('is verified by gh for the workflow and the tag of the release', async () => {
    const { env, calls } = await fakeGh(withVersion('2.68.0', 'exit 0'));
    expect((await upgrade({ env, repository })).attestation).toEqual({ kind: 'verified' });
    const signer = 'someone/claude-multi/.github/workflows/release.yml';
    expect((await text(calls)).trim().split(' ').slice(-6).join(' ')).toBe(
      `--repo someone/claude-multi --signer-workflow ${signer} --source-ref refs/tags/v0.2.0`,
    );
  });

  test('that is wrong stops the upgrade', async () => {
    const { env } = await fakeGh(withVersion('2.80.0', 'echo "Error: no attestations found" >&2; exit 1'));
    await expectRefusal(
      /gh found no valid attestation of someone\/claude-multi for it \(Error: no attestations found\)/,
      {
        ...{ env, repository },
      },
    );
  });

  test.each([
    ['gh is not logged in (gh auth login)', '2.80.0', 'exit 4'],
    ['gh could not reach GitHub', '2.80.0', 'echo "error connecting to api.github.com"; exit 1'],
    ['gh 2.67.0 is older than 2.68.0', '2.67.0', 'exit 0'],
  ])('is not checked where %s', async (reason, version, script) => {
    const { env } = await fakeGh(withVersion(version, script));
    expect((await upgrade({ env, repository })).attestation).toEqual({ kind: 'unchecked', reason });
    expect(await text(file)).toBe(programOf('0.2.0'));
  });

  test('is not checked where there is no gh', async () => {
    const reason = 'there is no gh (GitHub CLI)';
    expect((await upgrade({ env: { PATH: folder.path }, repository })).attestation).toEqual({
      kind: 'unchecked',
      reason,
    });
  });
});

describe('several processes', () => {
  const onNode = programsOn('')['Node 24'] as readonly string[];

  test('may upgrade the same binary at once', async () => {
    const run = () => promisify(execFile)(onNode[0] as string, [fixture, file, '0.2.0', server.url]);
    const ends = await Promise.all([run(), run(), run()]);
    expect(ends.map(({ stdout }) => stdout)).toEqual(['upgraded\n', 'upgraded\n', 'upgraded\n']);
    expect(await text(file)).toBe(programOf('0.2.0'));
    expect(await readdir(dirname(file))).toEqual(['claude-multi']);
  });

  test('leave a whole binary when one is killed in the middle, and the next upgrade removes what that left', async () => {
    const started = join(folder.path, `started ${count}`);
    // The new binary is complete by then, and is being tried out.
    await server.publish({ ...release, program: `#!/bin/sh\necho $$ > '${started}'\nexec sleep 600\n` });
    const child = spawn(onNode[0] as string, [fixture, file, '0.2.0', server.url], { stdio: 'ignore' });
    await expect.poll(() => text(started).catch(() => '')).toMatch(/^\d+\n$/);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    process.kill(Number(await text(started)), 'SIGKILL');
    expect(await text(file)).toBe(programOf('0.1.0'));
    expect(await readdir(dirname(file))).toHaveLength(2);
    await server.publish(release);
    await upgrade();
    expect(await readdir(dirname(file))).toEqual(['claude-multi']);
    expect(await text(file)).toBe(programOf('0.2.0'));
  });

  test.each(['Bun', 'Deno'])('upgrade a binary on %s as well, and refuse a cut download', async (name) => {
    const [program = '', ...before] = (programsOn('')[name] ?? []).slice(0, -1);
    const run = () =>
      promisify(execFile)(program, [...before, fixture, file, '0.2.0', server.url]).catch(
        (error: { stdout: string }) => error,
      );
    server.answer = ({ url = '' }, response) => {
      if (!url.endsWith('.tar.gz')) return false;
      response.writeHead(200, { 'content-length': 1_000 });
      response.write('begun', () => response.destroy());
      return true;
    };
    expect((await run()).stdout).toMatch(/could not be downloaded: the connection ended after 5 of 1000 bytes/);
    server.answer = () => false;
    expect((await run()).stdout).toBe('upgraded\n');
    expect(await text(file)).toBe(programOf('0.2.0'));
  });
});

describe('the newest version', () => {
  const ask = async (): Promise<unknown> => {
    const downloads = openDownloads({}, new AbortController().signal);
    return await newestVersion(server.url, downloads).finally(() => downloads.close());
  };

  test('is read from the releases', async () => {
    expect(await ask()).toEqual({ numbers: [0, 2, 0], preRelease: [] });
    expect(server.requests).toEqual(['/latest/download/VERSION']);
  });

  test('is not believed to be a page, or a path', async () => {
    for (const answer of ['<!DOCTYPE html>', '../../etc', '']) {
      server.files.set('/latest/download/VERSION', Buffer.from(answer));
      await expect(ask()).rejects.toThrow(/VERSION is not a version \(found /);
    }
    server.files.delete('/latest/download/VERSION');
    await expect(ask()).rejects.toThrow(/^no release is published at http/);
  });
});
