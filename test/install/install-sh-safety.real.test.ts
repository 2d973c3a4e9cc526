import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actionName } from '../../src/domain/project.ts';
import { whyMissing } from '../support/cli/shell-terminal.ts';
import { makeAuthority } from '../support/gateway/authority.ts';
import {
  type FakeRelease,
  fakeArchive,
  fakeProgram,
  publish,
  publishFake,
  sha256,
} from '../support/install/fake-release.ts';
import { InstallerScene, interruptingPath } from '../support/install/installer-scene.ts';
import { ReleaseServer, type Served } from '../support/install/release-server.ts';
import { busyboxFolder, fakePrograms, installerText, toolFolder } from '../support/install/run-installer.ts';
import { mountSmallDisk } from '../support/real/small-disk.ts';

const archiveName = 'claude-multi-linux-x64.tar.gz';
const archivePath = `download/v0.2.0/${archiveName}`;
const sumsPath = 'download/v0.2.0/SHA256SUMS';
const versionPath = 'latest/download/VERSION';

/** The first half of a file, with the length of the whole. */
const truncated =
  (bytes: Buffer): Served =>
  (response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  };

/** The first half of a file, without a length, so that its end looks like the end of the file. */
const silentlyTruncated =
  (bytes: Buffer): Served =>
  (response) => {
    response.useChunkedEncodingByDefault = false;
    response.sendDate = false;
    response.writeHead(200, { connection: 'close' });
    response.end(bytes.subarray(0, bytes.length / 2));
  };

const status =
  (code: number, headers: Record<string, string> = {}): Served =>
  (response) =>
    void response.writeHead(code, headers).end('an error\n');

