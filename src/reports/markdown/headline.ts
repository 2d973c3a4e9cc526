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
import { conclusionOf } from '../report/conclusion.ts';
import { proseText } from '../report/escape.ts';
import { actualOf, type Report, savingsOfReport } from '../report/report.ts';
import { statusSymbols } from '../report/symbols.ts';

const symbols: Record<Report['run']['status'], string> = {
  ...statusSymbols,
  unfinished: '⏳',
};

/** The most notes that are shown; a journal may hold any number. */
const mostNotes = 10;

/** The head of a report: conclusion, totals and notes. */
export function headline(report: Report): string {
  const { run, totals } = report;
  const { tokens } = totals;
  const time = [
    `**Wall time** ${formatDuration(totals.wallMs)}`,
    `**session time** ${formatDuration(totals.sessionMs)}`,
    `**speedup** ${formatSpeedup(totals.speedup)}`,
    `**utilisation** ${formatPercent(totals.utilisation)} of ${plural(run.maxParallel, 'slot')}`,
    `**cost** ${markdown(formatCost(readCost(totals)))}`,
  ].join(' · ');
  const counts = [
    `**Tokens** ${formatCount(tokens.input)} input`,
    `${formatCount(tokens.output)} output`,
    `${formatCount(tokens.cacheRead)} cache read`,
    `${formatCount(tokens.cacheWrite)} cache write`,
  ].join(' · ');
  const savings = `**Savings** ${markdown(savingsText(savingsOfReport(report)))}`;
  const prediction =
    report.prediction === undefined
      ? ''
      : `\\\n**Prediction** ${markdown(comparisonText(report.prediction, actualOf(report)))}`;
  const notes = run.notes.slice(0, mostNotes).map((note) => `> ${proseText(note)}`);
  return [
    `## ${symbols[run.status]} ${conclusionOf(report)}`,
    `${time}\\\n${counts}\\\n${savings}${prediction}`,
    ...(notes.length === 0 ? [] : [`> [!IMPORTANT]\n${notes.join('\\\n')}`]),
  ].join('\n\n');
}

/** Escapes `<$0.0001`, which is not a tag but looks like one. */
function markdown(amount: string): string {
  return amount.replaceAll('<', '&lt;');
}
