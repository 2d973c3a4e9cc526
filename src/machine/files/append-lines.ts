import { closeSync, constants, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
const newline = 0x0a;

/**
 * Appends whole lines to a file that several processes may share, in one write. If the file ends in the middle of a line,
 * because its writer died or the disk was full, a newline comes first, so that the torn line does not swallow the next.
 * @param follow whether to follow a symbolic link
 * @throws the system's error
 */
export function appendLines(path: string, lines: string, { follow }: { readonly follow: boolean }): void {
  const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | (follow ? 0 : (O_NOFOLLOW ?? 0)), 0o600);
  try {
    const bytes = Buffer.from(`${isTorn(path, file) ? '\n' : ''}${lines}`);
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  } finally {
    closeSync(file);
  }
}

/** Whether a file that is open for writing has a last line without its end. False where that cannot be known. */
export function isTorn(path: string, file: number): boolean {
  const found = fstatSync(file);
  if (!found.isFile() || found.size === 0) return false;
  let reader: number;
  try {
    reader = openSync(path, constants.O_RDONLY);
  } catch {
    return false; // it may only be written
  }
  try {
    const last = Buffer.alloc(1);
    return (
      fstatSync(reader).ino === found.ino && readSync(reader, last, 0, 1, found.size - 1) === 1 && last[0] !== newline
    );
  } finally {
    closeSync(reader);
  }
}
