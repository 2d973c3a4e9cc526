import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../scripts/lib/project.ts';
import { archiveFolder, archiveName, type Platform, platforms } from '../../../scripts/lib/release/platforms.ts';

/** All files of a release. */
const assets = [
  ...platforms.map(archiveName),
  ...['SHA256SUMS', 'VERSION', 'claude-multi-0.2.0.tgz', 'claude-multi-dist.tar.gz', 'claude-multi.cdx.json'],
  ...['claude-multi.json', 'claude-multi.rb', 'install.ps1', 'install.sh'],
];
const page = readFileSync(join(root, 'docs/package-managers.md'), 'utf8');

type System = 'linux' | 'darwin' | 'windows';
type Processor = 'x64' | 'arm64';
type Library = 'gnu' | 'musl' | null;
const machines: readonly (readonly [Platform, System, Processor, Library])[] = [
  ['linux-x64', 'linux', 'x64', 'gnu'],
  ['linux-arm64', 'linux', 'arm64', 'gnu'],
  ['linux-x64-musl', 'linux', 'x64', 'musl'],
  ['linux-arm64-musl', 'linux', 'arm64', 'musl'],
  ['darwin-x64', 'darwin', 'x64', null],
  ['darwin-arm64', 'darwin', 'arm64', null],
  ['windows-x64', 'windows', 'x64', null],
];

/** Whether a name has one of these words, at whose sides is no letter or digit. */
const hasWord = (name: string, words: string): boolean => new RegExp(`(?:\\b|_)(?:${words})(?:\\b|_)`, 'i').test(name);
const systemWords = { linux: 'linux', darwin: 'darwin|mac(?:osx?)?|osx', windows: 'win(?:32|64|dows)?' } as const;
const processorWords = { x64: 'x86[_-]64|x64|amd64', arm64: 'aarch_?64|arm_?64' } as const;

/** The points that mise gives a name: for system, processor, library and format. A wrong processor or system is out. */
function points(name: string, [, system, processor, library]: (typeof machines)[number]): number {
  const rest = name.replace(/^claude-multi/, '');
  const match = (words: Readonly<Record<string, string>>, wanted: string, right: number, wrong: number): number => {
    const found = Object.entries(words).find(([, pattern]) => hasWord(rest, pattern));
    return found === undefined ? 0 : found[0] === wanted ? right : wrong;
  };
  const format = /\.zip$/.test(name) ? (system === 'windows' ? 15 : 5) : /\.(?:tar\.gz|tgz)$/.test(name) ? 10 : 0;
  return (
    match(systemWords, system, 100, -100) +
    match(processorWords, processor, 50, -150) +
    (system === 'darwin' ? 0 : match({ gnu: 'gnu|glibc', musl: 'musl' }, library ?? 'msvc', 25, -10)) +
    (/\.json$/.test(name) ? -100 : format)
  );
}

describe('the names of the archives', () => {
  it.each(machines)('let mise choose %s', (...machine) => {
    const best = assets.toSorted((a, b) => points(b, machine) - points(a, machine) || a.length - b.length);
    expect(best[0]).toBe(archiveName(machine[0]));
  });

  it.each(machines)(
    'let ubi choose %s, with the option that the page tells',
    (platform, system, processor, library) => {
      const [, matching = ''] = /^ubi .*--matching (\S+)$/m.exec(page) ?? [];
      // Names with an ending that ubi does not know are out. On Apple silicon it takes Intel's programs as well.
      const known = assets.filter((name) => /\.(?:tar\.gz|tgz|zip)$|^[^.]+$/.test(name));
      const words =
        system === 'darwin' && processor === 'arm64'
          ? Object.values(processorWords).join('|')
          : processorWords[processor];
      const fitting = known.filter((name) => hasWord(name, systemWords[system]) && hasWord(name, words));
      const wanted = library === 'musl' || system === 'windows' ? '' : matching;
      const left = fitting.length === 1 ? fitting : fitting.filter((name) => name.includes(wanted));
      const ofAppleSilicon =
        system === 'darwin' && processor === 'arm64' ? left.find((name) => hasWord(name, 'arm64')) : undefined;
      expect(ofAppleSilicon ?? left.toSorted()[0]).toBe(archiveName(platform));
    },
  );

  it.each(machines.filter(([, , , library]) => library !== 'musl'))(
    'are what the registry entry for aqua makes of its template on %s',
    (platform, system, processor) => {
      const [, yaml = ''] = /## aqua\n.*?```yaml\n(.*?)```/s.exec(page) ?? [];
      const { packages } = parse(yaml) as { packages: [AquaPackage] };
      const [entry] = packages;
      const processorName = processor === 'x64' ? 'amd64' : 'arm64';
      const values: Readonly<Record<string, string>> = {
        '.OS': system,
        '.Arch': entry.replacements[processorName] ?? processorName,
        '.Format': entry.overrides.find(({ goos }) => goos === system)?.format ?? entry.format,
      };
      const filled = (text: string): string => text.replace(/\{\{(\.\w+)\}\}/g, (_, key: string) => values[key] ?? key);
      expect(filled(entry.asset)).toBe(archiveName(platform));
      expect(entry.files[0].src.replace('{{.AssetWithoutExt}}', archiveFolder(platform))).toBe(
        `${archiveFolder(platform)}/claude-multi`,
      );
      const environments = [system, processorName, `${system}/${processorName}`];
      expect(entry.supported_envs.some((one) => environments.includes(one))).toBe(true);
      expect(assets).toContain(entry.checksum.asset);
    },
  );

  it('are told on the page', () => {
    for (const name of assets.filter((one) => /^claude-multi\.|\.zip$|^SHA/.test(one)))
      expect(page).toContain(`\`${name}\``);
    for (const platform of platforms.filter((one) => one !== 'windows-x64')) expect(page).toContain(`\`${platform}\``);
  });
});

interface AquaPackage {
  asset: string;
  format: string;
  replacements: Record<string, string>;
  overrides: { goos: string; format: string }[];
  supported_envs: string[];
  files: [{ src: string }];
  checksum: { asset: string };
}
