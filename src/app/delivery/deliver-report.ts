import { messageOf } from '../../domain/text/errors.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { type ReportDelivery, writeReport } from './report-file.ts';

/** Writes the reports in sequence and returns the paths of those that were written. */
export async function writeReports(
  report: Report,
  paths: readonly string[],
  complain: (message: string) => void,
  delivery: ReportDelivery = {},
): Promise<string[]> {
  const written: string[] = [];
  for (const path of paths) {
    try {
      await writeReport(report, path, delivery);
      written.push(path);
    } catch (error) {
      complain(`The report ${safeText(path)} could not be written: ${safeText(messageOf(error))}`);
    }
  }
  return written;
}
