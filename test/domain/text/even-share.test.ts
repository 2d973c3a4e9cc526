import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenShare } from '../../../src/domain/text/even-share.ts';

test('an even share of room gives what short ones leave to long ones', () => {
  expect(evenShare([10, 10], 100)).toBe(100);
  expect(evenShare([10, 200, 300], 110)).toBe(50);
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(5000), (lengths, total) => {
      const share = evenShare(lengths, total);
      const used = lengths.reduce((sum, length) => sum + Math.min(length, share), 0);
      expect(used).toBeLessThanOrEqual(total);
      if (lengths.some((length) => length > share))
        expect(used + lengths.length).toBeGreaterThan(total - lengths.length);
    }),
  );
});
