import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { list, type ReadEntry } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTarGz, writeZip } from '../../../scripts/lib/release/archive.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder `tool` in a folder of this name. Its files are made in this order, with these modes and this time. */
function staged(name: string, order: readonly string[], modes: readonly [number, number], day: string): string {
  const texts: Record<string, string> = { 'a-first': 'program', 'man/tool.1': 'page', README: 'read\n'.repeat(999) };
  const parent = join(folder, name);
  for (const path of order) {
    mkdirSync(join(parent, 'tool', 'man'), { recursive: true, mode: modes[0] });
    writeFileSync(join(parent, 'tool', path), texts[path] ?? '');
    chmodSync(join(parent, 'tool', path), path === 'a-first' ? modes[0] : modes[1]);
    utimesSync(join(parent, 'tool', path), new Date(day), new Date(day));
  }
  return parent;
}

describe.each([
  ['.tar.gz', writeTarGz],
  ['.zip', async (...given: Parameters<typeof writeZip>) => writeZip(...given)],
])('an archive as %s', (extension, write) => {
  it.skipIf(process.platform === 'win32')('has the same bytes whenever and by whomever it is made', async () => {
    const one = staged('one', ['README', 'man/tool.1', 'a-first'], [0o755, 0o644], '2026-01-31');
    const other = staged('other', ['a-first', 'README', 'man/tool.1'], [0o700, 0o600], '2019-07-01');
    const [first, second] = [`first${extension}`, `second${extension}`].map((name) => join(folder, name));
    await write(first ?? '', one, 'tool');
    await write(second ?? '', other, 'tool');
    expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true);
  });
});

describe('what an archive holds', () => {
  it('as .tar.gz: one folder with all files, sorted, owned by nobody, and the program executable', async () => {
    const parent = staged('held', ['README', 'man/tool.1', 'a-first'], [0o755, 0o644], '2026-01-31');
    const path = join(folder, 'held.tar.gz');
    await writeTarGz(path, parent, 'tool');
    const entries: ReadEntry[] = [];
    await list({ file: path, onReadEntry: (entry) => entries.push(entry) });
    for (const { uid, gid, uname, gname, mtime } of entries) {
      expect([uid, gid, uname, gname]).toEqual([undefined, undefined, '', '']);
      expect(mtime?.toISOString()).toBe('1985-10-26T08:15:00.000Z');
    }
    expect(entries.map(({ path, mode = 0, size }) => [path, mode.toString(8), size])).toEqual([
      ['tool/README', '644', 4_995],
      ['tool/a-first', '755', 7],
      ['tool/man/tool.1', '644', 4],
    ]);
  });

  it('as .zip: the same files, with their modes for systems that have them', () => {
    const parent = staged('zipped', ['README', 'man/tool.1', 'a-first'], [0o755, 0o644], '2026-01-31');
    const path = join(folder, 'held.zip');
    writeZip(path, parent, 'tool');
    const bytes = readFileSync(path);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['tool/README', 'tool/a-first', 'tool/man/tool.1']);
    expect(Buffer.from(files['tool/a-first'] ?? []).toString()).toBe('program');
    // The list at the end of the archive has a header of 46 bytes for each file, with the mode at 38.
    const modes: string[] = [];
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
      modes.push((bytes.readUInt32LE(at + 38) >>> 16).toString(8));
    expect(modes).toEqual(['100644', '100755', '100644']);
  });
});
