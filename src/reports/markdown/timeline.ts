import { formatDuration, plural } from '../../domain/text/format.ts';
import { plainId } from '../report/escape.ts';
import type { Report, ReportTask } from '../report/report.ts';
import { spansOf } from '../report/spans.ts';
import { plainSymbols } from '../report/symbols.ts';

const fill: Record<ReportTask['status'], string> = { succeeded: '█', failed: '▒', cancelled: '░', skipped: ' ' };
const longestName = 24;

/**
 * One bar per task on a common scale, the earliest first, as plain text for a fixed-width font. Empty when no task was
 * started.
 * @param width of the longest possible bar, in characters
 */
export function textTimeline(report: Report, width: number): string {
  const spans = spansOf(report);
  if (spans.length === 0) return '';
  const end = Math.max(1, report.totals.wallMs);
  const nameWidth = Math.min(longestName, Math.max(...spans.map(({ task }) => task.id.length)));
  const rows = spans.map(({ task, from, to }) => {
    const start = Math.min(width - 1, Math.floor((from / end) * width));
    const length = Math.max(1, Math.min(width, Math.ceil((to / end) * width)) - start);
    const bar = (' '.repeat(start) + fill[task.status].repeat(length)).padEnd(width);
    return `${plainSymbols[task.status]} ${plainId(task.id, nameWidth).padEnd(nameWidth)} │${bar}│ ${formatDuration(task.durationMs)}`;
  });
  const scale = formatDuration(end);
  const axis = `${' '.repeat(nameWidth + 2)} 0${scale.padStart(width)}`;
  const shown = new Set(spans.map(({ task }) => task.status));
  const legend = (['succeeded', 'failed', 'cancelled'] as const)
    .filter((status) => shown.has(status))
    .map((status) => `${fill[status]} ${status}`);
  const pauses = pausesOf(report);
  return [...rows, axis, [...legend, ...(pauses === '' ? [] : [`(${pauses})`])].join('   ')].join('\n');
}

/** What the timeline leaves out; empty for nothing. */
export function pausesOf({ run }: Report): string {
  const pauses = run.pauses?.length ?? 0;
  return pauses === 0 ? '' : `${plural(pauses, 'pause')} without a supervisor left out`;
}

/** More rows than this cannot be read, and GitHub does not draw much larger charts (Mermaid's `maxTextSize`). */
const mostRows = 60;

/** Mermaid's tags that colour a bar. */
const ganttTag: Record<ReportTask['status'], string> = {
  succeeded: 'active',
  failed: 'crit',
  cancelled: 'done',
  skipped: 'done',
};

/** Distances between two ticks of the axis, milliseconds, by Mermaid's names. */
const distances = [
  ...[1, 2, 5, 10, 15, 30].map((count) => [count * 1_000, `${count}second`] as const),
  ...[1, 2, 5, 10, 15, 30].map((count) => [count * 60_000, `${count}minute`] as const),
  ...[1, 2, 4].map((count) => [count * 3_600_000, `${count}hour`] as const),
];

/** The most labels that have room on the axis, on a phone too. */
const mostTicks = 6;

/**
 * The timeline as the source of a Mermaid gantt chart; its axis is the time since the run's start. Empty where it would say
 * nothing or could not be read: fewer than two bars, more than 60, or more than a day. Contains only ids and numbers.
 */
export function mermaidGantt(report: Report): string {
  const spans = spansOf(report);
  const { wallMs } = report.totals;
  const distance = distances.find(([ms]) => wallMs / ms <= mostTicks)?.[1];
  if (spans.length < 2 || spans.length > mostRows || distance === undefined) return '';
  const rows = spans.map(({ task, from, to }) => {
    // The leading symbol keeps an id such as "title" or "2026-01-01" from being parsed as Mermaid syntax.
    const name = `${plainSymbols[task.status]} ${plainId(task.id, 32)} (${formatDuration(task.durationMs)})`;
    return `    ${name} :${ganttTag[task.status]}, ${ganttTime(from)}, ${ganttTime(Math.max(to, from + 1))}`;
  });
  return [
    'gantt',
    '    dateFormat YYYY-MM-DDTHH:mm:ss.SSS',
    `    axisFormat ${wallMs < 3_600_000 ? '%M:%S' : '%H:%M'}`,
    `    tickInterval ${distance}`,
    '    todayMarker off',
    ...rows,
  ].join('\n');
}

/** Mermaid only knows dates, so the run starts at midnight of a day that is not displayed. */
function ganttTime(milliseconds: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(milliseconds)).toISOString().slice(0, -1);
}
