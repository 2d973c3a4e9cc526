import { resolve } from 'node:path';
import { refuseSameFile } from '../../app/delivery/overwritten-input.ts';
import { checkReportPath } from '../../app/delivery/report-file.ts';
import { whyNotWritable } from '../../app/delivery/writable-path.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';

/**
 * The requested report files as absolute paths. They are checked here, before a run costs anything.
 * @param summary the first line of the message about faults
 * @throws {UsageError} with every path that has an unknown format, cannot be written, or leads to the same file as another
 */
export function reportPathsFrom(
  given: unknown,
  cwd: string,
  summary = 'Nothing was started: a report could not be written.',
): string[] {
  const paths = Array.isArray(given) ? given.map(String) : [];
  const faults = paths.flatMap((path) => faultsOf(path, resolve(cwd, path)));
  const absolute = [...new Set(paths.map((path) => resolve(cwd, path)))];
  faults.push(...refuseSameFile('--report', absolute));
  if (faults.length > 0) throw new UsageError(summary, faults);
  return absolute;
}

function faultsOf(given: string, path: string): Fault[] {
  try {
    checkReportPath(path);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.faults.map((fault) => ({ ...fault, where: '--report', value: given }));
  }
  const problem = whyNotWritable(path);
  return problem === null ? [] : [{ where: '--report', value: given, problem }];
}
