import { resolve } from 'node:path';
import { reportFormatOf } from '../../app/delivery/report-file.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import { formatsForSeveral, type ReportFormat, reportEndings } from '../../reports/report-format.ts';
import type { Invocation } from '../arguments/command.ts';

/** Is replaced by a run's id in the name of a file. */
const placeholder = '{run}';

/** The format and the files of a report. */
export interface ReportTarget {
  readonly format: ReportFormat;
  /** Returns the absolute path of a run's report; the same path for all runs if they share one. Null for standard output. */
  readonly pathOf: ((runId: string) => string) | null;
  /** Whether all runs are in one document. */
  readonly isShared: boolean;
}

/**
 * Interprets --format and --output. Without a format, the file extension decides; without a file, it is Markdown.
 * @throws {UsageError} for an unknown extension, or several runs in a format for one
 */
export function reportTarget(options: Invocation['options'], runs: number, cwd: string): ReportTarget {
  const output = options['output'] as string | undefined;
  const named = options['format'] as ReportFormat | undefined;
  const format = named ?? (output === undefined ? 'md' : reportFormatOf(resolve(cwd, output)));
  if (format === null) {
    const allowed = `end it with ${reportEndings}, or name one: --format`;
    throw refused({
      where: '--output',
      value: output,
      problem: 'does not end with the extension of a format',
      allowed,
    });
  }
  const isShared = output === undefined || !output.includes(placeholder);
  if (isShared && runs > 1 && !formatsForSeveral.includes(format)) {
    throw refused({
      where: '--format',
      value: format,
      problem: 'can contain only one run, and several were named',
      allowed: `write one file per run (--output 'report-${placeholder}.${format}'), or use ${formatsForSeveral.join(', ')}`,
    });
  }
  const pathOf = output === undefined ? null : (id: string) => resolve(cwd, output.replaceAll(placeholder, id));
  return { format, pathOf, isShared };
}

function refused(fault: Fault): UsageError {
  return new UsageError('No report was written. See: claude-multi help report', [fault]);
}
