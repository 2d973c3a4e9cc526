import { describe, expect, it } from 'vitest';
import { ThrowawayClone } from '../support/cli/throwaway-clone.ts';

describe.skipIf(process.platform === 'win32')('the command that makes a release', () => {
  it('commits, tags and pins it, pushes nothing, and does so again for the next version', () => {
    using clone = new ThrowawayClone();
    const start = clone.git('rev-parse', 'main');
    const first = clone.release(['0.2.0', '--owner', 'acme']);
    expect(first, first.told).toMatchObject({
      status: 0,
      told: expect.stringContaining('git push --atomic origin main v0.2.0'),
    });

    const commit = clone.git('rev-parse', 'v0.2.0^{commit}');
    expect(clone.git('cat-file', '-t', 'v0.2.0')).toBe('tag');
    expect(clone.git('for-each-ref', '--format=%(contents)', 'refs/tags')).toBe(
      'claude-multi 0.2.0\n\n### Added\n\n- The first [thing](docs/thing.md).',
    );
    expect(clone.git('log', '--format=%s', `${start}..main`)).toBe('Use 0.2.0 in the examples\nRelease 0.2.0');
    expect(clone.git('rev-parse', 'main^')).toBe(commit);
    // The check ran on the very commit that is tagged, in a checkout with its own packages.
    expect(clone.log).toEqual([
      expect.stringMatching(/^prepared .*claude-multi-release-/),
      `checked ${commit}`,
      'docs',
    ]);
    const tagged = (name: string): string => clone.git('show', `v0.2.0:${name}`);
    expect(tagged('package.json')).toContain('"version": "0.2.0"');
    expect(JSON.parse(tagged('package-lock.json'))).toEqual({
      version: '0.2.0',
      packages: { '': { version: '0.2.0' } },
    });
    expect(tagged('src/domain/version.ts')).toContain("'0.2.0'");
    expect(tagged('dist/index.js')).toBe('https://github.com/acme/claude-multi 0.2.0');
    expect(tagged('CHANGELOG.md')).toMatch(/## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n### Added/);
    expect(clone.read('README.md')).toBe(
      `https://github.com/acme/claude-multi\n\n- uses: acme/claude-multi@${commit} # v0.2.0\n`,
    );
    expect(clone.read('test/kept.txt')).toBe('OWNER/claude-multi@FULL_COMMIT_SHA\n');
    expect(clone.git('ls-remote', '--heads', '--tags', 'origin')).toBe(`${start}\trefs/heads/main`);
    expect(clone.git('status', '--porcelain')).toBe('');
    expect(clone.state).not.toContain('claude-multi-release-');

    clone.git('push', '--quiet', '--atomic', 'origin', 'main', 'v0.2.0');
    clone.write(
      'CHANGELOG.md',
      clone.read('CHANGELOG.md').replace('## [Unreleased]\n', '## [Unreleased]\n\n- Another.\n'),
    );
    clone.commit('Another');
    clone.git('push', '--quiet', 'origin', 'main');
    const candidate = clone.release(['0.3.0-rc.1', '--owner', 'acme']);
    expect(candidate, candidate.told).toMatchObject({ status: 0 });
    expect(clone.git('rev-parse', 'v0.3.0-rc.1^{commit}')).toBe(clone.git('rev-parse', 'main'));
    expect(clone.read('README.md')).toContain('# v0.2.0\n');
    expect(clone.read('CHANGELOG.md')).toContain('## [Unreleased]\n\n- Another.\n');

    clone.git('push', '--quiet', 'origin', 'main');
    const second = clone.release(['0.3.0', '--owner', 'acme']);
    expect(second, second.told).toMatchObject({ status: 0 });
    const next = clone.git('rev-parse', 'v0.3.0^{commit}');
    expect(clone.read('README.md')).toContain(`- uses: acme/claude-multi@${next} # v0.3.0\n`);
    expect(clone.read('CHANGELOG.md')).toContain('/compare/v0.2.0...v0.3.0\n');
  });

  it('changes nothing if it is refused, the check fails, or somebody stops it', async () => {
    using clone = new ThrowawayClone();
    const before = clone.state;
    const red = clone.release(['0.2.0', '--owner', 'acme'], 'exit 1');
    expect(red).toMatchObject({ status: 1, told: expect.stringContaining('`./.ci/run` failed') });
    const untidy = clone.release(['0.2.0', '--owner', 'acme'], 'echo x >> README.md');
    expect(untidy).toMatchObject({ status: 1, told: expect.stringContaining('the check has changed files') });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      expect(await clone.interrupted(['0.2.0', '--owner', 'acme'], signal)).toBe(1);
    // A check that goes on when it is asked to end.
    expect(await clone.interrupted(['0.2.0', '--owner', 'acme'], 'SIGINT', 'trap "" INT; ')).toBe(1);
    const unchecked = clone.release(['0.2.0', '--owner', 'acme', '--no-check']);
    expect(unchecked).toMatchObject({ status: 1, told: expect.stringContaining('a release is always checked') });
    expect(clone.state).toBe(before);

    clone.git('switch', '--quiet', '--create', 'work');
    clone.write('README.md', 'changed');
    const refused = clone.release(['0.1.0']);
    expect(refused.status).toBe(1);
    for (const reason of [
      '- 0.1.0 is not later than 0.1.0, the version in package.json',
      '- the owner is unknown',
      '- the branch work is checked out',
      '- the working tree is not clean ( M README.md)',
    ])
      expect(refused.told).toContain(reason);
    expect(clone.log.filter((line) => line.startsWith('checked'))).toHaveLength(5);
  });

  it('makes no tag if main has moved while it was checked', () => {
    using clone = new ThrowawayClone();
    const moved = `git -C '${clone.path}' commit --quiet --allow-empty --message=Meanwhile`;
    const result = clone.release(['0.2.0', '--owner', 'acme'], moved);
    expect(result).toMatchObject({ status: 1, told: expect.stringContaining('main was changed meanwhile') });
    expect(clone.git('tag', '--list')).toBe('');
    expect(clone.git('log', '-1', '--format=%s')).toBe('Meanwhile');
  });

  it('makes no tag and moves no branch if another one was checked out meanwhile', () => {
    using clone = new ThrowawayClone();
    const main = clone.git('rev-parse', 'main');
    const left = `git -C '${clone.path}' switch --quiet --create work`;
    const result = clone.release(['0.2.0', '--owner', 'acme'], left);
    expect(result).toMatchObject({
      status: 1,
      told: expect.stringContaining('the branch work was checked out meanwhile, so nothing was released'),
    });
    expect(clone.git('tag', '--list')).toBe('');
    expect([clone.git('rev-parse', 'main'), clone.git('rev-parse', 'work')]).toEqual([main, main]);
  });

  it('leaves what would be published, and nothing else, when it is tried', () => {
    using clone = new ThrowawayClone();
    clone.git('switch', '--quiet', '--create', 'work');
    const before = clone.state;
    const options = ['0.2.0', '--dry-run', '--no-check', '--owner', 'acme', '--platform', 'linux-x64'];
    const tried = clone.release(options, 'exit 1');
    expect(tried, tried.told).toMatchObject({
      status: 0,
      told: expect.stringContaining('a release would be refused: the branch work is checked out'),
    });
    expect(clone.state).toBe(before);
    expect(JSON.parse(clone.read('build/release/release.json'))).toEqual({
      version: '0.2.0',
      platforms: ['linux-x64'],
      owner: 'acme',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(clone.read('build/release-notes.md')).toBe(
      '### Added\n\n- The first [thing](https://github.com/acme/claude-multi/blob/v0.2.0/docs/thing.md).\n',
    );
    expect(clone.release(['0.2.0', '--dry-run', '--owner', 'acme'], 'exit 1').status).toBe(1);
    // The next minor version, where none is given.
    expect(clone.release(options.slice(1)).status).toBe(0);
    expect(JSON.parse(clone.read('build/release/release.json'))).toMatchObject({ version: '0.2.0' });
    expect(clone.release(['--owner', 'acme'])).toMatchObject({
      status: 1,
      told: expect.stringContaining('give one version'),
    });
  });

  it('builds for the tag that is checked out, and for no other', () => {
    using clone = new ThrowawayClone();
    expect(clone.release(['0.2.0', '--owner', 'acme']).status).toBe(0);
    clone.git('checkout', '--quiet', 'v0.2.0');
    clone.git('remote', 'set-url', 'origin', 'https://github.com/acme/claude-multi');
    const built = clone.release(['--build', '--tag', 'v0.2.0', '--folder', 'build/here']);
    expect(built, built.told).toMatchObject({ status: 0 });
    expect(JSON.parse(clone.read('build/here/release.json'))).toMatchObject({
      owner: 'acme',
      commit: clone.git('rev-parse', 'HEAD'),
    });
    // What is compiled knows its commit, and the sources are as before.
    expect(clone.read('build/here/program')).toContain(`commit = '${clone.git('rev-parse', 'HEAD')}'`);
    expect(clone.git('status', '--porcelain')).toBe('');
    expect(clone.release(['--build', '--tag', 'v0.2.0'], 'see github.com/OWNER/claude-multi')).toMatchObject({
      status: 1,
      told: expect.stringContaining('placeholders are left in what would be published:\n  left.md:1: OWNER'),
    });
    expect(clone.release(['--notes', '--tag', 'v0.2.0'])).toEqual({
      status: 0,
      told: '### Added\n\n- The first [thing](https://github.com/acme/claude-multi/blob/v0.2.0/docs/thing.md).\n',
    });
    expect(clone.release(['--build', '--tag', 'v0.3.0'])).toMatchObject({
      status: 1,
      told: expect.stringContaining('the tag is for 0.3.0, but package.json has 0.2.0'),
    });
    expect(clone.release(['--build', '--tag', 'v0'])).toMatchObject({
      status: 1,
      told: expect.stringContaining('give the tag of a release by --tag, as in v0.2.0: it is "v0"'),
    });
  });
});
