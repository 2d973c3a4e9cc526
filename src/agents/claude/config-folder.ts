import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf } from '../../domain/text/errors.ts';

/** What a user has set up for Claude Code and expects in every session; the rest of the folder is the CLI's own state. */
const setUpByUser = [
  'settings.json',
  'CLAUDE.md',
  'agents',
  'commands',
  'skills',
  'plugins',
  'output-styles',
  'hooks',
  'rules',
];

/**
 * Config folders of sessions. Concurrent sessions that share one corrupt its `.claude.json` now and then
 * (anthropics/claude-code #28922, #29053), so each gets its own, with links to what the user has set up.
 */
export class ConfigDirs {
  readonly #original: string;

  constructor(original: string) {
    this.#original = resolve(original); // a link to it must not depend on where it stands
  }

  /** Makes the folder, once; a later call finds it as it was, with the conversations in it. Returns its path. */
  async make(path: string): Promise<string> {
    if (existsSync(path)) return path;
    await mkdir(path, { recursive: true, mode: 0o700 });
    for (const name of setUpByUser) {
      const target = join(this.#original, name);
      if (!existsSync(target)) continue;
      await symlink(target, join(path, name)).catch((error: unknown) => {
        throw new Error(`cannot link ${target} into the session's config folder: ${messageOf(error)}`, {
          cause: error,
        });
      });
    }
    return path;
  }
}
