import { readFile, stat } from 'node:fs/promises';
import { decodeText, type ReadText } from '../../domain/text/decode-text.ts';
import { messageOf } from '../../domain/text/errors.ts';

/** The largest file that is read. With more, tasks and journal would not fit into memory. */
export const largestFile = 256 * 1024 * 1024;

/**
 * Reads a UTF-8 text file. Drops a byte-order mark and changes nothing else, not even line ends.
 * @param pipes whether to read pipes and terminals (`/dev/stdin`, `<(command)`), which could block forever
 */
export async function readTextFile(path: string, pipes: boolean): Promise<ReadText> {
  try {
    const { size, ...kind } = await kindOf(path);
    if (kind.folder) return { ok: false, problem: 'is a folder, not a file' };
    if (!kind.file && !pipes) return { ok: false, problem: 'is not a regular file' };
    if (size > largestFile) return { ok: false, problem: `is larger than ${largestFile / 1024 / 1024} MiB` };
    return decodeText(await readFile(path));
  } catch (error) {
    return { ok: false, problem: whyUnreadable(error) };
  }
}

/** Why a path is not a usable folder, as the end of a sentence that begins with the path; null when it is one. */
export async function whyNoFolder(path: string): Promise<string | null> {
  try {
    return (await kindOf(path)).folder ? null : 'is not a folder';
  } catch (error) {
    return whyUnreadable(error).replace('there is no such file', 'there is no such folder');
  }
}

async function kindOf(path: string): Promise<{ file: boolean; folder: boolean; size: number }> {
  const found = await stat(path);
  return { file: found.isFile(), folder: found.isDirectory(), size: found.size };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be read: there is no such file',
  ENOTDIR: 'cannot be read: there is no such file',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder, not a file',
  ELOOP: 'cannot be read: its symbolic links form a loop',
  ENAMETOOLONG: 'cannot be read: the name is too long',
};

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `cannot be read: ${messageOf(error)}`;
}
