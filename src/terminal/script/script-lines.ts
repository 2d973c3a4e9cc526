import type { TaskSummary } from '../../domain/history/run-summary.ts';
import {
  costOfTask,
  type SeenRun,
  type SeenStage,
  sessionMsOf,
  stageOfRun,
  stageOfTask,
  workTimeOf,
} from '../../domain/history/seen-run.ts';
import { type Rating, ratingOf, ratingWords, successRate } from '../../domain/history/success-rate.ts';
import { timeSaved } from '../../domain/run/run-numbers.ts';
import { wallTimeTogether } from '../../domain/run/work-time.ts';
import { plural } from '../../domain/text/format.ts';
import { type Cost, readCost, sumCosts } from '../../domain/usage/cost.ts';
import type { Report } from '../../reports/report/report.ts';
import { wrap } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';

const double = '═'.repeat(63);
const single = '─'.repeat(63);

/** What the script showed for each rating. */
const ratingSymbols: Readonly<Record<Rating, string>> = { good: '🚀', fair: '⚡', poor: '⚠️' };

/**
 * The status as the script `run-multi` printed it, for programs that search its lines: one line for each id, which is the
 * newest task with it, in the order of the ids. Numbers that the script made up are replaced by measured ones.
 * @param runs oldest first
 * @param now epoch milliseconds
 */
export function scriptStatusLines(runs: readonly SeenRun[], now: number, paint: Paint): string[] {
  const tasks = newestTasks(runs);
  const states = tasks.map((task) => stateOf(task));
  const count = (of: ScriptState['counts']): number => states.filter(({ counts }) => counts === of).length;
  const [completed, running, failed] = [count('completed'), count('running'), count('failed')];
  const counted = completed + running + failed;
  return [
    paint(double, 'busy'),
    paint('        Claude Multi-Session Status Dashboard', 'busy'),
    paint(double, 'busy'),
    '',
    ...tasks.map((task, index) => taskLine(task, states[index] ?? stopped, now)),
    '',
    paint(single, 'busy'),
    `  Total: ${counted} | ${paint(`Completed: ${completed}`, 'good')} | ${paint(`Running: ${running}`, 'busy')} | ${paint(`Failed: ${failed}`, 'bad')}`,
    ...efficiencyLines(tasks, completed / Math.max(1, counted), now).map((line) => paint(line, 'warning')),
    paint(double, 'busy'),
  ];
}

/** The ids as the script listed them. @param runs oldest first */
export function scriptListLines(runs: readonly SeenRun[], paint: Paint): string[] {
  const ids = newestTasks(runs).map(({ task }) => `  - ${safeText(task.id)}`);
  return [
    paint('Session IDs:', 'busy'),
    ...(ids.length === 0 ? ['  (no sessions found)'] : ids),
    '',
    paint(`Total: ${ids.length} session(s)`, 'busy'),
  ];
}

/** The totals of a run under the names that the script gave them. docs/numbers.md says how each is computed. */
export function scriptTotalLines({ totals }: Report, width: number, paint: Paint): string[] {
  const { sessionMs, wallMs, speedup } = totals;
  const saved = timeSaved(sessionMs, wallMs);
  const rate = successRate(totals);
  const lines = [
    `TOTAL: ${dollars(readCost(totals))} | ${seconds(wallMs)} parallel runtime`,
    `Sequential estimate: ${seconds(sessionMs)}, the session time | Speedup: ${speedup === null ? 'N/A' : `${speedup.toFixed(1)}x`}`,
    `Token savings: ${totals.tokens.cacheRead} tokens read from the prompt cache`,
    `Efficiency gain: ${saved === null ? 'N/A' : `${(saved * 100).toFixed(1)}%`} (vs sequential execution; derived: 1 − wall time ÷ session time)`,
    ...(rate === null
      ? []
      : [
          `Rating: ${ratingSymbols[ratingOf(rate)]} ${ratingWords[ratingOf(rate)]}, ${totals.succeeded} of ${plural(totals.tasks, 'task')} succeeded`,
        ]),
  ];
  const head = wrap('In the words of the script:', width).map((line) => paint(line, 'faint'));
  return [...head, ...lines.flatMap((line) => wrap(`  ${line}`, width, '    '))];
}

