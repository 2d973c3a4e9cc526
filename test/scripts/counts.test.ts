import { describe, expect, it } from 'vitest';
import { countTests, summaryLine } from '../../scripts/lib/counts.ts';

const file = (...statuses: string[]) => ({
  status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

function report(...testResults: ReturnType<typeof file>[]): string {
  const count = (wanted: string): number =>
    testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === wanted).length;
  return JSON.stringify({ numPassedTests: count('passed'), numFailedTests: count('failed'), testResults });
}

describe('counting tests', () => {
  it('counts passed and failed tests', () => {
    expect(countTests(report(file('passed', 'failed', 'pending'), file('passed')), 1)).toEqual({
      passed: 2,
      failed: 1,
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(countTests(report(file('passed'), file()), 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a failure when vitest fails without a failed test, as after an unhandled error', () => {
    expect(countTests(report(file('passed')), 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a run without tests as a failure', () => {
    expect(countTests(report(), 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('formats the counts as one machine-readable line', () => {
    expect(summaryLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
  });
});
