import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { version } from '../../src/domain/version.ts';
import { temporaryFolder, toolsFolder } from '../support/cli/run-cli.ts';
import { type EmptyMachine, emptyMachine, filesBelow, packedRelease } from '../support/install/npm.ts';
import { startNpmRegistry } from '../support/install/npm-registry.ts';

const told = `claude-multi ${version} (Node ${process.versions.node}, `;

/** A Node of this machine that is too old, as on most systems. */
const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && Number.parseInt(versionOf(path), 10) < 24);

function versionOf(node: string): string {
  return execFileSync(node, ['--print', 'process.versions.node'], { encoding: 'utf8' });
}

describe.skipIf(process.platform === 'win32')('the npm package', () => {
  let folder: string;
  let tarball: string;
  let machine: EmptyMachine;
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'npm-install-')));
    tarball = await packedRelease(folder);
    machine = emptyMachine(join(folder, 'machine'));
    await machine.npm('install', '--global', tarball);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('starts, has a manual page, and writes nothing to the home', async () => {
    expect(await machine.run(machine.program, ['version'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(told),
    });
    expect(await machine.run(machine.program, [])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Usage:'),
    });
    const page = await readFile(join(machine.prefix, 'share/man/man1/claude-multi.1'), 'utf8');
    expect(page).toContain('.TH CLAUDE\\-MULTI 1');
    expect(filesBelow(machine.home)).toEqual([]);
  });

  it('plays the demo with the Claude Code that is found, and leaves nothing in the home', async () => {
    const env = { PATH: [toolsFolder, '/usr/bin', '/bin'].join(delimiter) };
    const { code, stdout, stderr } = await machine.run(machine.program, ['demo'], env);
    expect({ code, stderr, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/4 of 4 tasks succeeded/),
    });
    expect(stdout).toMatch(/tokens equal those that the simulator reported, kind by kind/);
    expect(filesBelow(machine.home)).toEqual([]);
  });

  it('says how to get Claude Code where the demo finds none', async () => {
    const { code, stderr } = await machine.run(machine.program, ['demo']);
    expect({ code, stderr }).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/is not on the PATH\n.*`npm install -g .*@anthropic-ai\/claude-code`/),
    });
  });

  it.skipIf(oldNode === undefined)("names the needed Node when it is started on this machine's old one", async () => {
    const { code, stderr } = await machine.run(oldNode ?? '', [machine.program, 'version']);
    expect(code).toBe(3);
    expect(stderr).toMatch(`claude-multi needs Node 24 or later; this is Node ${versionOf(oldNode ?? '').trim()} (`);
  });

  it('is published to a registry, and is run, installed and removed from there without a trace', async () => {
    await using registry = await startNpmRegistry();
    const visitor = emptyMachine(join(folder, 'visitor'), { npm_config_registry: registry.url });
    const token = `--${registry.url.replace('http:', '')}:_authToken=dummy`;
    // The package asks for provenance, which can only be made in a workflow.
    await expect(visitor.npm('publish', tarball, token)).rejects.toThrow(/provenance/);
    const { stderr } = await visitor.npm('publish', tarball, '--provenance=false', token);
    expect(stderr).not.toMatch(/warn/i);
    expect((await visitor.npm('exec', '--yes', '--', 'claude-multi', 'version')).stdout).toContain(told);
    await visitor.npm('install', '--global', 'claude-multi');
    expect((await visitor.run(visitor.program, ['version'])).stdout).toContain(told);
    await visitor.npm('uninstall', '--global', 'claude-multi');
    expect([...filesBelow(visitor.prefix), ...filesBelow(visitor.home)]).toEqual([]);
  });

  it('is installed from a Git URL as it is committed, without a build and without a registry', async () => {
    await using place = await temporaryFolder();
    const visitor = emptyMachine(place.path);
    const clone = join(place.path, 'clone');
    for (const name of ['package.json', 'package-lock.json', 'dist/cli', 'README.md', 'LICENSE', 'CHANGELOG.md'])
      cpSync(join(root, name), join(clone, name), { recursive: true });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', clone, ...args], { env: { PATH: process.env['PATH'] }, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '--all');
    git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message=x');
    await visitor.npm('install', '--global', '--allow-git=root', `git+file://${clone}`);
    expect((await visitor.run(visitor.program, ['version'])).stdout).toContain(told);
    await visitor.npm('uninstall', '--global', 'claude-multi');
    expect([...filesBelow(visitor.prefix), ...filesBelow(visitor.home)]).toEqual([]);
  });
});
