import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editForPins, editForRelease } from '../../../scripts/lib/release/edits.ts';

const facts = { version: '7.8.9', owner: 'acme' };
const commit = '0123456789abcdef0123456789abcdef01234567';

describe('the files of a release', () => {
  it.each(['package.json', 'package-lock.json', 'src/domain/version.ts'])(
    '%s gets the version, and nothing else is changed',
    (path) => {
      const before = readFileSync(path, 'utf8');
      const after = editForRelease(path, before, facts);
      const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
      expect(changed.length).toBeGreaterThan(0);
      for (const line of changed) expect(line).toMatch(/7\.8\.9|acme/);
    },
  );

  it('are refused if the version is not where it is expected', () => {
    expect(() => editForRelease('src/domain/version.ts', 'export const version = read();', facts)).toThrow(
      'src/domain/version.ts does not hold the version where it is expected',
    );
  });

  it.each([
    'README.md',
    'docs/releases.md',
    'src/domain/project.ts',
    '.github/ISSUE_TEMPLATE/config.yml',
    'scripts/install.sh',
  ])('%s gets the name of the owner', (path) =>
    expect(editForRelease(path, 'github.com/OWNER/claude-multi', facts)).toBe('github.com/acme/claude-multi'),
  );

  it.each(['test/scripts/docs.test.ts', 'scripts/lib/release/placeholders.ts', 'dist/cli/index.js'])(
    '%s keeps the placeholders, which it tests, replaces or is built with',
    (path) => {
      const text = 'OWNER/claude-multi@FULL_COMMIT_SHA';
      expect(editForRelease(path, text, facts)).toBe(text);
      expect(editForPins(path, text, { ...facts, commit })).toBe(text);
    },
  );

  it('use the release in examples, once its commit is known', () => {
    expect(
      editForPins('examples/workflows/a.yml', '- uses: acme/claude-multi@FULL_COMMIT_SHA', { ...facts, commit }),
    ).toBe(`- uses: acme/claude-multi@${commit} # v7.8.9`);
  });
});
