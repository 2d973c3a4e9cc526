import { formatCount, formatDuration, formatPercent, formatSpeedup, formatUsd, plural } from '../domain/text/format.ts';
import { proseText } from './escape.ts';
import type { Report } from './report.ts';

const symbols: Record<Report['run']['status'], string> = {
  succeeded: '✅',
  failed: '❌',
  cancelled: '🛑',
  unfinished: '⏳',
};

/** A run's conclusion in one line of plain words: `2 of 12 tasks failed`. */
export function conclusionOf({ run, totals }: Report): string {
  const of = `of ${plural(totals.tasks, 'task')}`;
  if (totals.tasks === 0) return 'There was no task to run';
  if (run.status === 'unfinished') return `Unfinished: ${totals.succeeded} ${of} had succeeded`;
  if (run.status === 'cancelled') return `Cancelled when ${totals.succeeded} ${of} had succeeded`;
  if (totals.succeeded === totals.tasks) {
    return totals.tasks === 1 ? 'The task succeeded' : `All ${totals.tasks} tasks succeeded`;
  }
  const rest = [
    totals.skipped > 0 ? `${totals.skipped} skipped` : '',
    totals.cancelled > 0 ? `${totals.cancelled} cancelled` : '',
  ].filter((part) => part !== '');
  return [`${totals.failed} ${of} failed`, ...rest].join(', ');
}

/** Notes that are shown; a journal could hold any number of them. */
const mostNotes = 10;

/** The head of a report: conclusion, totals and what a reader has to know of the numbers. */
export function headline(report: Report): string {
  const { run, totals } = report;
  const { tokens } = totals;
  const cost = `${totals.costIsPartial && totals.costUsd !== null ? 'at least ' : ''}${formatUsd(totals.costUsd)}`;
  const time = [
    `**Wall time** ${formatDuration(totals.wallMs)}`,
    `**session time** ${formatDuration(totals.sessionMs)}`,
    `**speedup** ${formatSpeedup(totals.speedup)}`,
    `**utilisation** ${formatPercent(totals.utilisation)} of ${plural(run.maxParallel, 'slot')}`,
    `**cost** ${markdown(cost)}`,
  ].join(' · ');
  const counts = [
    `**Tokens** ${formatCount(tokens.input)} input`,
    `${formatCount(tokens.output)} output`,
    `${formatCount(tokens.cacheRead)} cache read`,
    `${formatCount(tokens.cacheWrite)} cache write`,
    `**saved by the prompt cache** ${markdown(formatUsd(totals.cacheSavedUsd))}`,
  ].join(' · ');
  const notes = run.notes.slice(0, mostNotes).map((note) => `> ${proseText(note)}`);
  return [
    `## ${symbols[run.status]} ${conclusionOf(report)}`,
    `${time}\\\n${counts}`,
    ...(notes.length === 0 ? [] : [`> [!IMPORTANT]\n${notes.join('\\\n')}`]),
  ].join('\n\n');
}

/** `<$0.0001` begins no tag, yet looks like one. */
function markdown(amount: string): string {
  return amount.replace('<', '&lt;');
}
