import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';

/**
 * Why a program cannot be run, as far as is known without running it; null if it can. A name without a slash is looked up
 * on the PATH of the environment.
 */
export function whyNotRunnable(
  file: string,
  { env, cwd }: { readonly env: Readonly<Record<string, string>>; readonly cwd: string },
): string | null {
  // There a program may be found by other rules, such as the extensions in PATHEXT.
  if (process.platform === 'win32') return null;
  if (file.includes('/')) {
    const path = resolve(cwd, file);
    const kind = kindOf(path);
    if (kind === 'program') return null;
    return kind === 'nothing'
      ? 'names a program that does not exist'
      : 'names a file that is not an executable program';
  }
  const folders = (env['PATH'] ?? '').split(delimiter).map((folder) => resolve(cwd, folder));
  return folders.some((folder) => kindOf(join(folder, file)) === 'program')
    ? null
    : 'names a program that is not on the PATH';
}

function kindOf(path: string): 'program' | 'other' | 'nothing' {
  try {
    if (!statSync(path).isFile()) return 'other';
    accessSync(path, constants.X_OK);
    return 'program';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? 'other' : 'nothing';
  }
}
