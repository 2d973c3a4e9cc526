import { describe, expect, test } from 'vitest';
import { ownGroup } from '../../../src/machine/process/control-group.ts';
import { type Kin, kinOf } from '../../../src/machine/process/descent.ts';
import type { ProcessSight } from '../../../src/machine/process/process-table.ts';

/** The session of the supervisor's own terminal. */
const terminal = 10;

function sight(pid: number, parent: number, leader: number, more: Partial<ProcessSight> = {}): ProcessSight {
  return { pid, startedAt: `at-${pid}`, parent, leader, markers: [], watches: null, ...more };
}

function found(list: readonly ProcessSight[], kin: Partial<Kin> = {}): number[] {
  const known = new Map([[100, 'at-100']]);
  return kinOf(list, { marker: 'm', known, grouped: new Set(), ...kin }, terminal)
    .map(({ pid }) => pid)
    .sort((a, b) => a - b);
}

const root = sight(100, 11, 100);
const shell = sight(11, 1, terminal);

describe('the processes of a session', () => {
  test('are those that descend from it, at any depth', () => {
    expect(found([shell, sight(103, 102, 100), sight(102, 101, 102), sight(101, 100, 100), root])).toEqual([
      100, 101, 102, 103,
    ]);
  });

  test('include a process whose parent has ended while others of its session are known', () => {
    expect(found([shell, root, sight(105, 1, 100), sight(106, 1, 99)])).toEqual([100, 105]);
  });

  test('do not include a process that has the pid of a known one and another start', () => {
    expect(found([shell, sight(100, 1, 100, { startedAt: 'later' }), sight(101, 100, 100)])).toEqual([]);
  });

  test('include what carries the marker, alone or among others, and its children', () => {
    const marked = sight(200, 1, 200, { markers: ['outer', 'm'] });
    const within = sight(201, 1, 201, { markers: ['m', 'inner'] });
    const other = sight(202, 1, 202, { markers: ['mm'] });
    expect(found([shell, marked, within, other, sight(203, 200, 200)])).toEqual([200, 201, 203]);
  });

  test('do not include a terminal where the marker was set by hand', () => {
    const copied = sight(300, 11, terminal, { markers: ['m'] });
    expect(found([shell, sight(301, 11, terminal), copied])).toEqual([300]);
  });

  test('include what the kernel holds to be in its control group', () => {
    expect(found([shell, root, sight(400, 1, 400)], { grouped: new Set([400]) })).toEqual([100, 400]);
  });

  test('never include a watchdog', () => {
    const watchdog = sight(500, 100, 500, { watches: 100, markers: ['m'] });
    expect(found([shell, root, watchdog], { grouped: new Set([500]) })).toEqual([100]);
  });
});

test.each([
  ['', '', null],
  [
    '0::/user.slice/run.scope\n',
    '30 24 0:26 / /sys/fs/cgroup rw shared:4 - cgroup2 cgroup2 rw\n',
    '/sys/fs/cgroup/user.slice/run.scope',
  ],
  ['4:memory:/a\n0::/\n', '41 31 0:38 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n', '/sys/fs/cgroup/unified'],
  ['0::/docker/abc/x\n', '30 24 0:26 /docker/abc /sys/fs/cgroup ro - cgroup2 cgroup rw\n', '/sys/fs/cgroup/x'],
  ['0::/elsewhere\n', '30 24 0:26 /docker/abc /sys/fs/cgroup ro - cgroup2 cgroup rw\n', null],
  ['0::/../other\n', '30 24 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup rw\n', null],
  ['4:memory:/a\n', '30 24 0:26 / /sys/fs/cgroup rw - cgroup2 cgroup rw\n', null],
])('the control group of this process is found: %j', (group, mounts, path) => {
  expect(ownGroup(group, mounts)).toBe(path);
});