describe.skipIf(process.platform === 'win32')('install.sh, with a download that is not right,', () => {
  const release = fakeArchive({ version: '0.2.0' });
  const other = fakeArchive({ version: '0.2.0', program: fakeProgram('9.9.9') });
  const html = '<!DOCTYPE html>\n<title>Log in</title>\u001b[31m\n';

  const cases: [string, string, Served | null, number, RegExp][] = [
    ['no release', versionPath, null, 4, /there is no release yet.*\n.*VERSION: not found \(404\)/],
    [
      'a page instead of the version',
      versionPath,
      html,
      4,
      /did not answer with a version, but with: <!DOCTYPE html>.*\n.*login page/,
    ],
    [
      'a path instead of the version',
      versionPath,
      '../../../evil',
      4,
      /did not answer with a version, but with: \.\.\/\.\.\/\.\.\/evil/,
    ],
    ['two lines instead of the version', versionPath, '0.2.0\n0.3.0\n', 4, /did not answer with a version/],
    ['nothing instead of the version', versionPath, '', 4, /did not answer with a version/],
    ['a long text instead of the version', versionPath, 'x'.repeat(300_000), 4, /with: x{60}\n/],
    ['a server error', versionPath, status(503, { 'retry-after': '0' }), 4, /cannot download .*VERSION\n.*503/],
    ['no checksums', sumsPath, null, 4, /there is no release 0\.2\.0\.\n/],
    ['a page instead of the checksums', sumsPath, html, 5, /is not a list of checksums, but: <!DOCTYPE html>/],
    [
      'no binary for the platform',
      sumsPath,
      ['linux-arm64.tar.gz', 'darwin-x64.tar.gz', 'dist.tar.gz', '$(x).tar.gz']
        .map((name) => `${sha256('')}  claude-multi-${name}\n`)
        .join(''),
      3,
      /release 0\.2\.0 has no binary for linux-x64\.\n {2}It has: linux-arm64 darwin-x64\n/,
    ],
    [
      'the checksum of another file',
      sumsPath,
      `${sha256('x')}  ${archiveName}\n`,
      5,
      /its checksum is wrong[\s\S]*SHA-256 by SHA256SUMS: [0-9a-f]{64}\n.*download: [0-9a-f]{64}\n/,
    ],
    [
      'two checksums',
      sumsPath,
      `${sha256(release)}  ${archiveName}\n${sha256(other)}  ${archiveName}\n`,
      5,
      /its checksum is wrong/,
    ],
    ['no archive', archivePath, null, 4, /lists claude-multi-linux-x64\.tar\.gz, but does not have it/],
    ['another archive', archivePath, other, 5, /its checksum is wrong/],
    ['a page instead of the archive', archivePath, html, 5, /its checksum is wrong/],
    ['half of the archive', archivePath, truncated(release), 4, /cannot download .*tar\.gz\n/],
    ['half of the archive without its length', archivePath, silentlyTruncated(release), 5, /its checksum is wrong/],
    [
      'a redirect to http',
      archivePath,
      status(302, { location: 'http://localhost:1/x' }),
      4,
      /cannot download .*tar\.gz\n/,
    ],
  ];

  for (const tools of ['curl', 'wget', 'busybox'])
    it(`installs nothing, says what was wrong, and ends with the code of that kind (${tools})`, async (context) => {
      if (tools === 'busybox' && whyMissing('busybox') !== null) context.skip(whyMissing('busybox') ?? '');
      await using scene = await InstallerScene.start();
      const folder = join(scene.folder, 'path');
      const programs =
        tools === 'busybox' ? busyboxFolder(folder) : toolFolder(folder, tools, 'tar', 'gzip', 'sha256sum');
      publishFake(scene.server, { version: '0.1.0' });
      const path = [scene.machine('Linux', 'x86_64'), programs];
      expect((await scene.run([], { path })).code).toBe(0);
      const before = scene.tree;
      for (const [name, at, served, code, words] of cases) {
        publish(scene.server, '0.2.0', { [archiveName]: release });
        if (served === null) scene.server.files.delete(at);
        else scene.server.files.set(at, served);
        const end = await scene.run([], { path });
        expect(end.stderr, name).toMatch(words);
        expect(end.code, name).toBe(code);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach the terminal
        expect(end.stderr, name).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
        expect(scene.tree, name).toEqual(before);
      }
      publish(scene.server, '0.2.0', { [archiveName]: release });
      expect((await scene.run([], { path })).code).toBe(0);
    });

  it('says that the network could not be reached', async () => {
    await using scene = await InstallerScene.start();
    const gone = await ReleaseServer.start();
    const url = gone.url;
    await gone[Symbol.asyncDispose]();
    for (const downloader of ['curl', 'wget']) {
      const path = [
        scene.machine('Linux', 'x86_64'),
        toolFolder(join(scene.folder, downloader), downloader, 'tar', 'gzip', 'sha256sum'),
      ];
      const end = await scene.run([], { path, env: { CLAUDE_MULTI_RELEASES_URL: url } });
      expect(end.code).toBe(4);
      expect(end.stderr).toMatch(
        /cannot download http.*VERSION\n.*(refused|connect).*\n {2}Check the network and the proxy/,
      );
      expect(scene.tree).toEqual([]);
    }
  });

  it('asks the proxy of the environment', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const env = {
      http_proxy: `http://127.0.0.1:${scene.server.port}`,
      CLAUDE_MULTI_RELEASES_URL: 'http://127.0.0.1:9/releases',
    };
    expect(await scene.run([], { env })).toMatchObject({ code: 0, stderr: '' });
    expect(scene.server.requests).toHaveLength(3);
  });
});

