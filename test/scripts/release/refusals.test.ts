import { describe, expect, it } from 'vitest';
import { ownerOf, refusalsOf, type Standing } from '../../../scripts/lib/release/refusals.ts';

const head = '0123456789abcdef0123456789abcdef01234567';
const ready: Standing = {
  current: '0.1.0',
  tags: ['v0.1.0'],
  branch: 'main',
  head,
  changed: [],
  remote: { kind: 'answered', head, hasTag: false },
  owner: 'acme',
  namedOwner: 'OWNER',
};
const messages = (version: string, change: Partial<Standing> = {}): string[] =>
  refusalsOf(version, { ...ready, ...change }).map(({ message }) => message);

describe('a release', () => {
  it('is not refused from a clean main that is what origin has', () => {
    expect(messages('0.2.0')).toEqual([]);
    expect(messages('0.2.0', { namedOwner: 'acme' })).toEqual([]);
    expect(messages('0.2.0', { remote: null })).toEqual([]);
  });

  it.each<[string, string, Partial<Standing>, string]>([
    ['a word as the version', 'next', {}, '"next" is not a version of Semantic Versioning'],
    ['a leading v', 'v0.2.0', {}, 'without a leading v'],
    ['the current version', '0.1.0', { tags: [] }, '0.1.0 is not later than 0.1.0, the version in package.json'],
    ['a pre-release of the current version', '0.1.0-rc.1', {}, '0.1.0-rc.1 is not later than 0.1.0'],
    ['a tag that exists', '0.2.0', { tags: ['v0.2.0'] }, 'the tag v0.2.0 exists already'],
    [
      'a changed file',
      '0.2.0',
      { changed: [' M README.md'] },
      'not clean ( M README.md): commit or remove these first',
    ],
    ['another branch', '0.2.0', { branch: 'work' }, 'the branch work is checked out: releases are made on main'],
    ['no branch', '0.2.0', { branch: null }, 'no branch is checked out: releases are made on main'],
    ['an unknown owner', '0.2.0', { owner: null }, 'give --owner NAME'],
    ['an owner that cannot be', '0.2.0', { owner: 'a/b' }, '"a/b" is not the name of a user'],
    ['the placeholder as the owner', '0.2.0', { owner: 'OWNER' }, '"OWNER" is not the name of a user'],
    ['another owner than before', '0.2.0', { namedOwner: 'other' }, 'names other as the owner, not acme'],
    [
      'commits that origin does not have',
      '0.2.0',
      { remote: { kind: 'answered', head: 'f'.repeat(40), hasTag: false } },
      'main is not what origin has (ffffffffffff): pull or push first',
    ],
    [
      'a tag that origin has',
      '0.2.0',
      { remote: { kind: 'answered', head, hasTag: true } },
      'origin has the tag v0.2.0 already',
    ],
    [
      'a remote that does not answer',
      '0.2.0',
      { remote: { kind: 'silent', message: 'no such host' } },
      'origin does not answer: no such host',
    ],
  ])('is refused for %s', (_, version, change, message) => {
    expect(messages(version, change)).toEqual([expect.stringContaining(message)]);
  });

  it('is refused with all reasons at once', () => {
    const all = messages('0.1.0', { branch: 'work', changed: Array(7).fill('?? x'), owner: null });
    expect(all).toHaveLength(5);
    expect(all.join('\n')).toContain('?? x and 2 more');
  });

  it('can be tried from another branch and from changed files, but not with a version that cannot be', () => {
    const blocking = (version: string, change: Partial<Standing>): number =>
      refusalsOf(version, { ...ready, ...change }).filter(({ holdsForDryRun }) => holdsForDryRun).length;
    expect(blocking('0.2.0', { branch: 'work', changed: ['?? x'], remote: { kind: 'silent', message: '' } })).toBe(0);
    expect(blocking('0.1.0', {})).toBe(2);
  });
});

describe('the owner of a repository', () => {
  it.each([
    'https://github.com/acme/claude-multi',
    'https://github.com/acme/claude-multi.git',
    'https://user@github.com/acme/claude-multi/',
    'git@github.com:acme/claude-multi.git',
    'ssh://git@github.com/acme/claude-multi.git',
  ])('is read from %s', (address) => expect(ownerOf(address)).toBe('acme'));

  it.each([
    '/work/main',
    'https://example.com/acme/claude-multi',
    'https://github.com/acme',
    'https://evil/github.com/a/b',
  ])('is not read from %s', (address) => expect(ownerOf(address)).toBeNull());
});
