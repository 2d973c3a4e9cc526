import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type RateLimits, rateLimitsSchema } from './api/rate-limits.ts';
import { type Script, scriptsSchema } from './script/script.ts';
import { startSimulator } from './simulator.ts';

const usage = 'Usage: main.ts SCRIPTS.json [--ledger FILE] [--port N] [--rate-limits JSON]';

/**
 * Runs the simulator as a separate process: prints one JSON line with its `url` and `environment`, serves until SIGINT,
 * SIGTERM or the end of standard input, and then writes the ledger to the file `--ledger`. `--rate-limits` takes an object
 * such as `{"concurrent": {"limit": 2}, "requests": {"limit": 50, "intervalMs": 60000, "headers": true}}`.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ledger: { type: 'string' },
      port: { type: 'string', default: '0' },
      'rate-limits': { type: 'string', default: '{}' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(`Expected one file with scripts. ${usage}`);
  const simulator = await startSimulator({
    scripts: await readScripts(file),
    port: Number(values.port),
    rateLimits: parseRateLimits(values['rate-limits']),
  });
  const stopped = stopRequest();
  process.stdout.write(`${JSON.stringify({ url: simulator.url, environment: simulator.environment() })}\n`);
  await stopped;
  await simulator.close();
  if (values.ledger !== undefined) await writeFile(values.ledger, `${JSON.stringify(simulator.ledger, null, 2)}\n`);
}

async function readScripts(file: string): Promise<Script[]> {
  const parsed = scriptsSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`'${file}' does not contain valid scripts:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parseRateLimits(text: string): RateLimits {
  const parsed = rateLimitsSchema.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new Error(`--rate-limits does not contain valid limits:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => resolve();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.stdin.once('end', stop).resume();
  });
}

try {
  await main();
  process.exit(0);
} catch (error) {
  process.stderr.write(`simulator: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
