import { evenShare } from '../../domain/text/even-share.ts';
import { formatCost } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { oneLine, visibleText } from '../report/escape.ts';
import { characters, cutMiddle } from '../report/measure.ts';
import type { Report, ReportTask } from '../report/report.ts';

const longestResult = 20_000;
const mostResults = 8_000_000;

/**
 * One or several runs as TAP 14 (https://testanything.org/tap-version-14-specification.html): one test point per task,
 * with its facts as a YAML block; several runs are subtests. A run that was cancelled or has not ended bails out, so
 * that tasks that were never started do not count as successes.
 */
export function renderTap(reports: readonly Report[]): string {
  const lengths = reports.flatMap(({ tasks }) => tasks.map(({ result }) => result?.length ?? 0));
  const room = Math.min(longestResult, evenShare(lengths, mostResults));
  const [only] = reports;
  const lines = reports.length === 1 && only !== undefined ? pointsOf(only, room) : subtests(reports, room);
  const broken = reports.filter(({ run, totals }) => totals.tasks > 0 && isCutOff(run));
  const end = broken.slice(0, 1).map(({ run }) => `Bail out! the run ${text(run.id)} ${stateOf(run.status)}`);
  return `${['TAP version 14', ...lines, ...end].join('\n')}\n`;
}

function isCutOff({ status }: Report['run']): boolean {
  return status === 'cancelled' || status === 'unfinished';
}

function stateOf(status: Report['run']['status']): string {
  return status === 'cancelled' ? 'was cancelled' : 'has not ended';
}

function subtests(reports: readonly Report[], room: number): string[] {
  const points = reports.flatMap((report, index) => [
    `# Subtest: ${text(report.run.id)}`,
    ...pointsOf(report, room).map((line) => `    ${line}`),
    `${report.run.status === 'succeeded' ? 'ok' : 'not ok'} ${index + 1} - ${text(report.run.id)}`,
  ]);
  return [`1..${reports.length}`, ...points];
}

function pointsOf({ run, tasks }: Report, room: number): string[] {
  // An empty plan needs a reason, or harnesses treat it as an error.
  const plan = tasks.length === 0 ? '1..0 # SKIP there was no task' : `1..${tasks.length}`;
  const notes = run.notes.map((note) => `# ${oneLine(note, 500)}`);
  return [plan, ...notes, ...tasks.flatMap((task, index) => [point(task, index + 1), ...diagnostics(task, room)])];
}

function point(task: ReportTask, number: number): string {
  const name = `${number} - ${text(task.id)}`;
  if (task.status === 'succeeded') return `ok ${name}`;
  const why = text(`${task.reason ?? task.status}: ${task.message ?? ''}`);
  if (task.status === 'skipped') return `ok ${name} # SKIP ${why}`;
  // TODO keeps a task that has not ended from counting as a failure.
  return `not ok ${name}${task.reason === 'not-ended' ? ` # TODO ${why}` : ''}`;
}

/** A test point's YAML block. Its scalars are JSON, which can hold any text. */
function diagnostics(task: ReportTask, room: number): string[] {
  const { status, reason, message, model, durationMs, turns, attempts, warnings, result } = task;
  const cost = readCost(task);
  const entries = {
    ...(status === 'succeeded' ? {} : { status, reason, message }),
    ...(status === 'failed' || status === 'cancelled' ? { severity: 'fail' } : {}),
    duration_ms: Math.round(durationMs),
    model,
    turns,
    attempts,
    cost: formatCost(cost),
    cost_usd: task.costUsd,
    cost_is_partial: cost.isPartial,
    known_cost_usd: cost.knownUsd,
    ...(warnings.length === 0 ? {} : { warnings: warnings.map(({ kind, message: said }) => `${kind}: ${said}`) }),
    ...(result === null ? {} : { result: cutMiddle(result, room, characters) }),
  };
  return ['  ---', ...Object.entries(entries).map(([key, value]) => `  ${key}: ${yaml(value)}`), '  ...'];
}

function yaml(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? visibleText(part) : part));
}

/** A text on one line that contains no directive. */
function text(foreign: string): string {
  return oneLine(foreign, 300).replace(/[\\#]/g, '\\$&');
}
