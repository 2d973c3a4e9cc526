import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRelease } from '../../scripts/lib/release/write-release.ts';
import { version } from '../../src/domain/version.ts';
import { publishFake } from '../support/install/fake-release.ts';
import { InstallerScene, interruptingPath, startsOf } from '../support/install/installer-scene.ts';
import { MinimalMachine, minimalDebian, whyNoMinimalMachine } from '../support/install/minimal-machine.ts';

const whyNot = whyNoMinimalMachine() ?? (process.arch === 'x64' ? null : 'skipped: needs an Intel processor');

describe.skipIf(whyNot !== null)('install.sh of a release, with a mirror of it on loopback', () => {
  let folder: string;
  let mirror: string;
  let debian: string;
  let archive: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'install-sh-long-'));
    mirror = join(folder, 'mirror');
    const found = minimalDebian();
    if (found === null) throw new Error('debootstrap could not make a minimal Debian: is its mirror reached?');
    debian = join(folder, 'debian');
    execFileSync('cp', ['-a', found, debian]);
    execFileSync('chroot', [debian, 'useradd', '--create-home', '--uid', '1000', 'someone']);

    const release = join(mirror, 'releases/download', `v${version}`);
    const platforms = ['linux-x64', 'linux-x64-musl'] as const;
    await writeRelease(release, { version, platforms, owner: 'octo', commit: 'a'.repeat(40) });
    const latest = join(mirror, 'releases/latest/download');
    mkdirSync(latest, { recursive: true });
    for (const name of ['VERSION', 'install.sh']) copyFileSync(join(release, name), join(latest, name));
    archive = join(release, 'claude-multi-linux-x64.tar.gz');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs for all users of a minimal Debian as root, and removes everything again', async () => {
    await using machine = await MinimalMachine.start(debian, mirror);
    const list = 'find / -xdev -path /proc -prune -o -path /tmp -prune -o -print | sort';
    const before = await machine.run(list);
    // The way of the documentation, with the script that was released.
    const { code, output } = await machine.run(
      'curl -fsSL $CLAUDE_MULTI_RELEASES_URL/latest/download/install.sh | sh -s -- --prefix /usr/local',
    );
    expect(output).toContain(`claude-multi ${version} is installed: /usr/local/bin/claude-multi\n`);
    expect(code).toBe(0);
    // The loader of musl is there, too, but is not the system's.
    expect(output).toContain('for linux-x64 ...');
    expect((await machine.run('claude-multi version')).output).toMatch(`claude-multi ${version} (`);
    const written = (await machine.run('cat /usr/local/share/claude-multi/installed')).output;
    expect(written.split('\n').filter((line) => /^(bin|share)\/.*[^/]$/.test(line))).toHaveLength(10);
    expect((await machine.run('head -n 1 /usr/local/share/man/man1/claude-multi.1')).output).toMatch(/^\.|^'/);
    const complete = 'bash -c ". /usr/local/share/bash-completion/completions/claude-multi; complete -p claude-multi"';
    expect((await machine.run(complete)).output).toContain('claude-multi');
    expect((await machine.run('claude-multi version', { user: 1000 })).output).toMatch(`claude-multi ${version} (`);
    expect(await machine.install('--uninstall --prefix /usr/local')).toEqual({
      code: 0,
      output: 'claude-multi is removed from /usr/local.\n',
    });
    expect((await machine.run(list)).output).toBe(before.output);
  });

  it('installs for a user without rights, who cannot install for all', async () => {
    await using machine = await MinimalMachine.start(debian, mirror);
    const list = 'find /home/someone | sort';
    const before = await machine.run(list);
    const refused = await machine.install('--prefix /usr/local', 1000);
    expect(refused).toMatchObject({
      code: 3,
      output: expect.stringMatching(/cannot write to \/usr\/local\/bin\.[\s\S]*Permission denied[\s\S]*--prefix DIR/),
    });
    const { code, output } = await machine.install('', 1000);
    expect(output).toContain('/home/someone/.local/bin is not on your PATH.');
    expect(code).toBe(0);
    expect((await machine.run('~/.local/bin/claude-multi version', { user: 1000 })).output).toMatch(
      `claude-multi ${version} (`,
    );
    expect((await machine.install('--prefix "$HOME/it\'s my folder"', 1000)).code).toBe(0);
    expect((await machine.run("~/it\\'s\\ my\\ folder/bin/claude-multi version", { user: 1000 })).code).toBe(0);
    await machine.install('--uninstall', 1000);
    await machine.install('--uninstall --prefix "$HOME/it\'s my folder"', 1000);
    expect((await machine.run(list)).output).toBe(before.output);
  });

  it('installs nothing that was changed or cut off on its way, or that comes from nowhere', async () => {
    await using machine = await MinimalMachine.start(debian, mirror);
    const whole = readFileSync(archive);
    try {
      const tampered = Buffer.from(whole);
      const middle = tampered.length >> 1;
      tampered[middle] = (tampered[middle] ?? 0) ^ 1;
      writeFileSync(archive, tampered);
      expect(await machine.install()).toMatchObject({
        code: 5,
        output: expect.stringContaining('its checksum is wrong'),
      });
      writeFileSync(archive, whole);
      truncateSync(archive, whole.length >> 1);
      expect(await machine.install()).toMatchObject({
        code: 5,
        output: expect.stringContaining('its checksum is wrong'),
      });
      rmSync(archive);
      expect(await machine.install()).toMatchObject({ code: 4, output: expect.stringContaining('does not have it') });
    } finally {
      writeFileSync(archive, whole);
    }
    expect(await machine.install('--version 9.9.9')).toMatchObject({
      code: 4,
      output: expect.stringContaining('there is no release 9.9.9.'),
    });
    const script = 'unset CLAUDE_MULTI_RELEASES_URL; exec sh -s';
    const lost = await machine.run(script, { input: readFileSync('scripts/install/install.sh', 'utf8') });
    expect(lost).toMatchObject({
      code: 4,
      output: expect.stringMatching(/cannot download https:\/\/github\.com\/.*\n.*Could not resolve host/),
    });
    expect((await machine.run('ls -A /root/.local')).code).not.toBe(0);
  });

  it('picks the binary for musl where busybox and musl are all there is, and says what else it needs', async () => {
    const alpine = join(folder, 'alpine');
    for (const name of ['bin', 'usr/bin', 'lib', 'root', 'tmp']) mkdirSync(join(alpine, name), { recursive: true });
    const busybox = join(debian, 'bin/busybox');
    copyFileSync(busybox, join(alpine, 'bin/busybox'));
    for (const name of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n'))
      if (name !== 'busybox') symlinkSync('busybox', join(alpine, 'bin', name));
    symlinkSync('/bin/env', join(alpine, 'usr/bin/env'));
    execFileSync('cp', ['-a', join(debian, 'dev'), alpine]);
    const loader = readFileSync(join(debian, 'lib/x86_64-linux-musl/libc.so'));
    writeFileSync(join(alpine, 'lib/ld-musl-x86_64.so.1'), loader, { mode: 0o755 });
    await using machine = await MinimalMachine.start(alpine, mirror);
    const { code, output } = await machine.install();
    expect(output).toContain('for linux-x64-musl ...');
    expect(output).toMatch(
      /does not run on this machine \(as linux-x64-musl\)\.\n.*libstdc\+\+\.so\.6.*\n.*apk add libstdc\+\+/,
    );
    expect(code).toBe(3);
    expect((await machine.run('ls -A /root')).output).toBe('');
  });
});

describe.skipIf(process.platform === 'win32')('install.sh, interrupted', () => {
  it.each(['chmod', 'cp', 'mv', 'mkdir', 'rm', 'grep', 'sed'])(
    'is either whole or not there after Ctrl-C at any %s',
    async (program) => {
      await using scene = await InstallerScene.start();
      publishFake(scene.server, { version: '0.2.0' });
      await scene.run();
      const whole = scene.tree;
      await scene.run(['--uninstall']);
      for (let at = 1; ; at++) {
        const { code } = await scene.run([], { path: interruptingPath(scene, program, at) });
        const isReached = startsOf(scene, program) >= at;
        const name = `${program} ${at}`;
        expect(code === 0 || code === 130, name).toBe(true);
        if (code === 0) expect(scene.tree, name).toEqual(whole);
        else
          expect(
            scene.tree.filter((line) => !line.endsWith('/')),
            name,
          ).toEqual([]);
        await scene.run(['--uninstall']);
        if (!isReached) break;
      }
    },
  );
});
