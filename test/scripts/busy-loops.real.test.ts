import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { BusyLoops } from '../../scripts/lib/busy-loops.ts';
import { processesOf } from '../support/real/processes.ts';

const module = new URL('../../scripts/lib/busy-loops.ts', import.meta.url).href;

describe.runIf(process.platform === 'linux')('busy loops', () => {
  it('are as many as are asked for, and end when they are disposed', async () => {
    const variable = `test-${crypto.randomUUID()}`;
    process.env['BUSY_LOOPS'] = variable;
    {
      using loops = new BusyLoops(3);
      await expect
        .poll(() => loops.pids.every((pid) => processesOf(variable).some((found) => found.pid === pid)))
        .toBe(true);
      expect(loops.pids).toHaveLength(3);
    }
    delete process.env['BUSY_LOOPS'];
    await expect.poll(() => processesOf(variable)).toEqual([]);
  });

  it.each(['SIGKILL', 'SIGINT'] as const)('end when their starter is ended by %s', async (signal) => {
    const variable = `test-${crypto.randomUUID()}`;
    const program = `
      const { BusyLoops } = await import(${JSON.stringify(module)});
      using loops = new BusyLoops(2);
      console.log('started');
      await new Promise((resolve) => setInterval(() => {}, 1_000_000));`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
      env: { BUSY_LOOPS: variable },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(starter.stdout, 'data');
    await expect.poll(() => processesOf(variable)).toHaveLength(3);
    starter.kill(signal);
    await expect.poll(() => processesOf(variable)).toEqual([]);
  });
});
