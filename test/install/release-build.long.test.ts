import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { replaceOwner } from '../../scripts/lib/release/placeholders.ts';
import { version } from '../../src/domain/version.ts';

const platform = process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64';
const report: { header?: { glibcVersionRuntime?: string } } = process.report.getReport();
const isGnuLinux = process.platform === 'linux' && report.header?.glibcVersionRuntime !== undefined;

/** What the jobs of release.yml do with the commit of a release, without the network. */
describe.runIf(isGnuLinux)('the build of a release', () => {
  let folder: string;
  let checkout: string;
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8' });

  function edit(path: string): void {
    writeFileSync(path, replaceOwner(readFileSync(path, 'utf8'), 'acme'));
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-build-'));
    checkout = join(folder, 'checkout');
    git('worktree', 'add', '--quiet', '--detach', checkout, 'HEAD');
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
    const options = { cwd: checkout, encoding: 'utf8' } as const;
    // As the commit of a release has it.
    for (const path of execFileSync(
      'git',
      ['ls-files', 'src', 'dist/*.js', 'README.md', 'package.json'],
      options,
    ).split('\n'))
      if (path !== '') edit(join(checkout, path));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  });

  it('is complete, has no placeholder left, and its program runs the demo in an empty home', {
    timeout: 600_000,
  }, () => {
    const built = node(
      'scripts/release.ts',
      '--build',
      '--tag',
      `v${version}`,
      '--owner',
      'acme',
      '--platform',
      platform,
    );
    expect(built.status, built.stderr).toBe(0);
    const unpacked = join(folder, 'unpacked');
    execFileSync('mkdir', [unpacked]);
    execFileSync('tar', ['-xzf', join(checkout, `build/release/claude-multi-${platform}.tar.gz`), '-C', unpacked]);
    const archive = join(unpacked, `claude-multi-${platform}`);
    expect(existsSync(join(archive, 'man/claude-multi.1'))).toBe(true);
    const commit = git('rev-parse', 'HEAD');
    expect(readFileSync(join(archive, 'README.md'), 'utf8')).toContain(`acme/claude-multi@${commit} # v${version}`);

    const claude = join(root, 'node_modules/.bin/claude');
    const tried = node('scripts/try-release.ts', '--platform', platform, '--claude', claude);
    expect(tried.status, tried.stdout + tried.stderr).toBe(0);
    expect(tried.stdout).toContain('equal those that the simulator reported');
  });
});
