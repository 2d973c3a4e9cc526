import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haltSchema, parseHalt } from '../../../src/domain/plan/halt.ts';
import { haltReason } from '../../../src/domain/schedule/consequences.ts';

test('parses a halt rule in the terms of GNU parallel', () => {
  expect(parseHalt('soon')).toEqual({ when: 'soon', failures: { unit: 'tasks', count: 1 } });
  expect(parseHalt('now,fail=3')).toEqual({ when: 'now', failures: { unit: 'tasks', count: 3 } });
  expect(parseHalt('soon,fail=20%')).toEqual({ when: 'soon', failures: { unit: 'percent', count: 20 } });
  expect(parseHalt(' now,fail=100%\n')).toEqual({ when: 'now', failures: { unit: 'percent', count: 100 } });
});

test.each(['', 'later', 'now,fail=0', 'now,fail=101%', 'now,fail=-1', 'now,done=1', 'soon fail=1', 'now,fail=1234567'])(
  'refuses %j as a halt rule',
  (text) => expect(parseHalt(text)).toBeNull(),
);

test('turns any text into a rule that can be stored, or into null', () => {
  const pieces = fc
    .array(fc.constantFrom('soon', 'now', ',fail=', '0', '7', '100', '%', ' '))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(pieces, (text) => {
      const halt = parseHalt(text);
      if (halt !== null) expect(haltSchema.parse(halt)).toEqual(halt);
    }),
  );
});

test('does not halt a run without a failed task, whatever the share', () => {
  expect(haltReason({ when: 'now', failures: { unit: 'percent', count: 0.001 } }, new Map())).toBeNull();
});
