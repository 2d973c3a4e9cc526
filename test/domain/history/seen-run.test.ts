import { describe, expect, test } from 'vitest';
import { costOfRun, costOfTask, workTimeOf } from '../../../src/domain/history/seen-run.ts';
import { wallTimeTogether } from '../../../src/domain/run/work-time.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';

const time = (ms: number): string => new Date(startMs + ms).toISOString();

describe('a summary of an earlier version', () => {
  test('has at least the recorded cost of a session that was left running', () => {
    const run = new SampleRun();
    run.start(['a']);
    run.launch(0, 'a');
    run.progress(1_000, 'a', 1, null, 0.5);
    const summary = seen(run, false);
    const tasks = summary.tasks.map(({ knownCostUsd: _, ...task }) => ({ ...task, costIsPartial: false }));
    const cost = { knownUsd: 0.5, hasUnknown: false, isPartial: true };
    expect(tasks.map(costOfTask)).toEqual([cost]);
    expect(costOfRun({ ...summary, tasks })).toEqual(cost);
  });

  test('of a resumed run overlaps with other runs only at its start and at its end', () => {
    const run = new SampleRun();
    run.start(['a']);
    run.emit(10_000, { type: 'run-ended', status: 'failed', wallMs: 10_000 });
    run.emit(60_000, { type: 'run-resumed', run: run.state.run });
    run.emit(65_000, { type: 'run-ended', status: 'failed', wallMs: 15_000 });
    const { pauses, ...older } = seen(run, false);
    expect(pauses).toEqual([{ from: time(10_000), to: time(60_000) }]);
    expect(workTimeOf(older, 0)).toEqual({ startedAt: time(0), pauses, wallMs: 15_000 });
    const between = { startedAt: time(20_000), pauses: [], wallMs: 30_000 };
    expect(wallTimeTogether([workTimeOf(older, 0), between])).toBe(45_000);
  });
});
