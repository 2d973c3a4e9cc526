import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandList } from '../../../src/cli/command-list.ts';
import { bashCompletion } from '../../../src/cli/completion/bash.ts';
import { fishCompletion } from '../../../src/cli/completion/fish.ts';
import { completedCommands } from '../../../src/cli/completion/model.ts';
import { zshCompletion } from '../../../src/cli/completion/zsh.ts';
import { Terminal } from '../../../src/cli/process/terminal.ts';
import { repository } from '../../../src/domain/project.ts';
import { writeBinary } from '../binary.ts';
import { licenseTextsOf, packagesIn } from '../licenses.ts';
import type { Lock } from '../lock.ts';
import { manPage } from '../man-page.ts';
import { root } from '../project.ts';
import { writeTarGz, writeZip } from './archive.ts';
import { homebrewFormula, type PackagedRelease } from './homebrew.ts';
import { packNpmPackage, publishedPage, writeNpmPackage } from './npm-package.ts';
import { type ReleaseFacts, replacePlaceholders } from './placeholders.ts';
import { archiveFolder, archiveName, bunTarget, type Platform, programName } from './platforms.ts';
import { billOfMaterials, bunLicense } from './sbom.ts';
import { scoopManifest } from './scoop.ts';

const manPath = 'man/claude-multi.1';

/** What a release is made of, beside the sources. */
export interface Release extends ReleaseFacts {
  readonly version: string;
  readonly platforms: readonly Platform[];
}

/**
 * Writes all files of a release to `folder`, which is emptied: an archive for each platform, dist/ as it is, the npm package,
 * the install scripts, the files for package managers, the bill of materials, and the checksums of all of them. Everything is
 * made from the sources and from dist/, which must be built; the same sources give the same bytes.
 * Throws when a part cannot be made.
 */
