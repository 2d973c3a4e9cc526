import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { z } from 'zod';
import type { Git, TreeEntry } from './git.ts';

/** What is put aside, and what stands in its place: paths in the working tree, with `/`. */
const listSchema = z.object({
  root: z.string(),
  aside: z.array(z.object({ path: z.string(), at: z.string() })),
  written: z.array(z.string()),
});
type List = z.infer<typeof listSchema>;

export interface BaseFilesOptions {
  readonly git: Git;
  /** The top of the working tree, absolute. */
  readonly root: string;
  /** An empty folder of ours for what is put aside, absolute. */
  readonly folder: string;
  /** Names of files and folders that are taken from the base wherever they are. */
  readonly names: readonly string[];
  /** Further files, relative to the root, with `/`. */
  readonly paths: readonly string[];
}

/** The name of the list in the folder. It is complete before the first file is moved. */
const listName = 'list.json';

/** Folders deeper than this are put aside as a whole. */
const deepest = 100;

/**
 * Puts aside what a stranger's checkout has under the given names, and puts the base's files of these names in its place. The
 * list of both is written first, so that `putBack` finds it whatever happens.
 * @param base a commit that is there; null if it could not be had: then nothing is put in place
 * @returns the path of the list, and what is to be told
 */
export async function takeFromBase(
  options: BaseFilesOptions,
  base: string | null,
): Promise<{ readonly list: string; readonly notices: readonly string[] }> {
  const { git, root, folder, names, paths } = options;
  const entries = base === null ? [] : await wanted(git, base, { names, paths });
  const named = await find(root, names);
  const others = [...paths, ...entries.map(({ path }) => path)].filter(
    (path) => !named.some((top) => isWithin(path, top)),
  );
  const found = [...named, ...(await inTheWay(root, paths)), ...(await existing(root, others))];
  const list: List = {
    root,
    aside: [...new Set(found)].map((path, index) => ({ path, at: join(folder, String(index)) })),
    written: entries.map(({ path }) => path),
  };
  const listPath = join(folder, listName);
  await mkdir(folder, { recursive: true });
  await writeFile(listPath, JSON.stringify(list));
  for (const { path, at } of list.aside) await move(join(root, path), at);
  const notices: string[] = [];
  for (const entry of entries) {
    if (await mayWrite(root, entry.path)) await write(root, entry, await git.content(entry.object));
    else notices.push(`${entry.path} of the base branch has no place in this checkout and was left out`);
  }
  return { list: listPath, notices };
}

/** Undoes `takeFromBase`: removes what it wrote and moves back what it put aside. Can be called again after a failure. */
export async function putBack(listPath: string): Promise<void> {
  const list = listSchema.parse(JSON.parse(await readFile(listPath, 'utf8')));
  for (const path of list.written) {
    if (!(await mayWrite(list.root, path))) continue;
    await rm(join(list.root, path), { force: true, recursive: true });
    await removeEmpty(list.root, posix.dirname(path));
  }
  for (const { path, at } of list.aside) {
    if (!(await exists(at))) continue;
    if (!(await mayWrite(list.root, path))) throw new Error(`${path} now leads out of the checkout`);
    const target = join(list.root, path);
    await rm(target, { force: true, recursive: true });
    await mkdir(dirname(target), { recursive: true });
    await move(at, target);
  }
  await rm(dirname(listPath), { force: true, recursive: true });
}

/** The topmost entries below the root with one of the names, whatever the case: some file systems do not tell it. */
async function find(root: string, names: readonly string[]): Promise<string[]> {
  const wantedNames = new Set(names.map((name) => name.toLowerCase()));
  const found: string[] = [];
  const search = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    // What cannot be looked into is put aside as a whole.
    if (entries === null || depth > deepest) {
      if (folder === root) throw new Error(`the checkout ${root} cannot be read`);
      found.push(relative(root, folder).split(sep).join('/'));
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (wantedNames.has(entry.name.toLowerCase())) found.push(relative(root, path).split(sep).join('/'));
      else if (entry.isDirectory() && !(entry.name === '.git' && folder === root)) await search(path, depth + 1);
    }
  };
  await search(root, 0);
  return found;
}

async function existing(root: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) if ((await mayWrite(root, path)) && (await exists(join(root, path)))) found.push(path);
  return found;
}

/** Links that the stranger has put in the place of a path's folders: through them another file would be read. */
async function inTheWay(root: string, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const parts = path.split('/');
    for (let length = 1; length < parts.length; length += 1) {
      const folder = parts.slice(0, length).join('/');
      const entry = await lstat(join(root, folder)).catch(() => null);
      if (entry?.isDirectory() === true) continue;
      if (entry !== null) found.push(folder);
      break;
    }
  }
  return found;
}

/** The base's entries of these names and paths, and what links among them lead to. */
async function wanted(
  git: Git,
  base: string,
  { names, paths }: Pick<BaseFilesOptions, 'names' | 'paths'>,
): Promise<TreeEntry[]> {
  const tree = await git.tree(base);
  const byPath = new Map(tree.map((entry) => [entry.path, entry]));
  const wantedNames = new Set(names.map((name) => name.toLowerCase()));
  const isNamed = ({ path }: TreeEntry): boolean =>
    paths.includes(path) || path.split('/').some((part) => wantedNames.has(part.toLowerCase()));
  const chosen = new Map<string, TreeEntry>();
  const queue = tree.filter(isNamed);
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    if (chosen.has(entry.path)) continue;
    chosen.set(entry.path, entry);
    if (entry.kind !== 'link') continue;
    const target = (await git.content(entry.object)).toString('utf8');
    const led = posix.normalize(posix.join(posix.dirname(entry.path), target));
    const file = byPath.get(led);
    queue.push(...(file === undefined ? tree.filter(({ path }) => path.startsWith(`${led}/`)) : [file]));
  }
  return [...chosen.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function write(root: string, { path, kind }: TreeEntry, content: Buffer): Promise<void> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { force: true, recursive: true });
  if (kind === 'link') return symlink(content.toString('utf8'), target);
  await writeFile(target, content, { flag: 'wx' });
  if (kind === 'program') await chmod(target, 0o755);
}

/** Whether a path stays below the root: none of its folders is a link, which could lead anywhere. */
async function mayWrite(root: string, path: string): Promise<boolean> {
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part === '' || part.toLowerCase() === '.git')) return false;
  let folder = root;
  for (const part of parts.slice(0, -1)) {
    folder = join(folder, part);
    const entry = await lstat(folder).catch(() => null);
    if (entry === null) return true;
    if (!entry.isDirectory()) return false;
  }
  return true;
}

const isWithin = (path: string, top: string): boolean => path === top || path.startsWith(`${top}/`);

/** Removes a folder and those around it, as far as they are empty. */
async function removeEmpty(root: string, path: string): Promise<void> {
  for (let folder = path; folder !== '.'; folder = posix.dirname(folder)) {
    const removed = await rmdir(join(root, folder)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Moves an entry, also to another file system. A link is moved as it is. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    await rm(from, { force: true, recursive: true });
  }
}
