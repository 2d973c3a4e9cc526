import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { temporaryFolder } from '../support/cli/run-cli.ts';

/** With one of these scripts, npm prepares a Git package in a temporary clone, and leaves a link to the deleted clone. */
const makeNpmPrepare = ['build', 'install', 'postinstall', 'preinstall', 'prepack', 'prepare'];

const { scripts, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

describe('npm install from a Git URL', () => {
  it('has no script that would make npm build the package', () => {
    expect(Object.keys(scripts).filter((name) => makeNpmPrepare.includes(name))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('installs a program that starts, without a registry', async () => {
    await using folder = await temporaryFolder();
    const clone = join(folder.path, 'clone');
    for (const name of ['package.json', 'dist/cli', 'README.md', 'LICENSE', 'CHANGELOG.md'])
      cpSync(join(root, name), join(clone, name), { recursive: true });
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder.path };
    const git = (...args: string[]) => execFileSync('git', args, { cwd: clone, env, stdio: 'pipe' });
    git('init', '--quiet');
    git('add', '--all');
    git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message=x');
    const prefix = join(folder.path, 'prefix');
    const options = ['--global', '--offline', '--no-audit', '--no-fund', `--prefix=${prefix}`];
    execFileSync('npm', ['install', ...options, `git+file://${clone}`], { cwd: folder.path, env, stdio: 'pipe' });
    const told = execFileSync(join(prefix, 'bin/claude-multi'), ['version'], { env, encoding: 'utf8' });
    expect(told).toMatch(`claude-multi ${version} `);
  });
});
