import { describe, expect, test } from 'vitest';
import { selectForStatus } from '../../../src/domain/history/status-selection.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const minute = 60_000;
const now = startMs + 100 * 24 * 60 * minute;
const ago = (minutes: number): string => new Date(now - minutes * minute).toISOString();

const ended = (id: string, minutes: number) =>
  seen(endedRun(['a']), false, { id, endedAt: ago(minutes), lastEventAt: ago(minutes) });
const open = (id: string, living: boolean, minutes: number) => {
  const run = new SampleRun();
  run.start(['a']);
  return seen(run, living, { id, lastEventAt: ago(minutes) });
};
const select = (...runs: Parameters<typeof selectForStatus>[0]) => {
  const { shown, others, othersLost } = selectForStatus(runs, now);
  return { shown: shown.map(({ id }) => id), others, othersLost };
};

describe('a status without options', () => {
  test('shows running runs of any age and those that ended within the hour, oldest first', () => {
    expect(select(ended('4', 5), ended('3', 59), ended('2', 61), open('1', true, 9_999))).toEqual({
      shown: ['1', '3', '4'],
      others: 1,
      othersLost: 0,
    });
  });

  test('shows the newest run if none is running or ended recently', () => {
    expect(select(ended('2', 999), ended('1', 9_999))).toEqual({ shown: ['2'], others: 1, othersLost: 0 });
    expect(select()).toEqual({ shown: [], others: 0, othersLost: 0 });
  });

  test('shows a run that lost its supervisor for a day, and counts the older ones', () => {
    expect(select(ended('3', 5), open('2', false, 23 * 60), open('1', false, 25 * 60))).toEqual({
      shown: ['2', '3'],
      others: 1,
      othersLost: 1,
    });
  });

  test('no longer shows a run after exactly an hour since its end, or a day since it was lost', () => {
    expect(select(ended('3', 5), ended('2', 60), open('1', false, 24 * 60))).toEqual({
      shown: ['3'],
      others: 2,
      othersLost: 1,
    });
  });

  test('shows at most twenty runs that have ended', () => {
    const many = Array.from({ length: 30 }, (_, index) => ended(`${100 - index}`, 1));
    expect(select(...many)).toMatchObject({ shown: { length: 20 }, others: 10 });
  });
});
