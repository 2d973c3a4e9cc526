import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../domain/text/errors.ts';
import { outputTargetOf } from '../../machine/files/output-target.ts';
import { type PrintTo, writeOutput } from '../../machine/files/write-output.ts';
import type { Report } from '../../reports/report/report.ts';
import {
  formatOfPath,
  type ReportFormat,
  renderReports,
  reportEndings,
  showsToolCalls,
} from '../../reports/report-format.ts';
import type { ReportDetail } from './tool-calls.ts';

/**
 * Refuses a path without a known report format, so that a run fails before it costs anything. A pipe or a device needs
 * none: it gets Markdown.
 * @throws {UsageError} for an ending that names no format
 */
export function checkReportPath(path: string): void {
  formatNamedBy(path);
}

/** What writing a report needs besides the report. */
export interface ReportDelivery {
  /** Adds the tool calls; called for formats that show them. */
  readonly detail?: ReportDetail;
  /** Writes to an open file of this process, such as `/dev/stdout`. */
  readonly print?: PrintTo;
}

/**
 * Writes a report in the format that the file's ending names: a file as a whole or not at all, through a symbolic link,
 * or into a pipe or a device. Makes missing folders.
 * @throws {UsageError} for an ending that names no format; otherwise the system's error
 */
export async function writeReport(
  report: Report,
  path: string,
  { detail, print = printPlainly }: ReportDelivery = {},
): Promise<void> {
  const format = formatNamedBy(path);
  const whole = detail !== undefined && showsToolCalls(format) ? await detail(report) : report;
  await writeReportText(await renderReports([whole], format), path, print);
}

/** Writes the text of a report in the same way. @throws the system's error */
export async function writeReportText(text: string, path: string, print: PrintTo = printPlainly): Promise<void> {
  await writeOutput(resolve(path), text, print);
}

/** The format of a report that is written to this path; null when nothing says which. */
export function reportFormatOf(path: string): ReportFormat | null {
  return formatOfPath(path) ?? (isStream(path) ? 'md' : null);
}

function isStream(path: string): boolean {
  try {
    const { kind } = outputTargetOf(resolve(path));
    return kind === 'special' || kind === 'descriptor';
  } catch {
    return false;
  }
}

function printPlainly(fd: number, text: string): void {
  writeFileSync(fd, text);
}

function formatNamedBy(path: string): ReportFormat {
  const format = reportFormatOf(path);
  if (format !== null) return format;
  throw new UsageError('the report cannot be written', [
    {
      where: 'report file',
      value: path,
      problem: 'does not end with a report format',
      allowed: `end it with ${reportEndings}`,
    },
  ]);
}
