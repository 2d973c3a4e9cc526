import { describe, expect, test } from 'vitest';
import { estimatesFrom } from '../../../src/domain/history/estimate.ts';
import type { RunSummary } from '../../../src/domain/history/run-summary.ts';
import { previewLines } from '../../../src/terminal/screens/plan-preview.ts';
import { makePlan } from '../../support/samples/plan.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

/** A preview of a plan in `/project`, with what earlier runs tell. */
function preview(
  runs: readonly RunSummary[],
  ids: readonly string[],
  models: Readonly<Record<string, string>> = {},
): string {
  const tasks = ids.map((id) => ({ id, ...(models[id] === undefined ? {} : { model: models[id] }) }));
  return previewLines({
    plan: makePlan('/project', tasks),
    ...{
      program: 'claude',
      command: () => ['claude'],
      context: () => null,
      estimates: estimatesFrom(runs, '/project'),
    },
    ...{ obstacles: [], width: 200, paint: (text: string) => text },
  }).join('\n');
}

const done = seen(endedRun(['lint', 'docs']), false);
const interval =
  /Predicted +cost (\$[\d.]+) to (\$[\d.]+), session time [\dms. ]+ to [\dms. ]+, wall time [\dms. ]+ to [\dms. ]+, in 9 of 10 runs in which every task succeeds; /;

describe('the preview of a plan', () => {
  test('predicts cost, session time and wall time with an interval, and tells what it is based on', () => {
    const text = preview([done, done], ['lint', 'new', 'other'], { other: 'opus' });
    expect(text).toMatch(interval);
    expect(text).toContain('3 tasks: 1 by their id, 1 by the project and their model (~), 1 unknown and left out');
    expect(text).toMatch(/ lint .* 10\.0s \$0\.0123/);
    expect(text).toMatch(/ new .* ~10\.0s \$0\.0123/);
    expect(text).toMatch(/ other .* – /);
  });

  test('says that there is no earlier run of this project where other projects tell of its models only', () => {
    const text = preview([{ ...done, projectDir: '/other' }], ['lint']);
    expect(text).toMatch(interval);
    expect(text).toContain('no earlier run of this project; 1 task: 1 by their model in other projects (~)');
  });

  test('says what the run may spend, where that is limited', () => {
    const limits = (totalBudgetUsd: number | null, dailyBudgetUsd: number | null): string | undefined =>
      previewLines({
        plan: makePlan('/project', [{ id: 'lint' }], { totalBudgetUsd, dailyBudgetUsd }),
        ...{ program: 'claude', command: () => ['claude'], estimates: estimatesFrom([], '/project') },
        ...{ obstacles: [], context: () => null, width: 200, paint: (text: string) => text },
      }).find((line) => line.startsWith('Limit'));
    expect(limits(2.5, null)).toBe('Limit     $2.50 for the run (--total-budget)');
    expect(limits(2.5, 20)).toBe(
      'Limit     $2.50 for the run (--total-budget), $20.00 for all runs of 24 hours (--daily-budget)',
    );
    expect(limits(null, null)).toBeUndefined();
  });

  test('predicts nothing where earlier runs tell nothing, and says why', () => {
    expect(preview([], ['lint'])).toContain(
      'unknown: no earlier run of this project, and no other task of these models has succeeded',
    );
    expect(preview([done], ['new'], { new: 'opus' })).toContain(
      'unknown: no task with these ids or models has succeeded in an earlier run',
    );
  });
});
