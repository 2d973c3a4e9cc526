import { formatCost, plural } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import type { Report } from '../report/report.ts';
import { firstLine, type Heading } from './comment/heading.ts';
import { money } from './safe/escape.ts';
import { troubles } from './troubles.ts';

const longestMessage = 200;

/** How far a run is: how many tasks have ended, what has not succeeded, and what it has cost so far. */
export function renderProgress(report: Report, heading: Heading): string {
  const { tasks, succeeded, failed, skipped, cancelled } = report.totals;
  const ended = report.tasks.filter(({ status }) => ['failed', 'cancelled', 'skipped'].includes(status));
  const head = firstLine(
    '⏳',
    `${succeeded + failed + skipped + cancelled} of ${plural(tasks, 'task')} have ended`,
    heading,
  );
  return [
    head,
    troubles({ ...report, tasks: ended }, new Map(), longestMessage),
    `Cost so far: ${money(formatCost(readCost(report.totals)))}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
