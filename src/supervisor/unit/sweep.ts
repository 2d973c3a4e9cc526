import type { Clock, ProcessHost, Signal } from '../../domain/ports/machine.ts';
import { innerRunsMs } from './stop-ladder.ts';

export interface SweepOptions {
  readonly host: ProcessHost;
  readonly clock: Clock;
  /** Values of the marker variable. */
  readonly markers: readonly string[];
  /** How long processes have to end after SIGTERM before they get SIGKILL, milliseconds. */
  readonly politeMs: number;
}

/** Interval between two process listings, milliseconds. */
const lookMs = 25;
/** The number of listings: a process that starts during one listing is found by the next. */
const mostLooks = 40;

/**
 * Kills every process that carries one of the markers: SIGTERM first, because the agent then saves its state, then
 * SIGKILL. A run within a session has more time, to stop its own sessions. Resolves with the number of processes found when none is left.
 */
export async function sweep(options: SweepOptions): Promise<number> {
  const { clock, politeMs } = options;
  // Asked with the signal and not later: the supervisor of a run within a session may end before its sessions.
  const inner = Promise.all(options.markers.map((marker) => innerRunsMs(options.host, marker)));
  const [first, innerMs] = await Promise.all([look(options, 'SIGTERM'), inner.then((each) => Math.max(0, ...each))]);
  const found = first || (await look(options, 'SIGTERM'));
  if (found === 0) return 0;
  const start = clock.elapsed();
  while (clock.elapsed() - start < politeMs + innerMs) {
    await new Promise<void>((resolve) => clock.after(lookMs, resolve));
    if ((await look(options, null)) === 0) break;
  }
  // A process that forks and exits during one listing hides its child from it, but not from the next.
  let clean = 0;
  for (let looks = 0; looks < mostLooks && clean < 2; looks += 1) {
    clean = (await look(options, 'SIGKILL')) === 0 ? clean + 1 : 0;
  }
  return found;
}

async function look({ host, markers }: SweepOptions, signal: Signal | null): Promise<number> {
  const reached = await Promise.all(markers.map((marker) => host.signalTree(marker, null, signal)));
  return reached.reduce((sum, count) => sum + count, 0);
}
