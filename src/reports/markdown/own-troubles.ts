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
interface OwnTroubles {
  /** In a few words each, the gravest first; empty if it reports none. */
  readonly said: readonly string[];
  /** Whether one of them says that work was not done, or done wrong. */
  readonly areGrave: boolean;
}

/** What a session said, and what it reports of its own work, in short. */
export interface Gist extends OwnTroubles {
  /** The first sentence of its result, cut to 200 UTF-16 units; empty if there is none. */
  readonly sentence: string;
}

const longestSentence = 200;

/** The gist of a task. To be made once per task, since it reads the beginning of its result. */
export function gistOf(task: ReportTask): Gist {
  const sentence = firstSentence(task.result ?? '', longestSentence);
  return { sentence, ...ownTroubles(task, sentence) };
}

/** Errors that the session found in its own work, a result that says that it failed, and warnings. */
function ownTroubles({ status, verification, warnings }: ReportTask, sentence: string): OwnTroubles {
  const errors = verification?.errorsFound ?? 0;
  const confesses = status === 'succeeded' && confession.test(sentence);
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
