import { mkdir, readdir, rename, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/domain/text/errors.ts';
import { joinPool, passGate, poolFolder, type Slot } from '../../../src/store/pool/pool-queue.ts';
import { claimTask } from '../../../src/store/pool/task-claim.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

const never = new AbortController().signal;

/** A lock folder as a killed process leaves it. */
async function leaveDeadLock(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const holder = { pid: 999_999_999, startedAt: 'long/ago', host: hostname() };
  await writeFile(join(folder, 'lock.1'), JSON.stringify(holder));
}

async function tickets(folder: string): Promise<string[]> {
  return (await readdir(poolFolder(folder))).filter((name) => !/^(slot\.|bell$|gate$)/.test(name));
}

describe('a pool of slots', () => {
  test('gives out no more slots than may run at once, and a freed slot at once', async () => {
    await using folder = await temporaryFolder();
    const [first, second, third] = [
      await joinPool(folder.path, 2),
      await joinPool(folder.path, 2),
      await joinPool(folder.path, 2),
    ];
    expect(first.slot).not.toBeNull();
    expect(second.slot).not.toBeNull();
    expect(third.slot).toBeNull();
    const turn = third.turn(never);
    await second.slot?.release();
    const slot = await turn;
    expect(slot).not.toBeNull();
    expect(await tickets(folder.path)).toEqual([]);
    await first.slot?.release();
    await slot?.release();
  });

  test('serves waiting processes in order of arrival', async () => {
    await using folder = await temporaryFolder();
    const holder = await joinPool(folder.path, 1);
    const served: number[] = [];
    const waiting: Promise<void>[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const place = await joinPool(folder.path, 1);
      const serve = async (): Promise<void> => {
        const slot = await place.turn(never);
        served.push(number);
        await slot?.release();
      };
      waiting.push(serve());
      // Arrivals in the same millisecond have no order.
      await expect.poll(async () => (await tickets(folder.path)).length).toBe(number);
      const arrived = Date.now();
      while (Date.now() === arrived) await new Promise((resolve) => setImmediate(resolve));
    }
    await holder.slot?.release();
    await Promise.all(waiting);
    expect(served).toEqual([1, 2, 3, 4, 5]);
  });

  test('gives a later process a slot that no earlier one may use', async () => {
    await using folder = await temporaryFolder();
    const holder = await joinPool(folder.path, 1);
    const modest = await joinPool(folder.path, 1);
    const bold = await joinPool(folder.path, 3);
    expect(modest.slot).toBeNull();
    expect(bold.slot).not.toBeNull();
    const turn = modest.turn(never);
    await holder.slot?.release();
    expect(await turn).not.toBeNull();
  });

  test('removes a process that gives up from the queue', async () => {
    await using folder = await temporaryFolder();
    const holder = await joinPool(folder.path, 1);
    const place = await joinPool(folder.path, 1);
    const ending = new AbortController();
    const turn = place.turn(ending.signal);
    ending.abort();
    expect(await turn).toBeNull();
    expect(await tickets(folder.path)).toEqual([]);
    await holder.slot?.release();
  });

  test('ignores the slots and the places of dead processes', async () => {
    await using folder = await temporaryFolder();
    const pool = poolFolder(folder.path);
    await leaveDeadLock(join(pool, 'slot.1'));
    await leaveDeadLock(join(pool, 'draft'));
    await rename(join(pool, 'draft'), join(pool, 'ticket.000000000000001.1.0a0b0c0d'));
    const place = await joinPool(folder.path, 1);
    expect(place.slot).not.toBeNull();
    expect(await tickets(folder.path)).toEqual([]);
    await place.slot?.release();
  });

  test('never gives out more than its slots, however many processes come and go', async () => {
    await using folder = await temporaryFolder();
    let out = 0;
    let most = 0;
    let left = 20;
    const visit = async (): Promise<void> => {
      const slot: Slot | null = await (await joinPool(folder.path, 3)).turn(never);
      out += 1;
      most = Math.max(most, out);
      await expect.poll(() => out === 3 || most === 3 || left < 3, { interval: 1 }).toBe(true);
      out -= 1;
      left -= 1;
      await slot?.release();
    };
    await Promise.all(Array.from({ length: left }, visit));
    expect({ most, out, left }).toEqual({ most: 3, out: 0, left: 0 });
  });
});

test('the gate lets processes pass one by one, and a dead process does not keep it closed', async () => {
  await using folder = await temporaryFolder();
  const pool = poolFolder(folder.path);
  await leaveDeadLock(join(pool, 'gate'));
  await passGate(folder.path, 60_000);
  let passed = false;
  const second = passGate(folder.path, 1).then(() => {
    passed = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(passed).toBe(false);
  // As after the first one's delay.
  await truncate(join(pool, 'gate', 'lock.2'), 0);
  await writeFile(join(pool, 'bell'), '');
  await second;
});

describe('a claim on a task id', () => {
  test('is refused while a living process has it, with advice', async () => {
    await using folder = await temporaryFolder();
    const claim = await claimTask(folder.path, 'lint');
    const fault = await claimTask(folder.path, 'lint').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UsageError);
    expect((fault as UsageError).message).toContain(`process ${process.pid}`);
    expect((fault as UsageError).faults[0]?.allowed).toContain('claude-multi stop lint');
    await (await claimTask(folder.path, 'other')).release();
    await claim.release();
    await (await claimTask(folder.path, 'lint')).release();
  });

  test('is not held by a dead process', async () => {
    await using folder = await temporaryFolder();
    await leaveDeadLock(join(poolFolder(folder.path), 'ids', 'lint'));
    await (await claimTask(folder.path, 'lint')).release();
  });
});
