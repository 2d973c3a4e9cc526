import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';

const guard = new URL('../../../src/cli/process/crash-guard.ts', import.meta.url).href;

/** Lets an error escape in a process of its own; tells how that went on. */
async function crash(how: string): Promise<{ output: string; code: number }> {
  const program = `
    import { guardAgainstCrashes } from ${JSON.stringify(guard)};
    const { promise, resolve } = Promise.withResolvers();
    const guard = guardAgainstCrashes((error) => {
      console.log('stopping because of', error.message);
      setTimeout(resolve, 1);
    });
    ${how}
    await promise;
    try { guard.rethrow(); } catch (error) { console.log('rethrown', error.message); }
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  return { output, code };
}

describe('an error that nobody caught', () => {
  test('lets the sessions be stopped before it ends the command', async () => {
    const ends = await Promise.all([
      crash(`setTimeout(() => { throw new Error('boom'); }, 1);`),
      crash(`Promise.reject(new Error('boom'));`),
      crash(`Promise.reject(new Error('boom')); Promise.reject(new Error('second'));`),
    ]);
    for (const end of ends) expect(end).toEqual({ output: 'stopping because of boom\nrethrown boom\n', code: 0 });
  });
});
