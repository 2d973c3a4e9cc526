import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  oldestUsable,
  testedVersions,
  untestedVersion,
} from '../../../../src/agents/claude/program/tested-versions.ts';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const { oldest, newest } = testedVersions;

describe('the tested versions of Claude Code', () => {
  test('are those that package.json pins for the tests', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    expect(devDependencies['@anthropic-ai/claude-code']).toBe(newest);
    expect(devDependencies[`claude-code-${oldest}`]).toBe(`npm:@anthropic-ai/claude-code@${oldest}`);
  });

  test('end with the one that action.yml names as an example', () => {
    expect(read('action.yml').match(/\d+\.\d+\.\d{3}/g)).toEqual([newest]);
  });

  test.each(['README.md', 'docs/troubleshooting.md'])('are those that %s names', (path) => {
    expect(read(path)).toContain(`${oldest} to ${newest}`);
  });

  test.each([oldest, newest, `${newest} (Claude Code)`, '2.1.198', '2.1.332-beta.1'])(
    'say nothing about %s',
    (version) => {
      expect(untestedVersion({ version })).toBeNull();
    },
  );

  test.each([
    ['2.1.196', 'older', oldest],
    ['2.1.197-beta.1', 'older', oldest],
    ['1.9.999', 'older', oldest],
    ['2.1.333', 'newer', newest],
    ['2.10.0', 'newer', newest],
    ['3.0.0-alpha', 'newer', newest],
  ] as const)('say that %s is %s than %s, and what to do', (version, age, than) => {
    expect(untestedVersion({ version })).toEqual({
      age,
      message: `Claude Code ${version} is ${age} than the ${age === 'older' ? 'oldest' : 'newest'} version that claude-multi was tested with (${than})`,
      remedy: expect.stringContaining(
        `npm install -g --allow-scripts=@anthropic-ai/claude-code @anthropic-ai/claude-code@${newest}`,
      ),
    });
  });

  test.each(['', 'nightly', '2.1', '2.1.332_patched', '2.1.332 (stand-in)'])(
    'call the version text %j unknown, and not older',
    (version) => {
      expect(untestedVersion({ version })).toMatchObject({
        age: 'unknown',
        message: expect.stringContaining(`${version}, which cannot be compared`),
      });
    },
  );
});

test('versions are compared by their numbers, and a pre-release is older than its release', () => {
  const ascending = ['2.0.9', '2.0.10', '2.1.332-rc.1', '2.1.332', '2.1.1000', '10.0.0'];
  const shuffled = [5, 2, 0, 4, 1, 3].map((index) => ascending[index] as string);
  expect(shuffled.sort((a, b) => compareVersions(a, b) as number)).toEqual(ascending);
  expect(compareVersions('2.1.332+build.5', '2.1.332')).toBe(0);
  expect(compareVersions('2.1.332', 'latest')).toBeNull();
  expect(compareVersions(oldestUsable, oldest)).toBeLessThan(0);
});
