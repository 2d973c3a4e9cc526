import { createHash } from 'node:crypto';
import { blocksOf, type MessagesRequest } from './messages-request.ts';
import { measureTokens } from './tokens.ts';

/** How the prompt of one request is billed, in tokens. `write` is the sum of the two lifetimes. */
export interface PromptUsage {
  readonly input: number;
  readonly read: number;
  readonly write: number;
  readonly write5m: number;
  readonly write1h: number;
}

/** The result of a lookup: the usage of the request, and its new entries, which are not readable until published. */
export interface CacheLookup {
  readonly usage: PromptUsage;
  /** Makes the new entries readable, and renews those that were read. Must be called when the response begins. */
  publish(): void;
}

type Lifetime = '5m' | '1h';
interface Unit {
  /** Identifies the prefix of the prompt up to and including this block. */
  readonly prefix: string;
  readonly tokens: number;
  readonly breakpoint: Lifetime | null;
}

interface Entry {
  readonly lifetime: Lifetime;
  /** From when on it cannot be read, milliseconds since the epoch. */
  readonly expiresAt: number;
}
type Entries = Map<string, Entry>;

const entriesPerModel = 100_000;
const lifetimesMs: Readonly<Record<Lifetime, number>> = { '5m': 5 * 60_000, '1h': 60 * 60_000 };

/**
 * A prompt cache of strict prefixes over tools, system and messages, block by block, separate for each model. A request
 * reads the longest known prefix up to its last breakpoint (`cache_control`), writes the rest up to there, and pays for
 * the remainder as plain input. Entries are made at breakpoints and live for 5 minutes or an hour, as the breakpoint says;
 * whenever one is read, its time begins again. Not modelled, since no number here depends on them: the minimum cacheable
 * length, and the limit on how far a lookup goes back.
 */
export class PromptCache {
  readonly #models = new Map<string, Entries>();
  readonly #now: () => number;

  /** @param now milliseconds since the epoch */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Computes the usage of a request from the entries readable now. Changes nothing until `publish` is called. */
  lookup(request: MessagesRequest): CacheLookup {
    const units = unitsOf(request);
    const last = units.findLastIndex((unit) => unit.breakpoint !== null);
    const known: Entries = this.#models.get(request.model) ?? new Map();
    const now = this.#now();
    const isReadable = ({ prefix }: Unit): boolean => (known.get(prefix)?.expiresAt ?? Number.NEGATIVE_INFINITY) > now;
    const hit = units.findLastIndex((unit, index) => index <= last && isReadable(unit));
    const source = known.get(units[hit]?.prefix ?? '')?.lifetime;
    const written = { '5m': 0, '1h': 0 };
    let pending = 0;
    for (const unit of units.slice(hit + 1, last + 1)) {
      pending += unit.tokens;
      if (unit.breakpoint === null) continue;
      written[unit.breakpoint] += pending;
      pending = 0;
    }
    return {
      usage: {
        input: sum(units.slice(last + 1)),
        read: sum(units.slice(0, hit + 1)),
        write: written['5m'] + written['1h'],
        write5m: written['5m'],
        write1h: written['1h'],
      },
      publish: () => {
        const entries = this.#models.get(request.model) ?? new Map<string, Entry>();
        this.#models.set(request.model, entries);
        for (const [index, { prefix, breakpoint }] of units.slice(0, last + 1).entries()) {
          // What was read was not written anew: it keeps its lifetime, also where this request asks for another one.
          if (index > hit) this.#keep(entries, prefix, breakpoint);
          else this.#keep(entries, prefix, entries.get(prefix)?.lifetime ?? (breakpoint === null ? null : source));
        }
        forgetOldest(entries);
      },
    };
  }

  /** Makes an entry or renews it. An entry that lives longer, by a request in between, stays. */
  #keep(entries: Entries, prefix: string, lifetime: Lifetime | null | undefined): void {
    if (lifetime === null || lifetime === undefined) return;
    const expiresAt = this.#now() + lifetimesMs[lifetime];
    const present = entries.get(prefix);
    entries.delete(prefix);
    entries.set(prefix, present !== undefined && present.expiresAt > expiresAt ? present : { lifetime, expiresAt });
  }
}

function forgetOldest(entries: Entries): void {
  for (const oldest of entries.keys()) {
    if (entries.size <= entriesPerModel) break;
    entries.delete(oldest);
  }
}

/** The tokens of a request's whole prompt, without a cache. */
export function countPrompt(request: MessagesRequest): number {
  return sum(unitsOf(request));
}

function unitsOf(request: MessagesRequest): Unit[] {
  const parts: [string, object][] = [
    ...(request.tools ?? []).map((tool): [string, object] => ['tool', tool]),
    ...blocksOf(request.system).map((block): [string, object] => ['system', block]),
    ...request.messages.flatMap((message) =>
      blocksOf(message.content).map((block): [string, object] => [`message ${message.role}`, block]),
    ),
  ];
  let prefix = '';
  return parts.map(([place, block]) => {
    const { cache_control: control, ...rest } = block as Record<string, unknown>;
    const canonical = JSON.stringify(rest);
    prefix = createHash('sha256').update(`${prefix}\n${place}\n${canonical}`).digest('base64');
    return { prefix, tokens: measureTokens(canonical), breakpoint: lifetimeOf(control) };
  });
}

function lifetimeOf(control: unknown): Lifetime | null {
  if (typeof control !== 'object' || control === null) return null;
  return 'ttl' in control && control.ttl === '1h' ? '1h' : '5m';
}

function sum(units: readonly Unit[]): number {
  return units.reduce((total, unit) => total + unit.tokens, 0);
}
