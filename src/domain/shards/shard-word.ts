import { mostShards } from '../plan/shard.ts';

/** A shard as a user writes it, and as a plan prints it. */
export interface ShardWord {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
  /** Which tasks are its own, as the plan says; null if the list alone decides. */
  readonly assignment: Assignment | null;
}

export interface Assignment {
  /** The positions of its tasks in the list, from 0, in their order. */
  readonly tasks: readonly number[];
  /** The digest of the list and of the number of shards. */
  readonly list: string;
  /** The digest of which shard has which task. */
  readonly split: string;
}

/** What `--shard` allows, in words. */
export const shardWordAllowed = 'I/N, such as 2/3, or a shard as `claude-multi plan --shards N` prints it';

const pattern = /^(\d{1,4})\/(\d{1,4})(?::([\d,-]*)@([0-9a-f]{12})-([0-9a-f]{12}))?$/;

/** Parses a shard as written by a user; null when it is not one. */
export function parseShardWord(text: string): ShardWord | null {
  const match = pattern.exec(text.trim());
  if (match === null) return null;
  const [, index = '', count = '', ranges, list, split] = match;
  const numbers = { index: Number(index), count: Number(count) };
  if (numbers.index < 1 || numbers.index > numbers.count || numbers.count > mostShards) return null;
  if (ranges === undefined || list === undefined || split === undefined) return { ...numbers, assignment: null };
  const tasks = parseRanges(ranges);
  return tasks === null ? null : { ...numbers, assignment: { tasks, list, split } };
}

/** Writes a shard so that it can be read again: `2/3:0,4-7,9@…`. It needs no quotes in a shell. */
export function writeShardWord({ index, count, assignment }: ShardWord): string {
  if (assignment === null) return `${index}/${count}`;
  const { tasks, list, split } = assignment;
  return `${index}/${count}:${writeRanges(tasks)}@${list}-${split}`;
}

/** Rising positions as ranges: `0,4-7,9`. */
export function writeRanges(positions: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last?.to === position - 1) last.to = position;
    else ranges.push({ from: position, to: position });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** The largest position: a list has fewer tasks. */
const largest = 999_999;

function parseRanges(text: string): number[] | null {
  const positions: number[] = [];
  for (const range of text === '' ? [] : text.split(',')) {
    const match = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(range);
    if (match === null) return null;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (from > to || to > largest || from <= (positions.at(-1) ?? -1)) return null;
    for (let position = from; position <= to; position += 1) positions.push(position);
  }
  return positions;
}
