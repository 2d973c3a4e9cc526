import { describe, expect, it } from 'vitest';
import { countTests, summaryLine } from '../../scripts/lib/counts.ts';

const file = (...statuses: string[]) => ({
  name: 'a.test.ts',
  status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
  message: statuses.length === 0 ? 'SyntaxError: unexpected end' : '',
  assertionResults: statuses.map((status, index) => ({
    status,
    fullName: `promise ${index}`,
    failureMessages: status === 'failed' ? [`AssertionError: expected 1\n${'at line\n'.repeat(30)}`] : [],
  })),
});

function report(...testResults: ReturnType<typeof file>[]): string {
  const count = (wanted: string): number =>
    testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === wanted).length;
  return JSON.stringify({ numPassedTests: count('passed'), numFailedTests: count('failed'), testResults });
}

describe('counting tests', () => {
  it('counts passed and failed tests, and repeats the beginning of each error with its file and title', () => {
    const counts = countTests(report(file('passed', 'failed', 'pending'), file('passed')), 1);
    expect(counts).toEqual({
      passed: 2,
      failed: 1,
      failures: [`a.test.ts: promise 1\n    AssertionError: expected 1${'\n    at line'.repeat(11)}`],
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(countTests(report(file('passed'), file()), 1)).toEqual({
      passed: 1,
      failed: 1,
      failures: ['a.test.ts: the file could not be loaded\n    SyntaxError: unexpected end'],
    });
  });

  it('counts a failure when vitest fails without a failed test, as after an unhandled error', () => {
    expect(countTests(report(file('passed')), 1)).toEqual({
      passed: 1,
      failed: 1,
      failures: ['vitest ended with exit code 1 after 1 passed tests'],
    });
  });

  it('counts a run without tests as a failure', () => {
    expect(countTests(report(), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('formats the counts as one machine-readable line', () => {
    expect(summaryLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
  });
});
