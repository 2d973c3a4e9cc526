import type { Script } from '../../../src/simulator/script/script.ts';
import type { EconomyFigure } from './figure.ts';
import { type Play, play } from './play.ts';

const sessions = 16;
const limit = 2;
const bash = {
  tool: 'Bash',
  input: { command: 'true', description: 'test' },
  delayMs: 1_000,
  chunks: 10,
  chunkDelayMs: 100,
};
const scripts: readonly Script[] = [{ match: 'do ', steps: [bash, bash, { text: 'done', delayMs: 1_000 }] }];

/** Sixteen sessions of the real CLI with three turns each, against an API that takes two requests at once. */
export async function measureRateLimit(): Promise<EconomyFigure[]> {
  const run = async (change: Play['options']): Promise<{ refusals: number; ms: number }> => {
    const { ledger, wallMs } = await play({
      scripts,
      rateLimits: { concurrent: { limit } },
      tasks: () => Array.from({ length: sessions }, (_, index) => ({ id: `task-${index}` })),
      options: { maxParallel: sessions, retries: 5, ...change },
    });
    return { refusals: ledger.requests.filter(({ status }) => status === 429).length, ms: wallMs };
  };
  const together = await run({});
  const alone = await run({ gateway: 'off' });
  const fixed = [
    await run({ gateway: 'off', maxParallel: limit }),
    await run({ gateway: 'off', maxParallel: limit + 1 }),
  ];
  const bestMs = Math.min(...fixed.map(({ ms }) => ms));
  const about = `${sessions} real sessions, limit ${limit}`;
  const answers = { about, unit: 'answers', least: null } as const;
  const times = { about, unit: '×', least: null } as const;
  return [
    { ...answers, name: '429', value: together.refusals, most: 12 },
    { ...answers, name: '429 without the gateway', value: alone.refusals, most: null },
    { ...times, name: 'time ÷ best fixed concurrency', value: together.ms / bestMs, most: 1.15 },
    { ...times, name: 'the same without the gateway', value: alone.ms / bestMs, most: null },
  ];
}
