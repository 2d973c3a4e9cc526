import { execFile } from 'node:child_process';
import { messageOf } from '../../domain/text/errors.ts';

/** An entry of a commit's tree. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: 'file' | 'program' | 'link';
  readonly object: string;
}

/** Longest time of one git command, milliseconds. */
const longestMs = 120_000;
const mostBytes = 256 * 1024 * 1024;

/** Settings of a repository that would run programs are off: its files may be a stranger's. */
const settings = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'protocol.ext.allow=never', 'safe.directory=*'];

const kinds: Readonly<Record<string, TreeEntry['kind']>> = { '100644': 'file', '100755': 'program', '120000': 'link' };

/** Reads commits of the repository around a folder. Methods throw when git fails, with its words. */
export class Git {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;

  /**
   * @param folder a folder of the working tree
   * @param environment without tokens of the runner
   */
  constructor(folder: string, environment: Readonly<Record<string, string>>) {
    this.#folder = folder;
    this.#env = { ...environment, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  }

  /** The top folder of the working tree; null outside of one. */
  async top(): Promise<string | null> {
    return this.#line(['rev-parse', '--show-toplevel']).catch(() => null);
  }

  /** The commit that is checked out; null if there is none. */
  async head(): Promise<string | null> {
    return this.#line(['rev-parse', '--verify', 'HEAD']).catch(() => null);
  }

  /** Whether the working tree holds nothing but what is checked out, beside what is ignored. False where that is not known. */
  async isClean(): Promise<boolean> {
    return this.#line(['--no-optional-locks', 'status', '--porcelain', '--untracked-files=normal']).then(
      (listed) => listed === '',
      () => false,
    );
  }

  /**
   * Makes sure that a commit is there, by fetching it from the remote `origin` if need be.
   * @param authorization a header that gives access, in case that the checkout has not kept one
   */
  async ensure(
    commit: string,
    authorization: { readonly server: string; readonly header: string } | null,
  ): Promise<void> {
    const isHere = await this.#run(['cat-file', '-e', `${commit}^{commit}`]).then(
      () => true,
      () => false,
    );
    if (isHere) return;
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1', 'origin', commit];
    await this.#run(fetch).catch(async (error: unknown) => {
      if (authorization === null) throw error;
      // By variables: arguments can be read by every process of the machine.
      await this.#run(fetch, {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${authorization.server}/.extraheader`,
        GIT_CONFIG_VALUE_0: authorization.header,
      });
    });
  }

  /** All files and links of a commit. */
  async tree(commit: string): Promise<TreeEntry[]> {
    const listed = (await this.#run(['ls-tree', '-r', '-z', '--full-tree', commit])).toString('utf8');
    return listed.split('\0').flatMap((entry): TreeEntry[] => {
      const [, mode = '', object = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
      const kind = kinds[mode];
      return kind === undefined ? [] : [{ path, kind, object }];
    });
  }

  content(object: string): Promise<Buffer> {
    return this.#run(['cat-file', 'blob', object]);
  }

  async #line(args: readonly string[]): Promise<string> {
    return (await this.#run(args)).toString('utf8').replace(/\r?\n$/, '');
  }

  #run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Buffer> {
    const given = ['-C', this.#folder, ...settings.flatMap((setting) => ['-c', setting]), ...args];
    return new Promise((resolve, reject) => {
      const options = {
        env: { ...this.#env, ...env },
        timeout: longestMs,
        maxBuffer: mostBytes,
        encoding: 'buffer',
      } as const;
      execFile('git', given, options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else
          reject(new Error(`git ${args[0]}: ${stderr.toString('utf8').trim().split('\n').at(-1) || messageOf(error)}`));
      });
    });
  }
}
