import { expect, test } from 'vitest';
import { measureSharedContext } from '../../../scripts/lib/economy/shared-context.ts';

test('a task that begins with a shared context of 24 kB of files costs at most 15 % of one that reads them itself', async () => {
  const figures = await measureSharedContext();
  expect(figures.map(({ name }) => name)).toHaveLength(2);
  for (const { name, value, most } of figures) {
    expect(value, name).toBeGreaterThan(0);
    expect(value, name).toBeLessThanOrEqual(most ?? 0);
  }
});
