import { type Finding, type Severity, severities, worstFirst } from '../../domain/findings/finding.ts';
import { plural } from '../../domain/text/format.ts';
import type { Report, ReportTask } from '../../reports/report/report.ts';
import { safeText } from '../../terminal/text/safe-text.ts';

/** A message that GitHub shows at the top of the workflow run, and at a line of the code if it has one. */
export interface Annotation {
  readonly level: Severity;
  readonly title: string;
  readonly message: string;
  /** Where it is; null if it is about no file. */
  readonly place: { readonly path: string; readonly line: number; readonly endLine: number } | null;
}

/** The annotations that fit, and how many of each level do not. */
export interface Annotations {
  readonly shown: readonly Annotation[];
  /** What is missing, in words; null if nothing is. */
  readonly missing: string | null;
}

/** GitHub keeps ten annotations of each kind per step. One is reserved for the step's own message. */
const mostOfAKind = 9;

/**
 * An annotation for each failed task, each finding and each warning of a task, on safe lines.
 * @param report with paths relative to the repository
 */
export function annotationsOf({ tasks }: Report): readonly Annotation[] {
  return [
    ...tasks.filter(({ status }) => status === 'failed').map(failureOf),
    ...worstFirst(tasks.flatMap((task) => (task.findings ?? []).map((finding) => findingOf(task.id, finding)))),
    ...tasks.flatMap((task) =>
      task.warnings.map(({ kind, message }) => annotation('warning', `Task ${task.id}: ${kind}`, message)),
    ),
  ].map(({ severity: _, ...rest }) => rest);
}

/** The annotations of a step: as many as GitHub keeps. */
export function annotationsWithin(all: readonly Annotation[], most = mostOfAKind): Annotations {
  const shown: Annotation[] = [];
  const missing: string[] = [];
  for (const level of severities) {
    const ofLevel = all.filter((each) => each.level === level);
    shown.push(...ofLevel.slice(0, most));
    if (ofLevel.length > most) missing.push(plural(ofLevel.length - most, `more ${level}`));
  }
  return { shown, missing: missing.length === 0 ? null : `${missing.join(', ')} in the job summary and the report` };
}

type Sortable = Annotation & Pick<Finding, 'severity'>;

function annotation(level: Severity, title: string, message: string, place: Annotation['place'] = null): Sortable {
  return { level, severity: level, title: safeText(title), message: safeText(message) || 'no message', place };
}

function failureOf({ id, reason, message }: ReportTask): Sortable {
  return annotation('error', `Task ${id} failed: ${reason ?? 'unknown'}`, message ?? '');
}

function findingOf(id: string, { path, line, endLine, severity, message }: Finding): Sortable {
  const title = `Found by ${id}`;
  if (path === null) return annotation(severity, title, message);
  // A path that would be a command in the log is only told.
  if (safeText(path) !== path) return annotation(severity, title, `${path}: ${message}`);
  return annotation(severity, title, message, { path, line: line ?? 1, endLine: endLine ?? line ?? 1 });
}
