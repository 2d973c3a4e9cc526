import process from 'node:process';
import { expect, test } from 'vitest';
import { DroppedRights } from '../../../src/machine/confine/dropped-rights.ts';

test.runIf(process.getuid?.() === 0)('root cannot be taken away from root, which is said with a remedy', () => {
  expect(() => DroppedRights.make(true)).toThrow(/the user of this runner is root/);
});
