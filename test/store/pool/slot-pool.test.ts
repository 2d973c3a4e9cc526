import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Slot } from '../../../src/domain/ports/slots.ts';
import { joinPool, poolFolder } from '../../../src/store/pool/pool-queue.ts';
import { SlotPool } from '../../../src/store/pool/slot-pool.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

const near = { slots: 1, apartMs: 0 };

/** Waits for a slot of the pool, and claims it. */
async function claimWhenFree(pool: SlotPool, count = 1): Promise<Slot> {
  const free = new Promise<void>((resolve) => pool.onFree(resolve));
  pool.want(count);
  if (pool.free === 0) await free;
  return pool.claim();
}

/** Whether a slot is free for the next process. */
async function isAnyFree(folder: string): Promise<boolean> {
  const place = await joinPool(folder, 1);
  const slot = await place.turn(AbortSignal.abort());
  await slot?.release();
  return slot !== null;
}

const tickets = async (folder: string): Promise<string[]> =>
  (await readdir(poolFolder(folder))).filter((name) => name.startsWith('ticket.'));

describe('the slots that a run shares with other processes', () => {
  test('report whether the run must wait, and when a slot is free', async () => {
    await using folder = await temporaryFolder();
    const first = await SlotPool.join(folder.path, near);
    const second = await SlotPool.join(folder.path, near);
    expect([first.isWaiting, second.isWaiting]).toEqual([false, true]);
    expect([first.free, second.free]).toEqual([0, 0]);
    const slot = await claimWhenFree(first);
    expect(() => first.claim()).toThrow('no slot is free');
    const other = claimWhenFree(second);
    first.want(0);
    slot.release();
    (await other).release();
    expect(second.isWaiting).toBe(false);
    await first.close();
    await second.close();
    expect(await isAnyFree(folder.path)).toBe(true);
  });

  test('keep the slot of a task that is retried, and give back an unneeded one', async () => {
    await using folder = await temporaryFolder();
    const pool = await SlotPool.join(folder.path, near);
    const slot = await claimWhenFree(pool);
    pool.want(0);
    slot.release();
    pool.want(1);
    // The calls of one turn of the event loop have been handled by now.
    await Promise.resolve();
    expect(pool.free).toBe(1);
    expect(await isAnyFree(folder.path)).toBe(false);
    pool.want(0);
    await expect.poll(() => isAnyFree(folder.path)).toBe(true);
    expect(pool.free).toBe(0);
    await pool.close();
  });

  test('leave the queue when no slot is wanted, and join it again later', async () => {
    await using folder = await temporaryFolder();
    const holder = await joinPool(folder.path, 1);
    const pool = await SlotPool.join(folder.path, near);
    pool.want(1);
    pool.want(0);
    await Promise.resolve();
    pool.want(1);
    await Promise.resolve();
    pool.want(0);
    await expect.poll(() => tickets(folder.path)).toEqual([]);
    await holder.slot?.release();
    (await claimWhenFree(pool)).release();
    await pool.close();
  });

  test('are no more than the run wants and the pool has', async () => {
    await using folder = await temporaryFolder();
    const pool = await SlotPool.join(folder.path, { slots: 3, apartMs: 0 });
    pool.want(5);
    await expect.poll(() => pool.free).toBe(3);
    // It queues for the rest after that.
    await expect.poll(() => tickets(folder.path)).toHaveLength(1);
    await pool.close();
    expect(pool.free).toBe(0);
    expect(await tickets(folder.path)).toEqual([]);
  });

  test('are all given back on close, whether claimed, free or queued for', async () => {
    await using folder = await temporaryFolder();
    const claimed = await SlotPool.join(folder.path, near);
    const slot = await claimWhenFree(claimed);
    const queued = await SlotPool.join(folder.path, near);
    queued.want(1);
    await queued.close();
    await claimed.close();
    slot.release();
    const unwanted = await SlotPool.join(folder.path, near);
    expect(unwanted.isWaiting).toBe(false);
    await unwanted.close();
    await unwanted.close();
    expect(await isAnyFree(folder.path)).toBe(true);
    expect(await tickets(folder.path)).toEqual([]);
  });

  test('become free one by one, however many processes start at once', async () => {
    await using folder = await temporaryFolder();
    const far = { slots: 2, apartMs: 3_600_000 };
    const first = await SlotPool.join(folder.path, far);
    await claimWhenFree(first);
    const second = await SlotPool.join(folder.path, far);
    expect(second.isWaiting).toBe(false);
    const claimed = claimWhenFree(second);
    await new Promise((resolve) => setImmediate(resolve));
    expect(second.free).toBe(0);
    // As after the time between two starts.
    await truncate(join(poolFolder(folder.path), 'gate', 'lock.1'), 0);
    await writeFile(join(poolFolder(folder.path), 'bell'), '');
    await claimed;
    await second.close();
    await first.close();
  });

  test('report to the run that no slot can be taken any more', async () => {
    await using folder = await temporaryFolder();
    await joinPool(folder.path, 1);
    const pool = await SlotPool.join(folder.path, near);
    const broken = new Promise((resolve) => pool.onBroken(resolve));
    await rm(poolFolder(folder.path), { recursive: true, force: true });
    await writeFile(poolFolder(folder.path), 'not a folder');
    pool.want(1);
    expect(await broken).toMatchObject({ code: 'ENOTDIR' });
    const told = new Promise((resolve) => pool.onBroken(resolve));
    expect(await told).toBe(await broken);
    await pool.close();
  });
});
