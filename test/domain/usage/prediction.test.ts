import { describe, expect, test } from 'vitest';
import { type Actual, comparisonText, type Prediction, predictionTexts } from '../../../src/domain/usage/prediction.ts';

const prediction: Prediction = {
  ...{ tasks: 3, known: 3, costUsd: { low: 1.4, likely: 1.5, high: 1.9 } },
  sessionMs: { low: 60_000, likely: 90_000, high: 120_000 },
  wallMs: { low: 30_000, likely: 45_000, high: 60_000 },
};
const actual: Actual = {
  ...{ cost: '$1.71', sessionTime: '1m 40s', wallTime: '40.0s' },
  ...{ tasks: 3, succeeded: 3, hasEnded: true },
};

describe('a prediction in words', () => {
  test('gives each number as an interval', () => {
    expect(predictionTexts(prediction)).toEqual([
      'cost $1.40 to $1.90',
      'session time 1m 00s to 2m 00s',
      'wall time 30.0s to 1m 00s',
    ]);
    expect(predictionTexts({ ...prediction, costUsd: null })[0]).toBe('cost unknown');
    const narrow = { low: 2, likely: 2, high: 2 };
    expect(predictionTexts({ ...prediction, costUsd: narrow })[0]).toBe('cost about $2.00');
  });

  test('is compared with what was', () => {
    expect(comparisonText(prediction, actual)).toBe(
      'cost predicted $1.40 to $1.90, was $1.71 · session time predicted 1m 00s to 2m 00s, was 1m 40s · wall time predicted 30.0s to 1m 00s, was 40.0s (90% intervals by earlier runs, if every task succeeds)',
    );
  });

  test('says what the comparison lacks: tasks without history, and tasks that did not succeed', () => {
    expect(comparisonText({ ...prediction, known: 2 }, { ...actual, succeeded: 1 })).toMatch(
      /\(90% intervals by earlier runs, of 2 of 3 tasks, if every task succeeds, 2 tasks did not\)$/,
    );
  });

  test('says that a run goes on, and nothing of a cost that was not predicted', () => {
    const text = comparisonText({ ...prediction, costUsd: null }, { ...actual, succeeded: 1, hasEnded: false });
    expect(text).toMatch(/^session time predicted 1m 00s to 2m 00s, is so far 1m 40s · /);
    expect(text).toMatch(/if every task succeeds\)$/);
  });
});