/** That the script has left sessions in its folder. */
export function scriptSessionsText({ folder, count }: { readonly folder: string; readonly count: number }): string {
  const sessions = `${plural(count, 'session')} of the script run-multi ${count === 1 ? 'is' : 'are'}`;
  return `${sessions} in ${safeText(folder)}, which claude-multi does not show`;
}

/** The newest task of an id. */
interface NewestTask {
  readonly run: SeenRun;
  readonly task: TaskSummary;
}

function newestTasks(runs: readonly SeenRun[]): NewestTask[] {
  const newest = new Map(runs.flatMap((run) => run.tasks.map((task) => [task.id, { run, task }])));
  return [...newest.values()].sort((a, b) => (a.task.id < b.task.id ? -1 : 1));
}

/** A task's state in the words of the script, and as what it counts. */
interface ScriptState {
  readonly symbol: string;
  readonly text: string;
  readonly counts: 'completed' | 'running' | 'failed' | null;
}

/** The script had no symbol for it, and did not count it. */
const stopped: ScriptState = { symbol: '', text: 'stopped', counts: null };

function stateOf({ run, task }: NewestTask): ScriptState {
  const stage: SeenStage = stageOfTask(run, task);
  switch (stage) {
    case 'succeeded':
      return { symbol: '✅', text: 'completed', counts: 'completed' };
    case 'running':
    case 'between':
      return { symbol: '🔄', text: 'running', counts: 'running' };
    case 'waiting':
      // A program that waits for "Running: 0" must wait for these too.
      if (stageOfRun(run) === 'running') return { symbol: '🔄', text: 'waiting', counts: 'running' };
      return { symbol: '❌', text: 'failed:not-started', counts: 'failed' };
    case 'lost':
      return { symbol: '❌', text: 'failed:lost', counts: 'failed' };
    case 'cancelled':
      return stopped;
    case 'failed':
    case 'skipped':
      return { symbol: '❌', text: `failed:${safeText(task.reason ?? 'unknown')}`, counts: 'failed' };
  }
}

function taskLine({ run, task }: NewestTask, { symbol, text, counts }: ScriptState, now: number): string {
  const time = `${seconds(sessionMsOf(run, task, now))}${counts === 'running' ? ' (running)' : ''}`;
  const cells = [safeText(task.id).padEnd(20), text.padEnd(15)];
  const begun = task.attempts === 0 ? [] : [time.padEnd(15), `(${task.outputBytes} bytes)`];
  return `  ${[symbol, ...cells, ...begun].join(' ')}`.trimEnd();
}

/** Shown once something has succeeded and cost anything, as in the script. */
function efficiencyLines(tasks: readonly NewestTask[], completedShare: number, now: number): string[] {
  const cost = sumCosts(tasks.map(({ task }) => costOfTask(task)));
  if (completedShare === 0 || cost.knownUsd === 0) return [];
  const read = tasks.reduce((sum, { task }) => sum + task.tokens.cacheRead, 0);
  const runs = [...new Set(tasks.map(({ run }) => run))];
  const wallMs = wallTimeTogether(runs.map((run) => workTimeOf(run, now)));
  return [
    `  ${ratingSymbols[ratingOf(completedShare)]} Token efficiency: ${read} tokens read from the prompt cache`,
    `  📊 Parallel runtime: ${seconds(wallMs)} | Total cost: ${dollars(cost)}`,
  ];
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1_000)}s`;
}

/** Without separators, as programs read it. */
function dollars({ knownUsd, isPartial, hasUnknown }: Cost): string {
  return `$${knownUsd.toFixed(4)}${isPartial || hasUnknown ? ' or more' : ''}`;
}
