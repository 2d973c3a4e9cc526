import { evenShare } from '../../../domain/text/even-share.ts';
import { formatDuration, formatUsd, plural } from '../../../domain/text/format.ts';
import { oneLine } from '../../report/escape.ts';
import { breakableCode } from '../safe/code.ts';
import { breakable, htmlWords, lineOf, money, ownLineOf } from '../safe/escape.ts';
import type { Digest } from './digest.ts';
import { commitName, firstLine, type Heading } from './heading.ts';

/** One job of several that share a comment, such as the legs of a matrix. */
export interface Leg {
  /** What tells it from the others: `os: ubuntu, node: 24`. Untrusted text. */
  readonly name: string;
  readonly digest: Digest | null;
  /** Its report, as it was rendered for a comment. */
  readonly body: string;
  /** Whether its result is of an earlier run than the newest leg's. */
  readonly isOlder?: boolean;
}

type State = Digest['status'] | 'unknown';

/** The worst first. */
const order: readonly State[] = ['failed', 'cancelled', 'unfinished', 'unknown', 'succeeded'];

const symbols: Record<State, string> = {
  failed: '❌',
  cancelled: '⏹️',
  unfinished: '⏳',
  unknown: '❔',
  succeeded: '✅',
};

/** The least room in which a leg's report is worth showing. */
const leastBody = 400;

/**
 * One report for several legs: the worst conclusion of all, a table of the legs, and each leg's own report folded away,
 * those that failed open and first. Within the limit no leg is dropped: reports give way to their first failures, then to
 * nothing, and in the end each leg has one short line.
 * @param limit UTF-16 units; 200 per leg and 1,000 more are always enough
 */
export function renderLegs(legs: readonly Leg[], limit: number, heading: Heading = {}): string {
  const sorted = legs.toSorted((a, b) => rank(a) - rank(b));
  const head = firstLine(...conclusion(sorted), heading);
  const table = [tableOf(sorted, true), tableOf(sorted, false)].find((text) => head.length + text.length + 40 <= limit);
  if (table === undefined) return `${head}\n\n${sorted.map(shortLine).join('\\\n')}\n`;
  const room = limit - head.length - table.length - 10;
  const bodies = bodiesWithin(sorted, room);
  return `${[head, table, ...bodies].join('\n\n')}\n`;
}

function stateOf({ digest }: Leg): State {
  return digest?.status ?? 'unknown';
}

function rank(leg: Leg): number {
  return order.indexOf(stateOf(leg));
}

function conclusion(sorted: readonly Leg[]): [string, string] {
  const worst = sorted[0] === undefined ? 'unknown' : stateOf(sorted[0]);
  const alike = sorted.filter((leg) => stateOf(leg) === worst);
  if (alike.length === sorted.length) {
    return [
      symbols[worst],
      sorted.length === 1 ? `The leg ${words[worst]}` : `All ${sorted.length} legs ${words[worst]}`,
    ];
  }
  return [symbols[worst], `${alike.length} of ${plural(sorted.length, 'leg')} ${words[worst]}`];
}

const words: Record<State, string> = {
  failed: 'failed',
  cancelled: 'cancelled',
  unfinished: 'unfinished',
  unknown: 'without a result',
  succeeded: 'succeeded',
};

function tableOf(legs: readonly Leg[], isFull: boolean): string {
  const rows = legs.map((leg) => {
    const { digest, name } = leg;
    const shown = `${symbols[stateOf(leg)]} ${breakable(oneLine(name, isFull ? 80 : 40), 10)}`;
    if (!isFull)
      return `|${shown}|${digest === null ? words.unknown : `${digest.succeeded} of ${digest.tasks}`}${leg.isOlder ? ', older' : ''}|`;
    const outcome = digest === null ? words.unknown : breakable(digest.conclusion, 13);
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
  return `${symbols[stateOf(leg)]} ${breakableCode(oneLine(leg.name, 12), 30)}`;
}

/** The legs' reports, those that are too long for their share as their first failures. */
function bodiesWithin(legs: readonly Leg[], room: number): string[] {
  const folded = legs.map((leg) => fold(leg, withoutHidden(leg.body).trim()));
  const share = Math.max(
    leastBody,
    evenShare(
      folded.map(({ length }) => length + 2),
      room,
    ),
  );
  let left = room;
  return legs.flatMap((leg, index) => {
    const whole = folded[index] ?? '';
    const brief = leg.digest === null || leg.digest.failures.length === 0 ? '' : fold(leg, failuresOf(leg.digest));
    const shown = [whole, brief].find(
      (text) => text !== '' && text.length + 2 <= Math.min(left, Math.max(share, leastBody)),
    );
    if (shown === undefined) return [];
    left -= shown.length + 2;
    return [shown];
  });
}

function fold(leg: Leg, body: string): string {
  if (body === '') return '';
  const isOpen = stateOf(leg) === 'failed';
  const name = htmlWords(oneLine(leg.name, 80));
  return `<details${isOpen ? ' open' : ''}><summary>${symbols[stateOf(leg)]} ${name}${leg.isOlder ? ' (of an older run)' : ''}</summary>\n\n${body}\n\n</details>`;
}

function failuresOf({ failures, conclusion: outcome }: Digest): string {
  const lines = failures.map(({ id, why }) => `- ❌ ${breakableCode(id, 30)} ${lineOf(why, 120)}`);
  return [ownLineOf(outcome, 200), lines.join('\n')].join('\n\n');
}

/** A report without the hidden lines at its beginning. */
function withoutHidden(body: string): string {
  return body.replace(/^(?:\s*<!--[^\n]*-->\r?\n)+/, '');
}
