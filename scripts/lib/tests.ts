import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BusyLoops } from './busy-loops.ts';
import { countTests, type FailedTest, failedTests, type TestCounts } from './counts.ts';
import { root, runTool } from './project.ts';

const BUILD = join(root, 'build');
const REPORT = join(BUILD, 'tests.json');

/** Whether tests run on the machine as it is, or next to busy loops. */
export type Surroundings = 'as-it-is' | 'busy';

/** What is known of a run of tests that left no report. */
const NO_REPORT: TestCounts = { passed: 0, failed: 1, failures: ['the tests ended without a report'] };

const countsFile = (surroundings: Surroundings): string => join(BUILD, `test-counts-${surroundings}.json`);

/** The tests of every day. Those of the project `install` take long, and need a network. */
const everyDay = ['unit', 'real', 'long'].flatMap((project) => ['--project', project]);

/** Runs vitest (the tests of every day, or the given files and options). Stores the counts for `countsOfLastRun`, returns them. */
export async function runTests(
  args: readonly string[] = everyDay,
  surroundings: Surroundings = 'as-it-is',
): Promise<TestCounts> {
  mkdirSync(BUILD, { recursive: true });
  for (const path of [REPORT, countsFile(surroundings)]) rmSync(path, { force: true });
  using _ = surroundings === 'busy' ? new BusyLoops() : null;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const exitCode = await runTool('vitest', ['run', '--config', 'test/vitest.config.ts', ...reporters, ...args]);
  const counts = existsSync(REPORT) ? countTests(readFileSync(REPORT, 'utf8'), exitCode) : NO_REPORT;
  writeFileSync(countsFile(surroundings), JSON.stringify(counts));
  return counts;
}

/** The failed tests of the last such run; none if it left no report. */
export function failedTestsOfLastRun(): FailedTest[] {
  return existsSync(REPORT) ? failedTests(readFileSync(REPORT, 'utf8')) : [];
}

/** The counts of the last such run, so that another command need not run the tests again; one failure without one. */
export function countsOfLastRun(surroundings: Surroundings): TestCounts {
  const path = countsFile(surroundings);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as TestCounts) : NO_REPORT;
}