describe.skipIf(process.platform === 'win32')('install.sh, with an archive that is not a release,', () => {
  const link = (target: string, name: string) => (folder: string, top: string) => {
    execFileSync('rm', ['-rf', join(folder, top, name)]);
    symlinkSync(target, join(folder, top, name));
  };
  const evil = (folder: string): void => writeFileSync(join(folder, 'evil'), 'evil');
  const cases: [string, Partial<FakeRelease>, number, RegExp][] = [
    [
      'a file above it',
      {
        change: evil,
        members: ['claude-multi-linux-x64', 'evil'],
        tarOptions: ['--transform', 's,^evil$,../evil,', '-P'],
      },
      5,
      /outside of/,
    ],
    [
      'a file above it, further in',
      {
        change: evil,
        members: ['claude-multi-linux-x64', 'evil'],
        tarOptions: ['--transform', 's,^evil$,claude-multi-linux-x64/../../evil,', '-P'],
      },
      5,
      /outside of/,
    ],
    [
      'an absolute path',
      {
        change: evil,
        members: ['claude-multi-linux-x64', 'evil'],
        tarOptions: ['--transform', 's,^evil$,/tmp/evil-of-a-test,', '-P'],
      },
      5,
      /outside of/,
    ],
    [
      'an absolute path that ends like its own',
      {
        change: evil,
        members: ['claude-multi-linux-x64', 'evil'],
        tarOptions: ['--transform', 's,^evil$,/tmp/evil-of-a-test claude-multi-linux-x64/x,', '-P'],
      },
      5,
      /outside of/,
    ],
    ['a file beside its folder', { change: evil, members: ['claude-multi-linux-x64', 'evil'] }, 5, /outside of/],
    ['a link instead of the program', { change: link('/bin/sh', 'claude-multi') }, 5, /links or devices/],
    ['a link instead of a folder', { change: link('/tmp', 'man') }, 5, /links or devices/],
    [
      'a hard link',
      { change: (folder, top) => execFileSync('ln', [join(folder, top, 'README.md'), join(folder, top, 'again')]) },
      5,
      /links or devices/,
    ],
    ['a pipe', { change: (folder, top) => execFileSync('mkfifo', [join(folder, top, 'pipe')]) }, 5, /links or devices/],
    [
      'no program',
      { change: (folder, top) => execFileSync('rm', [join(folder, top, 'claude-multi')]) },
      5,
      /has no claude-multi in it/,
    ],
    [
      'a program of another version',
      { program: fakeProgram('0.1.9') },
      3,
      /does not run on this machine \(as linux-x64\)\.\n {2}It said: claude-multi 0\.1\.9/,
    ],
    [
      'a program that fails',
      { program: '#!/bin/sh\necho "Illegal instruction" >&2; exit 132\n' },
      3,
      /does not run on this machine[\s\S]*Illegal instruction[\s\S]*npm install/,
    ],
    ['a program for another machine', { program: '#!/no/such/loader\n' }, 3, /does not run on this machine/],
  ];

  for (const tools of ['GNU tar', 'busybox'])
    it(`installs nothing of it, and writes nowhere else (${tools})`, async (context) => {
      if (tools === 'busybox' && whyMissing('busybox') !== null) context.skip(whyMissing('busybox') ?? '');
      await using scene = await InstallerScene.start();
      const programs = tools === 'busybox' ? busyboxFolder(join(scene.folder, 'path')) : (scene.tools[1] ?? '');
      const path = [scene.machine('Linux', 'x86_64'), programs];
      for (const [name, change, code, words] of cases) {
        publishFake(scene.server, { version: '0.2.0', ...change });
        const end = await scene.run([], { path });
        expect(end.stderr, name).toMatch(words);
        expect(end.code, name).toBe(code);
        expect(scene.tree, name).toEqual([]);
        expect(
          readdirSync('/tmp').filter((found) => found.startsWith('evil-of-a-test')),
          name,
        ).toEqual([]);
      }
      publish(scene.server, '0.2.0', { [archiveName]: Buffer.from('no archive') });
      expect(await scene.run([], { path })).toMatchObject({
        code: 5,
        stderr: expect.stringContaining('cannot be read'),
      });
      expect(scene.tree).toEqual([]);
    });
});

