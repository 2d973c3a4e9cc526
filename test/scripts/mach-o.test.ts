import { describe, expect, it } from 'vitest';
import { signAdHoc, signatureFaults } from '../../scripts/lib/release/mach-o.ts';

/** An executable with as many bytes before its signature, which is empty. */
function executable(codeBytes: number, signatureBytes = 64): Buffer {
  const file = Buffer.alloc(codeBytes + signatureBytes, 7);
  file.writeUInt32LE(0xfeedfacf, 0);
  file.writeUInt32LE(3, 16);
  const segment = (at: number, name: string, memory: number, start: number, bytes: number): void => {
    file.writeUInt32LE(0x19, at);
    file.writeUInt32LE(72, at + 4);
    file.write(name.padEnd(16, '\0'), at + 8, 'latin1');
    for (const [index, value] of [0, memory, start, bytes].entries())
      file.writeBigUInt64LE(BigInt(value), at + 24 + 8 * index);
  };
  segment(32, '__TEXT', 4096, 0, 4096);
  segment(104, '__LINKEDIT', 4096, 4096, codeBytes + signatureBytes - 4096);
  file.writeUInt32LE(0x1d, 176);
  file.writeUInt32LE(16, 180);
  file.writeUInt32LE(codeBytes, 184);
  file.writeUInt32LE(signatureBytes, 188);
  return file;
}

describe('the ad-hoc signature of an executable of macOS', () => {
  it.each([5_000, 8_192, 4_096 * 700 + 16])('fits a file of %d bytes, and ends where the file ends', (bytes) => {
    const file = executable(bytes);
    expect(signatureFaults(file)).not.toEqual([]);
    const signed = signAdHoc(file, 'claude-multi');
    expect(signatureFaults(signed)).toEqual([]);
    // What is signed is the same program: only the sizes in its header have changed.
    expect(signed.subarray(200, bytes).equals(file.subarray(200, bytes))).toBe(true);
    const [memory, start, size] = [136, 144, 152].map((offset) => Number(signed.readBigUInt64LE(offset)));
    expect(Number(start) + Number(size)).toBe(signed.length);
    expect(memory).toBeGreaterThanOrEqual(size ?? 0);
    expect(signAdHoc(signed, 'claude-multi').equals(signed)).toBe(true);
  });

  it('does not fit any more when a byte has changed, on the first, a middle or the last page', () => {
    for (const at of [300, 9_000, 20_479]) {
      const signed = signAdHoc(executable(20_480), 'claude-multi');
      signed[at] = 0;
      expect(signatureFaults(signed)).toEqual(['1 of 5 pages do not have the hash in the signature']);
    }
  });

  it('does not fit a file to which something was added', () => {
    const signed = signAdHoc(executable(20_480), 'claude-multi');
    const end = signed.length;
    expect(signatureFaults(Buffer.concat([signed, Buffer.alloc(8)]))).toEqual([
      `the signature ends at ${end}, the file at ${end + 8}`,
    ]);
  });

  it('cannot be written into other files', () => {
    expect(() => signAdHoc(Buffer.from('#!/bin/sh\n'.repeat(9)), 'x')).toThrow('not an executable of macOS');
    const unsigned = executable(8_192);
    unsigned.writeUInt32LE(0x1e, 176);
    expect(() => signatureFaults(unsigned)).toThrow('no place for a signature');
  });
});
