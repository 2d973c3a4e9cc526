import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { list, type ReadEntry } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signatureFaults } from '../../scripts/lib/release/mach-o.ts';
import { archiveName, type Platform, platforms, programName } from '../../scripts/lib/release/platforms.ts';
import { writeRelease } from '../../scripts/lib/release/write-release.ts';
import { version } from '../../src/domain/version.ts';

/** The beginnings of programs: of Linux with the processor, of macOS with the processor, of Windows. */
const isProgramFor: Readonly<Record<Platform, (file: Buffer) => boolean>> = {
  'linux-x64': (file) => isElf(file, 62) && loaderOf(file) === '/lib64/ld-linux-x86-64.so.2',
  'linux-arm64': (file) => isElf(file, 183) && loaderOf(file) === '/lib/ld-linux-aarch64.so.1',
  'linux-x64-musl': (file) => isElf(file, 62) && loaderOf(file) === '/lib/ld-musl-x86_64.so.1',
  'linux-arm64-musl': (file) => isElf(file, 183) && loaderOf(file) === '/lib/ld-musl-aarch64.so.1',
  'darwin-x64': (file) => file.readUInt32LE(0) === 0xfeedfacf && file.readUInt32LE(4) === 0x01000007,
  'darwin-arm64': (file) => file.readUInt32LE(0) === 0xfeedfacf && file.readUInt32LE(4) === 0x0100000c,
  'windows-x64': (file) =>
    file.toString('latin1', 0, 2) === 'MZ' && file.readUInt16LE(file.readUInt32LE(60) + 4) === 0x8664,
};

function isElf(file: Buffer, processor: number): boolean {
  return file.toString('latin1', 1, 4) === 'ELF' && file.readUInt16LE(18) === processor;
}

function loaderOf(file: Buffer): string {
  return /\/lib(?:64)?\/ld-[\w.-]+/.exec(file.toString('latin1', 0, 8_192))?.[0] ?? '';
}

// Bun's runtimes for the other platforms come from the npm registry.
describe('a release for all platforms', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    const release = { version, platforms, owner: 'octo', commit: 'a'.repeat(40) };
    for (const name of ['one', 'other']) await writeRelease(join(folder, name), release);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has the same bytes when it is made twice', () => {
    const names = readdirSync(join(folder, 'one')).sort();
    expect(names).toEqual(readdirSync(join(folder, 'other')).sort());
    expect(names).toEqual(expect.arrayContaining([...platforms.map(archiveName), 'claude-multi.json']));
    for (const name of names) {
      const [one, other] = ['one', 'other'].map((run) => readFileSync(join(folder, run, name)));
      expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  it.each(platforms)('has for %s a program that this platform can start', async (platform) => {
    const program = await programIn(join(folder, 'one', archiveName(platform)), programName(platform));
    expect(isProgramFor[platform](program)).toBe(true);
    if (platform.startsWith('darwin-')) expect(signatureFaults(program)).toEqual([]);
  });

  it('has an archive for each processor and system in the formula', () => {
    const formula = readFileSync(join(folder, 'one', 'claude-multi.rb'), 'utf8');
    expect(formula.match(/^ +sha256 "[0-9a-f]{64}"$/gm)).toHaveLength(4);
  });
});

async function programIn(archive: string, name: string): Promise<Buffer> {
  if (archive.endsWith('.zip')) {
    const files = unzipSync(readFileSync(archive), { filter: (file) => file.name.endsWith(`/${name}`) });
    return Buffer.from(Object.values(files)[0] ?? []);
  }
  const parts: Buffer[] = [];
  await list({
    file: archive,
    onReadEntry: (entry: ReadEntry) => {
      if (entry.path.endsWith(`/${name}`)) entry.on('data', (part: Buffer) => parts.push(Buffer.from(part)));
    },
  });
  return Buffer.concat(parts);
}
