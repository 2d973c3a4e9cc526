import { readFile, stat } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import type { ArchivedFile } from '../../app/delivery/run-archive.ts';

/** The most bytes that are packed: they are in memory. The service takes more. */
const mostBytes = 256 * 1024 * 1024;

/** A zip file, and the names of files that were left out. */
export interface Archive {
  readonly zip: Uint8Array;
  readonly leftOut: readonly string[];
}

/**
 * Packs texts and files into a zip file. A file that is missing, or too large for what is left of the room, is left out.
 * @param redact applied to every file
 */
export async function pack(
  texts: Readonly<Record<string, string>>,
  files: readonly ArchivedFile[],
  redact: (text: string) => string,
  most = mostBytes,
): Promise<Archive> {
  const entries: Record<string, Uint8Array> = {};
  const leftOut: string[] = [];
  let left = most;
  for (const [name, text] of Object.entries(texts)) {
    const bytes = strToU8(text);
    entries[name] = bytes;
    left -= bytes.length;
  }
  for (const { name, path } of files) {
    const size = (await stat(path).catch(() => null))?.size ?? Number.POSITIVE_INFINITY;
    if (size > left) leftOut.push(name);
    else {
      const bytes = strToU8(redact(await readFile(path, 'utf8')));
      entries[name] = bytes;
      left -= bytes.length;
    }
  }
  return { zip: zipSync(entries, { level: 6 }), leftOut };
}
