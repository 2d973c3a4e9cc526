import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChaos } from '../test/chaos/run-chaos.ts';
import { measureTimeouts } from '../test/chaos/timeouts.ts';

/** Runs the long chaos test. `CHAOS_SEED` and `CHAOS_MOMENTS` choose what happens; `CHAOS_KEEP=1` keeps the folders. */
const seed = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
const moments = Number(process.env['CHAOS_MOMENTS'] ?? 200);
const place = await realpath(await mkdtemp(join(tmpdir(), 'claude-multi-chaos-')));
const log = (line: string): void => void process.stdout.write(`${line}\n`);

const quiet = await realpath(await mkdtemp(join(tmpdir(), 'claude-multi-timeouts-')));
const { sessions, lateness } = await measureTimeouts(quiet, 50, 3_000);
const at = (share: number): number =>
  lateness[Math.min(lateness.length - 1, Math.floor(lateness.length * share))] ?? Number.NaN;
log(
  `timeouts with ${sessions} sessions at once: late by ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms (most)`,
);
await rm(quiet, { recursive: true, force: true });

log(`seed ${seed}, ${moments} moments, in ${place}`);
const start = performance.now();
const { rounds, moments: came, faults } = await runChaos({ seed, moments, place, log });
const seconds = Math.round((performance.now() - start) / 1000);
log(
  `${came} moments in ${rounds.length} rounds of 24 sessions in ${seconds} s: ${faults.length} faults (seed ${seed})`,
);
if (process.env['CHAOS_KEEP'] !== '1') await rm(place, { recursive: true, force: true, maxRetries: 5 });
process.exitCode = faults.length === 0 ? 0 : 1;
