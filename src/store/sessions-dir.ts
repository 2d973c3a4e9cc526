import { join } from 'node:path';

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
