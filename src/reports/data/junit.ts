import { wallTimeTogether } from '../../domain/run/work-time.ts';
import { evenShare } from '../../domain/text/even-share.ts';
import { formatCost } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { visibleText } from '../report/escape.ts';
import { characters, cutMiddle } from '../report/measure.ts';
import { costOfSession, type Report, type ReportTask } from '../report/report.ts';

/** CI viewers reject or cut large files (GitLab above 30 MB in total), so long final texts lose their middle. */
const longestOutput = 20_000;
const mostOutput = 8_000_000;

/** Failures that are not the task's fault; viewers show them as errors. */
const errors: ReadonlySet<ReportTask['reason']> = new Set<ReportTask['reason']>([
  'not-logged-in',
  'credential-refused',
  'model-not-found',
  'rate-limited',
  'overloaded',
  'connection-lost',
  'gateway-refused',
  'api-error',
  'conversation-lost',
  'bad-arguments',
  'spawn-failed',
  'crashed',
]);

/**
 * One or several runs as JUnit XML, in the common subset that CI viewers read: one suite per run, one case per task. The
 * task's own faults are failures; faults around it, and cancelled tasks, are errors; tasks that were never started or
 * have not ended are skipped. Final texts are the cases' output.
 */
export function renderJunit(reports: readonly Report[]): string {
  const lengths = reports.flatMap(({ tasks }) => tasks.map(({ result }) => result?.length ?? 0));
  const room = Math.min(longestOutput, evenShare(lengths, mostOutput));
  const all = reports.flatMap(({ tasks }) => tasks);
  const wallMs = wallTimeTogether(
    reports.map(({ run: { startedAt, pauses = [] }, totals }) => ({ startedAt, pauses, wallMs: totals.wallMs })),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'claude-multi', ...counts(all), time: seconds(wallMs) })}>`,
    ...reports.map((report) => suite(report, room)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite({ run, totals, tasks }: Report, room: number): string {
  // The schema of Ant's JUnit task, which viewers follow, allows neither a time zone nor fractions; this is UTC.
  const timestamp = run.startedAt.slice(0, 19);
  const name = `claude-multi ${run.id}`;
  const attributes = xmlAttributes({ name, timestamp, ...counts(tasks), time: seconds(totals.wallMs) });
  return [
    `  <testsuite${attributes}>`,
    '    <properties>',
    ...properties(run, totals).map(([key, value]) => `      <property${xmlAttributes({ name: key, value })}/>`),
    '    </properties>',
    ...tasks.map((task) => testCase(task, room)),
    '  </testsuite>',
  ].join('\n');
}

function properties(run: Report['run'], totals: Report['totals']): [string, string][] {
  const cost = readCost(totals);
  return [
    ['status', run.status],
    ['project', run.projectDir],
    ['claude-version', run.claudeVersion ?? 'unknown'],
    ['max-parallel', String(run.maxParallel)],
    ['session-seconds', seconds(totals.sessionMs)],
    ['cost', formatCost(cost)],
    ['cost-usd', String(totals.costUsd ?? 'unknown')],
    ['cost-is-partial', String(cost.isPartial)],
    ['known-cost-usd', String(cost.knownUsd)],
    ...run.notes.map((note): [string, string] => ['note', note]),
  ];
}

function testCase(task: ReportTask, room: number): string {
  const attributes = xmlAttributes({ name: task.id, classname: 'claude-multi', time: seconds(task.durationMs) });
  const output = outputOf(task, room);
  const inner = [verdictElement(task), output === '' ? '' : `      <system-out>${xmlText(output)}</system-out>`].filter(
    (part) => part !== '',
  );
  if (inner.length === 0) return `    <testcase${attributes}/>`;
  return [`    <testcase${attributes}>`, ...inner, '    </testcase>'].join('\n');
}

function verdictElement(task: ReportTask): string {
  const verdict = verdictOf(task);
  if (verdict === 'passed') return '';
  const { reason, message, status } = task;
  const said = `${status}: ${reason ?? 'unknown'}`;
  // Of a skipped case, Jenkins reads only the message.
  if (verdict === 'skipped')
    return `      <skipped${xmlAttributes({ message: message === null ? said : `${said}: ${message}` })}/>`;
  const attributes = xmlAttributes({ message: message ?? said, type: reason });
  return `      <${verdict}${attributes}>${xmlText(`${said}\n${attemptLines(task).join('\n')}`)}</${verdict}>`;
}

function attemptLines({ sessions }: ReportTask): string[] {
  return sessions.map((session) => {
    const { attempt, status, reason, message, durationMs } = session;
    return (
      `attempt ${attempt}: ${status}${reason === null ? '' : ` (${reason}${message === null ? '' : `: ${message}`})`}` +
      `, ${seconds(durationMs)} s, ${formatCost(costOfSession(session))}`
    );
  });
}

function outputOf({ result, warnings }: ReportTask, room: number): string {
  const warned = warnings.map(({ kind, message }) => `warning: ${kind}: ${message}`);
  return [...warned, ...(result === null ? [] : [cutMiddle(result, room, characters)])].join('\n');
}

type Verdict = 'passed' | 'failure' | 'error' | 'skipped';

function verdictOf({ status, reason }: ReportTask): Verdict {
  if (status === 'succeeded') return 'passed';
  if (status === 'skipped' || reason === 'not-ended') return 'skipped';
  return status === 'cancelled' || errors.has(reason) ? 'error' : 'failure';
}

function counts(tasks: readonly ReportTask[]): Record<string, number> {
  const count = (verdict: Verdict): number => tasks.filter((task) => verdictOf(task) === verdict).length;
  return { tests: tasks.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

/** Seconds with a decimal point and three decimals, as viewers expect. */
function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(3);
}

/** Characters that XML 1.0 cannot represent (its production `Char`) and that `visibleText` keeps. */
const unwritable = /[\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // In an attribute, XML parsers turn these into spaces.
  '\n': '&#10;',
  '\t': '&#9;',
};

/** An untrusted text as the content of an XML 1.0 element. */
function xmlText(text: string): string {
  return visibleText(text)
    .replace(unwritable, '')
    .replace(/[&<>]/g, (character) => entities[character] ?? '');
}

/** Attributes of an XML 1.0 element, each preceded by a space; null ones are omitted. */
function xmlAttributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${attribute(String(value))}"`))
    .join('');
}

function attribute(value: string): string {
  return visibleText(value)
    .replace(unwritable, '')
    .replace(/[&<>"'\n\t]/g, (character) => entities[character] ?? '');
}
