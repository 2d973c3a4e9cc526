import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLater, parseVersion, type VersionNumber } from '../../../scripts/lib/release/version-number.ts';

const read = (text: string): VersionNumber => {
  const version = parseVersion(text);
  if (version === null) throw new Error(`${text} is not a version`);
  return version;
};

/** In the order of the standard, the examples of its section 11 included. */
const ascending = [
  ...['0.0.1', '0.1.0', '0.1.1', '0.2.0-rc.1', '0.2.0', '0.9.0', '0.10.0', '1.0.0-alpha', '1.0.0-alpha.1'],
  ...['1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '2.0.0', '2.1.0'],
].map(read);

describe('the version of a release', () => {
  it.each(['0.2.0', '10.20.30', '1.0.0-rc.1', '1.0.0-0.3.7', '1.0.0-x-y-z.4'])('may be %s', (text) => {
    expect(parseVersion(text)?.text).toBe(text);
  });

  it.each([
    '',
    'v0.2.0',
    '0.2',
    '0.2.0.1',
    '00.2.0',
    '0.2.0-',
    '0.2.0-01',
    '0.2.0-a..b',
    '0.2.0+build',
    ' 0.2.0',
    '0.2.0\n',
  ])('may not be %j', (text) => expect(parseVersion(text)).toBeNull());

  it('is later than another by the precedence of Semantic Versioning', () => {
    for (const [index, version] of ascending.entries())
      for (const [other, before] of ascending.entries())
        expect(isLater(version, before), `${version.text} > ${before.text}`).toBe(index > other);
  });

  it('is ordered totally', () => {
    const part = fc.oneof(fc.nat(12).map(String), fc.constantFrom('alpha', 'rc', 'x-1'));
    const some = fc
      .tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.array(part, { maxLength: 3 }))
      .map(([a, b, c, pre]) => read(`${a}.${b}.${c}${pre.length > 0 ? `-${pre.join('.')}` : ''}`));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect([isLater(a, b), isLater(b, a), a.text === b.text].filter(Boolean)).toHaveLength(1);
        if (isLater(a, b) && isLater(b, c)) expect(isLater(a, c)).toBe(true);
      }),
    );
  });
});
