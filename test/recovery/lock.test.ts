import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockHolder, takeRunLock } from '../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

describe('the lock of a run', () => {
  test('is not held by a later process with the same pid', async () => {
    await using place = await temporaryFolder();
    const holder = { pid: process.pid, startedAt: 'another boot/1', host: hostname() };
    writeFileSync(join(place.path, 'lock.7'), JSON.stringify(holder));
    expect(await lockHolder(place.path)).toBeNull();
    const lock = await takeRunLock(place.path);
    expect(await lockHolder(place.path)).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  test('is respected if its holder is on another machine, which cannot be checked', async () => {
    await using place = await temporaryFolder();
    const holder = { pid: 1, startedAt: 'its boot/1', host: `${hostname()}-other` };
    writeFileSync(join(place.path, 'lock.1'), JSON.stringify(holder));
    await expect(takeRunLock(place.path)).rejects.toThrow(`process 1 on ${hostname()}-other is supervising`);
  });

  test('leaves no draft behind if it is refused or cannot be taken', async () => {
    await using place = await temporaryFolder();
    const lock = await takeRunLock(place.path);
    await expect(takeRunLock(place.path)).rejects.toThrow(`process ${process.pid} is supervising`);
    expect(readdirSync(place.path)).toEqual(['lock.1']);
    await lock.release();
    expect(readFileSync(join(place.path, 'lock.1'), 'utf8')).toBe('');
    await expect(takeRunLock(join(place.path, 'nowhere'))).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringContaining('cannot lock the run in'),
    });
  });
});
