import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { procStart } from '../../../src/machine/process/process-identity.ts';
import { findMarkedProcesses, findProcesses, isStill } from '../../../src/machine/process/process-table.ts';
import { processesOf } from '../../support/real/processes.ts';

const children: ChildProcess[] = [];

function start(command: string, env: Record<string, string>): ChildProcess {
  const child = spawn('sh', ['-c', command], { stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '', ...env } });
  children.push(child);
  return child;
}

const unique = (): string => `test-${crypto.randomUUID()}`;
const sleep = 'exec tail -f /dev/null';

/** The pids found with a marker. A process shows its environment only once it is fully started. */
async function pidsOf(marker: string): Promise<number[]> {
  return ((await findMarkedProcesses()).get(marker) ?? []).map(({ pid }) => pid).sort((a, b) => a - b);
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('the table of marked processes', () => {
  it('has exactly the processes with the same marker value', async () => {
    const marker = unique();
    const mine = start(sleep, { CLAUDE_MULTI_MARKER: marker });
    start(sleep, { CLAUDE_MULTI_MARKER: `${marker}-longer` });
    start(sleep, { CLAUDE_MULTI_MARKER: '' });
    start(sleep, { ANOTHER: `CLAUDE_MULTI_MARKER=${marker}` });
    start(sleep, { NOT_CLAUDE_MULTI_MARKER: marker });
    start(`: CLAUDE_MULTI_MARKER=${marker}; ${sleep}`, {});
    await expect.poll(() => pidsOf(`${marker}-longer`)).toHaveLength(1);
    await expect.poll(() => pidsOf(marker)).toEqual([mine.pid]);
  });

  it('has the children of a marked process, also after its end', async () => {
    const marker = unique();
    const parent = start('setsid nohup sh -c "tail -f /dev/null" >/dev/null 2>&1 & exit 0', {
      CLAUDE_MULTI_MARKER: marker,
    });
    await once(parent, 'exit');
    await expect.poll(() => processesOf(marker).map(({ command }) => command)).toContain('tail -f /dev/null');
    const found = await pidsOf(marker);
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain(parent.pid);
    for (const { pid } of processesOf(marker)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => pidsOf(marker)).toEqual([]);
  });

  it('has no zombies', async () => {
    const marker = unique();
    // The shell never waits for its child, so the child stays a zombie.
    const parent = start('sh -c "exit 0" & exec tail -f /dev/null', { CLAUDE_MULTI_MARKER: marker });
    await expect.poll(() => pidsOf(marker)).toEqual([parent.pid]);
  });

  it('is made once for concurrent callers, and again for later ones', async () => {
    const [first, second] = [findProcesses(), findProcesses()];
    expect(await first).toBe(await second);
    expect(await findProcesses()).not.toBe(await first);
  });
});

describe('a process that was found', () => {
  it('is distinguished from a later process with the same pid', async () => {
    const marker = unique();
    start(sleep, { CLAUDE_MULTI_MARKER: marker });
    await expect.poll(() => pidsOf(marker)).toHaveLength(1);
    const [found] = (await findMarkedProcesses()).get(marker) ?? [];
    if (found === undefined) throw new Error('not found');
    expect(isStill(found)).toBe(true);
    expect(isStill({ ...found, startedAt: String(Number(found.startedAt) - 1) })).toBe(false);
    const [child] = children;
    child?.kill('SIGKILL');
    await expect.poll(() => isStill(found)).toBe(false);
  });

  it('has a start time, whatever its name', async () => {
    expect(procStart(process.pid)).toMatch(/^\d+$/);
    expect(procStart(2 ** 30)).toBeNull();
  });
});
