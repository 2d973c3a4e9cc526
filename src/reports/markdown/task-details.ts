import { formatCost, formatCount, formatDuration, plural } from '../../domain/text/format.ts';
import { readCost } from '../../domain/usage/cost.ts';
import { oneLine, plainId } from '../report/escape.ts';
import { characters, cutMiddle, type UnitCost } from '../report/measure.ts';
import { costOfSession, type Report, type ReportTask } from '../report/report.ts';
import { statusSymbols } from '../report/symbols.ts';
import { Blocks } from './safe/block.ts';
import { type CodeStyle, inlineCode } from './safe/code.ts';
import { lineOf, money } from './safe/escape.ts';
import { safeMarkdown } from './safe/safe-markdown.ts';

/** The most warnings that are shown, and the maximum length of each remark. */
const remarkRoom = { full: { warnings: 10, text: 300 }, short: { warnings: 3, text: 60 } };

/** A task that was started, with its final text as safe Markdown. Made once; shown with any room. */
export class Detail {
  readonly task: ReportTask;
  /** The size of its whole text. */
  readonly size: number;
  readonly #text: Blocks;
  readonly #isOnly: boolean;
  /** Whether the middle of the text was dropped before it was read. */
  readonly #isCut: boolean;
  readonly #remarks: { readonly full: string; readonly short: string };
  readonly #facts: string;

  /**
   * @param longest what is read of a text, which may be megabytes: both its ends
   * @param isOnly whether it is the only task, which is not folded away
   */
  constructor(task: ReportTask, longest: number, style: CodeStyle, cost: UnitCost, isOnly: boolean) {
    const result = task.result ?? '';
    // The session's account of its own work is told in a line of its own.
    const isTold = (info: string): boolean => task.verification !== null && /^verification\s*$/i.test(info);
    this.task = task;
    this.#isOnly = isOnly;
    this.#isCut = result.length > longest;
    const text = this.#isCut ? cutMiddle(result, longest, characters) : result;
    this.#text = new Blocks(safeMarkdown(text, style, isTold), cost);
    this.size = this.#text.size;
    this.#remarks = {
      full: [...remarks(task, remarkRoom.full), ...attempts(task)].join('\n'),
      short: remarks(task, remarkRoom.short).join('\n'),
    };
    this.#facts = factsOf(task);
  }

  /** Whether a part of the text is missing with that room. */
  isCutTo(room: number): boolean {
    return this.#isCut || this.size > room;
  }

  /**
   * The task's own section: its final text, its warnings and its facts, folded away.
   * @param facts whether to show model, turns, tokens and session, and warnings in full
   * @param room for the text; a longer one loses its middle
   */
  render(facts: boolean, room: number): string {
    const said = this.size === 0 ? 'No final text.' : this.#text.within(room).markdown;
    const body = [said, facts ? this.#remarks.full : this.#remarks.short, facts ? this.#facts : '']
      .filter((part) => part !== '')
      .join('\n\n');
    if (this.#isOnly) return body;
    const summary = `${statusSymbols[this.task.status]} <code>${plainId(this.task.id)}</code>`;
    return `<details><summary>${summary}</summary>\n\n${body}${body === '' ? '' : '\n\n'}</details>`;
  }
}

function factsOf(task: ReportTask): string {
  const { tokens } = task;
  const session = task.sessionIds.at(-1);
  const parts = [
    formatDuration(task.durationMs),
    money(formatCost(readCost(task))),
    inlineCode(oneLine(task.model, 60)),
    plural(task.attempts, 'attempt'),
    plural(task.turns, 'turn'),
    `${formatCount(tokens.input)} input, ${formatCount(tokens.output)} output, ${formatCount(tokens.cacheRead)} cache read, ${formatCount(tokens.cacheWrite)} cache write tokens`,
    ...(session === undefined ? [] : [`session ${inlineCode(oneLine(session, 60))}`]),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** The most attempts that are shown of a task, the newest ones. */
const mostAttempts = 10;

/** The outcome of each attempt, if there was more than one. */
function attempts({ sessions }: ReportTask): string[] {
  if (sessions.length < 2) return [];
  return sessions.slice(-mostAttempts).map((session) => {
    const { attempt, status, reason, message, durationMs } = session;
    const ending = reason === null ? status : `${status}: ${reason}`;
    const said = message === null || message === '' ? '' : ` – ${lineOf(message, 120)}`;
    return `- attempt ${attempt} ${ending} after ${formatDuration(durationMs)}, ${money(formatCost(costOfSession(session)))}${said}`;
  });
}

function remarks({ warnings, verification }: ReportTask, most: { warnings: number; text: number }): string[] {
  const lines = warnings
    .slice(0, most.warnings)
    .map(({ kind, message }) => `- ⚠️ ${kind}: ${lineOf(message, most.text)}`);
  if (warnings.length > most.warnings) lines.push(`- ⚠️ ${warnings.length - most.warnings} more`);
  if (verification === null) return lines;
  const { errorsFound, confidence, gaps } = verification;
  const said = [
    `errors found: ${errorsFound ?? 'unknown'}`,
    `confidence: ${confidence ?? 'unknown'}`,
    `gaps: ${gaps === null ? 'unknown' : lineOf(gaps, most.text)}`,
  ];
  return [...lines, `- Verified by the session itself – ${said.join(' · ')}`];
}

/** The tasks of which there is something to show, those that did not succeed first. */
export function tasksToShow({ tasks }: Report): readonly ReportTask[] {
  return tasks
    .filter(({ attempts }) => attempts > 0)
    .sort((a, b) => Number(a.status === 'succeeded') - Number(b.status === 'succeeded'));
}
