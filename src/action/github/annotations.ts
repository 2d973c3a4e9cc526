import type { Report, ReportTask } from '../../reports/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';

/** A remark that GitHub shows at the head of the workflow run. */
export interface Annotation {
  readonly title: string;
  readonly message: string;
}

export interface Annotations {
  readonly errors: readonly Annotation[];
  readonly warnings: readonly Annotation[];
}

/** GitHub keeps ten of a kind for a step; the last is left to what the step itself has to say. */
const mostOfAKind = 9;

/** An error for each task that failed and a warning for each warning, the first nine of both; what they say is one harmless line. */
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
