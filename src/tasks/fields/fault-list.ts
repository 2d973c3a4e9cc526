import { type Fault, preview, UsageError } from '../../domain/text/errors.ts';

/** The most faults that are shown at once. */
const shownFaults = 50;

/** A place in what a person wrote, with its position, so that faults can be told in the order of the text. */
export interface Place {
  /** As the person would look for it: `task "lint"`, `task 3`, `defaults`. */
  readonly where: string;
  readonly rank: readonly number[];
  /** The fields there, as written; their order is the order of the faults. */
  readonly fields: readonly string[];
}

interface PlacedFault {
  readonly rank: readonly number[];
  readonly fault: Fault;
}

/** Collects every fault of an input, to be told at once. */
export class FaultList {
  readonly #faults: PlacedFault[] = [];

  get length(): number {
    return this.#faults.length;
  }

  /** Notes a fault. Its value is shortened: what is kept and shown never grows with the input. */
  add(place: Place, fault: Omit<Fault, 'where'>): void {
    const position = fault.field === undefined ? -1 : place.fields.indexOf(rootOf(fault.field));
    const short = fault.value === undefined ? {} : { value: shorten(fault.value) };
    this.#faults.push({ rank: [...place.rank, position], fault: { where: place.where, ...fault, ...short } });
  }

  /** The faults in the order of the text, at most 50, the last one telling how many more there are. */
  shown(): Fault[] {
    const all = this.#faults.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ fault }) => fault);
    const more = all.length - shownFaults;
    if (more <= 0) return all;
    return [...all.slice(0, shownFaults), { where: `and ${more} more`, problem: more === 1 ? 'fault' : 'faults' }];
  }

  /** @throws {UsageError} with the faults noted */
  throw(): never {
    const count = this.length === 1 ? '1 fault' : `${this.length} faults`;
    throw new UsageError(`Nothing was started: ${count} in the tasks or settings.`, this.shown());
  }
}

/** A word as it is shown in a message: quoted and escaped unless it is plain, shortened in any case. */
export function showWord(word: string): string {
  return /^[\w.-]{1,60}$/.test(word) ? word : preview(word.slice(0, 100));
}

function rootOf(field: string): string {
  return /^[^. ]*/.exec(field)?.[0] ?? field;
}

/** A value small enough to be kept and shown, however large or deep the one found. */
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