export async function writeRelease(folder: string, release: Release): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, 'build'), { recursive: true });
  const scratch = mkdtempSync(join(root, 'build', 'release-'));
  try {
    const documents = await documentsOf(release);
    const inBinary = new Set<string>();
    for (const platform of release.platforms)
      for (const path of await writeArchive(folder, scratch, platform, documents)) inBinary.add(path);
    await writeDist(folder, scratch);
    await writeNpmTarball(folder, scratch, release, documents.get(manPath) ?? '');
    writeFileSync(join(folder, 'VERSION'), `${release.version}\n`);
    for (const name of ['install.sh', 'install.ps1'])
      writeFileSync(join(folder, name), replacePlaceholders(read(`scripts/install/${name}`), release));
    writePackageFiles(folder, release);
    writeFileSync(join(folder, 'claude-multi.cdx.json'), materialsOf(folder, release, [...inBinary]));
    writeFileSync(join(folder, 'SHA256SUMS'), checksums(folder));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The texts that every archive holds, by their paths in it. */
async function documentsOf(release: Release): Promise<ReadonlyMap<string, string>> {
  const commands = await completedCommands(commandList, new Terminal(process.stdout, {}));
  const changes = read('CHANGELOG.md');
  const [, date = null] = new RegExp(`^## \\[${RegExp.escape(release.version)}\\] - (\\S+)$`, 'm').exec(changes) ?? [];
  const texts = new Map([
    ['README.md', publishedPage(read('README.md'), release.version)],
    ['LICENSE', read('LICENSE')],
    ['CHANGELOG.md', publishedPage(changes, release.version)],
    [manPath, await manPage({ version: release.version, date })],
    ['completions/claude-multi.bash', bashCompletion(commands)],
    ['completions/_claude-multi', zshCompletion(commands)],
    ['completions/claude-multi.fish', fishCompletion(commands)],
  ]);
  return new Map([...texts].map(([path, text]) => [path, replacePlaceholders(text, release)]));
}

/** Writes a platform's archive. Returns the files that are compiled into its binary. */
async function writeArchive(
  folder: string,
  scratch: string,
  platform: Platform,
  documents: ReadonlyMap<string, string>,
): Promise<string[]> {
  const name = archiveFolder(platform);
  const inside = join(scratch, name);
  const inputs = await writeBinary(join(inside, programName(platform)), bunTarget(platform));
  chmodSync(join(inside, programName(platform)), 0o755);
  for (const [path, text] of [...documents, ['licenses.txt', licensesOf(inputs)] as const]) {
    mkdirSync(dirname(join(inside, path)), { recursive: true });
    writeFileSync(join(inside, path), text);
  }
  const archive = join(folder, archiveName(platform));
  if (archive.endsWith('.zip')) writeZip(archive, scratch, name);
  else await writeTarGz(archive, scratch, name);
  rmSync(inside, { recursive: true });
  return inputs;
}

function licensesOf(inputs: readonly string[]): string {
  return `${bunNotice(bunVersion())}\n${licenseTextsOf(inputs.map((path) => join(root, path)))}`;
}

/** Bun's licence wants it told that the binary can be made with a changed Bun. */
function bunNotice(version: string): string {
  return `The binary consists of claude-multi, whose licence is in the file LICENSE, of the packages below, and of Bun ${version}.

Bun is licensed under the MIT license. It statically links JavaScriptCore, which is licensed under the LGPL 2, and
further libraries. Their licences, and how Bun is built from its sources: ${bunLicense(version)}
To make the binary with a changed Bun: \`bun build --compile src/cli/main.ts\` in the sources of claude-multi.

${'-'.repeat(80)}
`;
}

function bunVersion(): string {
  return (JSON.parse(read('node_modules/bun/package.json')) as { version: string }).version;
}

/** dist/ as in the repository, for those who verify where the bundles of the Action come from. */
async function writeDist(folder: string, scratch: string): Promise<void> {
  cpSync(join(root, 'dist'), join(scratch, 'dist'), { recursive: true });
  await writeTarGz(join(folder, 'claude-multi-dist.tar.gz'), scratch, 'dist');
}

async function writeNpmTarball(folder: string, scratch: string, release: Release, page: string): Promise<void> {
  const inside = join(scratch, 'npm');
  mkdirSync(inside);
  writeNpmPackage(inside, { ...release, manPage: page });
  await packNpmPackage(inside, folder);
}

/** The files for package managers, as far as the release has archives for them. */
function writePackageFiles(folder: string, release: Release): void {
  const archives = new Map(
    release.platforms.map((platform) => [platform, sha256(join(folder, archiveName(platform)))]),
  );
  const packaged: PackagedRelease = { version: release.version, repository: addressOf(release), archives };
  writeFileSync(join(folder, 'claude-multi.rb'), homebrewFormula(packaged));
  const manifest = scoopManifest(packaged);
  if (manifest !== null) writeFileSync(join(folder, 'claude-multi.json'), manifest);
}

function materialsOf(folder: string, release: Release, inBinary: readonly string[]): string {
  return billOfMaterials({
    version: release.version,
    repository: addressOf(release),
    commit: release.commit,
    bun: bunVersion(),
    parts: {
      binary: packagesIn(licenseTextsOf(inBinary.map((path) => join(root, path)))),
      'dist/action': packagesIn(read('dist/action/licenses.txt')),
      'dist/cli': packagesIn(read('dist/cli/licenses.txt')),
    },
    files: filesIn(folder),
    lock: JSON.parse(read('package-lock.json')) as Lock,
  });
}

function addressOf(release: Release): string {
  return replacePlaceholders(repository, release);
}

/** The checksums of all files in a folder, as sha256sum prints them. */
function checksums(folder: string): string {
  return filesIn(folder)
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}

function filesIn(folder: string): { name: string; sha256: string }[] {
  const names = readdirSync(folder).sort();
  return names.map((name) => ({ name, sha256: sha256(join(folder, name)) }));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
