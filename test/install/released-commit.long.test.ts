import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { releaseChangelog } from '../../scripts/lib/release/changelog.ts';
import { editForPins, editForRelease } from '../../scripts/lib/release/edits.ts';
import { nextMinor, parseVersion, type VersionNumber } from '../../scripts/lib/release/version-number.ts';
import { actionName, hasOwner } from '../../src/domain/project.ts';
import { version as current } from '../../src/domain/version.ts';

// Not any later one: tests of upgrades have versions that are newer.
const version = parseVersion(nextMinor(current) ?? '') as VersionNumber;
const owner = hasOwner ? (actionName.split('/')[0] ?? '') : 'example';
const address = `https://github.com/${owner}/claude-multi`;

// `npm run release` checks the commit that it tags, and the next release begins with the commit after it. In both the
// placeholders are replaced, and nothing is under "Unreleased".
describe.skipIf(process.platform === 'win32').each(['of a release', 'after a release'])('the commit %s', (which) => {
  const folder = mkdtempSync(join(tmpdir(), 'released-commit-'));
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|GIT_)/.test(name)),
  );
  const run = (...command: readonly string[]): Promise<{ readonly succeeded: boolean; readonly told: string }> =>
    new Promise((resolve) => {
      const options = { cwd: folder, env: environment, maxBuffer: 1e9 };
      execFile(process.execPath, [...command], options, (error, stdout, stderr) =>
        resolve({ succeeded: error === null, told: stdout + stderr }),
      );
    });
  const test = async (project: string, ...places: readonly string[]): Promise<string[]> => {
    const results = join(folder, 'build', `${project}.json`);
    const options = ['--config', 'test/vitest.config.ts', '--reporter=json', `--outputFile=${results}`];
    const { told } = await run('node_modules/vitest/vitest.mjs', 'run', ...options, '--project', project, ...places);
    if (!existsSync(results)) throw new Error(told);
    const { numPassedTests, testResults } = JSON.parse(readFileSync(results, 'utf8')) as {
      numPassedTests: number;
      testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
    };
    expect(numPassedTests).toBeGreaterThan(0);
    return testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message === '' ? [] : [`${name}: ${message}`]),
      ...assertionResults.flatMap(({ status, fullName }) => (status === 'failed' ? [fullName] : [])),
    ]);
  };

  beforeAll(async () => {
    const edit = (path: string, text: string): string => {
      const edited = editForRelease(path, text, { version: version.text, owner });
      if (path === 'CHANGELOG.md')
        return releaseChangelog(edited.replace(/^## \[Unreleased\]$/m, '$&\n\n- A change.'), {
          ...{ version, date: '2026-01-01', repository: address },
        });
      return which === 'of a release'
        ? edited
        : editForPins(path, edited, { version: version.text, owner, commit: 'c'.repeat(40) });
    };
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    for (const path of listed.split('\0').filter((name) => existsSync(join(root, name)) && name !== '')) {
      cpSync(join(root, path), join(folder, path), { verbatimSymlinks: true });
      const bytes = readFileSync(join(folder, path));
      if (!bytes.includes(0)) writeFileSync(join(folder, path), edit(path, bytes.toString('utf8')));
    }
    // Some tests run programs of it as another user.
    chmodSync(folder, 0o755);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const git = (...args: readonly string[]): Buffer => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    // .gitignore has the folder of this name, and not a link.
    appendFileSync(join(folder, '.git/info/exclude'), '/node_modules\n');
    git('add', '--all');
    const built = await run('scripts/build.ts', 'dist');
    if (!built.succeeded) throw new Error(built.told);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('passes the unit tests', async () => {
    expect(await test('unit')).toEqual([]);
  });

  it.runIf(which === 'of a release')('passes the tests of its files, of installing and of upgrading', async () => {
    expect(await test('real', 'test/install/', 'test/installation/')).toEqual([]);
  });

  it.each(['scripts/docs.ts --check', 'scripts/lint-workflows.ts'])('passes %s', async (command) => {
    const { succeeded, told } = await run(...command.split(' '));
    expect(succeeded, told).toBe(true);
  });
});
