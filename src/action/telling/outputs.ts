import type { Report } from '../../reports/report/report.ts';

/** How a step ended, in GitHub's terms. */
export type Conclusion = 'success' | 'failure' | 'cancelled';

/** The step's outputs by name, except the comment's URL. Unknown values are empty. */
export function outputsOf(report: Report, reportPath: string): Record<string, string> {
  const { totals } = report;
  return {
    conclusion: stepConclusion(report),
    report: reportPath,
    succeeded: String(totals.succeeded),
    failed: String(totals.failed),
    'cost-usd': decimal(totals.costUsd, 6),
    'wall-seconds': decimal(totals.wallMs / 1_000, 3),
    speedup: decimal(totals.speedup, 3),
  };
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
