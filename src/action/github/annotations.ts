import type { Report, ReportTask } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';

/** A message that GitHub shows at the top of the workflow run. */
export interface Annotation {
  readonly title: string;
  readonly message: string;
}

export interface Annotations {
  readonly errors: readonly Annotation[];
  readonly warnings: readonly Annotation[];
}

/** GitHub keeps ten annotations of each kind per step. One is reserved for the step's own message. */
const mostOfAKind = 9;

/** One error for each failed task and one warning for each task's warning, at most nine of each, on safe lines. */
export function annotationsOf({ tasks }: Report): Annotations {
  const errors = tasks.filter(({ status }) => status === 'failed').map(errorOf);
  const warnings = tasks.flatMap((task) =>
    task.warnings.map(({ kind, message }) => ({ title: `Task ${task.id}: ${kind}`, message: safeText(message) })),
  );
  return { errors: errors.slice(0, mostOfAKind), warnings: warnings.slice(0, mostOfAKind) };
}

function errorOf({ id, reason, message }: ReportTask): Annotation {
  return { title: `Task ${id} failed: ${reason ?? 'unknown'}`, message: safeText(message ?? '') || 'no message' };
}
