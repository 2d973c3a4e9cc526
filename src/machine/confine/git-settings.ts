import { cp, lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutAddressSecrets } from '../../domain/text/address-secrets.ts';

/** What git runs or follows without being asked, in each of its folders. */
const names = ['config', 'config.worktree', 'commondir', 'hooks'] as const;

/** How deep below a workspace its repositories are looked for. */
const deepest = 4;

/** What was kept of a git folder. */
export interface KeptGitFolder {
  readonly folder: string;
  /** Where its settings were copied to. */
  readonly copy: string;
}

/**
 * Copies the settings of each repository in a workspace, and takes the credentials out of those that stay there.
 * @param aside a private folder for the copies
 */
export async function putGitSettingsAside(workspace: string, aside: string): Promise<KeptGitFolder[]> {
  const kept: KeptGitFolder[] = [];
  for (const folder of await gitFoldersIn(workspace, deepest)) {
    const copy = join(aside, String(kept.length));
    await mkdir(copy, { recursive: true, mode: 0o700 });
    for (const name of names)
      await cp(join(folder, name), join(copy, name), { recursive: true, verbatimSymlinks: true }).catch(ifMissing);
    kept.push({ folder, copy });
    const config = join(folder, 'config');
    if ((await lstat(config)).isFile()) await writeFile(config, withoutCredentials(await readFile(config, 'utf8')));
  }
  return kept;
}

/**
 * Brings the settings back as they were, whatever sessions have made of them: a later git of the runner's user must not run
 * what a session has written there. No process that could interfere may be left.
 * @returns the folders that are not what they were, and were left alone
 */
export async function bringGitSettingsBack(kept: readonly KeptGitFolder[]): Promise<string[]> {
  const changed: string[] = [];
  for (const { folder, copy } of kept) {
    if ((await realpath(folder).catch(() => null)) !== folder) {
      changed.push(folder);
      continue;
    }
    for (const name of names) {
      await rm(join(folder, name), { recursive: true, force: true });
      await cp(join(copy, name), join(folder, name), { recursive: true, verbatimSymlinks: true }).catch(ifMissing);
    }
  }
  return changed;
}

/**
 * A git configuration without what holds or leads to a credential: headers, helpers, passwords in addresses, and files that
 * are included (actions/checkout keeps its token in one).
 */
export function withoutCredentials(config: string): string {
  let section = '';
  const kept: string[] = [];
  for (const line of wholeLines(config)) {
    const [, name, key = line] = header.exec(line) ?? [];
    section = name?.toLowerCase() ?? section;
    if (!isSecretKey(section, /^\s*([\w-]+)/.exec(key)?.[1]?.toLowerCase())) kept.push(line);
    else if (name !== undefined) kept.push(line.slice(0, line.length - key.length).trimEnd());
  }
  return withoutAddressSecrets(kept.join('\n'));
}

/** The head of a section, which a key may follow. */
const header = /^\s*\[\s*([\w.-]+)(?:\s+"(?:[^"\\]|\\.)*")?\s*\](.*)$/s;

function isSecretKey(section: string, key: string | undefined): boolean {
  if (key === undefined) return false;
  if (section === 'include' || section === 'includeif' || section === 'credential') return true;
  return ['extraheader', 'sslkey', 'sshcommand', 'cookiefile'].includes(key);
}

/** The lines of a configuration. One that ends with a backslash goes on in the next, unless it is a comment. */
function wholeLines(config: string): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const line of config.split('\n')) {
    if (isOpen) lines.push(`${lines.pop()}\n${line}`);
    else lines.push(line);
    isOpen = line.endsWith('\\') && !(!isOpen && /^\s*[#;]/.test(line));
  }
  return lines;
}

/** The folders of git in a folder: of repositories, and of their submodules. By their real paths. */
async function gitFoldersIn(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.name === '.git') found.push(await realpath(path), ...(await modulesIn(join(path, 'modules'))));
    else if (depth > 0) found.push(...(await gitFoldersIn(path, depth - 1)));
  }
  return found;
}

/** The folders of submodules, whose names may contain slashes. */
async function modulesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  if (entries.some(({ name }) => name === 'HEAD'))
    return [await realpath(folder), ...(await modulesIn(join(folder, 'modules')))];
  const folders = entries.filter((entry) => entry.isDirectory());
  return (await Promise.all(folders.map(({ name }) => modulesIn(join(folder, name))))).flat();
}

function ifMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
