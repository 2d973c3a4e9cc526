import { type BigIntStats, fstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What is written to when a text is written under a path. Symbolic links are followed. */
export type OutputTarget =
  /** A regular file, or one that does not exist yet. */
  | { readonly kind: 'file'; readonly path: string; readonly found: BigIntStats | null }
  /** An open file of this process, such as `/dev/stdout`, or the file that standard output is redirected to. */
  | { readonly kind: 'descriptor'; readonly fd: number }
  /** A named pipe, a device or a socket. */
  | { readonly kind: 'special'; readonly path: string; readonly found: BigIntStats }
  | { readonly kind: 'folder' };

/** The longest chain of symbolic links, as in Linux. */
const mostLinks = 40;
const descriptorPath = /^\/(?:dev|proc\/self|proc\/(\d+))\/fd\/(\d+)$/;

/**
 * Finds out what would be written to under an absolute path, without opening it.
 * @throws the system's error, for links that form a loop or a folder that may not be entered
 */
export function outputTargetOf(path: string): OutputTarget {
  const end = followLinks(path);
  const named = descriptorNamed(end);
  if (named !== null) return { kind: 'descriptor', fd: named };
  const found = statOf(end);
  if (found === null) return { kind: 'file', path: end, found };
  if (found.isDirectory()) return { kind: 'folder' };
  if (!found.isFile()) return { kind: 'special', path: end, found };
  // Replacing the file that our own output goes to would lose that output.
  const fd = [1, 2].find((own) => isSame(found, statOfDescriptor(own)));
  return fd === undefined ? { kind: 'file', path: realpathSync(end), found } : { kind: 'descriptor', fd };
}

/**
 * A name for what a target writes to, so that two paths lead to the same place exactly if their names are equal: through
 * symbolic links, hard links or folders. Null for devices, which may be written to twice, and folders.
 */
export function identityOf(target: OutputTarget): string | null {
  switch (target.kind) {
    case 'folder':
      return null;
    case 'descriptor':
      return identityOfDescriptor(target.fd);
    case 'special':
      return target.found.isFIFO() ? numberOf(target.found) : null;
    case 'file':
      return target.found === null ? realPathOfMissing(target.path) : numberOf(target.found);
  }
}

/** The same for an open file of this process; null when it is no file or pipe. */
export function identityOfDescriptor(fd: number): string | null {
  const found = statOfDescriptor(fd);
  return found !== null && (found.isFile() || found.isFIFO()) ? numberOf(found) : null;
}

function followLinks(path: string): string {
  let end = path;
  for (let links = 0; links < mostLinks && descriptorNamed(end) === null; links += 1) {
    let link: string;
    try {
      link = readlinkSync(end);
    } catch {
      break; // not a link, or nothing is there
    }
    end = resolve(realpathSync(dirname(end)), link);
  }
  return end;
}

function descriptorNamed(path: string): number | null {
  const [, pid, fd] = descriptorPath.exec(path) ?? [];
  if (fd === undefined || (pid !== undefined && Number(pid) !== process.pid)) return null;
  return Number(fd);
}

function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function statOfDescriptor(fd: number): BigIntStats | null {
  try {
    return fstatSync(fd, { bigint: true });
  } catch {
    return null; // closed
  }
}

function isSame(one: BigIntStats, other: BigIntStats | null): boolean {
  return other?.isFile() === true && numberOf(one) === numberOf(other);
}

function numberOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

/** The path with the links of its existing folders followed. */
function realPathOfMissing(path: string): string {
  const folder = dirname(path);
  if (folder === path) return path;
  try {
    return join(realpathSync(folder), basename(path));
  } catch {
    return join(realPathOfMissing(folder), basename(path));
  }
}
