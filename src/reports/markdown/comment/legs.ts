import { formatDuration, formatUsd, plural } from '../../../domain/text/format.ts';
import { oneLine } from '../../report/escape.ts';
import { breakableCode, inlineCode } from '../safe/code.ts';
import { breakable, htmlWords, lineOf, money, ownLineOf } from '../safe/escape.ts';
import type { Digest } from './digest.ts';
import { commitName, firstLine, type Heading } from './heading.ts';
import { earlierMark, type ReportOrigin } from './stale.ts';

/** One job of several that share a comment, such as the legs of a matrix. */
export interface Leg {
  /** What tells it from the others: `os: ubuntu, node: 24`. Untrusted text. */
  readonly name: string;
  /** `running`: it has not ended; `stale`: it could not start. Then the report is of an earlier run. */
  readonly state: 'finished' | 'running' | 'stale';
  /** How far it is, or why it could not start. Markdown of ours. */
  readonly notice: string | null;
  /** Of its report; null for none. */
  readonly digest: Digest | null;
  /** Its report, as it was rendered for a comment: used as it is, at the beginning of a line, or not at all. */
  readonly body: string | null;
  /** Whether its report is of an older run than the newest leg's. */
  readonly isOlder: boolean;
  /** Which run its report is of, where the digest does not say. */
  readonly origin?: ReportOrigin | null;
}

export interface LegsOptions {
  /** Of the first line where there are several legs. */
  readonly heading?: Heading;
  /** Where a report that was left out can be read, in Markdown; null if nowhere. */
  readonly wholeIn?: string | null;
}

type Outcome = Digest['status'] | 'unknown' | 'stale' | 'running';

/** The worst first. */
const order: readonly Outcome[] = ['failed', 'stale', 'cancelled', 'unfinished', 'unknown', 'running', 'succeeded'];

const symbols: Record<Outcome, string> = {
  failed: '❌',
  stale: '⚠️',
  cancelled: '⏹️',
  unfinished: '⏳',
  unknown: '❔',
  running: '⏳',
  succeeded: '✅',
};

const words: Record<Outcome, string> = {
  failed: 'failed',
  stale: 'could not start',
  cancelled: 'cancelled',
  unfinished: 'unfinished',
  unknown: 'without a result',
  running: 'running',
  succeeded: 'succeeded',
};

/**
 * One report for several legs: the worst conclusion of all, a table of the legs, and each leg's own report folded away,
 * those that failed open and first. Within the limit no leg is dropped: reports give way to their first failures, then to
 * nothing, and in the end each leg has one short line. A single leg is its report.
 * @param limit UTF-16 units; 200 per leg and 1,000 more are always enough
 */
export function renderLegs(
  legs: readonly Leg[],
  limit: number,
  { heading = {}, wholeIn = null }: LegsOptions = {},
): string {
  const [only] = legs;
  if (legs.length === 1 && only !== undefined) {
    const texts = contents(only, wholeIn);
    const found = texts.find((text) => text !== '' && text.length < limit);
    if (found !== undefined) return `${found}\n`;
  }
  const sorted = legs.toSorted((a, b) => rank(a) - rank(b));
  const head = firstLine(...conclusion(sorted), heading);
  const table = [tableOf(sorted, true), tableOf(sorted, false)].find((text) => head.length + text.length + 40 <= limit);
  if (table === undefined) return `${head}\n\n${sorted.map(shortLine).join('\\\n')}\n`;
  const room = limit - head.length - table.length - 10;
  return `${[head, table, ...bodiesWithin(sorted, room, wholeIn)].join('\n\n')}\n`;
}

function outcomeOf({ digest, state }: Leg): Outcome {
  return state === 'finished' ? (digest?.status ?? 'unknown') : state;
}

function rank(leg: Leg): number {
  return order.indexOf(outcomeOf(leg));
}

function conclusion(sorted: readonly Leg[]): [string, string] {
  const worst = sorted[0] === undefined ? 'unknown' : outcomeOf(sorted[0]);
  const alike = sorted.filter((leg) => outcomeOf(leg) === worst);
  if (alike.length === sorted.length) {
    const all = sorted.length === 1 ? 'The leg' : `All ${sorted.length} legs`;
    return [symbols[worst], `${all} ${words[worst]}`];
  }
  return [symbols[worst], `${alike.length} of ${plural(sorted.length, 'leg')} ${words[worst]}`];
}

