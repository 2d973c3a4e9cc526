import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { unzipSync } from 'fflate';

/** The most that an archive may hold, unpacked: several times what a binary takes. */
const mostBytes = 1024 * 1024 * 1024;

/**
 * Reads the files with these paths from a `.tar.gz` or `.zip` archive. Links and everything else in it are ignored, and
 * nothing is written. Throws when it is damaged.
 */
export async function filesIn(
  archive: Buffer,
  kind: 'tar.gz' | 'zip',
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Buffer>> {
  if (kind === 'tar.gz') return tarFiles(await promisify(gunzip)(archive, { maxOutputLength: mostBytes }), wanted);
  // Not unzip, which starts a worker from a text: runtimes differ in whether they can.
  const files = unzipSync(archive, {
    filter: ({ name, originalSize }) => wanted.has(name) && originalSize <= mostBytes,
  });
  return new Map(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

const block = 512;

/** Reads a tar archive: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, "ustar Interchange Format". */
function tarFiles(tar: Buffer, wanted: ReadonlySet<string>): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + block <= tar.length; ) {
    const header = tar.subarray(at, at + block);
    // Two blocks of zeros end an archive.
    if (header.every((byte) => byte === 0)) break;
    const size = numberIn(header, 124, 12);
    if (numberIn(header, 148, 8) !== checksumOf(header) || Number.isNaN(size))
      throw new Error(`the header at byte ${at} is damaged`);
    const type = String.fromCharCode(header[156] ?? 0);
    const prefix = textIn(header, 345, 155);
    const name = `${prefix === '' ? '' : `${prefix}/`}${textIn(header, 0, 100)}`.replace(/^\.\//, '');
    const body = tar.subarray(at + block, at + block + size);
    if (body.length < size) throw new Error(`${name} is cut off`);
    if ((type === '0' || type === '\0') && wanted.has(name)) files.set(name, body);
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function textIn(header: Buffer, at: number, length: number): string {
  return header.toString('utf8', at, at + length).replace(/\0.*$/s, '');
}

/** A number in octal digits. */
function numberIn(header: Buffer, at: number, length: number): number {
  const text = textIn(header, at, length).trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}

/** The sum of a header's bytes, with spaces in the place of the sum itself. */
function checksumOf(header: Buffer): number {
  let sum = 0;
  for (const [at, byte] of header.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
  return sum;
}
