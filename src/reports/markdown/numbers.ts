import {
  formatCost,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  plural,
} from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { comparisonText } from '../../domain/usage/prediction.ts';
import { savingsText } from '../../domain/usage/savings.ts';
import { oneLine } from '../report/escape.ts';
import { actualOf, type Report, savingsOfReport } from '../report/report.ts';
import { costDelta, timeDelta } from './comment/changes.ts';
import type { Digest } from './comment/digest.ts';
import { inlineCode } from './safe/code.ts';
import { lineOf, money } from './safe/escape.ts';

/** The few numbers that a reviewer asks for: cost, wall time, and the speedup where several tasks could run at once. */
export function numbersLine(report: Report, previous: Digest | null): string {
  const { totals } = report;
  const delta = (words: string): string => (words === '' ? '' : ` (${money(words)})`);
  return [
    `**Cost** ${money(formatCost(readCost(totals)))}${delta(costDelta(previous, report))}`,
    `**wall time** ${formatDuration(totals.wallMs)}${delta(timeDelta(previous, report))}`,
    ...(totals.tasks > 1 ? [`**speedup** ${formatSpeedup(totals.speedup)}`] : []),
  ].join(' · ');
}

/** All other numbers, one line each. */
export function otherNumbers(report: Report): string {
  const { run, totals } = report;
  const { tokens } = totals;
  const program = run.claudeVersion === null ? '' : ` · Claude Code ${lineOf(run.claudeVersion, 40)}`;
  return [
    `**Session time** ${formatDuration(totals.sessionMs)} · **utilisation** ${formatPercent(totals.utilisation)} of ${plural(run.maxParallel, 'slot')}`,
    `**Tokens** ${formatCount(tokens.input)} input · ${formatCount(tokens.output)} output · ${formatCount(tokens.cacheRead)} cache read · ${formatCount(tokens.cacheWrite)} cache write`,
    `**Savings** ${money(savingsText(savingsOfReport(report)))}`,
    ...(report.prediction === undefined
      ? []
      : [`**Prediction** ${money(comparisonText(report.prediction, actualOf(report)))}`]),
    `Run ${inlineCode(oneLine(run.id, 80))}${program} · costs are the CLI's own estimate`,
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}
