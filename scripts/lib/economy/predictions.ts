import { measureCoverage } from '../../../test/support/samples/predicted-runs.ts';
import type { EconomyFigure } from './figure.ts';

const runs = 200;
/** Another one than that of the test. */
const seed = 2;

/** How often the predicted interval holds, over simulated runs that were held out, and how wide it is. */
export function measurePredictions(): EconomyFigure[] {
  const { cost, sessionTime, wallTime, costFactor } = measureCoverage(runs, seed);
  const share = (name: string, count: number): EconomyFigure => ({
    ...{ about: 'prediction', name: `the 90 % interval of the ${name} held, of ${runs} runs` },
    ...{ value: (100 * count) / runs, unit: '%', least: 85, most: 95 },
  });
  return [
    share('cost', cost),
    share('session time', sessionTime),
    share('wall time', wallTime),
    {
      ...{ about: 'prediction', name: 'highest ÷ lowest predicted cost (median)' },
      ...{ value: costFactor, unit: '×', least: null, most: null },
    },
  ];
}
