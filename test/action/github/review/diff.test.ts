import { describe, expect, it } from 'vitest';
import { diffOf, isExact, spotOf } from '../../../../src/action/github/review/diff.ts';

const patch = [
  '@@ -1,3 +1,4 @@ top',
  ' one',
  '-two',
  '+2',
  '+2b',
  ' three',
  '@@ -10 +11,2 @@',
  ' ten',
  '+11',
  '\\ No newline at end of file',
].join('\n');
const diff = diffOf([
  { path: 'src/a.ts', patch },
  { path: 'logo.png', patch: null },
  { path: 'gone.ts', patch: '@@ -1,2 +0,0 @@\n-a\n-b' },
]);
const at = (line: number | null, endLine: number | null = null, path: string | null = 'src/a.ts') =>
  spotOf({ path, line, endLine }, diff);

describe('a place in the diff of a pull request', () => {
  it('is on the lines that are shown, changed or not', () => {
    expect(diff.get('src/a.ts')).toEqual([
      { first: 1, last: 4 },
      { first: 11, last: 12 },
    ]);
    expect(at(3)).toEqual({ path: 'src/a.ts', line: 3, startLine: null });
    expect(at(12)).toEqual({ path: 'src/a.ts', line: 12, startLine: null });
    expect(at(2, 4)).toEqual({ path: 'src/a.ts', line: 4, startLine: 2 });
  });

  it('is not on other lines, in files without lines, or without a line', () => {
    expect([at(5), at(10), at(13), at(null)]).toEqual([null, null, null, null]);
    expect([at(1, null, 'logo.png'), at(1, null, 'gone.ts'), at(1, null, 'other.ts'), at(1, null, null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is the part of a range that is shown, where a suggestion would replace too little', () => {
    const inner = at(4, 20);
    expect(inner).toEqual({ path: 'src/a.ts', line: 4, startLine: null });
    expect(isExact(inner ?? never(), { line: 4, endLine: 20 })).toBe(false);
    expect(isExact(at(2, 4) ?? never(), { line: 2, endLine: 4 })).toBe(true);
    expect(isExact(at(2) ?? never(), { line: 2, endLine: null })).toBe(true);
  });

  it('counts the lines of a patch that GitHub has cut', () => {
    expect(diffOf([{ path: 'a', patch: '@@ -1,3 +1,900 @@\n+one\n+two' }]).get('a')).toEqual([{ first: 1, last: 2 }]);
  });
});

function never(): never {
  throw new Error('there is no place');
}
