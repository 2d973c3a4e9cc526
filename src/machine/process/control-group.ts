import { accessSync, constants, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { readOr, startOf } from './process-identity.ts';

/**
 * A control group of Linux (version 2): the kernel keeps every descendant of the processes in it there, whatever it does to
 * its environment and parents.
 */
export class ControlGroup {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Makes a group below this process's own and moves a process into it; null where that is not allowed. */
  static around(pid: number, parent = ownGroup()): ControlGroup | null {
    if (parent === null) return null;
    const path = join(parent, `claude-multi-${process.pid}-${crypto.randomUUID()}`);
    try {
      mkdirSync(path);
    } catch {
      return null;
    }
    const group = new ControlGroup(path);
    try {
      group.#take(pid);
      return group;
    } catch {
      group.remove();
      return null;
    }
  }

  /** Moves a process into it, with children that it may have started already. */
  #take(pid: number): void {
    writeFileSync(join(this.path, 'cgroup.procs'), String(pid));
    const children = readOr(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number);
    for (const child of children) if (child > 0) this.#take(child);
  }

  /** The processes in it and in the groups below it, which a run within a session makes. */
  members(path = this.path): number[] {
    const own = readOr(join(path, 'cgroup.procs')).split('\n').map(Number);
    return [...own.filter((pid) => pid > 0), ...foldersIn(path).flatMap((folder) => this.members(folder))];
  }

  /** Removes it. Returns false while processes are in it. */
  remove(path = this.path): boolean {
    for (const folder of foldersIn(path)) this.remove(folder);
    try {
      rmdirSync(path);
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT';
    }
  }
}

/** The folder of the control group that this process is in; null where there is none of version 2. */
export function ownGroup(group = readOr('/proc/self/cgroup'), mounts = readOr('/proc/self/mountinfo')): string | null {
  const path = /^0::(\/.*)$/m.exec(group)?.[1];
  const [, root, point] = /^\d+ \d+ \S+ (\S+) (\S+) .* - cgroup2 /m.exec(mounts) ?? [];
  if (path === undefined || root === undefined || point === undefined || path.startsWith('/..')) return null;
  if (root === '/') return path === '/' ? point : join(point, path);
  return path === root || path.startsWith(`${root}/`) ? join(point, path.slice(root.length)) : null;
}

/** Removes the groups that a dead supervisor has left, where no process is in them any more. */
export function removeOldGroups(parent = ownGroup()): void {
  for (const path of parent === null ? [] : foldersIn(parent)) {
    const pid = /\/claude-multi-(\d+)-[\da-f-]+$/.exec(path)?.[1];
    if (pid !== undefined && startOf(Number(pid)) === null) new ControlGroup(path).remove();
  }
}

/** Whether groups can be made here. Makes none. */
export function canGroup(parent = ownGroup()): boolean {
  if (parent === null) return false;
  try {
    accessSync(parent, constants.W_OK);
    accessSync(join(parent, 'cgroup.procs'), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function foldersIn(path: string): string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name));
  } catch {
    return [];
  }
}
