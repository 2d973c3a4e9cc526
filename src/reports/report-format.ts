import { renderCsv } from './data/csv.ts';
import { renderJson } from './data/json.ts';
import { renderJunit } from './data/junit.ts';
import { renderSarif } from './data/sarif.ts';
import { renderTap } from './data/tap.ts';
import { renderHtml } from './html/page.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import type { Report } from './report/report.ts';

/** The report formats, by the names used in options. */
export const reportFormats = ['md', 'json', 'html', 'junit', 'tap', 'csv', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

interface Entry {
  /** The format's file extensions, the usual one first. */
  readonly endings: readonly string[];
  /** Whether one document can hold several runs. */
  readonly holdsSeveral: boolean;
  /** Whether it shows the tool calls of each attempt, which are not in the journal. */
  readonly showsToolCalls?: true;
  readonly render: (reports: readonly Report[]) => string | Promise<string>;
}

const entries: Readonly<Record<ReportFormat, Entry>> = {
  md: {
    endings: ['.md', '.markdown'],
    holdsSeveral: true,
    render: (reports) => reports.map((report) => renderMarkdown(report)).join('\n---\n\n'),
  },
  json: {
    endings: ['.json'],
    holdsSeveral: false,
    showsToolCalls: true,
    render: (reports) => reports.map(renderJson).join(''),
  },
  html: {
    endings: ['.html', '.htm'],
    holdsSeveral: false,
    showsToolCalls: true,
    render: async (reports) => (await Promise.all(reports.map(renderHtml))).join(''),
  },
  junit: { endings: ['.xml'], holdsSeveral: true, render: renderJunit },
  tap: { endings: ['.tap'], holdsSeveral: true, render: renderTap },
  csv: { endings: ['.csv'], holdsSeveral: true, render: renderCsv },
  sarif: { endings: ['.sarif'], holdsSeveral: true, render: renderSarif },
};

/** The usual file extension of each format, as a list in words: `.md, .json, … or .sarif`. */
export const reportEndings: string = `${reportFormats
  .map((format) => entries[format].endings[0])
  .slice(0, -1)
  .join(', ')} or ${entries.sarif.endings[0]}`;

/** The formats in which one document can hold several runs. */
export const formatsForSeveral: readonly ReportFormat[] = reportFormats.filter(
  (format) => entries[format].holdsSeveral,
);

/** Whether a format shows the tool calls of each attempt. */
export function showsToolCalls(format: ReportFormat): boolean {
  return entries[format].showsToolCalls === true;
}

/** The format of a file's extension; null when there is none. */
export function formatOfPath(path: string): ReportFormat | null {
  const ending = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
  return reportFormats.find((format) => entries[format].endings.includes(ending)) ?? null;
}

/** One run, or several in a format that can hold them, as one document. */
export async function renderReports(reports: readonly Report[], format: ReportFormat): Promise<string> {
  return entries[format].render(reports);
}
