import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { homebrewFormula, type PackagedRelease } from '../../../scripts/lib/release/homebrew.ts';
import { archiveName, type Platform, platforms } from '../../../scripts/lib/release/platforms.ts';
import { scoopManifest } from '../../../scripts/lib/release/scoop.ts';

const sha256 = (platform: Platform): string => Buffer.from(platform.padEnd(32, '.')).toString('hex');
const release: PackagedRelease = {
  version: '0.2.0',
  repository: 'https://github.com/octo/claude-multi',
  archives: new Map(platforms.map((platform) => [platform, sha256(platform)])),
};
const downloads = 'https://github.com/octo/claude-multi/releases/download';

describe('the Homebrew formula', () => {
  const formula = homebrewFormula(release);

  it.each([
    ['macos', 'arm', 'darwin-arm64'],
    ['macos', 'intel', 'darwin-x64'],
    ['linux', 'arm', 'linux-arm64'],
    ['linux', 'intel', 'linux-x64'],
  ] as const)('takes on %s with %s the archive %s, with its checksum', (system, processor, platform) => {
    const [, block = ''] = new RegExp(`^  on_${system} do\n(.*?)^  end$`, 'ms').exec(formula) ?? [];
    const [, inside = ''] = new RegExp(`^    on_${processor} do\n(.*?)^    end$`, 'ms').exec(block) ?? [];
    expect(inside.trim().split(/\n\s*/)).toEqual([
      `url "${downloads}/v0.2.0/${archiveName(platform)}"`,
      `sha256 "${sha256(platform)}"`,
    ]);
  });

  it('has every block closed, and no archive that Homebrew cannot start', () => {
    const opened = formula.match(/^\s*(?:class .*|def \w+|.* do)$/gm) ?? [];
    expect(formula.match(/^\s*end$/gm)).toHaveLength(opened.length);
    expect(formula).not.toMatch(/musl|windows/);
  });

  it('names only the systems that a release has archives for', () => {
    const part = homebrewFormula({ ...release, archives: new Map([['linux-x64', sha256('linux-x64')]]) });
    expect(part.match(/on_\w+/g)).toEqual(['on_linux', 'on_intel']);
  });
});

describe('the Scoop manifest', () => {
  // The rules of Scoop's schema.json for the keys that are used. No other key is allowed.
  const address = z.url().regex(/^[^$]*$/);
  const schema = z.strictObject({
    version: z.string().regex(/^[\w.+-]+$/),
    description: z.string(),
    homepage: z.url(),
    license: z.literal('MIT'),
    notes: z.string(),
    architecture: z.strictObject({
      '64bit': z.strictObject({ url: address, hash: z.string().regex(/^[a-fA-F0-9]{64}$/) }),
    }),
    extract_dir: z.string(),
    bin: z.string(),
    checkver: z.literal('github'),
    autoupdate: z.strictObject({
      architecture: z.strictObject({ '64bit': z.strictObject({ url: z.url().includes('$version') }) }),
      hash: z.strictObject({ url: z.string().regex(/^(\$url|\$baseurl).[\w\d]+$/) }),
    }),
  });

  it('is one by the rules of Scoop, and takes the archive for Windows with its checksum', () => {
    const manifest = schema.parse(JSON.parse(scoopManifest(release) ?? ''));
    expect(manifest.architecture['64bit']).toEqual({
      url: `${downloads}/v0.2.0/claude-multi-windows-x64.zip`,
      hash: sha256('windows-x64'),
    });
    expect(manifest).toMatchObject({ extract_dir: 'claude-multi-windows-x64', bin: 'claude-multi.exe' });
  });

  it('finds a newer version where this one was, with its checksum in SHA256SUMS', () => {
    const { autoupdate } = schema.parse(JSON.parse(scoopManifest(release) ?? ''));
    expect(autoupdate.architecture['64bit'].url.replaceAll('$version', '0.2.0')).toBe(
      `${downloads}/v0.2.0/claude-multi-windows-x64.zip`,
    );
    expect(autoupdate.hash.url).toBe('$baseurl/SHA256SUMS');
  });

  it('is not made for a release without an archive for Windows', () => {
    expect(scoopManifest({ ...release, archives: new Map() })).toBeNull();
  });
});