describe.skipIf(process.platform === 'win32')('install.sh and the address of the releases', () => {
  it.each([
    'http://example.com/releases',
    'http://127.0.0.1@example.com/x',
    'http://127.0.0.1:80@example.com/x',
    'http://localhost.example.com/x',
    'http://127.0.0.1.example.com/x',
    'http://[::1].example.com/x',
    'http://localhost:80x/',
    'ftp://127.0.0.1/x',
    'file:///etc',
    '/srv/mirror',
    'https://',
    'https://example.com/a b',
    'https://example.com/$(touch evil)',
    'https://example.com/"',
  ])('refuses %s', async (url) => {
    await using scene = await InstallerScene.start();
    // With these programs, a download would succeed, wherever from.
    const path = [
      fakePrograms(join(scene.folder, 'fakes'), { curl: 'touch asked', wget: 'touch asked' }),
      ...scene.tools,
    ];
    const end = await scene.run([], { path, env: { CLAUDE_MULTI_RELEASES_URL: url } });
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(`CLAUDE_MULTI_RELEASES_URL is "${url}"`);
    expect(end.stderr).toContain('Allowed: https://');
    expect(existsSync(join(scene.folder, 'asked'))).toBe(false);
    expect(scene.tree).toEqual([]);
  });

  it.each(['curl', 'wget'])('follows redirects from https to https only (%s)', async (downloader) => {
    await using scene = await InstallerScene.start();
    const authority = await makeAuthority(mkdtempSync(join(scene.folder, 'authority-')));
    await using secure = await ReleaseServer.start(authority.server);
    const path = [
      scene.machine('Linux', 'x86_64'),
      toolFolder(join(scene.folder, 'path'), downloader, 'tar', 'gzip', 'sha256sum'),
    ];
    writeFileSync(join(scene.folder, 'wgetrc'), `ca_certificate = ${authority.file}\n`);
    const trust = { CURL_CA_BUNDLE: authority.file, WGETRC: join(scene.folder, 'wgetrc') };
    const env = { ...trust, CLAUDE_MULTI_RELEASES_URL: `https://127.0.0.1:${secure.port}/releases/` };
    publishFake(secure, { version: '0.2.0' });
    const archive = secure.files.get(archivePath) as Buffer;

    // The same files on a server without TLS, to which a redirect leads.
    scene.server.files.set(archivePath, archive);
    secure.files.set(archivePath, status(302, { location: `${scene.server.url}/${archivePath}` }));
    const refused = await scene.run([], { path, env });
    expect(refused.code).toBe(4);
    expect(refused.stderr).toMatch(/cannot download https:.*\n.*(http|without TLS)/);
    expect(scene.tree).toEqual([]);

    secure.files.set('elsewhere', archive);
    secure.files.set(archivePath, status(302, { location: `https://localhost:${secure.port}/releases/elsewhere` }));
    expect(await scene.run([], { path, env })).toMatchObject({ code: 0, stderr: '' });
    expect(secure.requests.at(-1)).toBe('elsewhere');

    const { code, stderr } = await scene.run([], {
      path,
      env: { CLAUDE_MULTI_RELEASES_URL: env.CLAUDE_MULTI_RELEASES_URL },
    });
    expect(code, 'a certificate that nobody trusts').toBe(4);
    expect(stderr).toMatch(/certificate/i);
  });

  it('refuses a wget that does not check certificates', async () => {
    await using scene = await InstallerScene.start();
    const wget = 'echo "wget: note: TLS certificate validation not implemented" >&2; echo 0.2.0 >"$3"';
    const path = [
      scene.machine('Linux', 'x86_64', { wget }),
      toolFolder(join(scene.folder, 'path'), 'tar', 'gzip', 'sha256sum'),
    ];
    const end = await scene.run([], { path, env: { CLAUDE_MULTI_RELEASES_URL: 'https://example.com' } });
    expect(end.code).toBe(4);
    expect(end.stderr).toContain('This wget does not check certificates: install curl or GNU wget.');
  });
});

