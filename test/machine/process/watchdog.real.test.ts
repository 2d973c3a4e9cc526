import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { watchdogVariable } from '../../../src/machine/process/watchdog-script.ts';
import { processesOf } from '../../support/real/processes.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixture = `${root}/test/fixtures/guarding-supervisor.ts`;
const tool = (name: string): string => `${root}/node_modules/.bin/${name}`;

const runtimes: Readonly<Record<string, readonly string[]>> = {
  Node: [process.execPath],
  Bun: [tool('bun'), '--no-env-file'],
  Deno: [tool('deno'), 'run', '--allow-all'],
};

/** A program that ends only by SIGKILL, and its child, which has left the process group. */
const stubborn = "trap '' TERM HUP; setsid tail -f /dev/null & tail -f /dev/null & while :; do wait; done";

const deaf = 'trap "" TERM; while :; do /bin/sleep 1; done';

class Supervisor {
  readonly child: ChildProcessWithoutNullStreams;
  readonly witness = `witness-${crypto.randomUUID()}`;
  /** The processes that its watchdog has last been told of. */
  known: number[] = [];
  readonly #lines: AsyncIterator<string>;

  constructor(scripts: readonly string[], [file = '', ...args]: readonly string[] = [process.execPath]) {
    this.child = spawn(file, [...args, fixture, JSON.stringify(scripts)], {
      env: {
        PATH: '/usr/bin:/bin',
        HOME: process.env['HOME'] ?? '',
        WITNESS: this.witness,
        WATCHDOG: `${folder}/${this.witness}`,
      },
      detached: true,
    });
    this.#lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    let stderr = '';
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      this.known = (stderr.match(/^known( \d+)*$/gm)?.at(-1) ?? '').split(' ').slice(1).map(Number);
    });
    opened.push(this);
  }

  async said(): Promise<Record<string, unknown>> {
    return JSON.parse((await this.#lines.next()).value ?? '{}') as Record<string, unknown>;
  }

  async begun(count: number): Promise<string[]> {
    const { markers } = (await this.said()) as { markers: string[] };
    // One shell per session and, in each, the programs that it starts.
    await expect.poll(() => this.sessions().length).toBeGreaterThanOrEqual(count);
    return markers;
  }

  async order(line: string): Promise<void> {
    this.child.stdin.write(`${line}\n`);
    expect(await this.said()).toEqual({ done: line });
  }

  async kill(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }

  /** The living processes of its sessions. */
  sessions(): string[] {
    return processesOf(`WITNESS=${this.witness}`)
      .filter(({ pid }) => pid !== this.child.pid)
      .map(({ command }) => command);
  }

  watchdogs(): number[] {
    return processesOf(`${watchdogVariable}=${this.child.pid}`)
      .filter(({ command }) => command.includes('claude-multi-watchdog'))
      .map(({ pid }) => pid);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'claude-multi-watchdog-'));
afterAll(() => rmSync(folder, { recursive: true }));

const opened: Supervisor[] = [];

afterEach(() => {
  for (const supervisor of opened.splice(0)) {
    for (const { pid } of processesOf(`WITNESS=${supervisor.witness}`)) process.kill(pid, 'SIGKILL');
  }
});

describe.runIf(process.platform === 'linux')('the watchdog', () => {
  test.each(Object.entries(runtimes))(
    'ends the sessions of a supervisor that was killed, and then itself (%s)',
    async (_name, runtime) => {
      const supervisor = new Supervisor([stubborn, 'exec tail -f /dev/null'], runtime);
      await supervisor.begun(4);
      expect(supervisor.watchdogs()).toHaveLength(1);
      await supervisor.kill();
      await expect.poll(() => supervisor.sessions()).toEqual([]);
      await expect.poll(() => supervisor.watchdogs()).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test.each([
    ['has started one without an environment', `env -i /bin/sh -c '${deaf}'`],
    ['has cleared its environment', `exec env -i /bin/sh -c '${deaf}'`],
    ...(existsSync('/usr/bin/perl')
      ? [['has overwritten its environment', `exec perl -e '$SIG{TERM} = "IGNORE"; $0 = "x" x 4000; sleep 1 while 1'`]]
      : []),
  ])('ends a session whose process %s', async (_what, script) => {
    const supervisor = new Supervisor([script]);
    const { markers } = (await supervisor.said()) as { markers: string[] };
    const [escaped = 0] = await unmarkedBelow(supervisor.child.pid ?? 0, markers[0] ?? '');
    await expect.poll(() => supervisor.known).toContain(escaped);
    await supervisor.kill();
    await expect.poll(() => isAlive(escaped)).toBe(false);
  });

  test('leaves a session alone that was released, and every process that is not in one', async () => {
    const supervisor = new Supervisor(['exec tail -f /dev/null', 'exec tail -f /dev/zero']);
    const [first = ''] = await supervisor.begun(2);
    const other = spawn('tail', ['-f', '/dev/null'], {
      env: { CLAUDE_MULTI_MARKER: `${first}-longer`, WITNESS: supervisor.witness },
      stdio: 'ignore',
    });
    await once(other, 'spawn');
    const copied = spawn('tail', ['-f', '/dev/null'], {
      env: { ANOTHER: `CLAUDE_MULTI_MARKER=${first}`, WITNESS: supervisor.witness },
      stdio: 'ignore',
    });
    await once(copied, 'spawn');
    await supervisor.order('release 1');
    await supervisor.kill();
    await expect.poll(() => supervisor.watchdogs()).toEqual([]);
    expect(supervisor.sessions().sort()).toEqual(['tail -f /dev/null', 'tail -f /dev/null', 'tail -f /dev/zero']);
    expect([other.exitCode, copied.exitCode]).toEqual([null, null]);
  });

  test('is not reached by a signal to the process group of its supervisor, such as Ctrl-C', async () => {
    const supervisor = new Supervisor([stubborn]);
    await supervisor.begun(3);
    const exited = once(supervisor.child, 'exit');
    process.kill(-(supervisor.child.pid ?? 0), 'SIGINT');
    await exited;
    await expect.poll(() => supervisor.sessions()).toEqual([]);
  });

  test('is replaced when it dies', async () => {
    const supervisor = new Supervisor([stubborn]);
    await supervisor.begun(3);
    const [first = 0] = supervisor.watchdogs();
    process.kill(first, 'SIGKILL');
    await expect.poll(() => supervisor.watchdogs().filter((pid) => pid !== first).length).toBe(1);
    await supervisor.kill();
    await expect.poll(() => supervisor.sessions()).toEqual([]);
  });

  test('ends with its supervisor, and leaves what was released', async () => {
    const supervisor = new Supervisor(['exec tail -f /dev/null']);
    await supervisor.begun(1);
    await supervisor.order('release 0');
    await supervisor.order('close');
    expect(supervisor.watchdogs()).toEqual([]);
    supervisor.child.stdin.write('exit\n');
    await once(supervisor.child, 'exit');
    expect(supervisor.sessions()).toEqual(['tail -f /dev/null']);
  });

  test('has no marker, no open file of its supervisor, and no folder that could not be removed', async () => {
    const supervisor = new Supervisor(['exec tail -f /dev/null']);
    await supervisor.begun(1);
    const [pid] = supervisor.watchdogs();
    const environment = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
    expect(
      environment
        .map((line) => line.split('=')[0])
        .filter((name) => name !== '')
        .sort(),
    ).toEqual([watchdogVariable, 'LC_ALL', 'PATH', 'WATCHDOG_FILE', 'WATCHDOG_SCRIPT']);
    expect(readlinkSync(`/proc/${pid}/cwd`)).toBe('/');
    expect([1, 2].map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))).toEqual(['/dev/null', '/dev/null']);
    expect(processGroupOf(pid ?? 0)).toBe(pid);
  });
});

/** Waits for a descendant without the marker that is no watchdog. */
async function unmarkedBelow(pid: number, marker: string): Promise<number[]> {
  const find = (parent: number): number[] => childrenOf(parent).flatMap((child) => [child, ...find(child)]);
  const unmarked = (): number[] =>
    find(pid).filter((each) => {
      const environ = read(`/proc/${each}/environ`);
      return !environ.includes(marker) && !environ.includes(watchdogVariable);
    });
  await expect.poll(() => unmarked().length).toBeGreaterThanOrEqual(1);
  return unmarked();
}

function childrenOf(parent: number): number[] {
  return read(`/proc/${parent}/task/${parent}/children`)
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // ended meanwhile
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/^\S+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

function processGroupOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}
