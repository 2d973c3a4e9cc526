import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf } from '../../domain/text/errors.ts';

/** What a user sets up for Claude Code and expects in every session. Everything else in the folder is the CLI's own state. */
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
 * sessions that share a folder sometimes corrupt its `.claude.json` (anthropics/claude-code #28922, #29053). An existing
 * folder is kept, with its conversations.
 */
export async function makeConfigFolder(path: string, original: string): Promise<void> {
  if (existsSync(path)) return;
  await mkdir(path, { recursive: true, mode: 0o700 });
  for (const name of setUpByUser) {
    const target = join(resolve(original), name); // absolute: a link's target must not depend on where the link is
    if (!existsSync(target)) continue;
    await symlink(target, join(path, name)).catch((error: unknown) => {
      throw new Error(`cannot link ${target} into the session's config folder: ${messageOf(error)}`, {
        cause: error,
      });
    });
  }
}
