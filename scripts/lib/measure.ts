import { spawn } from 'node:child_process';
import { textTable } from './text-table.ts';

/** A program to measure. */
export interface Measured {
  /** The name of the measure, for people. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** The limit that the project promises, milliseconds. */
  readonly limitMs?: number;
}

/** How long a program took, milliseconds. */
export interface Measure {
  readonly name: string;
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
  readonly times: number;
  readonly limitMs: number | null;
}

/**
 * Runs a program several times in sequence and measures the time from start to end. Its output is read and discarded.
 * The first run does not count, since it fills the system's file cache.
 * @throws when it exits with another code than 0, with its standard error
 */
export async function measure(measured: Measured, times: number): Promise<Measure> {
  const taken: number[] = [];
  for (let round = 0; round <= times; round += 1) taken.push(await runOnce(measured));
  const counted = taken.slice(1).sort((a, b) => a - b);
  const at = (index: number): number => Math.round((counted[index] ?? 0) * 10) / 10;
  return {
    name: measured.name,
    medianMs: at(Math.floor(times / 2)),
    fastestMs: at(0),
    slowestMs: at(times - 1),
    times,
    limitMs: measured.limitMs ?? null,
  };
}

function runOnce({ name, program, args }: Measured): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`${name} ended with exit code ${code}:\n${errors}`));
    });
  });
}

/** The measures as a table of plain text. */
export function measureTable(measures: readonly Measure[]): string {
  return textTable([
    ['', 'median', 'fastest', 'slowest', 'limit'],
    ...measures.map(({ name, medianMs, fastestMs, slowestMs, limitMs }) => [
      name,
      `${medianMs} ms`,
      `${fastestMs} ms`,
      `${slowestMs} ms`,
      limitMs === null ? '' : `${limitMs} ms${medianMs > limitMs ? ' EXCEEDED' : ''}`,
    ]),
  ]);
}