describe.skipIf(process.platform === 'win32')('install.sh and the attestation', () => {
  const gh = (version: string, answer: string): Record<string, string> => ({
    gh: `echo "$*" >>"$HOME/../asked"\nif [ "$1" = --version ]; then echo 'gh version ${version} (2026-01-01)'; exit; fi\n${answer}`,
  });

  it.each([
    ['is right', gh('2.83.0', 'exit 0'), 0, /^Its checksum and its attestation are right\.$/m],
    [
      'is missing',
      gh('2.83.0', 'echo "Error: no attestations found for subject sha256:00" >&2; exit 1'),
      5,
      /gh found no valid attestation of \S+\/claude-multi for it\.\n.*no attestations found/,
    ],
    [
      'is of another repository',
      gh('2.68.0', 'echo "Error: verifying with issuer failed" >&2; exit 1'),
      5,
      /verifying with issuer failed\n {2}Nothing was installed/,
    ],
    ['cannot be asked for without a login', gh('2.83.0', 'exit 4'), 0, /not checked: gh is not logged in/],
    [
      'cannot be asked for with an old login',
      gh('2.83.0', 'echo "HTTP 401: Bad credentials" >&2; exit 1'),
      0,
      /not checked: gh is not logged in/,
    ],
    [
      'cannot be asked for without a network',
      gh('2.83.0', 'echo "dial tcp: lookup api.github.com: no such host" >&2; exit 1'),
      0,
      /not checked: gh could not reach GitHub/,
    ],
    ['cannot be trusted to an old gh', gh('2.67.0', 'exit 0'), 0, /not checked: gh 2\.67\.0 is older than 2\.68\.0/],
    ['cannot be checked without gh', {}, 0, /not checked: there is no gh/],
    ['cannot be checked by what is called gh', { gh: 'echo something' }, 0, /not checked: gh of unknown version/],
  ])('%s: it says so, and installs unless it is wrong', async (_, programs, code, words) => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const end = await scene.run([], { path: [fakePrograms(join(scene.folder, 'fakes'), programs), ...scene.tools] });
    expect(end.stdout + end.stderr).toMatch(words);
    expect(end.code).toBe(code);
    expect(existsSync(join(scene.home, '.local/bin/claude-multi'))).toBe(code === 0);
    if (code === 5) expect(scene.tree).toEqual([]);
    const asked = join(scene.folder, 'asked');
    if (existsSync(asked) && !String(words).includes('older'))
      expect(readFileSync(asked, 'utf8').trim().split(' ').slice(-8)).toEqual([
        ...['verify', expect.stringMatching(/\/claude-multi-linux-x64\.tar\.gz$/), '--repo', actionName],
        ...['--signer-workflow', `${actionName}/.github/workflows/release.yml`, '--source-ref', 'refs/tags/v0.2.0'],
      ]);
  });
});

