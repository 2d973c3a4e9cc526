import { userInfo } from 'node:os';
import { isAbsolute } from 'node:path';

/**
 * The user's home folder: the environment's, if it names one, else that in the system's list of users. Null for a user
 * who is not in that list, as in some containers. (`os.homedir` returns an empty HOME as it is, or throws.)
 */
export function homeFolder(environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = environment[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'];
  if (given !== undefined && isAbsolute(given)) return given;
  try {
    const { homedir } = userInfo();
    return isAbsolute(homedir) ? homedir : null;
  } catch {
    return null;
  }
}
