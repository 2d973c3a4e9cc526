import { expect, test } from 'vitest';
import { parseHalt } from '../../../src/domain/plan/halt.ts';
import { haltReason } from '../../../src/domain/schedule/consequences.ts';

test('reads a halt rule in the words of GNU parallel', () => {
  expect(parseHalt('soon')).toEqual({ when: 'soon', failures: { unit: 'tasks', count: 1 } });
  expect(parseHalt('now,fail=3')).toEqual({ when: 'now', failures: { unit: 'tasks', count: 3 } });
  expect(parseHalt('soon,fail=20%')).toEqual({ when: 'soon', failures: { unit: 'percent', count: 20 } });
  for (const wrong of ['', 'later', 'now,fail=0', 'now,fail=101%', 'now,fail=-1', 'now,done=1', 'soon fail=1']) {
    expect(parseHalt(wrong), wrong).toBeNull();
  }
});

test('does not halt a run of which no task has failed, whatever the share', () => {
  expect(haltReason({ when: 'now', failures: { unit: 'percent', count: 0.001 } }, new Map())).toBeNull();
});
