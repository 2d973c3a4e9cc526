import * as core from '@actions/core';
import { formatDuration } from '../../domain/text/format.ts';
import type { Report, ReportTask } from '../../reports/report/report.ts';
import { safeBlock, safeText } from '../../terminal/text/safe-text.ts';

/** What the log shows of one task, and of all; the report has the rest. */
const mostLines = 300;
const mostLinesOfAll = 10_000;

/** Writes the result of each task into the log, folded. No line of it is a command to the runner. */
export function logTasks({ tasks }: Report): void {
  let left = mostLinesOfAll;
  for (const task of tasks) {
    const lines = linesOf(task);
    const most = Math.min(mostLines, left);
    left -= Math.min(lines.length, most);
    core.startGroup(safeText(`${task.id}: ${task.status}, ${formatDuration(task.durationMs)}`));
    for (const line of lines.slice(0, most)) core.info(line);
    if (lines.length > most) core.info(`… ${lines.length - most} more lines are in the report.`);
    core.endGroup();
  }
}

function linesOf({ message, result, warnings }: ReportTask): string[] {
  return [
    ...(message === null ? [] : [safeText(message)]),
    ...warnings.map(({ kind, message: said }) => safeText(`Warning: ${kind}: ${said}`)),
    ...(result === null ? ['No final text.'] : safeBlock(result)),
  ];
}