describe.skipIf(process.platform === 'win32')('install.sh on a machine that lacks something', () => {
  const all = ['curl', 'tar', 'gzip', 'sha256sum'];

  it.each([
    ['curl', /neither curl nor wget was found.*\n {2}Install one of them/],
    ['tar', /tar was not found.*\n {2}Install tar/],
    ['gzip', /gzip was not found.*\n {2}Install gzip/],
    ['sha256sum', /none of sha256sum, shasum and openssl was found/],
  ])('says that it needs %s', async (missing, words) => {
    await using scene = await InstallerScene.start();
    const path = [
      scene.machine('Linux', 'x86_64'),
      toolFolder(join(scene.folder, 'path'), ...all.filter((name) => name !== missing)),
    ];
    const end = await scene.run([], { path });
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(words);
    expect(scene.server.requests).toEqual([]);
    expect(scene.tree).toEqual([]);
  });

  it.for(['shasum', 'openssl'])('checks the download with %s, too', async (hasher, context) => {
    if (whyMissing(hasher) !== null) context.skip(whyMissing(hasher) ?? '');
    await using scene = await InstallerScene.start();
    const path = [
      scene.machine('Linux', 'x86_64'),
      toolFolder(join(scene.folder, 'path'), 'curl', 'tar', 'gzip', 'perl', hasher),
    ];
    publishFake(scene.server, { version: '0.2.0' });
    const release = scene.server.files.get(archivePath) as Buffer;
    scene.server.files.set(archivePath, Buffer.concat([release, Buffer.from([0])]));
    expect(await scene.run([], { path })).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('its checksum is wrong'),
    });
    scene.server.files.set(archivePath, release);
    expect(await scene.run([], { path })).toMatchObject({ code: 0, stderr: '' });
  });

  /** Runs a shell without the rights of root, which may write anywhere. */
  const asNobody =
    process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'sh'] : ['sh'];

  it('says that it may not write to the prefix, and changes nothing', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    chmodSync(scene.folder, 0o755);
    const prefix = join(scene.folder, 'prefix');
    const run = (...args: string[]) =>
      scene.run([...args, '--prefix', prefix], {
        shell: ['/usr/bin/env', ...asNobody],
        path: [...scene.tools, '/usr/bin', '/bin'],
      });
    mkdirSync(prefix, { mode: 0o555 });
    expect(await run()).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/cannot write to .*prefix\/bin\.\n.*Permission denied\n.*--prefix DIR/),
    });
    expect(scene.server.requests).toEqual([]);
    mkdirSync(join(prefix, 'bin'), { recursive: true, mode: 0o777 });
    chmodSync(join(prefix, 'bin'), 0o777);
    expect(await run()).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/cannot write to .*prefix\/share\.\n.*Permission denied/),
    });
    expect(execFileSync('ls', ['-A', join(prefix, 'bin')], { encoding: 'utf8' })).toBe('');
  });

  it.skipIf(process.getuid?.() !== 0)('says that it may not remove what another user has installed', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    chmodSync(scene.folder, 0o755);
    await scene.run();
    const before = scene.tree;
    const path = [...scene.tools, '/usr/bin', '/bin'];
    const end = await scene.run(['--uninstall'], { shell: ['/usr/bin/env', ...asNobody], path });
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(/cannot remove .*\n.*Permission denied\n.*Run this as the user who has installed it/);
    expect(scene.tree).toEqual(before);
  });

  it.skipIf(process.getuid?.() !== 0)('leaves no files of root in the home of another user', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    execFileSync('chown', ['65534', scene.home]);
    const end = await scene.run();
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(
      /runs as root, but HOME \(.*\) belongs to another user\.\n.*without sudo\.\n.*--prefix \/usr\/local/,
    );
    expect(scene.tree).toEqual([]);
    expect((await scene.run(['--prefix', join(scene.folder, 'all')])).code).toBe(0);
  });

  it.for(['curl', 'wget'])('says that the disk is full, and leaves nothing on it (%s)', async (downloader, context) => {
    await using scene = await InstallerScene.start();
    const prefix = join(scene.folder, 'small');
    using disk = mountSmallDisk(prefix, 1);
    if (disk === null) context.skip('no file system can be mounted here');
    const path = [
      scene.machine('Linux', 'x86_64'),
      toolFolder(join(scene.folder, 'path'), downloader, 'tar', 'gzip', 'sha256sum'),
    ];
    const noise =
      (name: string, kilobytes: number): NonNullable<FakeRelease['change']> =>
      (folder, top) =>
        void execFileSync('sh', ['-c', `head -c ${kilobytes}k /dev/${name} >README.md`], { cwd: join(folder, top) });
    for (const [what, change] of [
      ['the download', noise('urandom', 1500)],
      ['what is unpacked', noise('zero', 1500)],
      ['what is copied', noise('zero', 700)],
    ] as const) {
      publishFake(scene.server, { version: '0.2.0', change });
      const end = await scene.run(['--prefix', prefix], { path });
      expect(end.code, what).toBe(3);
      expect(end.stderr, what).toMatch(
        /cannot (write|unpack)[\s\S]*(No space left|Failure writing|Failed writing|disk full\?)/i,
      );
      expect(execFileSync('ls', ['-A', prefix], { encoding: 'utf8' }), what).toBe('');
    }
  });
});

