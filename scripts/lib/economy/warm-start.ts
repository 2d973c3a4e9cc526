import { priceOf } from '../../../src/agents/claude/prices.ts';
import { costOf } from '../../../src/domain/usage/cost.ts';
import type { Ledger } from '../../../src/simulator/request/ledger.ts';
import { makeWorktrees, unlikePrompts } from '../../../test/support/real/worktrees.ts';
import type { EconomyFigure } from './figure.ts';
import { play } from './play.ts';

const prompts = unlikePrompts;
/** How often each way is played; the shortest times are compared, as other work on the machine only prolongs. */
const times = 3;

/** A response of a real model takes its time, and so does the work between two of them. */
const bash = {
  tool: 'Bash',
  input: { command: 'true', description: 'test' },
  delayMs: 1_000,
  chunks: 20,
  chunkDelayMs: 100,
};

interface Played {
  readonly usd: number;
  /** The least that the same requests can cost: one writes the common prefix, the others read it. */
  readonly leastUsd: number;
  readonly wallMs: number;
}

/** What the first turns of eight sessions of the real CLI cost that start together, cold, and how long their run takes. */
export async function measureWarmStart(): Promise<EconomyFigure[]> {
  const figures: EconomyFigure[] = [];
  for (const place of ['in one folder', 'in 8 worktrees'] as const) {
    const warm = await best(place, 'auto');
    const cold = await best(place, 'off');
    const about = `warm start, 8 sessions ${place}`;
    figures.push(
      { about, name: 'first turns', value: warm.usd, unit: '$', least: null, most: null },
      { about, name: 'first turns with --warm-start off', value: cold.usd, unit: '$', least: null, most: null },
      {
        about,
        name: 'first turns ÷ the least possible',
        value: warm.usd / warm.leastUsd,
        unit: '×',
        least: null,
        most: 1.02,
      },
      {
        about,
        name: 'wall time ÷ that with it off',
        value: warm.wallMs / cold.wallMs,
        unit: '×',
        least: null,
        most: 1.05,
      },
    );
  }
  return figures;
}

async function best(place: string, warmStart: 'auto' | 'off'): Promise<Played> {
  const played: Played[] = [];
  for (let time = 0; time < times; time += 1) played.push(await playOnce(place, warmStart));
  const [first, ...others] = played;
  if (first === undefined) throw new Error('nothing was played');
  return { ...first, wallMs: Math.min(first.wallMs, ...others.map(({ wallMs }) => wallMs)) };
}

async function playOnce(place: string, warmStart: 'auto' | 'off'): Promise<Played> {
  const { ledger, wallMs } = await play({
    scripts: [{ match: '', steps: [bash, bash, bash, { text: 'done' }] }],
    tasks: (base) => {
      const { main, trees } = makeWorktrees(base, prompts.length);
      const cwdOf = (index: number): string => (place === 'in one folder' ? main : (trees[index] ?? main));
      return prompts.map((prompt, index) => ({ id: `task-${index}`, prompt, cwd: cwdOf(index) }));
    },
    options: { maxParallel: prompts.length, enhance: true, warmStart },
  });
  return { ...costs(ledger), wallMs };
}

/** The costs of the first request of each session: of those whose conversation has only one message. */
function costs({ requests }: Ledger): Omit<Played, 'wallMs'> {
  const firsts = requests.slice(0, prompts.length);
  const prefix = Math.max(...firsts.map(({ charged }) => charged.cacheRead));
  let usd = 0;
  let leastUsd = 0;
  for (const [index, { model, charged }] of firsts.entries()) {
    const { input, output, cacheRead, cacheWrite5m } = charged;
    const price = (read: number, write: number): number =>
      costOf({ [model]: { input, output, cacheRead: read, cacheWrite: write, cacheWrite1h: 0 } }, priceOf) ??
      Number.NaN;
    usd += price(cacheRead, cacheWrite5m);
    const own = cacheRead + cacheWrite5m - prefix;
    leastUsd += index === 0 ? price(0, prefix + own) : price(prefix, own);
  }
  return { usd, leastUsd };
}
