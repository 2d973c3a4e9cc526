import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf } from '../../../domain/text/errors.ts';

/** What a user sets up for Claude Code and expects in every session. Everything else in the folder is the CLI's own state. */
export const setUpByUser: readonly string[] = [
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
 * Makes a config folder for one task's sessions, with links to what the user has set up in the original, or copies where
 * links are not possible (exFAT, some network folders, Windows). Concurrent sessions that share a folder sometimes
 * corrupt its `.claude.json` (anthropics/claude-code #28922, #29053). An existing folder is kept, with its conversations.
 * @param link makes a symbolic link; the system's by default
 */
export async function makeConfigFolder(path: string, original: string, link: typeof symlink = symlink): Promise<void> {
  if (existsSync(path)) return;
  // Made under another name, so that an interrupted attempt leaves no folder that lacks something.
  const draft = `${path}.${crypto.randomUUID()}.draft`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    for (const name of setUpByUser) {
      const target = join(resolve(original), name); // absolute: a link's target must not depend on where the link is
      if (existsSync(target)) await share(target, join(draft, name), link);
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function share(target: string, place: string, link: typeof symlink): Promise<void> {
  try {
    // On Windows, a junction needs no privilege, but there are none to files.
    await link(target, place, statSync(target).isDirectory() ? 'junction' : 'file');
  } catch (cause) {
    try {
      await cp(target, place, { recursive: true, dereference: true, filter: (source) => existsSync(source) });
    } catch (error) {
      throw new Error(
        `cannot link or copy ${target} into the session's config folder: ${messageOf(cause)}; ${messageOf(error)}`,
        { cause },
      );
    }
  }
}
