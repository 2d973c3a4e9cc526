import process from 'node:process';
import type { Clock } from '../domain/ports/machine.ts';
import { SystemClock } from '../machine/clock.ts';

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
