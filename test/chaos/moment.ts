import { type CallName, callNames, type Fault } from './fault.ts';
import type { Random } from './random.ts';

/** Something that is killed, at a moment that is told by events and not by the clock alone. */
export type Moment =
  /** The supervisor ends itself at an exact place. */
  | { readonly kind: 'planted'; readonly fault: Fault }
  /** The supervisor is killed from outside, a while after the n-th line it wrote. */
  | { readonly kind: 'supervisor'; readonly afterLine: number; readonly ms: number }
  /** A session is killed, a while after the n-th line; the supervisor lives on. */
  | { readonly kind: 'session'; readonly afterLine: number; readonly ms: number; readonly draw: number }
  /** Both at once. */
  | { readonly kind: 'both'; readonly afterLine: number; readonly ms: number; readonly draw: number };

/** One life of a supervisor: sessions that are killed while it lives, and how it dies; null for not at all. */
export interface Life {
  readonly before: readonly (Moment & { kind: 'session' })[];
  readonly death: Exclude<Moment, { kind: 'session' }> | null;
}

/** How many lines a supervisor may write before it is killed: a new run begins with one for each task. */
function lines(random: Random, fresh: boolean): number {
  const planned = fresh && !random.chance(0.15) ? 25 : 0;
  return planned + random.int(1, random.chance(0.3) ? 6 : 70);
}

const wait = (random: Random): number => (random.chance(0.3) ? 0 : random.int(1, 250));

/** Draws the next life, with no more than `left` moments in it; the last life of all, without any, has no end. */
export function drawLife(random: Random, left: number, fresh: boolean): Life {
  if (left === 0) return { before: [], death: null };
  const before: (Moment & { kind: 'session' })[] = [];
  while (before.length < left - 1 && random.chance(0.4)) {
    before.push({ kind: 'session', afterLine: lines(random, fresh), ms: wait(random), draw: random.next() });
  }
  return { before, death: drawDeath(random, fresh) };
}

function drawDeath(random: Random, fresh: boolean): NonNullable<Life['death']> {
  const n = lines(random, fresh);
  switch (random.int(0, 9)) {
    case 0:
    case 1:
    case 2:
      return { kind: 'planted', fault: { kind: 'line', n } };
    case 3:
      return { kind: 'planted', fault: { kind: 'torn', n, share: random.next() } };
    case 4:
    case 5: {
      const name = random.pick<CallName>(callNames);
      const often = name === 'spawn' || name === 'kill' || name === 'open' || name === 'mkdir';
      const when = random.chance(0.5) ? 'before' : 'after';
      return { kind: 'planted', fault: { kind: 'call', name, n: random.int(1, often ? 12 : 2), when } };
    }
    case 6:
      return { kind: 'both', afterLine: n, ms: wait(random), draw: random.next() };
    default:
      return { kind: 'supervisor', afterLine: n, ms: wait(random) };
  }
}

/** What a moment was, in a few words. */
export function describeMoment(moment: Moment): string {
  if (moment.kind !== 'planted') return `${moment.kind} ${moment.ms} ms after line ${moment.afterLine}`;
  const { fault } = moment;
  if (fault.kind === 'call') return `supervisor ${fault.when} call ${fault.n} of ${fault.name}`;
  if (fault.kind === 'torn') return `supervisor in line ${fault.n}`;
  return fault.kind === 'line' ? `supervisor after line ${fault.n}` : `supervisor at ${fault.kind}`;
}
