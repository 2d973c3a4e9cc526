import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Counts, countTests } from './counts.ts';
import { root, runTool } from './project.ts';

const REPORT = join(root, 'build', 'tests.json');
const COUNTS = join(root, 'build', 'test-counts.json');

/** Runs vitest (all tests, or the files and options given), keeps the counts for `countsOfLastRun`, returns them. */
export async function runTests(args: readonly string[] = []): Promise<Counts> {
  mkdirSync(dirname(REPORT), { recursive: true });
  for (const path of [REPORT, COUNTS]) rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const exitCode = await runTool('vitest', ['run', '--config', 'test/vitest.config.ts', ...reporters, ...args]);
  const counts = existsSync(REPORT) ? countTests(readFileSync(REPORT, 'utf8'), exitCode) : { passed: 0, failed: 1 };
  writeFileSync(COUNTS, JSON.stringify(counts));
  return counts;
}

/** What the last run counted, so that another command need not run the tests again; one failure when there is none. */
export function countsOfLastRun(): Counts {
  return existsSync(COUNTS) ? (JSON.parse(readFileSync(COUNTS, 'utf8')) as Counts) : { passed: 0, failed: 1 };
}
