import { type Fault, preview, type Spot, UsageError } from '../../domain/text/errors.ts';

/** The most faults shown at once. */
const shownFaults = 50;

/** A place in the user's input, with its position, so that faults can be listed in the order of the text. */
export interface Place {
  /** The name by which the user would look for it: `task "lint"`, `task 3`, `defaults`. */
  readonly where: string;
  readonly rank: readonly number[];
  /** The fields there, as written. Faults are listed in this order. */
  readonly fields: readonly string[];
  /** The path to it in the task file; missing for what is not in one. */
  readonly path?: readonly (string | number)[];
}

/** Finds a value, or its key, in the text that the user wrote; null if it is not there. */
type Locate = (path: readonly (string | number)[], atKey: boolean) => Spot | null;

interface PlacedFault {
  readonly path: readonly (string | number)[] | null;
  readonly rank: readonly number[];
  readonly fault: Fault;
}

/** Collects every fault of an input, so that all can be reported at once. */
export class FaultList {
  readonly #faults: PlacedFault[] = [];
  #locate: Locate = () => null;

  /** Sets how the places of faults are found in the text. Called only for faults that are shown. */
  locateWith(locate: Locate): void {
    this.#locate = locate;
  }

  get length(): number {
    return this.#faults.length;
  }

  /** Adds a fault. Its value is shortened, so that the list does not grow with the size of the input. */
  add(place: Place, fault: Omit<Fault, 'where'>): void {
    const position = fault.field === undefined ? -1 : place.fields.indexOf(rootOf(fault.field));
    const short = fault.value === undefined ? {} : { value: shorten(fault.value) };
    const path = place.path === undefined ? null : [...place.path, ...stepsOf(fault.field)];
    this.#faults.push({ path, rank: [...place.rank, position], fault: { where: place.where, ...fault, ...short } });
  }

  /** The first 50 faults in the order of the text, then, if there are more, one entry that counts the rest. */
  shown(): Fault[] {
    const all = this.#faults.toSorted((a, b) => compareRanks(a.rank, b.rank));
    const first = all.slice(0, shownFaults).map((each) => this.#located(each));
    const more = all.length - shownFaults;
    if (more <= 0) return first;
    return [...first, { where: `and ${more} more`, problem: more === 1 ? 'fault' : 'faults' }];
  }

  #located({ path, fault }: PlacedFault): Fault {
    // A key that is not known, or that has a value that is not shown, is marked itself.
    const spot = path === null ? null : this.#locate(path, fault.value === undefined);
    return spot === null ? fault : { ...fault, spot };
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

/** The steps from an object to a field: `args item 2`, `env.NAME`. Those after a quoted name are left out. */
function stepsOf(field: string | undefined): (string | number)[] {
  if (field === undefined) return [];
  const root = rootOf(field);
  const quoted = /^"(?:[^"\\]|\\.)*"/.exec(field)?.[0];
  if (quoted !== undefined) return [nameIn(quoted)];
  const steps: (string | number)[] = [root];
  for (const [, item, key] of field.slice(root.length).matchAll(/(?: item (\d+)|\.([\w-]+))/g))
    steps.push(item === undefined ? (key ?? '') : Number(item) - 1);
  return steps;
}

function nameIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted; // shortened: it is not in the text
  }
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
