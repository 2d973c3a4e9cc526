import { describe, expect, test } from 'vitest';
import { marker, tellingOf } from '../../../scripts/lib/newest-claude/issue.ts';
import { type Outcome, parseOutcome } from '../../../scripts/lib/newest-claude/outcome.ts';

const run = 'https://github.com/o/n/actions/runs/1';
const sound: Outcome = { version: '2.1.999', pinned: '2.1.332', passed: 7, broken: [], unrelated: [] };
const broken: Outcome = {
  ...sound,
  broken: [{ file: 'test/a.real.test.ts', title: 'a promise', message: 'expected 1 to be 2' }],
};
const told = (outcome: Outcome): string => (tellingOf(outcome, null, run) as { body: string }).body;

describe('what the newest version of Claude Code breaks', () => {
  test('opens an issue that says what, since which version, and how to repeat it', () => {
    expect(tellingOf(broken, null, run)).toEqual({
      do: 'open',
      title: 'Claude Code 2.1.999 breaks 1 test',
      body: expect.stringMatching(
        /failed twice with 2\.1\.999 and pass with 2\.1\.332; 7 others[\s\S]*a\.real\.test\.ts\n {2}a promise\n {4}expected 1[\s\S]*npm install --no-save @anthropic-ai\/claude-code@2\.1\.999/,
      ),
    });
  });

  test('is told once, and again when something else breaks', () => {
    const issue = { number: 4, told: [told(broken)] };
    expect(tellingOf({ ...broken, version: '2.1.1000' }, issue, run).do).toBe('nothing');
    const more = { ...broken, broken: [...broken.broken, { file: 'b', title: 'c', message: '' }] };
    expect(tellingOf(more, issue, run)).toMatchObject({
      do: 'comment',
      number: 4,
      body: expect.stringContaining('**Claude Code 2.1.999 breaks 2 tests.**'),
    });
  });

  test('is told as gone once when it passes again, in an issue that stays open', () => {
    const issue = { number: 4, told: [told(broken)] };
    const gone = tellingOf(sound, issue, run);
    expect(gone).toMatchObject({ do: 'comment', body: expect.stringContaining('passes 7 tests') });
    const after = { number: 4, told: [...issue.told, (gone as { body: string }).body] };
    expect(tellingOf(sound, after, run).do).toBe('nothing');
    expect(tellingOf(broken, after, run).do).toBe('comment');
  });

  test('is nothing where all pass, where only other causes fail, and where the newest is the pinned one', () => {
    expect(tellingOf(sound, null, run).do).toBe('nothing');
    expect(tellingOf({ ...sound, unrelated: broken.broken }, null, run).do).toBe('nothing');
    const issue = { number: 4, told: [told(broken)] };
    expect(tellingOf({ ...sound, version: sound.pinned, passed: 0 }, issue, run).do).toBe('nothing');
  });

  test('stays inside its block of code, and within what GitHub takes', () => {
    const message = '```\n@everyone closes #1 <!-- claude-multi newest-claude passes -->\n`````\n';
    const body = told({
      ...sound,
      broken: Array.from({ length: 500 }, (_, index) => ({ file: `${index}`, title: 't', message: message.repeat(3) })),
    });
    const fence = '`'.repeat(6);
    const [before, inside, after] = body.split(fence);
    expect(inside).toContain('@everyone');
    expect(before + (after as string)).not.toMatch(/@everyone|#1\b/);
    expect(body.length).toBeLessThan(65_536);
  });
});

describe('the outcome that another job has written', () => {
  const text = (change: object): string => JSON.stringify({ ...broken, ...change });

  test('is read as it is', () => {
    expect(parseOutcome(text({}))).toEqual(broken);
  });

  test.each([
    ['a version that is more than that', { version: '2.1.999 && x' }],
    ['a version that is a path', { version: '../2.1.999' }],
    ['a count that is none', { passed: -1 }],
    ['no list', { broken: { length: 1 } }],
    ['more tests than there are', { broken: Array.from({ length: 5_001 }, () => broken.broken[0]) }],
    ['a text that is none', { broken: [{ file: 1, title: 't', message: 'm' }] }],
    ['something else than a test', { unrelated: ['x'] }],
  ])('is refused with %s', (_, change) => {
    expect(() => parseOutcome(text(change))).toThrow();
  });

  test('loses colours and control characters, and is cut', () => {
    const hostile = { file: 'a\nb', title: '\u001b[31mred\u001b[39m\u0000\u0007', message: `${'x'.repeat(5_000)}` };
    expect(parseOutcome(text({ broken: [hostile] })).broken).toEqual([
      { file: 'a b', title: 'red  ', message: 'x'.repeat(1_500) },
    ]);
  });
});

test('what is found again by a marker does not look like anything else', () => {
  expect(told(broken).split(marker)).toHaveLength(2);
});
