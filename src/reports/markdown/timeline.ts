import { workedBy } from '../../domain/run/work-time.ts';
import { formatDuration, plural } from '../../domain/text/format.ts';
import { plainId } from '../report/escape.ts';
import type { Report, ReportTask } from '../report/report.ts';
import { plainSymbols } from '../report/symbols.ts';

/** A task's time from the start of its first attempt to the end of its last, in milliseconds since the run's start without pauses. */
interface Span {
  readonly task: ReportTask;
  readonly from: number;
  readonly to: number;
}

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
  const end = endOf(report, spans);
  const nameWidth = Math.min(longestName, Math.max(...spans.map(({ task }) => task.id.length)));
  const rows = spans.map(({ task, from, to }) => {
    const start = Math.min(width - 1, Math.floor((from / end) * width));
    const length = Math.max(1, Math.min(width, Math.ceil((to / end) * width)) - start);
    const bar = (' '.repeat(start) + fill[task.status].repeat(length)).padEnd(width);
    return `${plainSymbols[task.status]} ${plainId(task.id, nameWidth).padEnd(nameWidth)} │${bar}│ ${formatDuration(to - from)}`;
  });
  const scale = formatDuration(end);
  const axis = `${' '.repeat(nameWidth + 2)} 0${scale.padStart(width)}`;
  return [...rows, axis, legend(report, spans)].join('\n');
}

function legend({ run }: Report, spans: readonly Span[]): string {
  const shown = new Set(spans.map(({ task }) => task.status));
  const statuses = (['succeeded', 'failed', 'cancelled'] as const).filter((status) => shown.has(status));
  const pauses = run.pauses?.length ?? 0;
  return [
    ...statuses.map((status) => `${fill[status]} ${status}`),
    ...(pauses === 0 ? [] : [`(${plural(pauses, 'pause')} without a supervisor left out)`]),
  ].join('   ');
}

/** GitHub does not draw larger charts (Mermaid's `maxTextSize`), and they would be unreadable. */
const longestGantt = 45_000;

/** Mermaid's tags that colour a bar. */
const ganttTag: Record<ReportTask['status'], string> = {
  succeeded: 'active',
  failed: 'crit',
  cancelled: 'done',
  skipped: 'done',
};

/**
 * The timeline as the source of a Mermaid gantt chart; its axis is the time since the run's start. Empty when no task was
 * started or the chart would be too large to draw. Contains only ids and numbers.
 */
export function mermaidGantt(report: Report): string {
  const spans = spansOf(report);
  if (spans.length === 0) return '';
  const rows = spans.map(({ task, from, to }) => {
    // The leading symbol keeps an id such as "title" or "2026-01-01" from being parsed as Mermaid syntax.
    const name = `${plainSymbols[task.status]} ${plainId(task.id)} (${formatDuration(to - from)})`;
    return `    ${name} :${ganttTag[task.status]}, ${ganttTime(from)}, ${ganttTime(Math.max(to, from + 1))}`;
  });
  const chart = [
    'gantt',
    '    dateFormat YYYY-MM-DDTHH:mm:ss.SSS',
    '    axisFormat %H:%M:%S',
    '    todayMarker off',
    ...rows,
  ].join('\n');
  return chart.length > longestGantt ? '' : chart;
}

/** Mermaid only knows dates, so the run starts at midnight of a day that is not displayed. */
function ganttTime(milliseconds: number): string {
  return new Date(Date.UTC(2000, 0, 1) + Math.round(milliseconds)).toISOString().slice(0, -1);
}

function spansOf(report: Report): Span[] {
  const { startedAt, pauses = [] } = report.run;
  const timeOf = (time: string): number => workedBy(time, { startedAt, pauses });
  return report.tasks
    .flatMap((task) => {
      if (task.startedAt === null) return [];
      const from = timeOf(task.startedAt);
      const end = task.endedAt === null ? report.totals.wallMs : timeOf(task.endedAt);
      return [{ task, from, to: Math.max(from, end) }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function endOf(report: Report, spans: readonly Span[]): number {
  return spans.reduce((end, { to }) => Math.max(end, to), Math.max(1, report.totals.wallMs));
}
