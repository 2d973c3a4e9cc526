import { evenShare } from '../../domain/text/even-share.ts';
import { plural } from '../../domain/text/format.ts';
import { codeSpan, fence } from '../report/escape.ts';
import { bytes, characters, sizeOf, type UnitCost } from '../report/measure.ts';
import type { Report } from '../report/report.ts';
import { headline } from './headline.ts';
import { type Layout, layouts, poorestLayout, richestLayout } from './markdown-layout.ts';
import { type Detail, detailOf, detailsBlock, troubles } from './task-details.ts';
import { taskTable } from './task-table.ts';
import { mermaidGantt, textTimeline } from './timeline.ts';

export interface MarkdownOptions {
  /** Maximum size of the document, at least 10,000; without it nothing is cut. */
  readonly limit?: number;
  /** The limit's unit: UTF-16 units (the default), which are never fewer than characters, or bytes of UTF-8. */
  readonly unit?: 'characters' | 'bytes';
  /** Where a reader finds the full text, such as "the job summary". Trusted text. */
  readonly wholeIn?: string;
}

const leastLimit = 10_000;

/**
 * A report for people, in GitHub's Markdown: conclusion, totals, notes, table, timeline, what did not succeed, and each
 * task's final text folded away. Texts from sessions cannot be markup, mention anybody or escape their block. A document
 * over the limit loses its least valuable parts first and says so. The table loses rows only when thousands of tasks
 * leave no other way, and then only those of tasks that succeeded.
 * @throws {RangeError} for a limit below 10,000
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  if (!(limit >= leastLimit)) {
    throw new RangeError(`The limit of a Markdown report must be ${leastLimit} or more: it is ${limit}`);
  }
  const page = new Page(report, limit, options);
  for (const layout of layouts) {
    const text = page.fill(layout);
    if (text !== null) return text;
  }
  return page.fillWithRows();
}

/** Everything but the final texts in one layout. */
interface Frame {
  readonly layout: Layout;
  readonly before: readonly string[];
  readonly rows: number;
}

class Page {
  readonly #report: Report;
  readonly #limit: number;
  readonly #cost: UnitCost;
  readonly #wholeIn: string;
  readonly #details: readonly Detail[];
  readonly #gantt: string;
  readonly #longest: number;

  constructor(report: Report, limit: number, { unit, wholeIn }: MarkdownOptions) {
    this.#report = report;
    this.#limit = limit;
    this.#cost = unit === 'bytes' ? bytes : characters;
    this.#wholeIn = wholeIn ?? 'the JSON report';
    const worthCleaning =
      4 *
      evenShare(
        report.tasks.map(({ result }) => result?.length ?? 0),
        limit,
      );
    this.#details = report.tasks
      .filter(({ attempts }) => attempts > 0)
      .map((task) => detailOf(task, worthCleaning))
      .sort((a, b) => Number(a.task.status === 'succeeded') - Number(b.task.status === 'succeeded'));
    this.#gantt = mermaidGantt(report);
    this.#longest = this.#details.reduce((most, { text }) => Math.max(most, sizeOf(text, this.#cost)), 0);
  }

  /** The page in that layout, with as much room for each text as the limit allows; null when that is too little. */
  fill(layout: Layout): string | null {
    const frame = this.#frame(layout, this.#report.tasks.length);
    const least = Math.min(layout.least, this.#longest);
    const { all, needed } = this.#countDetails(layout);
    const count = largestThatFits(needed, all, (texts) => this.#fitting(this.#compose(frame, texts, least)))?.value;
    if (count === undefined) return null;
    return (
      largestThatFits(least, this.#longest, (room) => this.#fitting(this.#compose(frame, count, room)))?.text ?? null
    );
  }

  /** The page in the poorest layout, with as many table rows as fit. */
  fillWithRows(): string {
    const compose = (rows: number): string => this.#compose(this.#frame(poorestLayout, rows), 0, 0);
    return largestThatFits(0, this.#report.tasks.length, (rows) => this.#fitting(compose(rows)))?.text ?? compose(0);
  }

  /** How many final texts a layout shows at most, and at least. */
  #countDetails({ details }: Layout): { all: number; needed: number } {
    const all = details === 'none' ? 0 : this.#details.length;
    if (details === 'some') return { all, needed: 0 };
    if (details !== 'unsuccessful') return { all, needed: all };
    return { all, needed: this.#details.filter(({ task }) => task.status !== 'succeeded').length };
  }

  #fitting(text: string): string | null {
    return sizeOf(text, this.#cost) <= this.#limit ? text : null;
  }

  #frame(layout: Layout, rows: number): Frame {
    const report = this.#report;
    const timeline = layout.bars > 0 ? textTimeline(report, layout.bars) : '';
    const before = [
      headline(report),
      taskTable(report, layout.table, rows),
      timeline === '' ? '' : `### Timeline\n\n${fence(timeline, 'text')}`,
      layout.gantt && this.#gantt !== ''
        ? `<details><summary>The timeline as a chart</summary>\n\n${fence(this.#gantt, 'mermaid')}\n\n</details>`
        : '',
      layout.message === null ? '' : troubles(report, layout.message),
    ];
    return { layout, before, rows };
  }

  /** @param texts how many final texts are shown; those of tasks that did not succeed come first */
  #compose(frame: Frame, texts: number, room: number): string {
    const details = this.#details.slice(0, texts);
    const sections = [
      ...frame.before,
      details.length === 0 ? '' : '### Results',
      ...details.map((detail) => detailsBlock(detail, frame.layout.facts, room, this.#cost)),
      this.#cuts(frame, details, room),
      footer(this.#report),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
  }

  /** States what is left out, and where to find it. */
  #cuts({ layout, rows }: Frame, details: readonly Detail[], room: number): string {
    const { tasks } = this.#report;
    const cut = details.filter(({ text, isCut }) => isCut || sizeOf(text, this.#cost) > room).length;
    const missing = this.#details.length - details.length;
    const parts = [
      cut > 0 ? `the middle of ${plural(cut, 'long text')} left out` : '',
      missing > 0 ? `the final texts of ${plural(missing, 'task')} left out` : '',
      !layout.gantt && this.#gantt !== '' ? 'no chart' : '',
      layout.bars === 0 ? 'no timeline' : '',
      layout.message === null ? 'no messages' : '',
      layout.table === richestLayout.table ? '' : 'a shorter table',
      rows < tasks.length ? `${plural(tasks.length - rows, 'task')} left out of the table` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `*Shortened to fit: ${parts.join(', ')}. The full text is in ${this.#wholeIn}.*`;
  }
}

/**
 * The text of the largest number from `least` to `most` for which `make` returns one, with that number; null when there
 * is none even for `least`. Assumes that a larger number makes a larger text.
 */
function largestThatFits(
  least: number,
  most: number,
  make: (value: number) => string | null,
): { value: number; text: string } | null {
  const whole = make(most);
  if (whole !== null) return { value: most, text: whole };
  const smallest = make(least);
  if (smallest === null) return null;
  let best = { value: least, text: smallest };
  for (let tooMuch = most; tooMuch - best.value > 1; ) {
    const value = Math.floor((best.value + tooMuch) / 2);
    const text = make(value);
    if (text === null) tooMuch = value;
    else best = { value, text };
  }
  return best;
}

function footer({ run }: Report): string {
  const program = run.claudeVersion === null ? '' : ` · Claude Code ${codeSpan(run.claudeVersion, 40)}`;
  return `Run ${codeSpan(run.id, 80)}${program} · costs are the CLI's own estimate`;
}
