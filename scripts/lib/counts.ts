import { z } from 'zod';

/** The number of passed and failed tests and steps. */
export interface Counts {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/**
 * Counts the tests in vitest's JSON report. A file that failed without a failed test, since it could not be loaded, is
 * one more failure. A run that exited with an error but has no failure counts as one failure, as does a run without
 * tests. Throws when the text is not such a report.
 */
export function countTests(report: string, exitCode: number): Counts {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(JSON.parse(report));
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  const unexplained = failed === 0 && (exitCode !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: unexplained ? 1 : failed };
}

/** The last line, which continuous integration reads. */
export function summaryLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
