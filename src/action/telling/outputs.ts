import * as core from '@actions/core';
import { messageOf } from '../../domain/text/errors.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';

import type { FailOn } from '../inputs/inputs.ts';

/** How a step ended, in GitHub's terms. */
export type Conclusion = 'success' | 'failure' | 'cancelled';

/**
 * Sets outputs of the step. A runner whose file for them is missing or broken is told by a warning.
 */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  try {
    // Without the file they would be printed as workflow commands, which runners no longer take.
    if (!process.env['GITHUB_OUTPUT']) throw new Error('the runner has set no GITHUB_OUTPUT');
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  } catch (error) {
    const names = Object.keys(outputs).join(', ');
    core.warning(`The outputs ${names} could not be set: ${safeText(messageOf(error))}`);
  }
}

/**
 * The step's outputs by name, except the comment's URL. Unknown values are empty.
 * @param reportPath null if there is no report file
 */
export function outputsOf(report: Report, reportPath: string | null): Record<string, string> {
  const { totals } = report;
  return {
    conclusion: stepConclusion(report),
    report: reportPath ?? '',
    succeeded: String(totals.succeeded),
    failed: String(totals.failed),
    findings: findingsIn(report),
    'cost-usd': decimal(totals.costUsd, 6),
    'cost-is-partial': String(totals.costIsPartial),
    'wall-seconds': decimal(totals.wallMs / 1_000, 3),
    speedup: decimal(totals.speedup, 3),
  };
}

/** How many findings there are; empty if no task was asked for any, or one was asked and gave none that can be used. */
function findingsIn({ tasks }: Report): string {
  const asked = tasks.flatMap(({ findings }) => (findings === undefined ? [] : [findings]));
  if (asked.length === 0 || asked.includes(null)) return '';
  return String(asked.reduce((sum, findings) => sum + (findings?.length ?? 0), 0));
}

/** Whether a run makes the step fail. */
export function isFailure(report: Report, failOn: FailOn): boolean {
  if (failOn === 'any') return stepConclusion(report) !== 'success';
  return failOn === 'all' && report.totals.succeeded === 0;
}

/** The conclusion of the step: a success only when every task succeeded. */
export function stepConclusion({ run, totals }: Report): Conclusion {
  if (run.status === 'cancelled') return 'cancelled';
  return totals.succeeded === totals.tasks ? 'success' : 'failure';
}

/** A plain decimal number, without an exponent, that shells and expressions can parse. */
function decimal(value: number | null, digits: number): string {
  return value === null ? '' : String(Number(value.toFixed(digits)));
}
