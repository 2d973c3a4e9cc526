import { readdir } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import process from 'node:process';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { homeFolder } from '../../machine/home-folder.ts';
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

/**
 * The sessions folder as an absolute path: the given one, else the platform's default.
 * @param from tells the folder where a relative path starts; not called for an absolute one, which needs none
 * @throws {EnvironmentError} when none is given and there is no home folder
 */
export function sessionsDirOf(
  given: string | null | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  from = (): string => process.cwd(),
): string {
  const folder = given || defaultSessionsDir(environment, process.platform, homeFolder(environment) ?? '');
  if (isAbsolute(folder)) return resolve(folder);
  if (given) return resolve(from(), folder);
  throw new EnvironmentError(
    'there is no home folder to keep the runs in: HOME is not set, and the system does not know this user',
    'Set HOME, or name a folder: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.',
  );
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
