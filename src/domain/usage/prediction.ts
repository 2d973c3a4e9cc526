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

/** A number that was predicted, and what it was. */
export interface ComparedNumber {
  readonly name: string;
  /** `predicted $0.40 to $0.90, was $0.71`. */
  readonly told: string;
}

/** A prediction compared with what was, number by number. */
export function comparedNumbers(prediction: Prediction, actual: Actual): ComparedNumber[] {
  const { costUsd, sessionMs, wallMs } = prediction;
  const is = actual.hasEnded ? 'was' : 'is so far';
  const compare = (predicted: string, found: string): string => `predicted ${predicted}, ${is} ${found}`;
  return [
    ...(costUsd === null ? [] : [{ name: 'cost', told: compare(dollars(costUsd), actual.cost) }]),
    { name: 'session time', told: compare(time(sessionMs), actual.sessionTime) },
    { name: 'wall time', told: compare(time(wallMs), actual.wallTime) },
  ];
}

/** What limits the comparison of a prediction with what was: tasks without history, and tasks that did not succeed. */
export function comparisonBasis({ tasks, known }: Prediction, actual: Actual): string {
  const others = actual.tasks - actual.succeeded;
  return [
    '90% intervals by earlier runs',
    ...(known < tasks ? [`of ${known} of ${plural(tasks, 'task')}`] : []),
    'if every task succeeds',
    ...(actual.hasEnded && others > 0 ? [`${plural(others, 'task')} did not`] : []),
  ].join(', ');
}

/** The comparison in one line. */
export function comparisonText(prediction: Prediction, actual: Actual): string {
  const numbers = comparedNumbers(prediction, actual).map(({ name, told }) => `${name} ${told}`);
  return `${numbers.join(' · ')} (${comparisonBasis(prediction, actual)})`;
}
