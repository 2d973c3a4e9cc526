import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { sortNewestFirst } from '../run/run-order.ts';

/**
 * The default folder for runs: the platform's folder for application state, not a shared /tmp.
 * Linux: $XDG_STATE_HOME or ~/.local/state; macOS: ~/Library/Application Support; Windows: %LOCALAPPDATA%.
 */
export function defaultSessionsDir(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'claude-multi');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'claude-multi');
  return join(environment['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'claude-multi');
}

/** The sessions folder as an absolute path: the given one, relative to `cwd`, else the platform's default. */
export function sessionsDirOf(
  given: string | null | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  cwd = process.cwd(),
): string {
  return resolve(cwd, given || defaultSessionsDir(environment, process.platform, homedir()));
}

/** The name of a run's folder: see `newRunId`. */
const runIdPattern = /^\d{8}-\d{6}-[0-9a-f]{4}$/;

/** The ids of all runs in a sessions folder, newest first; none when the folder does not exist. */
export async function listRunIds(sessionsDir: string): Promise<string[]> {
  try {
    const names = await readdir(sessionsDir);
    return sortNewestFirst(
      sessionsDir,
      names.filter((name) => runIdPattern.test(name)),
    );
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new EnvironmentError(
      `cannot read the sessions folder ${sessionsDir}: ${messageOf(error)}`,
      'Check its permissions, or use another one (--sessions-dir).',
      { cause: error },
    );
  }
}
