import { type Fault, preview, UsageError } from '../../domain/text/errors.ts';

/** The most faults shown at once. */
const shownFaults = 50;

/** A place in the user's input, with its position, so that faults can be listed in the order of the text. */
export interface Place {
  /** The name by which the user would look for it: `task "lint"`, `task 3`, `defaults`. */
  readonly where: string;
  readonly rank: readonly number[];
  /** The fields there, as written. Faults are listed in this order. */
  readonly fields: readonly string[];
}

interface PlacedFault {
  readonly rank: readonly number[];
  readonly fault: Fault;
}

/** Collects every fault of an input, so that all can be reported at once. */
export class FaultList {
  readonly #faults: PlacedFault[] = [];

  get length(): number {
    return this.#faults.length;
  }

  /** Adds a fault. Its value is shortened, so that the list does not grow with the size of the input. */
  add(place: Place, fault: Omit<Fault, 'where'>): void {
    const position = fault.field === undefined ? -1 : place.fields.indexOf(rootOf(fault.field));
    const short = fault.value === undefined ? {} : { value: shorten(fault.value) };
    this.#faults.push({ rank: [...place.rank, position], fault: { where: place.where, ...fault, ...short } });
  }

  /** The first 50 faults in the order of the text, then, if there are more, one entry that counts the rest. */
  shown(): Fault[] {
    const all = this.#faults.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ fault }) => fault);
    const more = all.length - shownFaults;
    if (more <= 0) return all;
    return [...all.slice(0, shownFaults), { where: `and ${more} more`, problem: more === 1 ? 'fault' : 'faults' }];
  }

  /** @throws {UsageError} with the collected faults */
  throw(): never {
    const count = this.length === 1 ? '1 fault' : `${this.length} faults`;
    throw new UsageError(`Nothing was started: ${count} in the tasks or settings.`, this.shown());
  }
}

/** A word as shown in a message: shortened, and quoted and escaped unless it is plain. */
export function showWord(word: string): string {
  return /^[\w.-]{1,60}$/.test(word) ? word : preview(word.slice(0, 100));
}

function rootOf(field: string): string {
  return /^[^. ]*/.exec(field)?.[0] ?? field;
}

/** A copy of a value that is small enough to keep and show, however large or deep the value is. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, 100);
  if (Array.isArray(value)) return value.slice(0, 8).map(leaf);
  if (typeof value !== 'object' || value === null) return value;
  const pairs: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value).slice(0, 8)) pairs.push([key.slice(0, 100), leaf(item)]);
  return Object.fromEntries(pairs);
}

function leaf(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, 100);
  return typeof value === 'object' && value !== null ? '…' : value;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
