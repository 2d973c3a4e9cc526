import { evenShare } from '../../domain/text/even-share.ts';
import { plural } from '../../domain/text/format.ts';
import { conclusionOf } from '../report/conclusion.ts';
import { bytes, characters, sizeOf, type UnitCost } from '../report/measure.ts';
import type { Report, ReportTask } from '../report/report.ts';
import { statusSymbols } from '../report/symbols.ts';
import { type Change, changesSince } from './comment/changes.ts';
import type { Digest } from './comment/digest.ts';
import { firstLine, type Heading } from './comment/heading.ts';
import { type Layout, layouts, poorestLayout, richestLayout } from './markdown-layout.ts';
import { numbersLine, otherNumbers } from './numbers.ts';
import { type Gist, gistOf } from './own-troubles.ts';
import { type CodeStyle, codeBlock, plainCode, wrappingCode } from './safe/code.ts';
import { ownLineOf } from './safe/escape.ts';
import { Detail, tasksToShow } from './task-details.ts';
import { never, onPhones, taskTable } from './task-table.ts';
import { mermaidGantt, pausesOf, textTimeline } from './timeline.ts';
import { troubles } from './troubles.ts';

export interface MarkdownOptions {
  /** Maximum size of the document, at least 10,000; without it nothing is cut. */
  readonly limit?: number;
  /** The limit's unit: UTF-16 units (the default), which are never fewer than characters, or bytes of UTF-8. */
  readonly unit?: 'characters' | 'bytes';
  /** Where a reader finds the full text, such as "the job summary". Trusted Markdown. */
  readonly wholeIn?: string;
  /** Title, commit, time and link for the first line. */
  readonly heading?: Heading;
  /** The run before, to say what has changed. */
  readonly previous?: Digest | null;
  /**
   * Where it is shown. In a comment and a summary on GitHub, code and tables fit a phone, and the timeline is a chart; a
   * file, the default, has code and tables as they are and the timeline as text.
   */
  readonly context?: 'comment' | 'summary' | 'file';
}

const leastLimit = 10_000;

/** The most notes that are shown; a journal may hold any number. */
const mostNotes = 10;

/** Length of the longest bar of a timeline in text. */
const bars = 40;

