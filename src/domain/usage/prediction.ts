import { z } from 'zod';
import { formatDuration, formatUsd, plural } from '../text/format.ts';

const amount = z.number().nonnegative();

/** What a number will be: between `low` and `high` in nine of ten runs, and as often above `likely` as below. */
export const rangeSchema = z.object({ low: amount, likely: amount, high: amount });
export type Range = Readonly<z.infer<typeof rangeSchema>>;

/** What a run was predicted to need by earlier runs, before it began, if all of its tasks succeed. */
export const predictionSchema = z.object({
  tasks: z.number().int().nonnegative().describe('how many tasks the run had'),
  known: z.number().int().positive().describe('how many of them earlier runs tell of; the ranges are of these'),
  costUsd: rangeSchema.nullable().describe('US dollars; null when no earlier cost is known'),
  sessionMs: rangeSchema,
  wallMs: rangeSchema,
});
export type Prediction = Readonly<z.infer<typeof predictionSchema>>;

const dollars = ({ low, high }: Range): string => between(formatUsd(low), formatUsd(high));
const time = ({ low, high }: Range): string => between(formatDuration(low), formatDuration(high));

function between(low: string, high: string): string {
  return low === high ? `about ${low}` : `${low} to ${high}`;
}

/** A prediction in words, each number for itself. */
export function predictionTexts({ costUsd, sessionMs, wallMs }: Prediction): string[] {
  return [
    `cost ${costUsd === null ? 'unknown' : dollars(costUsd)}`,
    `session time ${time(sessionMs)}`,
    `wall time ${time(wallMs)}`,
  ];
}

/** What a run took, in words, and how many of its tasks succeeded. */
export interface Actual {
  readonly cost: string;
  readonly sessionTime: string;
  readonly wallTime: string;
  readonly tasks: number;
  readonly succeeded: number;
  readonly hasEnded: boolean;
}

/** A prediction compared with what was, in one line: `cost predicted $0.40 to $0.90, was $0.71 · …`. */
export function comparisonText(prediction: Prediction, actual: Actual): string {
  const { costUsd, sessionMs, wallMs } = prediction;
  const is = actual.hasEnded ? 'was' : 'is so far';
  const compare = (predicted: string, found: string): string => `predicted ${predicted}, ${is} ${found}`;
  const numbers = [
    ...(costUsd === null ? [] : [`cost ${compare(dollars(costUsd), actual.cost)}`]),
    `session time ${compare(time(sessionMs), actual.sessionTime)}`,
    `wall time ${compare(time(wallMs), actual.wallTime)}`,
  ];
  return `${numbers.join(' · ')} (${comparisonBasis(prediction, actual)})`;
}

/** What limits the comparison of a prediction with what was: tasks without history, and tasks that did not succeed. */
function comparisonBasis({ tasks, known }: Prediction, actual: Actual): string {
  const others = actual.tasks - actual.succeeded;
  return [
    '90% intervals by earlier runs',
    ...(known < tasks ? [`of ${known} of ${plural(tasks, 'task')}`] : []),
    'if every task succeeds',
    ...(actual.hasEnded && others > 0 ? [`${plural(others, 'task')} did not`] : []),
  ].join(', ');
}
