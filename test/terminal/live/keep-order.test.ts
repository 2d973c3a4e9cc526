import { describe, expect, test } from 'vitest';
import { keepOrderReporter } from '../../../src/terminal/live/keep-order.ts';
import { SampleRun, sampleEnd, sampleTask } from '../../support/samples/sample-run.ts';

function watched(run: SampleRun): string[] {
  const lines: string[] = [];
  const reporter = keepOrderReporter((line) => lines.push(line));
  run.onEvent((event, state) => reporter.onEvent?.(event, state));
  return lines;
}

const heads = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('──'));

describe('results in the order of the list', () => {
  test('are printed as soon as all tasks before them have ended', () => {
    const run = new SampleRun();
    const lines = watched(run);
    run.start(['a', 'b', 'c']);
    for (const id of ['a', 'b', 'c']) run.launch(10, id);
    run.finish(20, 'c', { result: 'C' });
    expect(lines).toEqual([]);
    run.finish(30, 'a', { result: 'A1\n\n  A2' });
    expect(lines).toEqual(['── a: succeeded, 10.0s, 4 turns, cost $0.0123', 'A1', '', '  A2', '']);
    run.finish(40, 'b', { result: null, outcome: { status: 'failed', reason: 'crashed', message: 'it crashed' } });
    expect(lines.slice(5)).toEqual([
      '── b: failed (crashed), 10.0s, 4 turns, cost $0.0123: it crashed',
      '',
      '── c: succeeded, 10.0s, 4 turns, cost $0.0123',
      'C',
      '',
    ]);
  });

  test('of a resumed run wait for the tasks that are retried', () => {
    const run = new SampleRun();
    run.start(['a', 'b', 'c']);
    for (const id of ['a', 'b']) run.launch(10, id);
    run.finish(20, 'a', { outcome: { status: 'cancelled', reason: 'interrupted', message: 'stopped' } });
    const lines = watched(run);
    run.emit(30, { type: 'run-resumed', run: run.state.run });
    run.emit(30, { type: 'session-ended', taskId: 'b', attempt: 1, end: sampleEnd });
    run.emit(30, { type: 'task-ended', taskId: 'b', outcome: { status: 'succeeded' } });
    run.emit(30, { type: 'task-reopened', taskId: 'a', task: sampleTask('a') });
    run.launch(40, 'a', 2);
    run.finish(50, 'a', {}, 2);
    expect(heads(lines)).toEqual([
      '── a: succeeded, 20.0s, 8 turns, cost $0.0246',
      '── b: succeeded, 10.0s, 4 turns, cost $0.0123',
    ]);
  });
});