/**
 * A report for people, in GitHub's Markdown: the conclusion, what did not succeed and why, a table with what each task said
 * in a sentence, each task's final text folded away, and at the end the numbers. Texts from sessions are safe Markdown: they
 * cannot be HTML or images, mention anybody, or escape their place. A document over the limit loses its least valuable parts
 * first and says so. The table loses rows only when thousands of tasks leave no other way, and then only those of tasks
 * that succeeded. The empty comment is the only comment in the source.
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
  readonly after: readonly string[];
  readonly rows: number;
}

class Page {
  readonly #report: Report;
  readonly #limit: number;
  readonly #isFile: boolean;
  readonly #options: MarkdownOptions;
  readonly #cost: UnitCost;
  readonly #details: readonly Detail[];
  readonly #gists: ReadonlyMap<ReportTask, Gist>;
  readonly #timeline: string;
  readonly #changes: ReadonlyMap<string, Change>;
  readonly #longest: number;

  constructor(report: Report, limit: number, options: MarkdownOptions) {
    this.#isFile = (options.context ?? 'file') === 'file';
    const style = this.#isFile ? plainCode : wrappingCode;
    this.#report = report;
    this.#limit = limit;
    this.#options = options;
    this.#cost = options.unit === 'bytes' ? bytes : characters;
    this.#changes = changesSince(options.previous ?? null, report);
    const worthReading =
      2 *
      evenShare(
        report.tasks.map(({ result }) => result?.length ?? 0),
        limit,
      );
    const isOnly = report.tasks.length === 1;
    this.#details = tasksToShow(report).map((task) => new Detail(task, worthReading, style, this.#cost, isOnly));
    this.#gists = new Map(report.tasks.map((task) => [task, gistOf(task)]));
    this.#timeline = timelineOf(report, this.#isFile, style);
    this.#longest = this.#details.reduce((most, { size }) => Math.max(most, size), 0);
  }

  /** The page in that layout, with as much room for each text as the limit allows; null when that is too little. */
  fill(layout: Layout): string | null {
    const frame = this.#frame(layout, this.#report.tasks.length);
    const least = Math.min(layout.least, this.#longest);
    if (this.#fitting(this.#compose(frame, 0, 0)) === null) return null;
    const { all, needed } = this.#countDetails(layout);
    const count = largestThatFits(needed, all, (texts) => this.#fitting(this.#compose(frame, texts, least)))?.value;
    if (count === undefined) return null;
    return (
      largestThatFits(
        least,
        this.#longest,
        (room) => this.#fitting(this.#compose(frame, count, room)),
        (text) => this.#isFull(text),
      )?.text ?? null
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
    if (details === 'some') return { all, needed: Math.min(1, all) };
    if (details !== 'unsuccessful') return { all, needed: all };
    return { all, needed: this.#details.filter(({ task }) => task.status !== 'succeeded').length };
  }

  #fitting(text: string): string | null {
    return sizeOf(text, this.#cost) <= this.#limit ? text : null;
  }

  /** Whether so little room is left that looking for a better fit is not worth the time. */
  #isFull(text: string): boolean {
    return sizeOf(text, this.#cost) > this.#limit * 0.995;
  }

  #frame(layout: Layout, rows: number): Frame {
    const report = this.#report;
    const { heading, previous = null } = this.#options;
    const notes = report.run.notes.slice(0, mostNotes).map((note) => `> ${ownLineOf(note, 500)}`);
    const others = [otherNumbers(report), layout.timeline ? this.#timeline : ''].filter((part) => part !== '');
    return {
      layout,
      rows,
      before: [
        conclusion(report, this.#gists, heading),
        layout.message === null ? '' : troubles(report, this.#changes, layout.message),
        taskTable(report, this.#gists, layout.table, this.#isFile ? never : onPhones, rows),
        notes.length === 0 ? '' : `> [!NOTE]\n${notes.join('\\\n')}`,
      ],
      after: [
        numbersLine(report, previous),
        `<details><summary>${this.#timeline === '' || !layout.timeline ? 'More numbers' : 'More numbers and the timeline'}</summary>\n\n${others.join('\n\n')}\n\n</details>`,
      ],
    };
  }

  /** @param texts how many final texts are shown; those of tasks that did not succeed come first */
  #compose(frame: Frame, texts: number, room: number): string {
    const details = this.#details.slice(0, texts);
    const isOnly = this.#report.tasks.length === 1;
    const sections = [
      ...frame.before,
      details.length === 0 ? '' : `#### ${isOnly ? 'What it said' : 'What each task said'}`,
      ...details.map((detail) => detail.render(frame.layout.facts, room)),
      ...frame.after,
      this.#cuts(frame, details, room),
    ];
    return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
  }

  /** States what is left out, and where to find it. */
  #cuts({ layout, rows }: Frame, details: readonly Detail[], room: number): string {
    const { tasks } = this.#report;
    const cut = details.filter((detail) => detail.isCutTo(room)).length;
    const missing = this.#details.length - details.length;
    const parts = [
      cut > 0 ? `the middle of ${plural(cut, 'long text')} left out` : '',
      missing > 0 ? `the final texts of ${plural(missing, 'task')} left out` : '',
      !layout.timeline && this.#timeline !== '' ? 'no timeline' : '',
      layout.message === null ? 'no messages' : '',
      layout.table === richestLayout.table ? '' : 'a shorter table',
      rows < tasks.length ? `${plural(tasks.length - rows, 'task')} left out of the table` : '',
    ].filter((part) => part !== '');
    if (parts.length === 0) return '';
    return `*Shortened to fit: ${parts.join(', ')}. The full text is in ${this.#options.wholeIn ?? 'the JSON report'}.*`;
  }
}

const symbols: Record<Report['run']['status'], string> = { ...statusSymbols, unfinished: '⏳' };

/** The first line. A check mark does not hide what sessions report of their own work. */
function conclusion(report: Report, gists: ReadonlyMap<ReportTask, Gist>, heading: Heading | undefined): string {
  const own = report.tasks.filter((task) => task.status === 'succeeded' && gists.get(task)?.areGrave === true).length;
  const symbol = report.run.status === 'succeeded' && own > 0 ? '⚠️' : symbols[report.run.status];
  const who = report.run.status === 'succeeded' ? 'of them' : 'that succeeded';
  const count = report.totals.tasks === 1 ? 'but' : `${own} ${who}`;
  const reports = own === 0 ? '' : `, ${count} ${own === 1 ? 'reports' : 'report'} problems`;
  return firstLine(symbol, `${conclusionOf(report)}${reports}`, heading);
}

/** One timeline: a chart where it is drawn, text in a file. */
function timelineOf(report: Report, isFile: boolean, style: CodeStyle): string {
  if (isFile) {
    const text = textTimeline(report, bars);
    return text === '' ? '' : codeBlock(text, 'text', style);
  }
  const chart = mermaidGantt(report);
  const pauses = pausesOf(report);
  return chart === '' ? '' : `\`\`\`mermaid\n${chart}\n\`\`\`${pauses === '' ? '' : `\n\n(${pauses})`}`;
}

/**
 * The text of the largest number from `least` to `most` for which `make` returns one, with that number; null when there
 * is none even for `least`. Assumes that a larger number makes a larger text.
 * @param isGoodEnough ends the search early
 */
function largestThatFits(
  least: number,
  most: number,
  make: (value: number) => string | null,
  isGoodEnough: (text: string) => boolean = () => false,
): { value: number; text: string } | null {
  const whole = make(most);
  if (whole !== null) return { value: most, text: whole };
  const smallest = make(least);
  if (smallest === null) return null;
  let best = { value: least, text: smallest };
  for (let tooMuch = most; tooMuch - best.value > 1 && !isGoodEnough(best.text); ) {
    const value = Math.floor((best.value + tooMuch) / 2);
    const text = make(value);
    if (text === null) tooMuch = value;
    else best = { value, text };
  }
  return best;
}
