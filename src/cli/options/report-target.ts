import { resolve } from 'node:path';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import { formatOfPath, formatsForSeveral, type ReportFormat, reportEndings } from '../../reports/report-format.ts';
import type { Invocation } from '../arguments/command.ts';

/** What stands for a run's id in the name of a file. */
const placeholder = '{run}';

/** What a report is to be written as, and where. */
export interface ReportTarget {
  readonly format: ReportFormat;
  /** The file of a run, absolute; one file for all runs when it is the same for each. Null for standard output. */
  readonly pathOf: ((runId: string) => string) | null;
  /** Whether all runs go into one document. */
  readonly isShared: boolean;
}

/**
 * What was asked for by --format and --output. Without a format the file's ending tells it; without a file it is Markdown.
 * @throws {UsageError} for an ending that names no format, or several runs in a format that holds one
 */
export function reportTarget(options: Invocation['options'], runs: number, cwd: string): ReportTarget {
  const output = options['output'] as string | undefined;
  const named = options['format'] as ReportFormat | undefined;
  const format = named ?? (output === undefined ? 'md' : formatOfPath(output));
  if (format === null) {
    const allowed = `end it with ${reportEndings}, or name one: --format`;
    throw refused({ where: '--output', value: output, problem: 'has no ending that names a format', allowed });
  }
  const isShared = output === undefined || !output.includes(placeholder);
  if (isShared && runs > 1 && !formatsForSeveral.includes(format)) {
    throw refused({
      where: '--format',
      value: format,
      problem: 'holds one run, and several were named',
      allowed: `give each a file of its own (--output 'report-${placeholder}.${format}'), or take ${formatsForSeveral.join(', ')}`,
    });
  }
  const pathOf = output === undefined ? null : (id: string) => resolve(cwd, output.replaceAll(placeholder, id));
  return { format, pathOf, isShared };
}

function refused(fault: Fault): UsageError {
  return new UsageError('No report was made. See: claude-multi help report', [fault]);
}
