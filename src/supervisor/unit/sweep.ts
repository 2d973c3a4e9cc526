import type { Clock, ProcessHost, Signal } from '../../domain/ports/machine.ts';

export interface SweepOptions {
  readonly host: ProcessHost;
  readonly clock: Clock;
  /** Values of the marker variable. */
  readonly markers: readonly string[];
  /** How long processes are given to end by themselves after SIGTERM, milliseconds. */
  readonly politeMs: number;
}

/** Between two looks while processes are given time, milliseconds. */
const lookMs = 25;
/** A process that is born while we look is found by the next look; so many looks end what keeps on being born. */
const mostLooks = 40;

/**
 * Ends whatever carries one of the markers, wherever it is: SIGTERM first, since the agent writes down what it has done
 * when it is asked to leave, then SIGKILL. Resolves when nothing is left, with how many processes there were.
 */
export async function sweep(options: SweepOptions): Promise<number> {
  const { clock, politeMs } = options;
  const found = (await look(options, 'SIGTERM')) || (await look(options, 'SIGTERM'));
  if (found === 0) return 0;
  const start = clock.elapsed();
  while (clock.elapsed() - start < politeMs) {
    await new Promise<void>((resolve) => clock.after(lookMs, resolve));
    if ((await look(options, null)) === 0) break;
  }
  // A parent that forked and died between our list of processes and our look at it hides its child once, not twice.
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
