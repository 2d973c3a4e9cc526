import { describe, expect, test } from 'vitest';
import {
  costOfRun,
  costOfTask,
  stageOfRun,
  stageOfTask,
  wallMsOf,
  workTimeOf,
} from '../../../src/domain/history/seen-run.ts';
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

describe('a run as others see it', () => {
  const begun = (): SampleRun => {
    const run = new SampleRun();
    run.start(['running', 'between', 'waiting']);
    run.launch(1_000, 'running');
    run.launch(1_000, 'between');
    run.crash(3_000, 'between', 1_000, { outcome: { status: 'failed', reason: 'crashed', message: 'it crashed' } });
    return run;
  };

  test('is running while it has a supervisor, and lost without one until it has ended', () => {
    expect(stageOfRun(seen(begun(), true))).toBe('running');
    expect(stageOfRun(seen(begun(), false))).toBe('lost');
    const ended = begun();
    ended.emit(9_000, { type: 'run-ended', status: 'failed', wallMs: 9_000 });
    expect(stageOfRun(seen(ended, false))).toBe('failed');
    expect(stageOfRun(seen(ended, true))).toBe('failed');
  });

  test('has lost the tasks that were at work when its supervisor died, but not those that wait', () => {
    const stages = (living: boolean): string[] => {
      const run = seen(begun(), living);
      return run.tasks.map((task) => stageOfTask(run, task));
    };
    expect(stages(true)).toEqual(['running', 'between', 'waiting']);
    expect(stages(false)).toEqual(['lost', 'lost', 'waiting']);
  });

  test('takes no more time after its end, or after the last event of a dead supervisor', () => {
    const later = startMs + 60_000;
    expect(wallMsOf(seen(begun(), true), later)).toBe(60_000);
    expect(wallMsOf(seen(begun(), false), later)).toBe(3_000);
    const ended = begun();
    ended.emit(9_000, { type: 'run-ended', status: 'failed', wallMs: 8_500 });
    expect(wallMsOf(seen(ended, false), later)).toBe(8_500);
  });

  test('of an earlier version that was never resumed has no pauses', () => {
    const { pauses: _, ...older } = seen(begun(), false);
    expect(workTimeOf(older, 0)).toEqual({ startedAt: time(0), pauses: [], wallMs: 3_000 });
    expect(workTimeOf({ ...older, pauses: [] }, 0)).toEqual({ startedAt: time(0), pauses: [], wallMs: 3_000 });
  });
});
