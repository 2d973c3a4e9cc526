import fc from 'fast-check';
import { expect, test } from 'vitest';
import { haltSchema, parseHalt } from '../../../src/domain/plan/halt.ts';
import { haltReason } from '../../../src/domain/schedule/consequences.ts';

test('reads a halt rule in the words of GNU parallel', () => {
  expect(parseHalt('soon')).toEqual({ when: 'soon', failures: { unit: 'tasks', count: 1 } });
  expect(parseHalt('now,fail=3')).toEqual({ when: 'now', failures: { unit: 'tasks', count: 3 } });
  expect(parseHalt('soon,fail=20%')).toEqual({ when: 'soon', failures: { unit: 'percent', count: 20 } });
  expect(parseHalt(' now,fail=100%\n')).toEqual({ when: 'now', failures: { unit: 'percent', count: 100 } });
});

test.each(['', 'later', 'now,fail=0', 'now,fail=101%', 'now,fail=-1', 'now,done=1', 'soon fail=1', 'now,fail=1234567'])(
  'takes %j for no halt rule',
  (text) => expect(parseHalt(text)).toBeNull(),
);

test('makes of any text a rule that a journal can hold, or none', () => {
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

test('does not halt a run of which no task has failed, whatever the share', () => {
  expect(haltReason({ when: 'now', failures: { unit: 'percent', count: 0.001 } }, new Map())).toBeNull();
});
