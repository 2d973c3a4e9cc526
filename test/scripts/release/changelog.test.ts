import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseChangelog, releaseNotes } from '../../../scripts/lib/release/changelog.ts';
import { parseVersion, type VersionNumber } from '../../../scripts/lib/release/version-number.ts';

const repository = 'https://github.com/acme/claude-multi';
const read = (text: string): VersionNumber => {
  const version = parseVersion(text);
  if (version === null) throw new Error(`${text} is not a version`);
  return version;
};
const release = (text: string, version: string): string =>
  releaseChangelog(text, { version: read(version), date: '2026-11-26', repository });

const first = '# Changelog\n\nWords.\n\n## [Unreleased]\n\n### Added\n\n- One thing.\n';

describe('the CHANGELOG of a release', () => {
  it('has the entries that were under Unreleased, under the version with its day and a link', () => {
    expect(release(first, '0.2.0')).toBe(`# Changelog

Words.

## [Unreleased]

## [0.2.0] - 2026-11-26

### Added

- One thing.

[Unreleased]: ${repository}/compare/v0.2.0...HEAD
[0.2.0]: ${repository}/releases/tag/v0.2.0
`);
  });

  it('links a later version to what has changed since the one before, and keeps the earlier links', () => {
    const second = release(first, '0.2.0').replace('## [Unreleased]\n', '## [Unreleased]\n\n### Fixed\n\n- Another.\n');
    const text = release(second, '0.3.0');
    expect(text).toContain(
      '## [Unreleased]\n\n## [0.3.0] - 2026-11-26\n\n### Fixed\n\n- Another.\n\n## [0.2.0] - 2026',
    );
    expect(text.slice(text.indexOf('[Unreleased]: '))).toBe(`[Unreleased]: ${repository}/compare/v0.3.0...HEAD
[0.3.0]: ${repository}/compare/v0.2.0...v0.3.0
[0.2.0]: ${repository}/releases/tag/v0.2.0
`);
  });

  it('stays as it is for a pre-release, whose notes are what is under Unreleased', () => {
    expect(release(first, '0.2.0-rc.1')).toBe(first);
    expect(releaseNotes(first, read('0.2.0-rc.1'))).toBe('### Added\n\n- One thing.\n');
  });

  it('gives the notes of a version, without its title and without links', () => {
    expect(releaseNotes(release(first, '0.2.0'), read('0.2.0'))).toBe('### Added\n\n- One thing.\n');
  });

  it.each([
    ['nothing is under Unreleased', first.replace('- One thing.', ''), '0.2.0', 'nothing is under "Unreleased"'],
    ['only titles are under Unreleased', first.replace('- One thing.', '### Fixed'), '0.2.0', 'write what users'],
    ['there is no such section', first.replace('Unreleased', 'Next'), '0.2.0', 'no section "## [Unreleased]"'],
    [
      'the version is there already',
      `${first}\n## [0.2.0] - 2026-01-01\n\n- Old.\n`,
      '0.2.0',
      'section for 0.2.0 already',
    ],
  ])('is refused if %s', (_, text, version, message) => {
    expect(() => release(text, version)).toThrow(message);
  });

  it('refuses notes for a version that it does not have', () => {
    expect(() => releaseNotes(first, read('0.2.0'))).toThrow('CHANGELOG.md has no entries for 0.2.0');
  });

  it('loses no entry over any number of releases, and gives each one back as notes', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '`', '$', '&', '[', ']', '(', '*', '#') });
    const entries = fc.array(
      line.map((text) => `- ${`x${text}x`}`),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 4 }), (releases) => {
        let text = '# Changelog\n\n## [Unreleased]\n';
        for (const [index, lines] of releases.entries()) {
          text = text.replace('## [Unreleased]\n', () => `## [Unreleased]\n\n${lines.join('\n')}\n`);
          text = release(text, `0.${index + 2}.0`);
        }
        for (const [index, lines] of releases.entries())
          expect(releaseNotes(text, read(`0.${index + 2}.0`))).toBe(`${lines.join('\n')}\n`);
      }),
    );
  });

  it('can be made of the CHANGELOG of this repository', () => {
    // Right after a release nothing is under Unreleased.
    const text = readFileSync('CHANGELOG.md', 'utf8').replace(/^## \[Unreleased\]$/m, '$&\n\n- A change.');
    const notes = releaseNotes(release(text, '999.0.0'), read('999.0.0'));
    expect(text.replaceAll('\r\n', '\n')).toContain(notes.trim());
  });
});
