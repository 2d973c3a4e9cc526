/** Characters that no path in a report may have: they cannot be shown, or would be shown as something else. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * The path of a file relative to the project's folder, with `/` between its parts; null if it does not name a file in there.
 * The file need not exist.
 * @param path as a session wrote it: relative to `cwd`, or absolute
 * @param cwd the absolute path of the session's working directory
 * @param projectDir the absolute path of the project's folder
 */
export function projectPath(path: string, cwd: string, projectDir: string): string | null {
  if (hidden.test(path) || /^[a-z][a-z\d+.-]+:\/\//i.test(path) || !path.isWellFormed()) return null;
  const isWindows = /^[A-Za-z]:[\\/]/.test(projectDir);
  const parts = (text: string): string[] => (isWindows ? text.replaceAll('\\', '/') : text).split('/');
  const isAbsolute = path.startsWith('/') || (isWindows && /^[A-Za-z]:[\\/]/.test(path));
  const whole = resolved(isAbsolute ? parts(path) : [...parts(cwd), ...parts(path)]);
  const root = resolved(parts(projectDir));
  if (whole === null || root === null || whole.length <= root.length) return null;
  return root.every((part, index) => part === whole[index]) ? whole.slice(root.length).join('/') : null;
}

/** The parts of a path without `.` and `..`; null if it leads out of everything. */
function resolved(parts: readonly string[]): string[] | null {
  const real: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') real.push(part);
    else if (real.pop() === undefined) return null;
  }
  return real;
}
