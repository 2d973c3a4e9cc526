import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A module in webpack's statistics; a concatenated module contains others. */
interface BundledModule {
  nameForCondition?: string | null;
  modules?: BundledModule[];
}

/** The part of webpack's statistics that lists the files in a bundle. */
export interface BundleStats {
  modules: BundledModule[];
}

/**
 * The licence texts of all packages in a bundle, by name. Found through the statistics and not with ncc's `--license`,
 * which omits all packages except those of lazy chunks as soon as a bundle has one.
 */
export function licenseTexts(stats: BundleStats): string {
  return licenseTextsOf(stats.modules.flatMap(filesOf));
}

const ruler = `\n${'-'.repeat(80)}\n\n`;

/** The licence texts of all packages that files belong to, by name. @param files absolute paths */
export function licenseTextsOf(files: readonly string[]): string {
  const folders = new Set(files.map(packageFolder));
  const sections = [...folders].filter((folder) => folder !== undefined).map(sectionOf);
  return [...new Set(sections)].sort((a, b) => (a < b ? -1 : 1)).join(ruler);
}

/** A package that is a part of what is published. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** As in its package.json, an SPDX expression. */
  readonly license: string;
}

/** The packages whose licence texts these are. */
export function packagesIn(texts: string): LicensedPackage[] {
  return texts.split(ruler).flatMap((section) => {
    const [, name, version, license] = /^(\S+) (\S+) \((.+)\)\n/.exec(section) ?? [];
    return name === undefined || version === undefined || license === undefined ? [] : [{ name, version, license }];
  });
}

function filesOf(module: BundledModule): string[] {
  return [module.nameForCondition ?? '', ...(module.modules ?? []).flatMap(filesOf)];
}

/** The folder of the package that a file belongs to; undefined for the project's own files. */
function packageFolder(file: string): string | undefined {
  const path = file.replaceAll('\\', '/');
  const start = path.lastIndexOf('/node_modules/');
  if (start < 0) return undefined;
  const [first = '', second = ''] = path.slice(start + '/node_modules/'.length).split('/');
  return `${path.slice(0, start)}/node_modules/${first.startsWith('@') ? `${first}/${second}` : first}`;
}

function sectionOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const { name, version, license } = manifest;
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^(licen[sc]e|copying)(\.|-|$)/i.test(entry));
  const text = file === undefined ? 'The package brings no licence file.' : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}
