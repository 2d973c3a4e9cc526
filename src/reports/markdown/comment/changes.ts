import { formatDuration, formatUsd } from '../../../domain/text/format.ts';
import { readCost } from '../../../domain/usage/cost.ts';
import { oneLine } from '../../report/escape.ts';
import type { Report, ReportTask } from '../../report/report.ts';
import type { Digest } from './digest.ts';

/** What became of a task since the run before. */
export type Change = 'fixed' | 'new failure' | 'still failing';

/** How each task of a run compares with the run before, by id; tasks of which nothing is to say are missing. */
export function changesSince(previous: Digest | null, { tasks }: Report): ReadonlyMap<string, Change> {
  if (previous === null) return new Map();
  const failedBefore = new Set(previous.ended.failed);
  const notNew = new Set([...failedBefore, ...previous.ended.cancelled, ...previous.ended.skipped]);
  return new Map(
    tasks.flatMap(({ id, status }): [string, Change][] => {
      const name = oneLine(id, 100);
      if (status === 'succeeded') return failedBefore.has(name) ? [[id, 'fixed']] : [];
      if (status !== 'failed') return [];
      if (failedBefore.has(name)) return [[id, 'still failing']];
      // Where not all ids had room, an id that is missing may have failed; one that was cut off says nothing.
      return previous.unnamed > 0 || notNew.has(name) ? [] : [[id, 'new failure']];
    }),
  );
}

/** The ids of the tasks that are fixed since the run before. */
export function fixedTasks(changes: ReadonlyMap<string, Change>, tasks: readonly ReportTask[]): readonly string[] {
  return tasks.filter(({ id }) => changes.get(id) === 'fixed').map(({ id }) => id);
}

/** How much more or less the run cost, in words; empty where one of the costs is not whole. */
export function costDelta(previous: Digest | null, { totals }: Report): string {
  const cost = readCost(totals);
  if (previous?.costIsWhole !== true || previous.knownCostUsd === null || cost.hasUnknown || cost.isPartial) return '';
  return signed(cost.knownUsd - previous.knownCostUsd, formatUsd, 0.00005);
}

/** How much longer or shorter the run took, in words. */
export function timeDelta(previous: Digest | null, { totals }: Report): string {
  return previous === null ? '' : signed(totals.wallMs - previous.wallMs, formatDuration, 50);
}

function signed(difference: number, format: (amount: number) => string, least: number): string {
  if (Math.abs(difference) < least) return '±0';
  return `${difference > 0 ? '+' : '−'}${format(Math.abs(difference))}`;
}
