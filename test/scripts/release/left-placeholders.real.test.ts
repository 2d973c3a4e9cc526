import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leftPlaceholders } from '../../../scripts/lib/release/left-placeholders.ts';

describe('files to publish', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'published-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (text: string): Uint8Array => Buffer.from(`\0\u007fELF ${text} COPYRIGHT OWNER`, 'latin1');

  function packed(name: string, files: Readonly<Record<string, string | Uint8Array>>): void {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    for (const [path, content] of Object.entries(files)) writeFileSync(join(inside, path), content);
    execFileSync('tar', ['-czf', join(folder, name), '-C', folder, 'inside']);
    rmSync(inside, { recursive: true });
  }

  it('have no placeholder left if none is found in texts, archives and programs', () => {
    writeFileSync(join(folder, 'install.sh'), 'base=https://github.com/acme/claude-multi\necho "$OWNER"\n');
    packed('claude-multi-linux-x64.tar.gz', {
      'README.md': 'acme',
      'licenses.txt': 'COPYRIGHT OWNER',
      bin: program(''),
    });
    packed('claude-multi-dist.tar.gz', { 'index.js': "const commit = 'FULL_COMMIT_SHA';" });
    expect(leftPlaceholders(folder)).toEqual([]);
  });

  it('are reported with every placeholder, wherever it is', () => {
    writeFileSync(join(folder, 'install.sh'), '#!/bin/sh\nbase=https://github.com/OWNER/claude-multi\n');
    packed('claude-multi-1.2.3.tgz', { 'README.md': 'uses: acme/claude-multi@FULL_COMMIT_SHA' });
    packed('claude-multi-linux-x64.tar.gz', { bin: program('https://github.com/OWNER/claude-multi') });
    packed('claude-multi-dist.tar.gz', { 'index.js': 'OWNER/claude-multi@FULL_COMMIT_SHA' });
    const zipped = { 'w/claude-multi.exe': program('FULL_COMMIT_SHA'), 'w/LICENSE': Buffer.from('OWNER') };
    writeFileSync(join(folder, 'claude-multi-windows-x64.zip'), zipSync(zipped));
    expect(leftPlaceholders(folder).sort()).toEqual([
      'claude-multi-1.2.3.tgz/inside/README.md:1: FULL_COMMIT_SHA',
      'claude-multi-dist.tar.gz/inside/index.js:1: OWNER',
      'claude-multi-linux-x64.tar.gz/inside/bin: OWNER/claude-multi',
      'claude-multi-windows-x64.zip/w/LICENSE:1: OWNER',
      'claude-multi-windows-x64.zip/w/claude-multi.exe: FULL_COMMIT_SHA',
      'install.sh:2: OWNER',
    ]);
  });
});
