import type { EconomyFigure } from './figure.ts';
import { measurePredictions } from './predictions.ts';
import { measureRateLimit } from './rate-limit.ts';
import { measureSharedContext } from './shared-context.ts';
import { measureTraffic } from './traffic.ts';
import { measureWarmStart } from './warm-start.ts';

/** What measures the figures, in the order of the table. */
const measures: readonly (() => readonly EconomyFigure[] | Promise<readonly EconomyFigure[]>)[] = [
  measureTraffic,
  measureRateLimit,
  measureWarmStart,
  measureSharedContext,
  measurePredictions,
];

/** Measures all that is promised about money and time, one after the other. */
export async function measureEconomy(): Promise<EconomyFigure[]> {
  const figures: EconomyFigure[] = [];
  for (const measure of measures) figures.push(...(await measure()));
  return figures;
}
