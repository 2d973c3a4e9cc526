import { createHash } from 'node:crypto';

/**
 * The signature in an executable of macOS. macOS on Apple silicon starts nothing without one, and newer versions end a
 * program whose signature does not fit its bytes. An ad-hoc signature has no certificate: it is only the hashes of all
 * pages of the file, so that it can be written on every system.
 */

const magic64 = 0xfeedfacf;
const headerBytes = 32;
const segmentCommand = 0x19;
const signatureCommand = 0x1d;
const embeddedSignature = 0xfade0cc0;
const codeDirectory = 0xfade0c02;
/** The directory is the only part of an ad-hoc signature, behind one entry of the index. */
const directoryStart = 20;
const directoryHeader = 88;
const version = 0x20400;
const adHocByLinker = 0x20002;
const mainBinary = 1n;
const sha256 = { type: 2, bytes: 32 };
const pageBits = 12;
const pageBytes = 1 << pageBits;

/** Where in a file its signature is. */
interface Layout {
  /** The start of the command that says where the signature is. */
  readonly command: number;
  readonly start: number;
  readonly bytes: number;
  /** The starts of the commands of two segments: the code, and what the signature is a part of. */
  readonly text: number;
  readonly linkedit: number;
}

/**
 * What is wrong with the signature of an executable; empty when it fits.
 * Throws when the file is not an executable of macOS, or has no place for a signature.
 */
export function signatureFaults(file: Buffer): string[] {
  const { start, bytes } = layoutOf(file);
  const faults: string[] = [];
  if (start + bytes !== file.length) faults.push(`the signature ends at ${start + bytes}, the file at ${file.length}`);
  if (file.readUInt32BE(start) !== embeddedSignature) return [...faults, 'the signature does not begin as one'];
  const directory = start + file.readUInt32BE(start + 16);
  if (file.readUInt32BE(directory) !== codeDirectory) return [...faults, 'the signature has no list of hashes'];
  const field = (offset: number): number => file.readUInt32BE(directory + offset);
  const limit = field(32);
  if (limit !== start) faults.push(`the signature covers ${limit} of ${start} bytes`);
  const expected = pageHashes(file.subarray(0, limit));
  const hashes = directory + field(16);
  const wrong = expected.filter(
    (hash, page) => !hash.equals(file.subarray(hashes + page * sha256.bytes, hashes + (page + 1) * sha256.bytes)),
  );
  if (field(28) !== expected.length || wrong.length > 0)
    faults.push(`${wrong.length} of ${expected.length} pages do not have the hash in the signature`);
  return faults;
}

/**
 * The executable with an ad-hoc signature in the place of the one it has, as a linker signs.
 * Throws when the file is not an executable of macOS, or has no place for a signature.
 * @param identifier the name of the program in the signature
 */
export function signAdHoc(file: Buffer, identifier: string): Buffer {
  const { command, start, text, linkedit } = layoutOf(file);
  const name = Buffer.from(`${identifier}\0`);
  const pages = Math.ceil(start / pageBytes);
  const hashes = directoryHeader + name.length;
  const directoryBytes = hashes + pages * sha256.bytes;
  const bytes = directoryStart + directoryBytes;
  const signed = Buffer.alloc(start + bytes);
  file.copy(signed, 0, 0, start);

  // The header is a part of what is signed, so it is written first.
  signed.writeUInt32LE(bytes, command + 12);
  const inLinkedit = BigInt(start + bytes) - signed.readBigUInt64LE(linkedit + 40);
  signed.writeBigUInt64LE(inLinkedit, linkedit + 48);
  if (signed.readBigUInt64LE(linkedit + 32) < inLinkedit) {
    // A multiple of the largest page that a Mac has.
    signed.writeBigUInt64LE(((inLinkedit + 0x3fffn) / 0x4000n) * 0x4000n, linkedit + 32);
  }

  const directory = start + directoryStart;
  [embeddedSignature, bytes, 1, 0, directoryStart].forEach((value, index) => {
    signed.writeUInt32BE(value, start + index * 4);
  });
  const fields = [codeDirectory, directoryBytes, version, adHocByLinker, hashes, directoryHeader, 0, pages, start];
  fields.forEach((value, index) => {
    signed.writeUInt32BE(value, directory + index * 4);
  });
  Buffer.from([sha256.bytes, sha256.type, 0, pageBits]).copy(signed, directory + 36);
  signed.writeBigUInt64BE(signed.readBigUInt64LE(text + 40), directory + 64);
  signed.writeBigUInt64BE(signed.readBigUInt64LE(text + 48), directory + 72);
  signed.writeBigUInt64BE(mainBinary, directory + 80);
  name.copy(signed, directory + directoryHeader);
  Buffer.concat(pageHashes(signed.subarray(0, start))).copy(signed, directory + hashes);
  return signed;
}

/** The last page is as long as it is, without padding. */
function pageHashes(code: Buffer): Buffer[] {
  return Array.from({ length: Math.ceil(code.length / pageBytes) }, (_, page) =>
    createHash('sha256')
      .update(code.subarray(page * pageBytes, (page + 1) * pageBytes))
      .digest(),
  );
}

function layoutOf(file: Buffer): Layout {
  if (file.length < headerBytes || file.readUInt32LE(0) !== magic64)
    throw new Error('this is not an executable of macOS');
  let command: number | null = null;
  const segments = new Map<string, number>();
  let at = headerBytes;
  for (let count = file.readUInt32LE(16); count > 0; count -= 1) {
    const kind = file.readUInt32LE(at);
    if (kind === signatureCommand) command = at;
    if (kind === segmentCommand) segments.set(file.toString('latin1', at + 8, at + 24).replace(/\0.*$/, ''), at);
    at += file.readUInt32LE(at + 4);
  }
  const [text, linkedit] = [segments.get('__TEXT'), segments.get('__LINKEDIT')];
  if (command === null || text === undefined || linkedit === undefined)
    throw new Error('this executable has no place for a signature');
  return { command, start: file.readUInt32LE(command + 8), bytes: file.readUInt32LE(command + 12), text, linkedit };
}
