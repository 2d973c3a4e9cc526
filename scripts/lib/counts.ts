import { z } from 'zod';

/** The number of passed and failed tests and steps. */
export interface Counts {
  passed: number;
  failed: number;
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
  const failedFiles = testResults.filter(({ status }) => status === 'failed');
  const failures = failedFiles.flatMap(({ name, message, assertionResults }) => {
    const failedTests = assertionResults.filter((test) => test.status === 'failed');
    if (failedTests.length === 0) return [failureText(name, 'the file could not be loaded', message)];
    return failedTests.map((test) => failureText(name, test.fullName, test.failureMessages?.[0]));
  });
  const unexplained = failures.length === 0 && (exitCode !== 0 || numPassedTests === 0);
  if (unexplained) failures.push(`vitest ended with exit code ${exitCode} after ${numPassedTests} passed tests`);
  return { passed: numPassedTests, failed: Math.max(failures.length, numFailedTests), failures };
}

function failureText(file: string, title: string, error = ''): string {
  const lines = error.trim().split('\n').slice(0, LINES_OF_AN_ERROR);
  return [`${file}: ${title}`, ...lines.map((line) => `    ${line}`)].join('\n').trimEnd();
}

/** The last line, which continuous integration reads. */
export function summaryLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
