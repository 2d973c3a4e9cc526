import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exactVersion } from './outcome.ts';

const name = '@anthropic-ai/claude-code';

/** The version that a tag of the package means now, by npm's registry. */
export async function versionOf(tag: string): Promise<string> {
  if (!/^[\w.-]{1,60}$/.test(tag)) throw new Error(`'${tag}' is neither a version nor a tag such as latest`);
  const { stdout } = await promisify(execFile)('npm', ['view', `${name}@${tag}`, 'version', '--json']);
  const version = stdout.trim() === '' ? null : (JSON.parse(stdout) as unknown);
  if (typeof version === 'string' && exactVersion.test(version)) return version;
  throw new Error(`npm has no single version of ${name}@${tag}: it said ${JSON.stringify(stdout.slice(0, 200))}`);
}

/** The version that the package.json in a folder pins. */
export function pinnedVersion(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return manifest.devDependencies[name] ?? '';
}

/**
 * Puts a version into the node_modules of a folder, in the place of the one there. package.json and its lock stay as they are.
 * @throws {Error} if npm fails, or another version is there afterwards
 */
export async function installVersion(folder: string, version: string): Promise<void> {
  const args = ['install', '--no-save', '--no-audit', '--no-fund', `${name}@${version}`];
  await promisify(execFile)('npm', args, { cwd: folder });
  const path = join(folder, 'node_modules', name, 'package.json');
  const { version: installed } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  if (installed !== version) throw new Error(`npm has installed ${name} ${installed} instead of ${version}`);
}
