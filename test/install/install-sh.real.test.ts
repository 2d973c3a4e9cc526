import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyMissing } from '../support/cli/shell-terminal.ts';
import { fakeProgram, publishFake } from '../support/install/fake-release.ts';
import { InstallerScene } from '../support/install/installer-scene.ts';
import {
  busyboxFolder,
  fakePrograms,
  installerFile,
  installerText,
  toolFolder,
  treeOf,
} from '../support/install/run-installer.ts';

const installed = [
  'bin/claude-multi',
  'share/bash-completion/completions/claude-multi',
  'share/claude-multi/installed',
  'share/doc/claude-multi/CHANGELOG.md',
  'share/doc/claude-multi/LICENSE',
  'share/doc/claude-multi/README.md',
  'share/doc/claude-multi/licenses.txt',
  'share/fish/vendor_completions.d/claude-multi.fish',
  'share/man/man1/claude-multi.1',
  'share/zsh/site-functions/_claude-multi',
];

const filesIn = (folder: string): string[] =>
  treeOf(folder)
    .filter((line) => !line.endsWith('/'))
    .map((line) => line.replace(/ [0-9a-f]{12}$/, ''));

describe.skipIf(process.platform === 'win32')('install.sh', () => {
  it.skipIf(whyMissing('shellcheck') !== null)('has nothing that shellcheck reports', () => {
    const { stdout, status } = spawnSync('shellcheck', ['--color=never', installerFile], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.for([
    ['dash', ['dash'], 'curl'],
    ['bash', ['bash'], 'wget'],
    ['zsh', ['zsh', '-f'], 'curl'],
    ['busybox', ['busybox', 'sh'], 'busybox'],
  ] as const)(
    'installs the newest release with %s, and removes it without a trace',
    async ([name, shell, tools], context) => {
      if (whyMissing(name) !== null && name !== 'dash') context.skip(whyMissing(name) ?? '');
      await using scene = await InstallerScene.start();
      publishFake(scene.server, { version: '0.2.0' });
      writeFileSync(join(scene.home, 'mine'), 'mine');
      const before = scene.tree;
      const folder = join(scene.folder, 'path');
      const programs =
        tools === 'busybox' ? busyboxFolder(folder) : toolFolder(folder, tools, 'tar', 'gzip', 'sha256sum');
      const command = execFileSync('sh', ['-c', `command -v ${shell[0]}`], { encoding: 'utf8' }).trim();
      const options = { shell: [command, ...shell.slice(1)], path: [scene.machine('Linux', 'x86_64'), programs] };

      const end = await scene.run([], options);
      expect(end.stderr).toBe('');
      expect(end.code).toBe(0);
      expect(scene.server.requests).toEqual([
        'latest/download/VERSION',
        'download/v0.2.0/SHA256SUMS',
        'download/v0.2.0/claude-multi-linux-x64.tar.gz',
      ]);
      const prefix = join(scene.home, '.local');
      expect(filesIn(prefix)).toEqual(installed);
      expect(readFileSync(join(prefix, 'bin/claude-multi'), 'utf8')).toBe(fakeProgram('0.2.0'));
      expect(end.stdout).toContain(`claude-multi 0.2.0 is installed: ${prefix}/bin/claude-multi\n`);
      const remover = end.stdout.match(/^To remove it: {2}(.*)$/m)?.[1];
      expect(remover).toMatch(
        /^(curl -fsSL|wget -qO-) http.*install\.sh \| CLAUDE_MULTI_RELEASES_URL=\S+ sh -s -- --uninstall$/,
      );

      const removed = await scene.run(['--uninstall'], options);
      expect(removed).toMatchObject({ code: 0, stderr: '', stdout: `claude-multi is removed from ${prefix}.\n` });
      expect(scene.tree).toEqual(before);
    },
  );

  it('can be removed with the line that it prints, from the same server', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    scene.server.files.set('latest/download/install.sh', installerText);
    const { stdout } = await scene.run(['--prefix', `${scene.folder}/it's $HOME`]);
    const line = stdout.match(/^To remove it: {2}(.*)$/m)?.[1] ?? '';
    const end = await scene.run([], { script: line });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(`${scene.folder}/it's $HOME`)).toBe(false);
  });

  it('makes files that everyone may read and run, whatever the umask', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    await scene.run(['--prefix', `${scene.folder}/all`], { script: `umask 077\n${installerText}` });
    const mode = (path: string): string => (statSync(join(scene.folder, 'all', path)).mode & 0o7777).toString(8);
    expect(['bin', 'bin/claude-multi', 'share/man/man1', 'share/man/man1/claude-multi.1'].map(mode)).toEqual([
      '755',
      '755',
      '755',
      '644',
    ]);
  });

  it.each(['a b', "it's", '$HOME', 'q"uote', 'back\\slash', '*', 'ü', '-x', 'a;b'])(
    'installs below a prefix whose name has special characters: %s',
    async (name) => {
      await using scene = await InstallerScene.start();
      publishFake(scene.server, { version: '0.2.0' });
      const prefix = join(scene.folder, 'odd', name);
      mkdirSync(prefix, { recursive: true });
      const { code, stdout, stderr } = await scene.run(['--prefix', prefix]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(filesIn(prefix)).toEqual(installed);
      // The line for the start file works as it is printed.
      const line = stdout.match(/start file: (.*)$/m)?.[1] ?? '';
      const found = execFileSync('/bin/sh', ['-c', `${line}; command -v claude-multi`], {
        env: { PATH: '/bin' },
        encoding: 'utf8',
      });
      expect(found).toBe(`${prefix}/bin/claude-multi\n`);
      expect((await scene.run([`--prefix=${prefix}`, '--uninstall'])).code).toBe(0);
      expect(treeOf(join(scene.folder, 'odd'))).toEqual([`${name}/`]);
    },
  );

  it('takes a relative prefix and a tilde as a person means them', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const cwd = join(scene.folder, 'somewhere');
    mkdirSync(cwd);
    await scene.run(['--prefix', 'here/'], { cwd });
    expect(filesIn(join(cwd, 'here'))).toEqual(installed);
    await scene.run(['--prefix=~/there'], { cwd });
    expect(filesIn(join(scene.home, 'there'))).toEqual(installed);
  });

  it('installs the version that was asked for, with or without a "v"', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.3.0' });
    publishFake(scene.server, { version: '0.2.0-rc.1' }, false);
    for (const version of ['0.2.0-rc.1', 'v0.2.0-rc.1']) {
      const end = await scene.run(['--version', version]);
      expect(end.stdout).toContain('claude-multi 0.2.0-rc.1 is installed');
    }
    expect(scene.server.requests).not.toContain('latest/download/VERSION');
  });

  it.each([
    ['0.2.0', '0.10.0', 'Upgrading claude-multi from 0.2.0 to 0.10.0.'],
    ['0.10.0', '0.9.3', 'Going back from claude-multi 0.10.0 to the older 0.9.3.'],
    ['0.2.0', '0.2.0', 'claude-multi 0.2.0 is installed already; it is installed again.'],
    ['1.0.0-rc.1', '1.0.0', 'Upgrading claude-multi from 1.0.0-rc.1 to 1.0.0.'],
    ['1.0.0', '1.0.0-rc.1', 'Going back from claude-multi 1.0.0 to the older 1.0.0-rc.1.'],
    ['1.0.0-rc.2', '1.0.0-rc.10', 'Replacing claude-multi 1.0.0-rc.2 by 1.0.0-rc.10.'],
  ])('says how the new version relates to the one that is there: %s, then %s', async (old, next, words) => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: old });
    publishFake(scene.server, { version: next }, false);
    expect((await scene.run()).stdout).not.toMatch(/Upgrading|Going back|Replacing|already/);
    const end = await scene.run(['--version', next]);
    expect(end.stdout).toContain(`${words}\n`);
    expect(end.stdout).toContain(`claude-multi ${next} is installed`);
    expect((await scene.run(['--uninstall'])).code).toBe(0);
    expect(scene.tree).toEqual([]);
  });

  it('installs no completions with --no-completions', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const end = await scene.run(['--no-completions'], { env: { SHELL: '/bin/bash' } });
    expect(filesIn(join(scene.home, '.local'))).toEqual(
      installed.filter((path) => !/completions|site-functions/.test(path)),
    );
    expect(end.stdout).not.toContain('ompletions');
  });

  it('does not disturb a claude-multi that is running', async () => {
    await using scene = await InstallerScene.start();
    const go = join(scene.folder, 'go');
    const program = `#!/bin/sh\ncase \${1-} in version) echo 'claude-multi 0.1.0 (x)' ;; *) until [ -e '${go}' ]; do sleep 0.05; done; echo 'the old one' ;; esac\n`;
    publishFake(scene.server, { version: '0.1.0', program });
    await scene.run();
    const file = join(scene.home, '.local/bin/claude-multi');
    const running = scene.start([], { script: `exec '${file}' wait` });
    publishFake(scene.server, { version: '0.2.0' });
    expect((await scene.run()).code).toBe(0);
    expect(execFileSync(file, ['version'], { encoding: 'utf8' })).toContain('0.2.0');
    writeFileSync(go, '');
    expect(await running.ended).toMatchObject({ code: 0, stdout: 'the old one\n' });
  });

  it('shows the progress of the download on a terminal, and what was wrong with it', async (context) => {
    if (whyMissing('script') !== null) context.skip(whyMissing('script') ?? '');
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const script = `exec /usr/bin/script -qec 'sh ${installerFile}' /dev/null </dev/null`;
    const end = await scene.run([], { script });
    expect(end.stdout).toMatch(/100\.0%[\s\S]*claude-multi 0\.2\.0 is installed/);
    expect(end.code).toBe(0);
    await scene.run(['--uninstall']);
    scene.server.files.set('download/v0.2.0/claude-multi-linux-x64.tar.gz', (response) => response.destroy());
    const failed = await scene.run([], { script });
    expect(failed.stdout).toMatch(/curl: \(\d+\) .*[\s\S]*claude-multi install: cannot download http/);
    expect(failed.code).toBe(4);
    expect(scene.tree).toEqual([]);
  });

  it('tells when the shell finds another claude-multi first', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const other = fakePrograms(join(scene.folder, 'other'), { 'claude-multi': 'exit 1' });
    const own = join(scene.home, '.local/bin');
    const note = `Note: your shell finds another claude-multi first: ${other}/claude-multi\n`;
    expect((await scene.run([], { path: [other, own, ...scene.tools] })).stdout).toContain(note);
    expect((await scene.run([], { path: [own, other, ...scene.tools] })).stdout).not.toContain('Note:');
    expect((await scene.run([], { path: [other, ...scene.tools] })).stdout).toContain(note);
  });

  it.for(['bash', 'zsh'])('prints a line that puts the folder on the PATH of %s', async (shell, context) => {
    if (whyMissing(shell) !== null) context.skip(whyMissing(shell) ?? '');
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const prefix = join(scene.folder, "it's a b");
    const { stdout } = await scene.run(['--prefix', prefix], { env: { SHELL: `/usr/bin/${shell}` } });
    const line = stdout.match(/^ {2}(echo .*)$/m)?.[1] ?? '';
    const env = { HOME: scene.home, PATH: '/usr/bin:/bin' };
    execFileSync(shell, ['-c', line], { env });
    const found = spawnSync(shell, ['-ic', 'command -v claude-multi'], {
      env,
      encoding: 'utf8',
      input: '',
    });
    expect(found.stdout).toContain(`${prefix}/bin/claude-multi`);
    const again = await scene.run(['--prefix', prefix], { path: [`${prefix}/bin`, ...scene.tools] });
    expect(again.stdout).not.toContain('PATH');
  });

  it('puts completions where fish loads them by itself', async (context) => {
    if (whyMissing('fish') !== null) context.skip(whyMissing('fish') ?? '');
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const { stdout } = await scene.run([], { env: { SHELL: '/usr/bin/fish' } });
    expect(stdout).toContain(`  fish_add_path ${scene.home}/.local/bin\n`);
    expect(stdout).not.toContain('config.fish');
    const env = { HOME: scene.home, PATH: `${scene.home}/.local/bin:/usr/bin:/bin` };
    expect(execFileSync('fish', ['-c', "complete -C 'claude-multi '"], { env, encoding: 'utf8' })).toContain(
      'loaded-by-fish',
    );
  });

  it('says which line makes zsh load the completions', async (context) => {
    if (whyMissing('zsh') !== null) context.skip(whyMissing('zsh') ?? '');
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const { stdout } = await scene.run([], { env: { SHELL: '/usr/bin/zsh' } });
    const line = stdout.match(/before compinit: (.*)$/m)?.[1] ?? '';
    const script = `${line}\nautoload -Uz compinit && compinit -D && echo $_comps[claude-multi]`;
    expect(execFileSync('zsh', ['-fc', script], { encoding: 'utf8' })).toBe('_claude-multi\n');
  });

  it('says which line makes bash load completions from a prefix of its own', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const env = { SHELL: '/bin/bash' };
    const { stdout } = await scene.run(['--prefix', `${scene.folder}/a b`], { env });
    const line = stdout.match(/add to ~\/\.bashrc: (.*)$/m)?.[1] ?? '';
    expect(execFileSync('bash', ['-c', `${line}; complete -p claude-multi`], { encoding: 'utf8' })).toContain(
      'loaded-by-bash',
    );
    expect((await scene.run([], { env })).stdout).toContain('loaded by the package bash-completion');
  });

  it.each([
    ['Linux', 'x86_64', {}, 'linux-x64'],
    ['Linux', 'amd64', {}, 'linux-x64'],
    ['Linux', 'aarch64', {}, 'linux-arm64'],
    ['Linux', 'x86_64', { ldd: "echo 'musl libc (x86_64)' >&2; exit 1" }, 'linux-x64-musl'],
    ['Linux', 'aarch64', { ldd: "echo 'musl libc (aarch64)' >&2; exit 1" }, 'linux-arm64-musl'],
    ['Darwin', 'x86_64', { sysctl: 'exit 1' }, 'darwin-x64'],
    ['Darwin', 'x86_64', { sysctl: '[ "$*" = "-n sysctl.proc_translated" ] && echo 1' }, 'darwin-arm64'],
    ['Darwin', 'arm64', {}, 'darwin-arm64'],
  ])('picks the binary of the machine: %s %s %j', async (system, processor, programs, platform) => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0', platform });
    const end = await scene.run([], { path: [scene.machine(system, processor, programs), scene.tools[1] ?? ''] });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(scene.server.requests.at(-1)).toBe(`download/v0.2.0/claude-multi-${platform}.tar.gz`);
  });

  it.each([
    ['FreeBSD', 'amd64', {}, 'FreeBSD amd64'],
    ['Linux', 'riscv64', {}, 'Linux riscv64'],
    ['Linux', 'aarch64', { getconf: 'echo 32' }, 'a 32-bit system on aarch64'],
  ])(
    'says on %s %s %j that there is no binary, which there are, and what to do',
    async (system, processor, programs, words) => {
      await using scene = await InstallerScene.start();
      const end = await scene.run([], { path: [scene.machine(system, processor, programs), scene.tools[1] ?? ''] });
      expect(end.code).toBe(3);
      expect(end.stderr).toContain(`there is no binary of claude-multi for ${words}.`);
      expect(end.stderr).toMatch(/linux-x64 linux-arm64 .*windows-x64[\s\S]*npm install -g claude-multi/);
      expect(scene.server.requests).toEqual([]);
      expect(scene.tree).toEqual([]);
    },
  );

  it('sends people on Windows to install.ps1', async () => {
    await using scene = await InstallerScene.start();
    const end = await scene.run([], { path: [scene.machine('MINGW64_NT-10.0', 'x86_64'), scene.tools[1] ?? ''] });
    expect(end.code).toBe(3);
    expect(end.stderr).toContain('install.ps1 | iex');
  });

  it.each([
    [['--verison', '1'], 'there is no option "--verison"'],
    [['--prefix'], '--prefix needs a value'],
    [['--prefix='], '--prefix needs a value'],
    [['--version', 'latest'], '"latest" is not a version'],
    [['--version', '../../x'], 'is not a version'],
    [['--version', '0.2'], 'is not a version'],
    [['--version', '0.2.0\n0.3.0'], 'is not a version'],
    [['--prefix', '/tmp/a\nb'], 'has a line break'],
  ])('refuses %j', async (args, words) => {
    await using scene = await InstallerScene.start();
    const end = await scene.run(args);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(words);
    expect(scene.server.requests).toEqual([]);
    expect(scene.tree).toEqual([]);
  });

  it('needs a prefix where HOME is not set', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    for (const script of [`unset HOME\n${installerText}`, `HOME=\n${installerText}`]) {
      const end = await scene.run([], { script });
      expect(end.code).toBe(2);
      expect(end.stderr).toContain('HOME is "", so that there is no default folder.');
      const given = await scene.run(['--prefix', join(scene.folder, 'given')], { script });
      expect(given).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('prints its help without a network and without a HOME', async () => {
    await using scene = await InstallerScene.start();
    const end = await scene.run(['--help'], { script: `unset HOME\n${installerText}` });
    expect(end.code).toBe(0);
    for (const word of ['--version', '--prefix', '--no-completions', '--uninstall', 'CLAUDE_MULTI_RELEASES_URL'])
      expect(end.stdout).toContain(word);
  });

  it('leaves alone what others have put in its places', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const page = join(scene.home, '.local/share/man/man1/claude-multi.1');
    mkdirSync(join(page, '..'), { recursive: true });
    writeFileSync(page, 'my own page\n');
    const before = scene.tree;
    const end = await scene.run();
    expect(end.code).toBe(0);
    expect(end.stdout).toContain(`Left as it is, since it is not claude-multi's: ${page}\n`);
    expect(readFileSync(page, 'utf8')).toBe('my own page\n');
    await scene.run(['--uninstall']);
    expect(scene.tree).toEqual(before);
  });

  it.each([
    [
      'a link of npm',
      (file: string) => symlinkSync('../lib/node_modules/claude-multi/dist/cli/index.js', file),
      'a symbolic link',
    ],
    ['another program', (file: string) => writeFileSync(file, '#!/bin/sh\necho hello\n'), 'is not claude-multi'],
    [
      'a script that starts a claude-multi elsewhere',
      (file: string) =>
        writeFileSync(file, '#!/bin/sh\necho "claude-multi 0.1.0 (Node.js 24.21.0, linux x64)"\n', { mode: 0o755 }),
      'is a script, which this script did not make',
    ],
    ['a folder', (file: string) => mkdirSync(file), 'is not claude-multi'],
  ])('replaces nothing that is not its own: %s', async (_, make, words) => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    mkdirSync(join(scene.home, '.local/bin'), { recursive: true });
    make(join(scene.home, '.local/bin/claude-multi'));
    const before = scene.tree;
    const end = await scene.run();
    expect(end.code).toBe(3);
    expect(end.stderr).toContain(words);
    expect(scene.tree).toEqual(before);
    if (!words.includes('link')) expect((await scene.run(['--uninstall'])).code).toBe(2);
    expect(scene.tree).toEqual(before);
  });

  it('replaces a claude-multi that was put there by hand, and one that is broken', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const file = join(scene.home, '.local/bin/claude-multi');
    mkdirSync(join(file, '..'), { recursive: true });
    // Not a script, as far as its beginning tells.
    writeFileSync(file, fakeProgram('0.1.0').replace('#!/bin/sh\n', ''));
    chmodSync(file, 0o755);
    expect((await scene.run()).stdout).toContain('Upgrading claude-multi from 0.1.0 to 0.2.0.');
    writeFileSync(file, 'half of a');
    expect((await scene.run()).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(fakeProgram('0.2.0'));
  });

  it.each([
    [{}, '.local/state/claude-multi'],
    [{ XDG_STATE_HOME: 'state' }, 'state/claude-multi'],
    [{ CLAUDE_SESSIONS_DIR: 'my runs' }, 'my runs'],
  ])('keeps the runs when it is removed, and says where they are: %j', async (variables, place) => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    const env = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, join(scene.home, value)]));
    const runs = join(scene.home, place);
    mkdirSync(join(runs, 'run-1'), { recursive: true });
    const before = scene.tree;
    await scene.run([], { env });
    const { stdout } = await scene.run(['--uninstall'], { env });
    expect(stdout).toMatch(/Your runs are kept in '?\/.*; delete that folder/);
    expect(stdout).toContain(runs);
    expect(scene.tree).toEqual(before);
  });

  it('removes nothing where it has installed nothing', async () => {
    await using scene = await InstallerScene.start();
    const end = await scene.run(['--uninstall']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain(`claude-multi is not installed below ${scene.home}/.local.`);
    expect(end.stderr).toContain('--prefix DIR');
  });

  it('removes nothing outside of its prefix, whatever the list of its files says', async () => {
    await using scene = await InstallerScene.start();
    publishFake(scene.server, { version: '0.2.0' });
    await scene.run();
    const list = join(scene.home, '.local/share/claude-multi/installed');
    const precious = join(scene.home, 'precious');
    writeFileSync(precious, '');
    for (const line of ['../precious', 'share/../../precious', precious, 'lib/x']) {
      writeFileSync(list, `${line}\n`);
      const end = await scene.run(['--uninstall']);
      expect(end.code).toBe(3);
      expect(end.stderr).toContain(`names "${line}", which this script does not install`);
      expect(existsSync(precious)).toBe(true);
    }
  });
});
