import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { placeholdersIn } from '../../scripts/lib/release/placeholders.ts';
import { writeRelease } from '../../scripts/lib/release/write-release.ts';
import { treeDifferences } from '../../scripts/lib/tree-diff.ts';
import { actionName, hasOwner } from '../../src/domain/project.ts';
import { version } from '../../src/domain/version.ts';

// The commit of a release has its owner's name already.
const owner = hasOwner ? (actionName.split('/')[0] ?? '') : 'octo';
const commit = '0123456789abcdef0123456789abcdef01234567';
/** What sessions and users would have in their environment is not for the program under test. */
const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent' };

// Of this platform's processor, for the binary is started. Its runtime came with the packages of this repository.
const platform = process.arch === 'arm64' ? 'linux-arm64' : 'linux-x64';
const report: { header?: { glibcVersionRuntime?: string } } = process.report.getReport();
const isGnuLinux = process.platform === 'linux' && report.header?.glibcVersionRuntime !== undefined;

describe.runIf(isGnuLinux)('what a release consists of', () => {
  let folder: string;
  let assets: string;
  let unpacked: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    assets = join(folder, 'assets');
    await writeRelease(assets, { version, platforms: [platform], owner, commit });
    execFileSync('tar', ['-xzf', join(assets, `claude-multi-${platform}.tar.gz`)], { cwd: folder });
    unpacked = join(folder, `claude-multi-${platform}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is an archive for each platform, the other ways to install it, and what proves where they come from', () => {
    expect(readdirSync(assets).sort()).toEqual(
      [
        'SHA256SUMS',
        'VERSION',
        'claude-multi-dist.tar.gz',
        `claude-multi-${platform}.tar.gz`,
        `claude-multi-${version}.tgz`,
        'claude-multi.cdx.json',
        'claude-multi.rb',
        'install.ps1',
        'install.sh',
      ].sort(),
    );
    expect(readFileSync(join(assets, 'VERSION'), 'utf8')).toBe(`${version}\n`);
  });

  it('has the checksums of all other files, as sha256sum reads them', () => {
    const sums = readFileSync(join(assets, 'SHA256SUMS'), 'utf8');
    const named = [...sums.matchAll(/^[0-9a-f]{64} {2}(\S+)$/gm)].map(([, name]) => name);
    expect(named).toEqual(
      readdirSync(assets)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: assets });
  });

  it('has in an archive the program, its licences, the manual page and the completions', () => {
    const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(unpacked, path)).isFile())
      .sort();
    expect(files).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'claude-multi', 'licenses.txt', 'man/claude-multi.1'],
        ...['completions/_claude-multi', 'completions/claude-multi.bash', 'completions/claude-multi.fish'],
      ].sort(),
    );
    const licenses = readFileSync(join(unpacked, 'licenses.txt'), 'utf8');
    for (const name of ['Bun', 'JavaScriptCore,', 'commander', 'zod', 'yaml'])
      expect(licenses).toMatch(new RegExp(`\\b${name} `));
  });

  it('starts from the archive, and its completions are those that it prints', () => {
    const program = join(unpacked, 'claude-multi');
    const printed = (...args: string[]): string => execFileSync(program, args, { env, encoding: 'utf8' });
    expect(printed('version')).toMatch(new RegExp(`^claude-multi ${RegExp.escape(version)} `));
    for (const [shell, name] of [
      ['bash', 'claude-multi.bash'],
      ['zsh', '_claude-multi'],
      ['fish', 'claude-multi.fish'],
    ] as const)
      expect(readFileSync(join(unpacked, 'completions', name), 'utf8')).toBe(printed('completion', shell));
  });

  it('has no placeholder left in any text', () => {
    const texts = [
      ...['install.sh', 'install.ps1', 'claude-multi.rb', 'claude-multi.cdx.json'].map((name) => join(assets, name)),
      ...['README.md', 'CHANGELOG.md', 'man/claude-multi.1'].map((name) => join(unpacked, name)),
    ];
    for (const path of texts) expect(placeholdersIn(readFileSync(path, 'utf8')), path).toEqual([]);
    expect(readFileSync(join(unpacked, 'README.md'), 'utf8')).toContain(`https://github.com/${owner}/claude-multi/`);
  });

  it('has a valid bill of materials of the packages in the binary and in dist/', async () => {
    const text = readFileSync(join(assets, 'claude-multi.cdx.json'), 'utf8');
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull();
    const { components } = JSON.parse(text) as { components: { purl: string; properties: { value: string }[] }[] };
    const inPart = (part: string) =>
      components.filter(({ properties }) => properties.some(({ value }) => value === part));
    for (const part of ['binary', 'dist/action', 'dist/cli']) expect(inPart(part).length, part).toBeGreaterThan(9);
    expect(text).toContain(`claude-multi.git#${commit}`);
  });

  it('has a Homebrew formula for what is in the archive', () => {
    const formula = readFileSync(join(assets, 'claude-multi.rb'), 'utf8');
    const installed = [...formula.matchAll(/\.install "([^"]+)"/g)].map(([, path = '']) => path);
    expect(installed).toHaveLength(6);
    for (const path of installed) expect(existsSync(join(unpacked, path)), path).toBe(true);
    const [, tasks = ''] = /\.write '(.*)'/.exec(formula) ?? [];
    const test = spawnSync(join(unpacked, 'claude-multi'), ['plan', '--tasks', tasks], {
      env,
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status: test.status, text: test.stdout }).toEqual({ status: 0, text: expect.stringContaining('greet') });
    const ruby = spawnSync('ruby', ['-c', join(assets, 'claude-multi.rb')], { encoding: 'utf8' });
    if (ruby.error === undefined) expect(ruby.stdout).toContain('Syntax OK');
    else console.warn('there is no ruby: the syntax of the formula is not checked');
  });

  it('has dist/ as it is in the repository', () => {
    execFileSync('tar', ['-xzf', join(assets, 'claude-multi-dist.tar.gz')], { cwd: folder });
    expect(treeDifferences(join(root, 'dist'), join(folder, 'dist'))).toEqual([]);
  });
});
