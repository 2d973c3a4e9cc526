import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lockHolder, takeRunLock } from '../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const program = fileURLToPath(new URL('../fixtures/chaos-lock.ts', import.meta.url));

/** Runs a program in namespaces of its own: a changed host name, or a container's pids. */
function apart(flags: readonly string[], command: string): string[] {
  return [...flags, 'sh', '-c', `${command}; exec "$0" "$@"`, process.execPath, program, 'links'];
}

const renamed = ['--uts'];
const container = ['--uts', '--pid', '--fork', '--mount-proc', '--kill-child'];
const isAllowed = (flags: readonly string[]): boolean =>
  process.platform === 'linux' && spawnSync('unshare', [...flags, 'hostname', 'elsewhere']).status === 0;

/** Takes the lock of a folder there, calls `look` while it is held, and kills the holder. */
async function whileHeldBy(
  flags: readonly string[],
  folder: string,
  look: (pid: number) => Promise<void>,
): Promise<void> {
  const child = spawn('unshare', apart(flags, 'hostname elsewhere'), { stdio: 'pipe' });
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('ready');
    child.stdin.write(`${folder}\n`);
    expect((await lines.next()).value).toBe('won');
    await look(child.pid ?? 0);
  } finally {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
}

test.skipIf(!isAllowed(renamed))(
  'the lock of a run follows its process when the name of the machine changes (needs the right to unshare)',
  async () => {
    await using place = await temporaryFolder();
    await whileHeldBy(renamed, place.path, async (pid) => {
      expect(await lockHolder(place.path)).toEqual({ pid, host: 'elsewhere', uncheckedMs: null });
      await expect(takeRunLock(place.path, { force: true })).rejects.toThrow(`process ${pid} is supervising`);
    });
    expect(await lockHolder(place.path)).toBeNull();
    await (await takeRunLock(place.path)).release();
  },
);

test.skipIf(!isAllowed(container))(
  'the lock of a run in another container of the machine is held until it expires or is forced (needs the right to unshare)',
  async () => {
    await using place = await temporaryFolder();
    await whileHeldBy(container, place.path, async () => {
      expect(await lockHolder(place.path)).toMatchObject({ host: 'elsewhere', uncheckedMs: expect.any(Number) });
      await expect(takeRunLock(place.path)).rejects.toThrow('on elsewhere is supervising');
    });
    // The container has gone, which cannot be seen from here before its lock expires.
    expect(await lockHolder(place.path)).toMatchObject({ host: 'elsewhere' });
    await (await takeRunLock(place.path, { force: true })).release();
    expect(await lockHolder(place.path)).toBeNull();
  },
);
