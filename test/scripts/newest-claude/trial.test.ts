import { describe, expect, test } from 'vitest';
import type { FailedTest } from '../../../scripts/lib/newest-claude/outcome.ts';
import { tryVersion } from '../../../scripts/lib/newest-claude/trial.ts';

const failing = (file: string, title = 'promise'): FailedTest => ({ file, title, message: 'expected' });
const [a, b, c] = [failing('a'), failing('b'), failing('c')];

/** A bench whose runs of tests fail as listed, one after the other, out of ten tests. */
function benchOf(...runs: FailedTest[][]) {
  const log: string[] = [];
  const left = [...runs];
  return {
    log,
    bench: {
      install: async (version: string) => void log.push(`install ${version}`),
      test: async (files: readonly string[]) => {
        log.push(`test ${files.length === 0 ? 'all' : files.join(' ')}`);
        const failed = left.shift() as FailedTest[];
        return { passed: 10 - failed.length, failed };
      },
    },
  };
}

describe('trying the newest version of Claude Code', () => {
  test('runs nothing if it is the pinned one', async () => {
    const { log, bench } = benchOf();
    expect(await tryVersion('1.0.0', '1.0.0', bench)).toMatchObject({ passed: 0, broken: [], unrelated: [] });
    expect(log).toEqual([]);
  });

  test('runs all tests once if they pass', async () => {
    const { log, bench } = benchOf([]);
    expect(await tryVersion('2.0.0', '1.0.0', bench)).toMatchObject({ version: '2.0.0', passed: 10, broken: [] });
    expect(log).toEqual(['install 2.0.0', 'test all']);
  });

  test('blames it for what fails twice with it and passes with the pinned one', async () => {
    const { log, bench } = benchOf([a, failing('a', 'another'), b, c], [a, b], [b]);
    expect(await tryVersion('2.0.0', '1.0.0', bench)).toEqual({
      version: '2.0.0',
      pinned: '1.0.0',
      passed: 8,
      broken: [a],
      unrelated: [b],
    });
    expect(log).toEqual(['install 2.0.0', 'test all', 'test a b c', 'install 1.0.0', 'test a b']);
  });

  test('does not blame it for what passes the second time, or fails newly then', async () => {
    const { log, bench } = benchOf([a], [failing('a', 'another')]);
    expect(await tryVersion('2.0.0', '1.0.0', bench)).toMatchObject({ passed: 10, broken: [], unrelated: [] });
    expect(log).toHaveLength(3);
  });
});
