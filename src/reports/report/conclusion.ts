import { plural } from '../../domain/text/format.ts';
import type { Report } from './report.ts';

/** A run's conclusion in one line of plain words: `2 of 12 tasks failed`. */
export function conclusionOf({ run, totals }: Report): string {
  const of = `of ${plural(totals.tasks, 'task')}`;
  if (totals.tasks === 0) return 'There was no task to run';
  if (run.status === 'unfinished') return `Unfinished: ${totals.succeeded} ${of} had succeeded${missingShards(run)}`;
  if (run.status === 'cancelled') return `Cancelled when ${totals.succeeded} ${of} had succeeded`;
  if (totals.succeeded === totals.tasks) {
    return totals.tasks === 1 ? 'The task succeeded' : `All ${totals.tasks} tasks succeeded`;
  }
  if (run.status === 'succeeded') {
    // All that did not succeed are contexts that tasks were to share.
    return `${plural(totals.succeeded, 'task')} succeeded, without the shared context`;
  }
  const rest = [
    totals.skipped > 0 ? `${totals.skipped} skipped` : '',
    totals.cancelled > 0 ? `${totals.cancelled} cancelled` : '',
  ].filter((part) => part !== '');
  return [`${totals.failed} ${of} failed`, ...rest].join(', ');
}

function missingShards({ shards = [] }: Report['run']): string {
  const missing = shards.filter(({ status }) => status === 'missing').length;
  return missing === 0 ? '' : `, and ${plural(missing, 'shard')} ${missing === 1 ? 'is' : 'are'} missing`;
}
