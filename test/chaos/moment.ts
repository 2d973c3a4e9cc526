import { type CallName, callNames, type Fault } from './fault.ts';
import type { Random } from './random.ts';

/** A kill, at a moment that is defined by events and not only by the clock. */
export type Moment =
  /** The supervisor kills itself at an exact place. */
  | { readonly kind: 'planted'; readonly fault: Fault }
  /** The supervisor is killed from outside, some time after its n-th line. */
  | { readonly kind: 'supervisor'; readonly afterLine: number; readonly ms: number; readonly signal: Deadly }
  /** A session is killed, some time after the n-th line; the supervisor continues. */
  | { readonly kind: 'session'; readonly afterLine: number; readonly ms: number; readonly draw: number }
  /** Both at once. */
  | {
      readonly kind: 'both';
      readonly afterLine: number;
      readonly ms: number;
      readonly draw: number;
      readonly signal: Deadly;
    };

/** Signals of which a process dies at once: what the kernel and other processes send, and what a fault of its own raises. */
const deadly = [
  'SIGKILL',
  'SIGKILL',
  'SIGSEGV',
  'SIGABRT',
  'SIGBUS',
  'SIGILL',
  'SIGFPE',
  'SIGQUIT',
  'SIGTERM',
  'SIGHUP',
  'SIGUSR2',
  'SIGALRM',
  'SIGVTALRM',
  'SIGXCPU',
  'SIGSYS',
  'SIGTRAP',
] as const;
type Deadly = (typeof deadly)[number];

/** The life of one supervisor: sessions that are killed during it, and how it dies; null if it does not. */
export interface Life {
  readonly before: readonly (Moment & { kind: 'session' })[];
  readonly death: Exclude<Moment, { kind: 'session' }> | null;
  /** Whether a watchdog ends the sessions after the supervisor's death, so that the next supervisor finds none. */
  readonly guarded: boolean;
}

/** The most lines that a supervisor writes before it is killed. A new run begins with one line for each task. */
function lines(random: Random, fresh: boolean): number {
  const planned = fresh && !random.chance(0.15) ? 25 : 0;
  return planned + random.int(1, random.chance(0.3) ? 6 : 70);
}

const wait = (random: Random): number => (random.chance(0.3) ? 0 : random.int(1, 250));

/** Draws the next life, with at most `left` moments. The last life has none, and the supervisor is not killed. */
export function drawLife(random: Random, left: number, fresh: boolean): Life {
  const guarded = random.chance(0.5);
  if (left === 0) return { before: [], death: null, guarded };
  const before: (Moment & { kind: 'session' })[] = [];
  while (before.length < left - 1 && random.chance(0.4)) {
    before.push({ kind: 'session', afterLine: lines(random, fresh), ms: wait(random), draw: random.next() });
  }
  return { before, death: drawDeath(random, fresh), guarded };
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
      return { kind: 'both', afterLine: n, ms: wait(random), draw: random.next(), signal: random.pick<Deadly>(deadly) };
    default:
      return { kind: 'supervisor', afterLine: n, ms: wait(random), signal: random.pick<Deadly>(deadly) };
  }
}

/** A short description of a moment. */
export function describeMoment(moment: Moment): string {
  if (moment.kind !== 'planted') {
    const signal = moment.kind === 'session' ? '' : ` (${moment.signal})`;
    return `${moment.kind} ${moment.ms} ms after line ${moment.afterLine}${signal}`;
  }
  const { fault } = moment;
  if (fault.kind === 'call') return `supervisor ${fault.when} call ${fault.n} of ${fault.name}`;
  if (fault.kind === 'torn') return `supervisor in line ${fault.n}`;
  return fault.kind === 'line' ? `supervisor after line ${fault.n}` : `supervisor at ${fault.kind}`;
}
