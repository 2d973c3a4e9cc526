import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ControlRequest, requestControl, watchControl } from '../../../src/store/run/control-folder.ts';
import { newestLock, takeRunLock } from '../../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

const stopTask: ControlRequest = { kind: 'stop-task', taskId: 'lint' };
const stopRun: ControlRequest = { kind: 'stop-run' };

/** Collects the requests that a supervisor receives, so that tests can wait for them. */
function listener(runDir: string) {
  const heard: ControlRequest[] = [];
  const faults: string[] = [];
  const control = watchControl(
    runDir,
    (request) => heard.push(request),
    (fault) => faults.push(fault),
  );
  return { heard, faults, close: () => control.close() };
}

describe('the control of a living run', () => {
  test('delivers requests to its supervisor, including earlier ones, and removes them', async () => {
    await using folder = await temporaryFolder();
    const lock = await takeRunLock(folder.path);
    expect(await requestControl(folder.path, stopTask)).toBe(true);
    const supervisor = listener(folder.path);
    await expect.poll(() => supervisor.heard).toEqual([stopTask]);
    expect(await requestControl(folder.path, stopRun)).toBe(true);
    await expect.poll(() => supervisor.heard).toEqual([stopTask, stopRun]);
    expect(await readdir(join(folder.path, 'control'))).toEqual([]);
    supervisor.close();
    await lock.release();
  });

  test('tells the sender when no supervisor is at work on the run', async () => {
    await using folder = await temporaryFolder();
    expect(await requestControl(folder.path, stopRun)).toBe(false);
    const lock = await takeRunLock(folder.path);
    await lock.release();
    expect(await requestControl(folder.path, stopRun)).toBe(false);
  });

  test('discards requests to an earlier supervisor', async () => {
    await using folder = await temporaryFolder();
    const dead = await takeRunLock(folder.path);
    await requestControl(folder.path, stopRun);
    await dead.release();
    const lock = await takeRunLock(folder.path);
    const supervisor = listener(folder.path);
    await expect.poll(() => readdir(join(folder.path, 'control')).catch(() => ['?'])).toEqual([]);
    await requestControl(folder.path, stopTask);
    await expect.poll(() => supervisor.heard).toEqual([stopTask]);
    supervisor.close();
    await lock.release();
  });

  test('reports unreadable requests, and continues', async () => {
    await using folder = await temporaryFolder();
    const lock = await takeRunLock(folder.path);
    const control = join(folder.path, 'control');
    await mkdir(control);
    const number = await newestLock(folder.path);
    await writeFile(join(control, `${number}.${crypto.randomUUID()}.json`), '{"kind":"stop-task","taskId":"../up"}');
    await writeFile(join(control, `${number}.${crypto.randomUUID()}.json`), 'x'.repeat(10_000));
    const supervisor = listener(folder.path);
    await expect.poll(() => supervisor.faults).toHaveLength(2);
    await requestControl(folder.path, stopRun);
    await expect.poll(() => supervisor.heard).toEqual([stopRun]);
    supervisor.close();
    await lock.release();
  });

  test('receives nothing after it is closed', async () => {
    await using folder = await temporaryFolder();
    const lock = await takeRunLock(folder.path);
    const supervisor = listener(folder.path);
    supervisor.close();
    await requestControl(folder.path, stopRun);
    const later = listener(folder.path);
    await expect.poll(() => later.heard).toEqual([stopRun]);
    expect(supervisor.heard).toEqual([]);
    later.close();
    await lock.release();
  });
});
