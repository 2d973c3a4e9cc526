import { historyStats } from '../../domain/history/history-stats.ts';
import type { Status } from '../../domain/history/status-selection.ts';
import { formatCount } from '../../domain/text/format.ts';
import { historyCsv, historyJson, historyMarkdownTable } from '../../reports/history/history-export.ts';
import { renderHistory } from '../../reports/history/history-report.ts';
import type { PastRun } from '../../store/history/history-file.ts';
import { jsonPage } from '../../terminal/live/ndjson.ts';
import { historyList, historyStatsScreen } from '../../terminal/screens/history-screen.ts';
import { statusScreen } from '../../terminal/screens/status-screen.ts';
import type { Invocation } from '../arguments/command.ts';
import { wholeNumberOption } from '../options/number-option.ts';
import { localTime } from '../process/local-time.ts';
import type { Terminal } from '../process/terminal.ts';
import { pastRun } from './past-runs.ts';
import { runJson, statusJson } from './status-json.ts';

/** The input of an action on the history. */
export interface HistoryRequest {
  /** Newest first. */
  readonly runs: readonly PastRun[];
  /** The arguments after the action's name. */
  readonly rest: readonly string[];
  readonly options: Invocation['options'];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The terminal on which the answer is shown. */
type View = Pick<Terminal, 'size' | 'paint'>;

/** Makes the text that answers a request. */
type HistoryAction = (request: HistoryRequest, out: View) => string;

/** The actions by name. */
export const historyActions: Readonly<Record<string, HistoryAction>> = {
  list,
  show,
  stats,
  report: ({ runs }) => renderHistory(historyStats(runs)),
  export: exportTasks,
};

/** The default limit of listed runs. */
export const usualLimit = 20;
/** The maximum width: a wider table is harder to read. */
const widest = 120;

function list({ runs, options, now }: HistoryRequest, out: View): string {
  const limit = wholeNumberOption(options, 'limit', usualLimit) || runs.length;
  const listed = runs.slice(0, limit);
  if (options['json'] === true) return page(jsonPage(listed.map((run) => runJson(run, statusOf(run, now)))));
  const lines = historyList(listed, { now, localTime }, out.size().columns, out.paint);
  const more = runs.length - listed.length;
  return page(...lines, ...(more > 0 ? [out.paint(`… and ${formatCount(more)} older: --limit 0`, 'faint')] : []));
}

function show({ runs, rest: [id], options, now }: HistoryRequest, out: View): string {
  const status = statusOf(pastRun(runs, id), now);
  if (options['json'] === true) return page(jsonPage(statusJson(status)));
  const width = Math.min(out.size().columns, widest);
  return page(...statusScreen(status, { width, height: Number.POSITIVE_INFINITY }, out.paint));
}

function statusOf(run: PastRun, now: number): Status {
  return { now, runs: [run], silentMs: () => null, orphans: () => 0, others: 0, othersLost: 0 };
}

function stats({ runs, options }: HistoryRequest, out: View): string {
  const numbers = historyStats(runs);
  if (options['json'] === true) return page(jsonPage({ version: 1, ...numbers }));
  return page(...historyStatsScreen(numbers, Math.min(out.size().columns, widest), out.paint));
}

const formats = { csv: historyCsv, json: historyJson, md: historyMarkdownTable };

function exportTasks({ runs, options, now }: HistoryRequest): string {
  return formats[(options['format'] as keyof typeof formats | undefined) ?? 'csv'](runs, now);
}

function page(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
