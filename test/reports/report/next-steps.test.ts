import { expect, test } from 'vitest';
import { nextSteps } from '../../../src/reports/report/next-steps.ts';

const next = (status: string, reason: string | null) =>
  nextSteps({ id: 'run-1', status: 'cancelled', tasks: [{ id: 'a', status, reason }] });

test('a run that was cut off can be resumed, with a larger budget if its budget was spent', () => {
  const command = 'claude-multi resume run-1';
  expect(next('skipped', 'stopped')).toEqual([{ command, what: 'goes on with what was cut off' }]);
  expect(next('skipped', 'budget')).toEqual([{ command, what: 'goes on, if given a larger budget' }]);
  expect(next('cancelled', 'budget')).toEqual([{ command, what: 'goes on, if given a larger budget' }]);
});

test('a task that failed by its own budget says nothing about that of its run', () => {
  const tasks = [
    { id: 'a', status: 'failed', reason: 'budget' },
    { id: 'b', status: 'cancelled', reason: 'interrupted' },
  ];
  expect(nextSteps({ id: 'run-1', status: 'cancelled', tasks })[0]?.what).toBe('goes on with what was cut off');
});
