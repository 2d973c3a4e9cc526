import { messageOf } from '../../domain/text/errors.ts';
import type { PrintTo } from '../../machine/files/write-output.ts';
import type { Report } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { writeReport } from './report-file.ts';

/**
 * Writes the reports in sequence and returns the paths of those that were written.
 * @param print writes to an open file of this process, such as `/dev/stdout`
 */
export async function writeReports(
  report: Report,
  paths: readonly string[],
  complain: (message: string) => void,
  print?: PrintTo,
): Promise<string[]> {
  const written: string[] = [];
  for (const path of paths) {
    try {
      await writeReport(report, path, print);
      written.push(path);
    } catch (error) {
      complain(`The report ${safeText(path)} could not be written: ${safeText(messageOf(error))}`);
    }
  }
  return written;
}
