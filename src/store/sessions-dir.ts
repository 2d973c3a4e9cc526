import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/**
 * Where runs are kept when nobody says otherwise: the platform's folder for state, not a shared /tmp.
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

/** The sessions folder as an absolute path: the one given (from `cwd` on), else this platform's. */
export function sessionsDirOf(
  given: string | null | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  cwd = process.cwd(),
): string {
  return resolve(cwd, given || defaultSessionsDir(environment, process.platform, homedir()));
}
