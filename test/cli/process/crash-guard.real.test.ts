import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';

const guard = new URL('../../../src/cli/process/crash-guard.ts', import.meta.url).href;

/** Throws an uncaught error in a separate process, and returns what happened. */
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

describe('an uncaught error', () => {
  test('stops the sessions before it ends the command', async () => {
    const ends = await Promise.all([
      crash(`setTimeout(() => { throw new Error('boom'); }, 1);`),
      crash(`Promise.reject(new Error('boom'));`),
      crash(`Promise.reject(new Error('boom')); Promise.reject(new Error('second'));`),
    ]);
    for (const end of ends) expect(end).toEqual({ output: 'stopping because of boom\nrethrown boom\n', code: 0 });
  });
});
