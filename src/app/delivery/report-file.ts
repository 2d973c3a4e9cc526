import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../domain/text/errors.ts';
import { writeAtomically } from '../../machine/files/write-atomically.ts';
import type { Report } from '../../reports/report/report.ts';
import { formatOfPath, type ReportFormat, renderReports, reportEndings } from '../../reports/report-format.ts';

/**
 * Refuses a path that no report can be written to; for shells, before a run has cost anything.
 * @throws {UsageError} for an ending that names no format
 */
export function checkReportPath(path: string): void {
  formatNamedBy(path);
}

/**
 * Writes a report, its format chosen by the file's ending, whole or not at all: beside its place, then renamed. Missing
 * folders are made.
 * @throws {UsageError} for an ending that names no format; else the system's error
 */
export async function writeReport(report: Report, path: string): Promise<void> {
  await writeReportText(await renderReports([report], formatNamedBy(path)), path);
}

/** Writes a report that is a text already, in the same way. @throws the system's error */
export async function writeReportText(text: string, path: string): Promise<void> {
  const file = resolve(path);
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, text);
}

function formatNamedBy(path: string): ReportFormat {
  const format = formatOfPath(path);
  if (format !== null) return format;
  throw new UsageError('the report cannot be written', [
    {
      where: 'report file',
      value: path,
      problem: 'has no ending that names a format',
      allowed: `end it with ${reportEndings}`,
    },
  ]);
}
