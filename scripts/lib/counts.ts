import { z } from 'zod';

/** The number of passed and failed tests and steps. */
export interface Counts {
  passed: number;
  failed: number;
}

/** A test that failed, or a file that could not be loaded. */
export interface FailedTest {
  /** An absolute path. */
  file: string;
  title: string;
  /** The beginning of the error. */
  message: string;
}

/** The counts of a run of tests, with a text for each failed test: file, title and the beginning of the error. */
export interface TestCounts extends Counts {
  failures: string[];
}

/** How many lines of an error are repeated at the end of all output. */
const LINES_OF_AN_ERROR = 12;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/**
 * Counts the tests in vitest's JSON report. A file that failed without a failed test, since it could not be loaded, is
 * one more failure. A run that exited with an error but has no failure counts as one failure, as does a run without
 * tests. Throws when the text is not such a report.
 */
export function countTests(report: string, exitCode: number): TestCounts {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(JSON.parse(report));
  const failures = failedIn(testResults).map(failureText);
  const unexplained = failures.length === 0 && (exitCode !== 0 || numPassedTests === 0);
  if (unexplained) failures.push(`vitest ended with exit code ${exitCode} after ${numPassedTests} passed tests`);
  return { passed: numPassedTests, failed: Math.max(failures.length, numFailedTests), failures };
}

/** The failed tests in vitest's JSON report, and the files that could not be loaded. Throws like `countTests`. */
export function failedTests(report: string): FailedTest[] {
  return failedIn(vitestReport.parse(JSON.parse(report)).testResults);
}

function failedIn(results: z.infer<typeof vitestReport>['testResults']): FailedTest[] {
  const failedFiles = results.filter(({ status }) => status === 'failed');
  return failedFiles.flatMap(({ name: file, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return [{ file, title: 'the file could not be loaded', message: beginningOf(message) }];
    return failed.map((test) => ({ file, title: test.fullName, message: beginningOf(test.failureMessages?.[0]) }));
  });
}

function beginningOf(error = ''): string {
  return error.trim().split('\n').slice(0, LINES_OF_AN_ERROR).join('\n');
}

function failureText({ file, title, message }: FailedTest): string {
  return [`${file}: ${title}`, ...message.split('\n').map((line) => `    ${line}`)].join('\n').trimEnd();
}

/** The last line, which continuous integration reads. */
export function summaryLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
