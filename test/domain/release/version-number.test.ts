import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, isUpgrade, readVersion, versionText } from '../../../src/domain/release/version-number.ts';
import { version } from '../../../src/domain/version.ts';

function read(text: string) {
  const found = readVersion(text);
  if (found === null) throw new Error(`${text} is not read as a version`);
  return found;
}

/** In the order of semver.org, section 11. */
const ordered = [
  ...['0.1.0', '0.2.0-1', '0.2.0-2', '0.2.0-10', '0.2.0-alpha', '0.2.0-alpha.1', '0.2.0-alpha.beta', '0.2.0-beta'],
  ...['0.2.0-beta.2', '0.2.0-beta.11', '0.2.0-rc.1', '0.2.0', '0.2.1', '0.10.0', '1.0.0', '10.0.0'],
];

describe('versions', () => {
  test('are in the order of Semantic Versioning', () => {
    for (const [at, text] of ordered.entries()) {
      for (const [other, later] of ordered.entries()) {
        const order = compareVersions(read(text), read(later));
        expect([text, later, Math.sign(order)]).toEqual([text, later, Math.sign(at - other)]);
      }
    }
  });

  test('are read with or without a "v", and written as releases are named', () => {
    expect(versionText(read('v1.2.3-rc.1+build.5'))).toBe('1.2.3-rc.1');
    fc.assert(
      fc.property(fc.tuple(fc.nat(), fc.nat(), fc.nat()), (numbers) => {
        expect(versionText(read(numbers.join('.')))).toBe(numbers.join('.'));
      }),
    );
  });

  test.each([
    '',
    '1',
    '1.2',
    '01.2.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3 ',
    '../1.2.3',
    '1.2.3/..',
    '<html>',
    '1'.repeat(200),
  ])('refuse %j', (text) => {
    expect(readVersion(text)).toBeNull();
  });

  test('a pre-release is never offered to who has a release, and a release is offered to who has a pre-release', () => {
    expect(isUpgrade(read('0.1.0'), read('0.2.0'))).toBe(true);
    expect(isUpgrade(read('0.2.0'), read('0.2.0'))).toBe(false);
    expect(isUpgrade(read('0.2.0'), read('0.1.0'))).toBe(false);
    expect(isUpgrade(read('0.1.0'), read('0.2.0-rc.1'))).toBe(false);
    expect(isUpgrade(read('0.2.0-rc.1'), read('0.2.0-rc.2'))).toBe(true);
    expect(isUpgrade(read('0.2.0-rc.1'), read('0.2.0'))).toBe(true);
  });

  test('the version of this program is one', () => {
    expect(versionText(read(version))).toBe(version);
  });
});
