import process from 'node:process';
import type { Clock } from '../../domain/ports/machine.ts';
import { SystemClock } from '../../machine/clock.ts';
import { ignoredFromStart } from '../../machine/process/inherited-signals.ts';

/** The program that runs us, with its version: `Node 24.21.0`, `Bun 1.4.5`, `Deno 2.9.6`. */
export function runtimeName(): string {
  const { node, bun, deno } = process.versions;
  if (bun !== undefined) return `Bun ${bun}`;
  if (deno !== undefined) return `Deno ${deno}`;
  return `Node ${node}`;
}

/** The machine's time. */
export function systemClock(): Clock {
  return new SystemClock();
}

/**
 * The signals that ask a process to end and that Node, Bun and Deno all can catch, beside SIGINT. Without a listener they
 * would end it at once. Not SIGPWR, which Bun uses itself, and no signal of a fault such as SIGSEGV, after which nothing can be
 * relied on: there the watchdog ends the sessions.
 */
const endings: readonly NodeJS.Signals[] =
  process.platform === 'win32'
    ? ['SIGTERM', 'SIGHUP', 'SIGBREAK']
    : [
        'SIGTERM',
        'SIGHUP',
        'SIGQUIT',
        'SIGUSR1',
        'SIGUSR2',
        'SIGALRM',
        'SIGVTALRM',
        'SIGPROF',
        'SIGXCPU',
        'SIGXFSZ',
        'SIGSYS',
        // Ignored by default on macOS.
        ...(process.platform === 'linux' ? (['SIGIO'] as const) : []),
      ];

const stopping = ['SIGINT', ...endings] as const;
/** Found out at once: Deno stops ignoring SIGHUP when it listens to its first signal. */
const ignored = ignoredFromStart(stopping);

/**
 * Listens to SIGINT and to every other signal that asks this process to end. Signals that it was started to ignore (by
 * `nohup`) stay ignored.
 * @returns a function that ends this
 */
export function onEndingSignals(listeners: {
  readonly onInterrupt: () => void;
  readonly onEnding: (signal: NodeJS.Signals) => void;
  /** Ignored as well. */
  readonly ignore?: readonly NodeJS.Signals[];
}): () => void {
  const { onInterrupt, onEnding, ignore = [] } = listeners;
  const ends = stopping.map((name) => {
    const isIgnored = ignored.has(name) || ignore.includes(name);
    const listener = isIgnored ? (): void => {} : name === 'SIGINT' ? onInterrupt : (): void => onEnding(name);
    process.on(name, listener);
    return (): void => void process.off(name, listener);
  });
  return () => {
    for (const end of ends) end();
  };
}
