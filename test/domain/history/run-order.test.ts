import { expect, test } from 'vitest';
import { newestFirst, runStamp } from '../../../src/domain/history/run-order.ts';

const now = new Date('2026-06-01T00:00:00.000Z');
const first = '20260101-000000-cccc';
const second = '20260101-000000-aaaa';
const third = '20260101-000000-bbbb';
const future = '20990101-000000-aaaa';

test('runs of the same second are in the order in which they were made, not in that of their random parts', () => {
  expect(newestFirst([first, second, third], [first, second, third], now)).toEqual([third, second, first]);
});

test('a run that was made while the clock was ahead is not the newest for ever', () => {
  expect(newestFirst([future, first], [future, first], now)).toEqual([first, future]);
});

test('runs of older versions are placed by their ids, before, between and after recorded ones', () => {
  const recorded = ['20260201-000000-aaaa', '20260401-000000-aaaa'];
  const old = ['20260101-000000-aaaa', '20260301-000000-aaaa', '20260501-000000-aaaa'];
  expect(newestFirst([...recorded, ...old], recorded, now)).toEqual([...recorded, ...old].sort().reverse());
});

test('a run that is not recorded and dated in the future counts as the oldest', () => {
  expect(newestFirst([future, first, second], [second], now)).toEqual([first, second, future]);
  expect(newestFirst([future, first], [], now)).toEqual([first, future]);
});

test('recorded runs that were removed do not matter, nor do torn lines', () => {
  expect(newestFirst([first, second], ['20250101-000000-aaaa', first, '2026', second, ''], now)).toEqual([
    second,
    first,
  ]);
});

test('an id begins with the time in UTC, to the second', () => {
  expect(runStamp(new Date('2026-01-31T09:30:00.999Z'))).toBe('20260131-093000');
});
