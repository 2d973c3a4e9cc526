import { formatCost, formatCount, formatDuration, plural } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { cleanText, codeSpan, fence, idSpan, oneLine, plainId } from '../report/escape.ts';
import { characters, cutMiddle, type UnitCost } from '../report/measure.ts';
import { costOfSession, type Report, type ReportTask } from '../report/report.ts';
import { statusSymbols } from '../report/symbols.ts';

/** The most warnings that are shown, and the maximum length of each remark. */
const remarkRoom = { full: { warnings: 10, text: 300 }, short: { warnings: 3, text: 60 } };

/**
 * The tasks that did not succeed, with reason and message, failed ones first. Tasks that share status, reason and message
 * (such as all those skipped by a stop) share a line. Empty when all succeeded.
 * @param longest maximum length of a message, in UTF-16 units; 0 for no message
 */
export function troubles(report: Report, longest: number): string {
  const groups = new Map<string, { task: ReportTask; ids: string[] }>();
  for (const task of report.tasks) {
    if (task.status === 'succeeded') continue;
    const message = oneLine(task.message ?? '', longest);
    const key = JSON.stringify([task.status, task.reason, message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { task, ids: [task.id] });
    else group.ids.push(task.id);
  }
  const order: readonly ReportTask['status'][] = ['failed', 'cancelled', 'skipped'];
  const lines = order.flatMap((status) =>
    [...groups.values()]
      .filter(({ task }) => task.status === status)
      .map(({ task, ids }) => {
        const said = longest > 0 && task.message ? ` – ${codeSpan(task.message, longest)}` : '';
        return `- ${statusSymbols[status]} ${names(ids)} ${status}: **${task.reason ?? 'unknown'}**${said}`;
      }),
  );
  return lines.length === 0 ? '' : `### What did not succeed\n\n${lines.join('\n')}`;
}

const mostNames = 5;

function names(ids: readonly string[]): string {
  const shown = ids.slice(0, mostNames).map((id) => idSpan(id));
  return ids.length > mostNames ? `${shown.join(', ')} and ${ids.length - mostNames} more` : shown.join(', ');
}

/** A task that was started, with its cleaned final text. */
export interface Detail {
  readonly task: ReportTask;
  readonly text: string;
  /** Whether the middle of the text was dropped before cleaning. */
  readonly isCut: boolean;
}

/** Cleans a task's final text; only both ends of one longer than `longest`, since it may be megabytes. */
export function detailOf(task: ReportTask, longest: number): Detail {
  const result = task.result ?? '';
  const isCut = result.length > longest;
  const text = isCut ? cutMiddle(result, longest, characters) : result;
  return { task, text: cleanText(text).trim(), isCut };
}

/**
 * A task's own section, folded away: its facts, its warnings, and its final text as a fenced block, in which nothing is
 * markup.
 * @param facts whether to show model, turns, tokens and session, and warnings in full
 * @param room for the text; a longer one loses its middle
 */
export function detailsBlock({ task, text }: Detail, facts: boolean, room: number, cost: UnitCost): string {
  const summary = facts
    ? `${statusSymbols[task.status]} <code>${plainId(task.id)}</code> – ${formatDuration(task.durationMs)}`
    : `${statusSymbols[task.status]} <code>${plainId(task.id)}</code>`;
  const shown = cutMiddle(text, room, cost);
  const result = shown !== '' ? fence(shown, 'markdown') : text === '' ? 'No final text.' : '';
  const notable = [
    ...(facts ? [factsLine(task), ...attemptLines(task)] : []),
    ...remarks(task, facts ? remarkRoom.full : remarkRoom.short),
  ].join('\n');
  const body = [notable, result].filter((part) => part !== '').join('\n\n');
  return `<details><summary>${summary}</summary>\n\n${body}${body === '' ? '' : '\n\n'}</details>`;
}

function factsLine(task: ReportTask): string {
  const { tokens } = task;
  const session = task.sessionIds.at(-1);
  const parts = [
    `model ${codeSpan(task.model, 60)}`,
    plural(task.attempts, 'attempt'),
    plural(task.turns, 'turn'),
    `${formatCount(tokens.input)} input, ${formatCount(tokens.output)} output, ${formatCount(tokens.cacheRead)} cache read, ${formatCount(tokens.cacheWrite)} cache write tokens`,
    formatCost(readCost(task)).replace('<', '&lt;'),
    ...(session === undefined ? [] : [`session ${codeSpan(session, 60)}`]),
  ];
  return `- ${parts.join(' · ')}`;
}

/** The most attempts that are shown of a task, the newest ones. */
const mostAttempts = 10;

/** The outcome of each attempt, if there was more than one. */
function attemptLines({ sessions }: ReportTask): string[] {
  if (sessions.length < 2) return [];
  return sessions.slice(-mostAttempts).map((session) => {
    const { attempt, status, reason, message, durationMs } = session;
    const ending = reason === null ? status : `${status}: ${reason}`;
    const said = message === null || message === '' ? '' : ` – ${codeSpan(message, 120)}`;
    const cost = formatCost(costOfSession(session)).replace('<', '&lt;');
    return `- attempt ${attempt} ${ending} after ${formatDuration(durationMs)}, ${cost}${said}`;
  });
}

function remarks({ warnings, verification }: ReportTask, most: { warnings: number; text: number }): string[] {
  const lines = warnings
    .slice(0, most.warnings)
    .map(({ kind, message }) => `- ⚠️ ${kind}: ${codeSpan(message, most.text)}`);
  if (warnings.length > most.warnings) lines.push(`- ⚠️ ${warnings.length - most.warnings} more`);
  if (verification === null) return lines;
  const { errorsFound, confidence, gaps } = verification;
  const said = [
    `errors found: ${errorsFound ?? 'unknown'}`,
    `confidence: ${confidence ?? 'unknown'}`,
    `gaps: ${gaps === null ? 'unknown' : codeSpan(gaps, most.text)}`,
  ];
  return [...lines, `- Verified by the session itself – ${said.join(' · ')}`];
}