describe.skipIf(process.platform === 'win32')('install.sh, when it is interrupted or meets another,', () => {
  it.each([versionPath, sumsPath, archivePath])(
    'leaves nothing behind after Ctrl-C, SIGTERM and SIGHUP during the request for %s',
    async (at) => {
      await using scene = await InstallerScene.start();
      for (const [signal, code] of [
        ['SIGINT', 130],
        ['SIGTERM', 143],
        ['SIGHUP', 129],
      ] as const) {
        publishFake(scene.server, { version: '0.2.0' });
        const asked = Promise.withResolvers<void>();
        scene.server.files.set(at, (response) => {
          response.writeHead(200);
          response.write('0', () => asked.resolve());
        });
        const running = scene.start();
        await asked.promise;
        process.kill(-(running.child.pid ?? 0), signal);
        expect((await running.ended).code).toBe(code);
        expect(scene.tree).toEqual([]);
      }
    },
  );

  it('leaves nothing behind after Ctrl-C while the new program is tried', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.1.0' });
    await scene.run();
    const before = scene.tree;
    publishFake(scene.server, { version: '0.2.0', program: '#!/bin/sh\nkill -INT 0\nsleep 60\n' });
    expect((await scene.run()).code).toBe(130);
    expect(scene.tree).toEqual(before);
  });

  it.each([
    ['the first copy', 'cp', 1, 130],
    ['the third copy', 'cp', 3, 130],
    ['the third rename', 'mv', 3, 0],
  ] as const)('is either whole or not there after Ctrl-C at %s', async (_, program, at, code) => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    await scene.run();
    const whole = scene.tree;
    await scene.run(['--uninstall']);
    expect((await scene.run([], { path: interruptingPath(scene, program, at) })).code).toBe(code);
    expect(scene.tree).toEqual(code === 0 ? whole : []);
  });

  it('removes what a killed installation has left behind, after an hour', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const bin = join(scene.home, '.local/bin');
    mkdirSync(join(bin, '.claude-multi-install.oldold'), { recursive: true });
    mkdirSync(join(bin, '.claude-multi-install.newnew'));
    execFileSync('touch', ['-d', '2 hours ago', join(bin, '.claude-multi-install.oldold')]);
    expect((await scene.run()).code).toBe(0);
    expect(scene.tree.filter((line) => line.includes('install.'))).toEqual([
      '.local/bin/.claude-multi-install.newnew/',
    ]);
  });

  it('installs whole files when two installations run at once', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    await scene.run();
    const whole = scene.tree;
    await scene.run(['--uninstall']);
    const archive = scene.server.files.get(archivePath) as Buffer;
    const waiting: (() => void)[] = [];
    scene.server.files.set(archivePath, (response) => {
      waiting.push(() => response.end(archive));
      if (waiting.length === 2) for (const answer of waiting) answer();
    });
    const ends = await Promise.all([scene.run(), scene.run()]);
    expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    const withoutLists = (tree: readonly string[]): string[] =>
      tree.filter((line) => !line.includes('claude-multi/installed'));
    expect(withoutLists(scene.tree)).toEqual(withoutLists(whole));
  });

  it('does nothing when the script was cut off, wherever', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const { length } = installerText;
    const ends = Array.from({ length: 30 }, (_, index) => Math.floor((length * index) / 30));
    for (let before = 2; before < 20; before++) ends.push(length - before);
    for (const end of ends)
      for (const shell of ['dash', 'bash'])
        await scene.run([], { shell: [`/bin/${shell}`], script: installerText.slice(0, end) });
    expect(scene.server.requests).toEqual([]);
    expect(scene.tree).toEqual([]);
  });
});
