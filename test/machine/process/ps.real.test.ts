import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromPs } from '../../../src/machine/process/process-table.ts';
import { watchdogScript } from '../../../src/machine/process/watchdog-script.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { processesOf } from '../../support/real/processes.ts';

/** The ps of macOS, played by that of Linux: it shows the environment after the command as well. */
const shim = `#!/bin/sh
[ "$1" = -axEww ] && [ "$2" = -o ] || exit 64
exec /usr/bin/ps axeww -o "$(echo "$3" | sed 's/command=/args=/')"
`;

async function withShim(): Promise<{ path: string; folder: string; [Symbol.asyncDispose](): Promise<void> }> {
  const folder = await temporaryFolder();
  await mkdir(join(folder.path, 'bin'));
  await writeFile(join(folder.path, 'bin/ps'), shim, { mode: 0o755 });
  return {
    path: `${join(folder.path, 'bin')}:/usr/bin:/bin`,
    folder: folder.path,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

describe.runIf(process.platform === 'linux' && existsSync('/usr/bin/ps'))('where processes are listed by ps', () => {
  test('a process is found with its parent, its group and its markers', async () => {
    await using machine = await withShim();
    const marker = crypto.randomUUID();
    const child = spawn('tail', ['-f', '/dev/null'], {
      env: { PATH: machine.path, CLAUDE_MULTI_MARKER: `outer,${marker}` },
      stdio: 'ignore',
      detached: true,
    });
    await once(child, 'spawn');
    const before = process.env['PATH'];
    process.env['PATH'] = machine.path;
    try {
      const found = (await fromPs()).find(({ pid }) => pid === child.pid);
      expect(found).toMatchObject({
        parent: process.pid,
        leader: child.pid,
        markers: ['outer', marker],
        watches: null,
      });
      expect(found?.startedAt).toMatch(/^\w+-\w+-\d+-[\d:]+-\d{4}$/);
    } finally {
      process.env['PATH'] = before;
      child.kill('SIGKILL');
    }
  });

  test('the watchdog ends marked processes, noted ones and their descendants, and no others', async () => {
    await using machine = await withShim();
    const marker = crypto.randomUUID();
    const witness = `witness-${crypto.randomUUID()}`;
    const start = async (env: Record<string, string>, ...args: string[]) => {
      const child = spawn('/bin/sh', ['-c', ...args], {
        env: { PATH: machine.path, WITNESS: witness, ...env },
        stdio: 'ignore',
      });
      await once(child, 'spawn');
      return child;
    };
    const stubborn = "trap '' TERM; tail -f /dev/null & while :; do wait; done";
    await start({ CLAUDE_MULTI_MARKER: marker }, stubborn);
    const noted = await start({}, stubborn);
    const stranger = await start({ CLAUDE_MULTI_MARKER: 'another' }, 'exec tail -f /dev/null');
    const outdated = await start({}, 'exec tail -f /dev/null');
    await expect.poll(() => processesOf(witness).length).toBe(6);
    const before = process.env['PATH'];
    process.env['PATH'] = machine.path;
    const list = await fromPs().finally(() => {
      process.env['PATH'] = before;
    });
    const { startedAt } = list.find(({ pid }) => pid === noted.pid) ?? { startedAt: '' };
    const file = join(machine.folder, 'sessions');
    const known = `${noted.pid}:${startedAt} ${outdated.pid}:Thu-Jan-1-00:00:00-1970`;
    await writeFile(file, `+ 1 ${marker}\n= 1 ${known}\n+ 2 another\n- 2\n`);
    const watchdog = spawn('/bin/sh', ['-c', watchdogScript('CLAUDE_MULTI_MARKER', 'FILE'), 'watchdog', 'ps'], {
      env: { PATH: machine.path, FILE: file, LC_ALL: 'C', CLAUDE_MULTI_WATCHDOG: '0' },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const ended = once(watchdog, 'exit');
    watchdog.stdin.end();
    await ended;
    try {
      expect(processesOf(witness).map(({ pid }) => pid)).toEqual([stranger.pid, outdated.pid]);
      expect(existsSync(file)).toBe(false);
    } finally {
      for (const { pid } of processesOf(witness)) process.kill(pid, 'SIGKILL');
    }
  });
});
