import { expect, test } from 'vitest';
import { delayAfterFault, passingFault } from '../../../src/domain/schedule/passing-fault.ts';

test('a program that is being replaced, and a machine that is short of something, may pass at a start', () => {
  for (const code of ['ETXTBSY', 'EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM', 'ENOENT', 'EACCES']) {
    expect(passingFault('start', code)).toMatch(/\S/);
  }
  for (const code of ['E2BIG', 'ENOEXEC', 'EPERM', 'toString', null]) expect(passingFault('start', code)).toBeNull();
});

test('a missing or forbidden file does not come back by itself', () => {
  for (const code of ['EMFILE', 'ENFILE']) expect(passingFault('file', code)).toMatch(/\S/);
  for (const code of ['ENOENT', 'EACCES', 'ENOSPC', null]) expect(passingFault('file', code)).toBeNull();
});

test('there are ten tries within 30 s, at growing distances', () => {
  let waitedMs = 0;
  const delays: number[] = [];
  for (let tries = 1; ; tries += 1) {
    const delayMs = delayAfterFault(tries, waitedMs);
    if (delayMs === null) break;
    delays.push(delayMs);
    waitedMs += delayMs;
  }
  expect(delays).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000]);
});

test('slow tries end earlier', () => {
  expect(delayAfterFault(2, 29_800)).toBe(200);
  expect(delayAfterFault(2, 29_801)).toBeNull();
});
