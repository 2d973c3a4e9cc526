import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Place, thisPlace } from '../../src/machine/place.ts';
import { identifyProcess } from '../../src/machine/process/process-identity.ts';
import { beatMs, silentBeforeMs, silentMs } from '../../src/store/run/lock-holder.ts';
import { LockHeldError, lockHolder, takeRunLock, whileHeld } from '../../src/store/run/run-lock.ts';
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

  test('is held by its process although the name of the machine has changed', async () => {
    await using place = await temporaryFolder();
    const lock = await takeRunLock(place.path, { place: { ...thisPlace(), host: 'at-home' } });
    expect(await lockHolder(place.path)).toEqual({ pid: process.pid, host: 'at-home', uncheckedMs: null });
    await lock.release();
    expect(await lockHolder(place.path)).toBeNull();
  });

  test('is free after its process has died, although the name of the machine has changed', async () => {
    await using place = await temporaryFolder();
    const holder = { ...thisPlace(), host: 'at-home', pid: 999_999_999, startedAt: null };
    writeFileSync(join(place.path, 'lock.1'), JSON.stringify(holder));
    expect(await lockHolder(place.path)).toBeNull();
    await (await takeRunLock(place.path)).release();
  });

  test('is free after its machine has booted again', async () => {
    await using place = await temporaryFolder();
    const startedAt = identifyProcess(process.pid);
    const holder = { ...thisPlace(), boot: 'an earlier boot', pid: process.pid, startedAt };
    writeFileSync(join(place.path, 'lock.1'), JSON.stringify(holder));
    expect(await lockHolder(place.path, { ...thisPlace(), boot: 'this boot' })).toBeNull();
  });

  const elsewhere: Place = { host: 'host-b', boot: 'boot of b', machine: 'b', pids: null };
  /** This machine, with a boot that is known on every system. */
  const here: Place = { host: 'host-a', boot: 'boot of a', machine: 'a', pids: null };

  test('of another machine names it, and expires a minute after its last sign of life', async () => {
    await using place = await temporaryFolder();
    await takeRunLock(place.path, { place: elsewhere });
    const refusal = await takeRunLock(place.path, { place: here }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(LockHeldError);
    expect((refusal as LockHeldError).message).toContain(`process ${process.pid} on host-b is supervising`);
    expect((refusal as LockHeldError).remedy).toContain('its lock expires in');
    await utimes(join(place.path, 'lock.1'), new Date(), new Date(Date.now() - silentMs - 1_000));
    expect(await lockHolder(place.path, here)).toBeNull();
    const lock = await takeRunLock(place.path, { place: here });
    expect(await lockHolder(place.path, here)).toMatchObject({ host: 'host-a', uncheckedMs: null });
    await lock.release();
  });

  test('of another machine does not expire while its holder lives', async () => {
    await using place = await temporaryFolder();
    let beat = (): void => {};
    let beats = 0;
    const every = (ms: number, call: () => void): (() => void) => {
      expect(ms).toBe(beatMs);
      beat = call;
      return () => {
        beat = () => {};
      };
    };
    const lock = await takeRunLock(place.path, { place: elsewhere, every });
    const path = join(place.path, 'lock.1');
    const text = readFileSync(path, 'utf8');
    while (beats < 3) {
      await utimes(path, new Date(), new Date(Date.now() - silentMs - 1_000));
      expect(await lockHolder(place.path, here)).toBeNull();
      beat();
      await expect.poll(() => lockHolder(place.path, here)).toMatchObject({ host: 'host-b' });
      beats += 1;
    }
    expect(readFileSync(path, 'utf8')).toBe(text);
    await lock.release();
    expect(await lockHolder(place.path, here)).toBeNull();
  });

  test('of another machine can be taken by force, which its holder notices', async () => {
    await using place = await temporaryFolder();
    let beat = (): void => {};
    const every = (_: number, call: () => void): (() => void) => {
      beat = call;
      return () => {};
    };
    const theirs = await takeRunLock(place.path, { place: elsewhere, every });
    expect(theirs.isLost).toBe(false);
    const ours = await takeRunLock(place.path, { place: here, force: true });
    expect(await lockHolder(place.path, here)).toMatchObject({ host: 'host-a' });
    beat();
    await expect.poll(() => theirs.isLost).toBe(true);
    const journal = whileHeld(theirs, place.path, { append: () => expect.unreachable(), close: () => {} });
    expect(() => journal.append('{}')).toThrow(`another process has taken over the run in ${place.path}`);
    expect(ours.isLost).toBe(false);
    await ours.release();
  });

  test('of a living process of this machine is not taken by force', async () => {
    await using place = await temporaryFolder();
    const lock = await takeRunLock(place.path);
    await expect(takeRunLock(place.path, { force: true })).rejects.toThrow(`process ${process.pid} is supervising`);
    await lock.release();
  });

  test('of an earlier version on another machine expires a day after it was taken', async () => {
    await using place = await temporaryFolder();
    const holder = { pid: 1, startedAt: 'its boot/1', host: `${hostname()}-other` };
    const path = join(place.path, 'lock.1');
    writeFileSync(path, JSON.stringify(holder));
    await expect(takeRunLock(place.path)).rejects.toThrow(`process 1 on ${hostname()}-other is supervising`);
    await utimes(path, new Date(), new Date(Date.now() - silentBeforeMs - 1_000));
    await (await takeRunLock(place.path)).release();
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
