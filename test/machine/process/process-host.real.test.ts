import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command, ProcessHandle } from '../../../src/domain/ports/machine.ts';
import { CannotStart } from '../../../src/domain/text/errors.ts';
import { NodeProcessHost } from '../../../src/machine/process/process-host.ts';
import { processesOf } from '../../support/real/processes.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';

const host = new NodeProcessHost();
const unique = (): string => `test-${crypto.randomUUID()}`;
const env = { PATH: process.env['PATH'] ?? '' };
const shell = (script: string, rest: Partial<Command> = {}): Command => ({
  file: 'sh',
  args: ['-c', script],
  cwd: '/',
  env,
  ...rest,
});

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function outcomeOf(handle: ProcessHandle): Promise<object> {
  const [stdout, stderr, exit] = await Promise.all([textOf(handle.stdout), textOf(handle.stderr), handle.exited]);
  return { stdout, stderr, ...exit };
}

describe('a process', () => {
  it('gets exactly the given arguments, folder and environment, and returns its output and its exit', async () => {
    process.env['NOT_FOR_CHILDREN'] = 'secret';
    const handle = await host.spawn(shell('cat; pwd; env | grep -c NOT_FOR; echo no >&2; exit 3', { cwd: '/tmp' }));
    handle.write('in\n');
    handle.closeInput();
    expect(await outcomeOf(handle)).toEqual({ stdout: 'in\n/tmp\n0\n', stderr: 'no\n', code: 3, signal: null });
    delete process.env['NOT_FOR_CHILDREN'];
  });

  it('ignores input and signals after its end', async () => {
    const handle = await host.spawn(shell('exit 0'));
    await handle.exited;
    for (let round = 0; round < 3; round += 1) {
      handle.write('x'.repeat(1_000_000));
      handle.closeInput();
      handle.signal('SIGTERM');
      handle.abandonOutput();
    }
    expect(await handle.exited).toEqual({ code: 0, signal: null });
  });

  it('may end without reading a long input', async () => {
    const handle = await host.spawn(shell('exec 0<&-; exec tail -f /dev/null'));
    handle.write('x'.repeat(5_000_000));
    handle.signal('SIGKILL');
    expect(await handle.exited).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('has its own process group, so that Ctrl-C on the terminal does not reach it', async () => {
    const handle = await host.spawn(shell('ps -o pgid= -p $$'));
    const { stdout } = (await outcomeOf(handle)) as { stdout: string };
    expect(Number(stdout)).toBe(handle.pid);
  });

  it('can be abandoned while another process keeps its output open', async () => {
    const marker = unique();
    const handle = await host.spawn(shell('tail -f /dev/null & exit 0', { env: { ...env, TEST_MARKER: marker } }));
    const reading = textOf(handle.stdout).catch(() => 'abandoned');
    await handle.exited;
    handle.abandonOutput();
    expect(['', 'abandoned']).toContain(await reading);
    for (const { pid } of processesOf(marker)) process.kill(pid, 'SIGKILL');
  });
});

describe('a program that cannot be started', () => {
  it.each([
    ['is missing', 'missing', /ENOENT/],
    ['is a folder', 'folder', /EACCES/],
    ['is not executable', 'text', /EACCES/],
  ])('reports that it %s', async (_, name, why) => {
    await using folder = await temporaryFolder();
    mkdirSync(join(folder.path, 'folder'));
    writeFileSync(join(folder.path, 'text'), 'not a program', { mode: 0o600 });
    const file = join(folder.path, name);
    const failure = await host.spawn({ file, args: [], cwd: folder.path, env }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CannotStart);
    expect((failure as CannotStart).code).toMatch(why);
    expect((failure as Error).message).toMatch(new RegExp(`cannot start ${file}: .*${why.source}`));
  });

  it('reports that its working directory is missing', async () => {
    // Trying again would not help, although the system says ENOENT.
    await expect(host.spawn(shell('true', { cwd: '/no/such/folder' }))).rejects.toMatchObject({
      message: expect.stringContaining('/no/such/folder does not exist'),
      code: null,
    });
  });

  it('reports that its arguments are too long or invalid', async () => {
    await expect(host.spawn(shell('true', { args: ['x'.repeat(10_000_000)] }))).rejects.toThrow(
      /cannot start sh: .*E2BIG/,
    );
    await expect(host.spawn(shell('true', { args: ['a\0b'] }))).rejects.toThrow('cannot start sh');
  });
});

describe('a signal to the processes with a marker', () => {
  it('reaches exactly these processes and returns their number', async () => {
    const [marker, other] = [unique(), unique()];
    const tree = (value: string): Command =>
      shell('tail -f /dev/null & setsid nohup tail -f /dev/null & exec tail -f /dev/null', {
        env: { ...env, CLAUDE_MULTI_MARKER: value },
      });
    const [mine, theirs] = [await host.spawn(tree(marker)), await host.spawn(tree(other))];
    const tails = (value: string): number =>
      processesOf(value).filter(({ command }) => command.startsWith('tail')).length;
    await expect.poll(() => [tails(marker), tails(other)]).toEqual([3, 3]);
    expect(await host.signalTree(marker, null, 'SIGTERM')).toBe(3);
    expect(await mine.exited).toEqual({ code: null, signal: 'SIGTERM' });
    await expect.poll(() => processesOf(marker)).toEqual([]);
    expect(await host.signalTree(marker, mine.pid, 'SIGKILL')).toBe(0);
    expect(tails(other)).toBe(3);
    expect(await host.signalTree(other, null, 'SIGKILL')).toBe(3);
    await theirs.exited;
  });

  it('reaches no process if the marker is empty', async () => {
    expect(await host.signalTree(unique(), process.pid, 'SIGKILL')).toBe(0);
  });
});
