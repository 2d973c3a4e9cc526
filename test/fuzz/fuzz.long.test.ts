import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, test } from 'vitest';

const seed = Number(process.env['FUZZ_SEED'] ?? 42);
const mostGrowth = 50 * 1024 * 1024;

interface Findings {
  readonly faults: readonly string[];
  /** Bytes. */
  readonly growth: number;
  readonly [count: string]: unknown;
}

/** Runs a fuzzer in a separate process, to measure its heap. A hanging one is killed and fails the test. */
async function fuzz(name: string, times: number): Promise<Findings> {
  const program = fileURLToPath(new URL(`../fixtures/${name}.ts`, import.meta.url));
  const options = { timeout: 3_000_000, killSignal: 'SIGKILL' as const };
  const args = ['--expose-gc', program, String(seed), String(times)];
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  const findings = JSON.parse(stdout) as Findings;
  console.log(`seed ${seed}: ${stdout}`);
  return findings;
}

describe.concurrent(`fuzzing (seed ${seed})`, () => {
  test('100,000 mutated lines of a stream cause no crash, hang or memory leak', async ({ expect }) => {
    const { faults, growth, lines, observations, results } = await fuzz('chaos-fuzz-stream', 100_000);
    expect(faults).toEqual([]);
    expect(growth).toBeLessThan(mostGrowth);
    expect(lines).toBeGreaterThanOrEqual(100_000);
    // Some of the lines were still readable.
    expect(observations).toBeGreaterThan(10_000);
    expect(results).toBeGreaterThan(500);
  });

  test('20,000 bad requests to the gateway and bad answers of the API cause no crash, hang or leak, and show no credential', async ({
    expect,
  }) => {
    const { faults, growth, requests, answered, complete, left, cut, failed, refused } = await fuzz(
      'gateway-fuzz',
      20_000,
    );
    expect(faults).toEqual([]);
    expect(growth).toBeLessThan(mostGrowth);
    expect(requests).toBe(20_000);
    for (const count of [answered, complete, left, cut, failed, refused]) expect(count).toBeGreaterThan(0);
  });

  test('20,000 mutated task files cause no crash, hang or memory leak', async ({ expect }) => {
    const { faults, growth, files, plans, refused } = await fuzz('chaos-fuzz-tasks', 20_000);
    expect(faults).toEqual([]);
    expect(growth).toBeLessThan(mostGrowth);
    expect(files).toBe(20_000);
    expect(plans).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(5_000);
  });
});
