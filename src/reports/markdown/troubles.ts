import { idSpan, oneLine } from '../report/escape.ts';
import type { Report, ReportTask } from '../report/report.ts';
import { statusSymbols } from '../report/symbols.ts';
import { type Change, fixedTasks } from './comment/changes.ts';
import { lineOf } from './safe/escape.ts';

/** The most lines that are shown at once; more are folded away, so that what follows stays near. */
const mostOpen = 12;
const mostNames = 5;

/**
 * The tasks that did not succeed, with reason and message, failed ones first, and those that are fixed since the run before.
 * Tasks that share status, reason and message (such as all those skipped by a stop) share a line. Empty when all succeeded
 * and none is fixed.
 * @param longest maximum length of a message, in UTF-16 units; 0 for no message
 */
export function troubles(report: Report, changes: ReadonlyMap<string, Change>, longest: number): string {
  const groups = new Map<string, { task: ReportTask; ids: string[]; change: Change | undefined }>();
  for (const task of report.tasks) {
    if (task.status === 'succeeded') continue;
    const change = changes.get(task.id);
    const key = JSON.stringify([task.status, task.reason, oneLine(task.message ?? '', longest), change]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { task, ids: [task.id], change });
    else group.ids.push(task.id);
  }
  const order: readonly ReportTask['status'][] = ['failed', 'cancelled', 'skipped'];
  const ofChange = (change: Change | undefined): number => (change === 'new failure' ? 0 : 1);
  const lines = [...groups.values()]
    .sort(
      (a, b) => order.indexOf(a.task.status) - order.indexOf(b.task.status) || ofChange(a.change) - ofChange(b.change),
    )
    .map(({ task: { status, reason, message }, ids, change }) => {
      const said = longest > 0 && message ? ` – ${lineOf(message, longest)}` : '';
      const news = change === undefined ? '' : ` (${change})`;
      return `- ${statusSymbols[status]} ${names(ids)} ${status}: **${reason ?? 'unknown'}**${news}${said}`;
    });
  const fixed = fixedTasks(changes, report.tasks);
  const open = lines.slice(0, mostOpen);
  const folded = lines.slice(mostOpen);
  return [
    open.join('\n'),
    folded.length === 0
      ? ''
      : `<details><summary>${folded.length} more that did not succeed</summary>\n\n${folded.join('\n')}\n\n</details>`,
    fixed.length === 0 ? '' : `Fixed: ${names(fixed)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function names(ids: readonly string[]): string {
  const shown = ids.slice(0, mostNames).map((id) => idSpan(id));
  return ids.length > mostNames ? `${shown.join(', ')} and ${ids.length - mostNames} more` : shown.join(', ');
}
