import { describe, expect, test } from 'vitest';
import {
  compactCount,
  costCell,
  formatBytes,
  formatCost,
  formatCount,
  formatDuration,
  formatPercent,
  formatSpeedup,
  formatUsd,
  plural,
} from '../../../src/domain/text/format.ts';

describe('money', () => {
  test.each([
    [null, 'unknown'],
    [0, '$0.00'],
    [0.00001, '<$0.0001'],
    [0.01234, '$0.0123'],
    [0.99994, '$0.9999'],
    [0.99995, '$1.00'],
    [0.99996, '$1.00'],
    [12.345, '$12.35'],
    [1234567.891, '$1,234,567.89'],
  ])('shows %s dollars as %s', (dollars, text) => {
    expect(formatUsd(dollars)).toBe(text);
  });
});

describe('a cost', () => {
  const exact = { hasUnknown: false, isPartial: false };
  const partial = { hasUnknown: false, isPartial: true };
  const unknown = { hasUnknown: true, isPartial: false };

  test.each([
    ['known', { knownUsd: 1.5, ...exact }, '$1.50', '$1.50'],
    ['nothing', { knownUsd: 0, ...exact }, '$0.00', '$0.00'],
    ['not final', { knownUsd: 1.5, ...partial }, 'at least $1.50', '≥$1.50'],
    ['partly without a price', { knownUsd: 1.5, ...unknown }, 'at least $1.50', '≥$1.50'],
    ['without a price', { knownUsd: 0, ...unknown }, 'unknown', 'unknown'],
    ['not final, and nothing was told yet', { knownUsd: 0, ...partial }, 'unknown', 'unknown'],
    ['the least that is told', { knownUsd: 0.0001, ...partial }, 'at least $0.0001', '≥$0.0001'],
    ['less than can be told', { knownUsd: 0.00009, ...partial }, 'unknown', 'unknown'],
  ])('that is %s is formatted for a sentence and for a table cell', (_, cost, words, cell) => {
    expect([formatCost(cost), costCell(cost)]).toEqual([words, cell]);
  });
});

describe('durations', () => {
  test.each([
    [0, '0.0s'],
    [-5, '0.0s'],
    [840, '0.8s'],
    [12_345, '12.3s'],
    [59_949, '59.9s'],
    [59_950, '1m 00s'],
    [245_000, '4m 05s'],
    [3_599_499, '59m 59s'],
    [3_599_500, '1h 00m'],
    [3_720_000, '1h 02m'],
    [93_600_000, '26h 00m'],
  ])('shows %s ms as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});

describe('counts', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1_000, '1,000', '1.0k'],
    [12_345, '12,345', '12.3k'],
    [99_950, '99,950', '100k'],
    [99_960, '99,960', '100k'],
    [999_950, '999,950', '1.0M'],
    [4_123_456, '4,123,456', '4.1M'],
    [2_000_000_000, '2,000,000,000', '2.0G'],
  ])('shows %s as %s, or in compact form as %s', (count, full, short) => {
    expect(formatCount(count)).toBe(full);
    expect(compactCount(count)).toBe(short);
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [12_345, '12.3 kB'],
  [4_123_456, '4.1 MB'],
])('shows %s bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('uses the singular of a noun for exactly one', () => {
  expect([0, 1, 2].map((count) => plural(count, 'task'))).toEqual(['0 tasks', '1 task', '2 tasks']);
});

test('shows an unknown share or factor as "unknown"', () => {
  expect(formatPercent(null)).toBe('unknown');
  expect(formatSpeedup(null)).toBe('unknown');
});

test('shows shares in whole percent and speedups as factors', () => {
  expect(formatPercent(0.8731)).toBe('87%');
  expect(formatSpeedup(3.418)).toBe('3.42×');
  expect(formatSpeedup(9.995)).toBe('10.0×');
  expect(formatSpeedup(9.996)).toBe('10.0×');
});
