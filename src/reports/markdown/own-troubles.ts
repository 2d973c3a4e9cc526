import type { WarningKind } from '../../domain/run/outcome.ts';
import { plural } from '../../domain/text/format.ts';
import type { ReportTask } from '../report/report.ts';
import { firstSentence } from './safe/safe-markdown.ts';

/** Warnings that say that work was not done, although the session ended well. */
const grave: ReadonlySet<WarningKind> = new Set([
  'permission-denied',
  'empty-result',
  'unfinished-subagents',
  'no-turns',
  'background-ended',
  'context-missing',
]);

/** How a result begins that says that the work was not done. */
const confession =
  /^(?:(?:unfortunately|sorry)\b|(?:error|failed|failure|blocked|stopped)\b(?! (?:at 0|handling))|(?:i|we) (?:could(?:n['’]t| not)|can(?:['’]t|not)|(?:was|were|am|are) (?:unable|not able)|did(?:n['’]t| not) (?:manage|finish|complete)|failed|was blocked|gave up)|unable to|could(?:n['’]t| not)|cannot)/i;

/** What a session reports of its own work that a reader must not miss behind a check mark. */
export interface OwnTroubles {
  /** In a few words each, the gravest first; empty if it reports none. */
  readonly said: readonly string[];
  /** Whether one of them says that work was not done, or done wrong. */
  readonly areGrave: boolean;
}

/** Errors that the session found in its own work, a result that says that it failed, and warnings. */
export function ownTroubles({ status, verification, result, warnings }: ReportTask): OwnTroubles {
  const errors = verification?.errorsFound ?? 0;
  const confesses = status === 'succeeded' && result !== null && confession.test(firstSentence(result, 200));
  const kinds = [...new Set(warnings.map(({ kind }) => kind))].sort(
    (a, b) => Number(grave.has(b)) - Number(grave.has(a)),
  );
  return {
    said: [
      ...(confesses ? ['says it failed'] : []),
      ...(errors > 0 ? [`found ${plural(errors, 'error')}`] : []),
      ...(verification?.confidence === 'low' ? ['low confidence'] : []),
      ...kinds.map((kind) => kind.replaceAll('-', ' ')),
    ],
    areGrave: confesses || errors > 0 || kinds.some((kind) => grave.has(kind)),
  };
}
