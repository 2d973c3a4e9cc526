import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { measureTimeouts } from './timeouts.ts';

/** Their delays are measured by `npm run chaos` and not here, since they depend on the load of the machine. */
test.runIf(process.platform === 'linux')('50 sessions at once all end by their timeouts', async () => {
  await using place = await temporaryFolder();
  const { reasons, lateness } = await measureTimeouts(place.path, 50, 1_000);
  expect(reasons).toEqual(Array(50).fill('timeout'));
  expect(lateness).toHaveLength(50);
});
