import { chmodSync, closeSync, copyFileSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/ports/machine.ts';
import type { StopCause } from '../../../src/domain/run/outcome.ts';
import { SystemClock } from '../../../src/machine/clock.ts';
import { NodeProcessHost } from '../../../src/machine/process/process-host.ts';
import { Unit, type UnitEnd, type UnitOptions } from '../../../src/supervisor/unit/unit.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { FakeClock } from '../../support/fakes/fake-clock.ts';
import { processesOf } from '../../support/real/processes.ts';

/** A unit that runs a shell script, with all that it told. */
interface Scene {
  readonly unit: Unit;
  readonly markers: string[];
  readonly stops: StopCause[];
  readonly lines: string[];
  readonly faults: unknown[];
  start(script: string, input?: string): Promise<UnitEnd | null>;
  /** Resolves when the program has printed the line. */
  printed(line: string): Promise<void>;
}

function scene(change: Partial<UnitOptions> = {}): Scene {
  const told = { markers: [] as string[], stops: [] as StopCause[], lines: [] as string[], faults: [] as unknown[] };
  const waiting = new Map<string, () => void>();
  const unit = new Unit({
    host: new NodeProcessHost(),
    clock: new SystemClock(),
    limits: { timeoutMs: 3_600_000, idleMs: null },
    longestLine: 1_000,
    longestText: null,
    ask: null,
    onStarting: (marker) => void told.markers.push(marker),
    onStartDelayed: () => {},
    onStopping: (cause) => void told.stops.push(cause),
    onLines: (lines) => {
      for (const { bytes } of lines) {
        const line = bytes === null ? '(too long)' : new TextDecoder().decode(bytes);
        told.lines.push(line);
        waiting.get(line)?.();
      }
      return Promise.resolve();
    },
    onBroken: (error) => void told.faults.push(error),
    mayLeaveRest: null,
    ...change,
  });
  return {
    unit,
    ...told,
    start(script, input = '') {
      void unit.start(shell(script), input);
      return unit.ended;
    },
    printed: (line) =>
      new Promise((resolve) => {
        if (told.lines.includes(line)) resolve();
        else waiting.set(line, resolve);
      }),
  };
}

function shell(script: string): Command {
  const env = { PATH: process.env['PATH'] ?? '', CLAUDE_MULTI_MARKER: 'around' };
  return { file: '/bin/sh', args: ['-c', script], cwd: '/', env };
}

/** Lets virtual time pass until the unit is over, with room for what real processes do in between. */
async function passUntilEnded(clock: FakeClock, unit: Unit): Promise<UnitEnd | null> {
  let ended = false;
  void unit.ended.then(() => {
    ended = true;
  });
  while (!ended) {
    clock.pass(10);
    await setImmediate();
  }
  return unit.ended;
}

describe.runIf(process.platform !== 'win32')('a unit', () => {
  it('passes on its lines and reports how the program ended', async () => {
    const { start, lines, stops } = scene();
    const end = await start('read word; echo "$word"; echo; printf last; echo problem >&2; exit 3', 'hello\n');
    expect(end).toMatchObject({ exit: { code: 3, signal: null }, stopCause: null, startFailure: null, left: 0 });
    expect(end).toMatchObject({ stderr: 'problem\n', overstayed: false, tookForce: false });
    expect(lines).toEqual(['hello', '', 'last']);
    expect(stops).toEqual([]);
  });

  it('announces its marker before any process carries it, and adds it to the markers of the sessions around it', async () => {
    let marked: readonly unknown[] | null = null;
    const { unit, start, lines } = scene({
      onStarting: (marker) => {
        marked = processesOf(marker);
      },
    });
    await start('echo "$CLAUDE_MULTI_MARKER"');
    expect(marked).toEqual([]);
    expect(lines).toEqual([`around,${unit.marker}`]);
  });

  it('starts and announces nothing if it was stopped before its start', async () => {
    const { unit, start, markers, stops, lines } = scene();
    unit.stop('interrupted', 'gently');
    expect(await start('echo started')).toBeNull();
    expect({ markers, stops, lines }).toEqual({ markers: [], stops: [], lines: [] });
  });

  it('waits for a program that is away while it is updated', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'program');
    const delays: string[] = [];
    const { unit, lines } = scene({
      onStartDelayed: (message) => {
        delays.push(message);
        if (delays.length === 2) {
          writeFileSync(`${file}.new`, '#!/bin/sh\necho updated\n', { mode: 0o755 });
          renameSync(`${file}.new`, file);
        }
      },
    });
    await unit.start({ file, args: [], cwd: '/', env: {} }, '');
    expect(await unit.ended).toMatchObject({ exit: { code: 0 }, startFailure: null });
    expect(lines).toEqual(['updated']);
    expect(delays).toEqual(Array(2).fill('the program is missing, as during an update'));
  });

  it.runIf(process.platform === 'linux')('waits for a program that is still being written', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'program');
    copyFileSync('/bin/sh', file);
    chmodSync(file, 0o755);
    const writing = openSync(file, 'r+');
    const delays: string[] = [];
    const { unit } = scene({
      onStartDelayed: (message) => {
        if (delays.push(message) === 1) closeSync(writing);
      },
    });
    await unit.start({ file, args: ['-c', 'exit 7'], cwd: '/', env: {} }, '');
    expect(await unit.ended).toMatchObject({ exit: { code: 7 }, startFailure: null });
    expect(delays).toEqual(['the program is being written']);
  });

  it('reports why a program could not be started', async () => {
    const clock = new FakeClock();
    const { unit } = scene({ clock });
    void unit.start({ file: '/nowhere/program', args: [], cwd: '/', env: {} }, '');
    expect(await passUntilEnded(clock, unit)).toMatchObject({
      startFailure: expect.stringContaining('/nowhere/program'),
    });
  });

  it('keeps the first cause of a stop, and announces it once', async () => {
    const { unit, start, printed, stops } = scene();
    const ended = start('trap "" TERM; echo ready; tail -f /dev/null');
    await printed('ready');
    unit.stop('stopped', 'gently');
    unit.stop('interrupted', 'kill');
    expect(await ended).toMatchObject({ stopCause: 'stopped', exit: { code: null, signal: 'SIGKILL' } });
    expect(stops).toEqual(['stopped']);
  });

  it.each([
    ['its time is over', { timeoutMs: 5_000, idleMs: null }, 'timeout'],
    ['it has printed nothing for too long', { timeoutMs: 3_600_000, idleMs: 5_000 }, 'idle-timeout'],
  ] as const)('is stopped when %s', async (_, limits, cause) => {
    const clock = new FakeClock(0);
    const { unit, start, printed } = scene({ clock, limits });
    void start('echo ready; tail -f /dev/null');
    await printed('ready');
    clock.pass(4_999);
    expect(unit.stopCause).toBeNull();
    clock.pass(1);
    expect(unit.stopCause).toBe(cause);
    expect(await passUntilEnded(clock, unit)).toMatchObject({ stopCause: cause });
  });

  it('is killed if it does not exit in time, but not if it went back to work', async () => {
    const clock = new FakeClock(0);
    const { unit, start, printed } = scene({ clock });
    void start('echo ready; tail -f /dev/null');
    await printed('ready');
    unit.leaveWithin(1_000);
    unit.stay();
    clock.pass(1_000);
    unit.leaveWithin(1_000);
    expect(await passUntilEnded(clock, unit)).toMatchObject({ overstayed: true, stopCause: null });
  });

  it('ends and reports the error when its lines cannot be stored', async () => {
    const full = new Error('no space left');
    const { start, faults, stops } = scene({ onLines: () => Promise.reject(full) });
    expect(await start('echo line; tail -f /dev/null')).toMatchObject({ stopCause: 'internal-error' });
    expect(faults).toEqual([full]);
    expect(stops).toEqual(['internal-error']);
  });

  it('passes on a note instead of a line that is too long', async () => {
    const { start, lines } = scene({ longestLine: 5 });
    await start('echo 12345; echo 123456; echo end');
    expect(lines).toEqual(['12345', '(too long)', 'end']);
  });
});

describe.runIf(process.platform === 'linux')('a process that a program leaves running', () => {
  const leaves = 'tail -f /dev/null > /dev/null 2>&1 & echo done';

  it('is killed after the program’s end, and counted', async () => {
    const { unit, start } = scene();
    expect(await start(leaves)).toMatchObject({ left: 1, exit: { code: 0 } });
    expect(processesOf(unit.marker)).toEqual([]);
  });

  it('is kept if it may stay', async () => {
    const { unit, start } = scene({ mayLeaveRest: () => true });
    expect(await start(leaves)).toMatchObject({ left: 0 });
    const left = processesOf(unit.marker);
    for (const { pid } of left) process.kill(pid, 'SIGKILL');
    expect(left).toHaveLength(1);
  });
});
