import { realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { messageOf } from '../../domain/text/errors.ts';
import { putBack, takeFromBase } from './base-files.ts';
import { Git } from './git.ts';

export interface GuardOptions {
  /** A folder of the checkout, absolute. */
  readonly workspace: string;
  /** A folder of ours. */
  readonly folder: string;
  /** Without tokens of the runner. */
  readonly environment: Readonly<Record<string, string>>;
  /** Names of files and folders from which the agent takes settings. */
  readonly names: readonly string[];
  /** The base's commit; null if it is not known. */
  readonly base: string | null;
  readonly authorization: { readonly server: string; readonly header: string } | null;
  readonly onNotice: (message: string) => void;
  /** Called with the path of a list by which `putBack` undoes a change, before anything is changed. */
  readonly onList: (list: string) => void;
}

/** Keeps the base's files in the place of a stranger's, from before the sessions until after them. */
export class Guard {
  readonly #options: GuardOptions;
  readonly #git: Git;
  readonly #lists: string[] = [];
  #base: Promise<string | null> | null = null;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#git = new Git(options.workspace, options.environment);
  }

  /**
   * Puts the base's files of the agent's names, and the given files, in the place of what is there. Without the base nothing
   * is put there.
   * @param files absolute paths; those outside of the checkout are left alone
   */
  async take(files: readonly string[]): Promise<void> {
    const { workspace, folder, names, onNotice, onList } = this.#options;
    const root = (await this.#git.top()) ?? workspace;
    this.#base ??= this.#fetchBase();
    const aside = join(folder, `aside-${this.#lists.length}`);
    const list = join(aside, 'list.json');
    this.#lists.push(list);
    onList(list);
    const { notices } = await takeFromBase(
      { git: this.#git, root, folder: aside, names, paths: files.flatMap((file) => pathWithin(root, file)) },
      await this.#base,
    );
    for (const notice of notices) onNotice(notice);
  }

  /** Undoes what `take` did. Never rejects; what stays is told. */
  async end(): Promise<void> {
    await putAllBack(this.#lists, this.#options.onNotice);
    this.#lists.length = 0;
  }

  async #fetchBase(): Promise<string | null> {
    const { base, authorization, onNotice } = this.#options;
    const without = (why: string): null => {
      onNotice(`Sessions get no settings and instructions of the project: ${why}`);
      return null;
    };
    if (base === null) return without('the event does not name the commit of the base branch');
    try {
      await this.#git.ensure(base, authorization);
      return base;
    } catch (error) {
      return without(`the base branch could not be read (${messageOf(error)})`);
    }
  }
}

/** Undoes what the lists tell, the newest first. Never rejects. */
export async function putAllBack(lists: readonly string[], onNotice: (message: string) => void): Promise<void> {
  for (const list of lists.toReversed()) {
    await putBack(list).catch((error: unknown) => {
      // Nothing was changed if there is no list yet, or no list any more.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !messageOf(error).includes('rename')) return;
      onNotice(`What was put aside could not be put back: ${messageOf(error)}; it is in ${list}`);
    });
  }
}

/** The path of a file below the root, with `/`; none if it is elsewhere. Links that lead to the root are seen through. */
function pathWithin(root: string, file: string): string[] {
  for (const folder of foldersOf(file)) {
    if (realPath(folder) === realPath(root)) return [relative(folder, file).split(sep).join('/')];
  }
  return [];
}

/** The folders that a path leads through, the outermost first: inside of the root, links may be a stranger's. */
function foldersOf(file: string): string[] {
  const folder = dirname(file);
  return folder === file ? [] : [...foldersOf(folder), folder];
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
