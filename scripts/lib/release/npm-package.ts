import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { actionName, repository } from '../../../src/domain/project.ts';
import { root } from '../project.ts';
import { withAbsoluteLinks } from './absolute-links.ts';
import { type ReleaseFacts, replacePlaceholders } from './placeholders.ts';

/** What the npm package of a release is made of, beside the files of the repository. */
export interface NpmPackageFacts extends ReleaseFacts {
  readonly version: string;
  /** The text of the man page. */
  readonly manPage: string;
}

/** The keys of package.json that users of the package need; the others are for development. */
const publishedKeys = [
  ...['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'repository', 'license', 'author'],
  ...['type', 'bin', 'files', 'man', 'engines', 'publishConfig'],
];
const manPath = 'man/claude-multi.1';

/**
 * Writes the npm package of a release to an empty folder: the bundle of the CLI as it was built, package.json without
 * what only development needs, README and CHANGELOG with absolute links, the licence, and the man page. No placeholder
 * is left. npm packs all of it.
 * @param from the repository with the bundle in dist/
 */
export function writeNpmPackage(folder: string, facts: NpmPackageFacts, from: string = root): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), replacePlaceholders(text, facts));
  };
  const read = (path: string): string => readFileSync(join(from, path), 'utf8');
  const manifest = publishedManifest(JSON.parse(read('package.json')) as Record<string, unknown>, facts.version);
  write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  for (const page of ['README.md', 'CHANGELOG.md']) write(page, publishedPage(read(page), facts.version));
  write('LICENSE', read('LICENSE'));
  write(manPath, facts.manPage);
  cpSync(join(from, 'dist/cli'), join(folder, 'dist/cli'), { recursive: true });
  // Licences are the texts of others, some of which say OWNER.
  const code = readdirSync(join(from, 'dist/cli')).filter((name) => name !== 'licenses.txt');
  for (const name of code) write(`dist/cli/${name}`, read(`dist/cli/${name}`));
}

/** A page at the top of the repository with links that lead to the files of a version, wherever the page is read. */
export function publishedPage(markdown: string, version: string): string {
  return withAbsoluteLinks(markdown, {
    page: `${repository}/blob/v${version}/`,
    raw: `https://raw.githubusercontent.com/${actionName}/v${version}/`,
  });
}

/**
 * Packs a folder with npm, which gives the same bytes for the same files at any time. Returns the path of the tarball,
 * which is `into/claude-multi-VERSION.tgz`. Throws when npm cannot be started or fails.
 */
export async function packNpmPackage(folder: string, into: string): Promise<string> {
  await promisify(execFile)('npm', ['pack', folder, '--ignore-scripts', `--pack-destination=${into}`], { cwd: folder });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return join(into, `claude-multi-${version}.tgz`);
}

function publishedManifest(manifest: Readonly<Record<string, unknown>>, version: string): Record<string, unknown> {
  const files = [...(manifest['files'] as string[]), manPath];
  const complete: Record<string, unknown> = { ...manifest, version, files, man: [`./${manPath}`] };
  return Object.fromEntries(publishedKeys.map((key) => [key, complete[key]]));
}