function tableOf(legs: readonly Leg[], isFull: boolean): string {
  const rows = legs.map((leg) => {
    const { digest, name } = leg;
    const shown = `${symbols[outcomeOf(leg)]} ${breakable(oneLine(name, isFull ? 80 : 40), 10)}`;
    if (!isFull)
      return `|${shown}|${digest === null ? words.unknown : `${digest.succeeded} of ${digest.tasks}`}${leg.isOlder ? ', older' : ''}|`;
    const said = [
      ...(leg.state === 'finished' ? [] : [words[leg.state]]),
      ...(digest === null ? [] : [`${leg.state === 'finished' ? '' : 'before: '}${breakable(digest.conclusion, 13)}`]),
    ];
    const outcome = said.length === 0 ? words.unknown : said.join('; ');
    const commit = digest?.commit ? commitName(digest.commit) : '';
    const numbers = digest === null ? '' : `${formatDuration(digest.wallMs)} · ${costOf(digest)}`;
    return `|${shown}|${outcome}|${commit}${leg.isOlder ? ' older' : ''}|${numbers}|`;
  });
  const names = isFull ? ['Leg', 'Result', 'Commit', 'Time, cost'] : ['Leg', 'Succeeded'];
  return [`|${names.join('|')}|`, `|${names.map(() => ':-').join('|')}|`, ...rows].join('\n');
}

function costOf({ knownCostUsd, costIsWhole }: Digest): string {
  return knownCostUsd === null ? 'unknown' : money(`${costIsWhole ? '' : '≥'}${formatUsd(knownCostUsd)}`);
}

function shortLine(leg: Leg): string {
  return `${symbols[outcomeOf(leg)]} ${breakableCode(oneLine(leg.name, 12), 30)}`;
}

/** The legs' reports as far as there is room, the worst first; of the others their first failures, as far as there is room. */
function bodiesWithin(legs: readonly Leg[], room: number, wholeIn: string | null): string[] {
  const folded = legs.map((leg) => contents(leg, wholeIn).map((content) => fold(leg, content)));
  const sizes = folded.map(([, brief = '']) => brief.length + 2);
  let left = room;
  let reserved = sizes.reduce((sum, size) => sum + size, 0);
  return folded.flatMap((texts, index) => {
    reserved -= sizes[index] ?? 0;
    const free = left - (reserved < left ? reserved : 0);
    const shown = texts.find((text) => text !== '' && text.length + 2 <= free);
    if (shown === undefined) return [];
    left -= shown.length + 2;
    return [shown];
  });
}

/** What a leg has to show, from the most to the least. */
function contents({ notice, body, digest, state, origin = null }: Leg, wholeIn: string | null): string[] {
  const join = (text: string | null): string => {
    const mark = state === 'finished' || text === null ? null : earlierMark(digest ?? origin);
    return [notice, mark, text].filter((part) => part !== null && part !== '').join('\n\n');
  };
  const omitted = body === null || wholeIn === null ? '' : `The report has no room here. Its whole is in ${wholeIn}.`;
  const brief = [digest === null ? '' : failuresOf(digest), omitted].filter((part) => part !== '').join('\n\n') || null;
  return [body === null ? '' : join(body), join(brief), notice ?? ''];
}

function fold(leg: Leg, content: string): string {
  if (content === '') return '';
  const isOpen = ['failed', 'stale'].includes(outcomeOf(leg));
  const name = htmlWords(oneLine(leg.name, 80));
  return `<details${isOpen ? ' open' : ''}><summary>${symbols[outcomeOf(leg)]} ${name}${leg.isOlder ? ' (of an older run)' : ''}</summary>\n\n${content}\n\n</details>`;
}

function failuresOf({ failures, conclusion: outcome }: Digest): string {
  const lines = failures.map(({ id, why }) => `- ❌ ${inlineCode(id)} ${lineOf(why, 120)}`);
  return [ownLineOf(outcome, 200), lines.join('\n')].filter((part) => part !== '').join('\n\n');
}
