import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkReportPath } from '../../app/delivery/report-file.ts';
import { type Fault, messageOf, UsageError } from '../../domain/text/errors.ts';

/**
 * The requested report files as absolute paths. They are checked here, before a run costs anything.
 * @param summary the first line of the message about faults
 * @throws {UsageError} with every path that has an unknown format or cannot be written
 */
export function reportPathsFrom(
  given: unknown,
  cwd: string,
  summary = 'Nothing was started: a report could not be written.',
): string[] {
  const paths = Array.isArray(given) ? given.map(String) : [];
  const faults = paths.flatMap((path) => faultsOf(path, resolve(cwd, path)));
  if (faults.length > 0) throw new UsageError(summary, faults);
  return [...new Set(paths.map((path) => resolve(cwd, path)))];
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

/** Why a file cannot be written, as far as is known without writing it. Missing folders can be made. */
function whyNotWritable(path: string): string | null {
  const found = kindOf(path);
  if (found === 'folder') return 'is a folder';
  for (let place = found === 'file' ? path : dirname(path); ; place = dirname(place)) {
    const kind = kindOf(place);
    if (kind === 'nothing' && dirname(place) !== place) continue;
    if (kind === 'file' && place !== path) return `cannot be written: ${place} is not a folder`;
    try {
      accessSync(place, constants.W_OK);
      return null;
    } catch (error) {
      return `cannot be written: ${messageOf(error)}`;
    }
  }
}

function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}
