import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../domain/text/errors.ts';
import { writeAtomically } from '../../machine/files/write-atomically.ts';
import type { Report } from '../../reports/report/report.ts';
import { formatOfPath, type ReportFormat, renderReports, reportEndings } from '../../reports/report-format.ts';

/**
 * Refuses a path without a known report format, so that a run fails before it costs anything.
 * @throws {UsageError} for an ending that names no format
 */
export function checkReportPath(path: string): void {
  formatNamedBy(path);
}

/**
 * Writes a report in the format that the file's ending names. Atomic: writes a temporary file and renames it. Makes
 * missing folders.
 * @throws {UsageError} for an ending that names no format; otherwise the system's error
 */
export async function writeReport(report: Report, path: string): Promise<void> {
  await writeReportText(await renderReports([report], formatNamedBy(path)), path);
}

/** Writes the text of a report atomically. @throws the system's error */
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
      problem: 'does not end with a report format',
      allowed: `end it with ${reportEndings}`,
    },
  ]);
}
