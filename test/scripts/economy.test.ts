import { expect, test } from 'vitest';
import { type EconomyFigure, economyTable, isKept } from '../../scripts/lib/economy/figure.ts';

const figure = (value: number, least: number | null, most: number | null, unit: EconomyFigure['unit'] = '%') => ({
  ...{ about: 'budget', name: 'spent above it', value, unit, least, most },
});

test('a figure is kept only within both of its bounds, and never when it could not be measured', () => {
  const kept = [
    figure(2, null, 2),
    figure(85, 85, 95),
    figure(95, 85, 95),
    figure(0.95, 0.9, null),
    figure(7, null, null),
  ];
  const broken = [figure(2.01, null, 2), figure(84.9, 85, 95), figure(96, 85, 95), figure(Number.NaN, 85, 95)];
  expect(kept.map(isKept)).toEqual(kept.map(() => true));
  expect([...broken, figure(Number.NaN, null, null)].map(isKept)).toEqual([...broken, 0].map(() => false));
});

test('the table of figures has the value, what is promised, and what is broken', () => {
  expect(
    economyTable([figure(1.23456, null, 2), figure(97, 85, 95), figure(3, null, null, '×'), figure(1.5, 1, null, '$')]),
  ).toBe(
    [
      'economy                   value      promised',
      'budget: spent above it  1.235 %         ≤ 2 %',
      'budget: spent above it     97 %  85 % to 95 %  BROKEN',
      'budget: spent above it      3 ×             –',
      'budget: spent above it     $1.5          ≥ $1',
    ].join('\n'),
  );
});
