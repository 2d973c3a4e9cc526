import { constants } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type OutputTarget, outputTargetOf } from './output-target.ts';
import { writeAtomically } from './write-atomically.ts';

/** How long a pipe may have no reader, or its reader take nothing, milliseconds. */
const readerWaitMs = 30_000;
const lookMs = 20;
/** A write of this size into a pipe is taken whole or not at all, bytes (PIPE_BUF). */
const pipePiece = 4_096;

/** Writes to an open file of this process. */
export type PrintTo = (fd: number, text: string) => void | Promise<void>;

/**
 * Writes a text to where a path leads. A file is replaced as a whole and keeps its permissions; a symbolic link stays
 * and its target is replaced; a pipe or a device is written to. Makes missing folders.
 * @param print writes to an open file of this process, such as `/dev/stdout`
 * @throws the system's error; an error when nobody reads a pipe for 30 s
 */
export async function writeOutput(path: string, text: string, print: PrintTo): Promise<void> {
  const target = outputTargetOf(path);
  switch (target.kind) {
    case 'folder':
      throw new Error(`${path} is a folder`);
    case 'descriptor':
      return print(target.fd, text);
    case 'special':
      return writeSpecial(target, text);
    case 'file':
      return replace(target, text);
  }
}

async function replace({ path, found }: OutputTarget & { kind: 'file' }, text: string): Promise<void> {
  if (found === null) {
    await mkdir(dirname(path), { recursive: true });
    return writeAtomically(path, text);
  }
  const mode = Number(found.mode & 0o777n);
  try {
    await writeAtomically(path, text, mode);
  } catch (error) {
    // A file that is mounted by itself, or in a folder that we may not write to, cannot be replaced but written.
    if (!irreplaceable.has(String((error as NodeJS.ErrnoException).code))) throw error;
    return writeFile(path, text);
  }
  await chmod(path, mode).catch(() => {}); // the umask may have taken some away
}

const irreplaceable: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG']);

async function writeSpecial({ path, found }: OutputTarget & { kind: 'special' }, text: string): Promise<void> {
  if (!found.isFIFO()) return writeFile(path, text);
  const pipe = await openPipe(path);
  try {
    await writePipe(pipe, Buffer.from(text), path);
  } finally {
    await pipe.close();
  }
}

/** Opens a named pipe. An open that blocks until there is a reader could not be ended. */
async function openPipe(path: string): Promise<FileHandle> {
  for (let waited = 0; ; waited += lookMs) {
    try {
      return await open(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
      if (waited >= readerWaitMs) throw new Error(`nobody reads the pipe ${path}`, { cause: error });
      await pause(lookMs);
    }
  }
}

async function writePipe(pipe: FileHandle, bytes: Buffer, path: string): Promise<void> {
  let waited = 0;
  for (let at = 0; at < bytes.length; ) {
    try {
      const { bytesWritten } = await pipe.write(bytes, at, Math.min(pipePiece, bytes.length - at));
      at += bytesWritten;
      waited = 0;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      if (waited >= readerWaitMs) throw new Error(`the reader of the pipe ${path} takes no more`, { cause: error });
      await pause(lookMs);
      waited += lookMs;
    }
  }
}
