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
 * Makes a config folder for one task's sessions, with links to what the user has set up in the original. Concurrent
 * sessions that share one corrupt its `.claude.json` now and then (anthropics/claude-code #28922, #29053). One that is
 * there is left as it is, with the conversations in it.
 */
export async function makeConfigFolder(path: string, original: string): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(path, { recursive: true, mode: 0o700 });
  for (const name of setUpByUser) {
    const target = join(resolve(original), name); // a link to it must not depend on where it stands
    if (!existsSync(target)) continue;
    await symlink(target, join(path, name)).catch((error: unknown) => {
      throw new Error(`cannot link ${target} into the session's config folder: ${messageOf(error)}`, {
        cause: error,
      });
    });
  }
}
