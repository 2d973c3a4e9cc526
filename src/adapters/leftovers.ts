import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessHost } from '../core/ports.ts';

/** Between a signal that asks and one that does not. */
const politeMs = 250;

/**
 * Ends whatever still carries one of the markers: what a dead supervisor's sessions left running. Never anything else.
 * @returns how many processes there were
 */
export async function endLeftovers(host: ProcessHost, markers: readonly string[]): Promise<number> {
  let found = 0;
  for (const marker of markers) found += await host.signalTree(marker, null, 'SIGTERM');
  if (found === 0) return 0;
  await pause(politeMs);
  for (const marker of markers) {
    // What is born while we look is found by the next look.
    for (let look = 0; look < 5; look += 1) if ((await host.signalTree(marker, null, 'SIGKILL')) === 0) break;
  }
  return found;
}
