import { execFile } from 'node:child_process';

/** The output and the exit code of a program. */
export interface ProgramAnswer {
  readonly code: number | null;
  readonly stdout: string;
}

/** The longest time a program may run, milliseconds. */
const longestMs = 20_000;

/** Runs a program with empty standard input until it ends. Resolves with null when it cannot be run or is killed. */
export function runProgramFor(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ProgramAnswer | null> {
  return new Promise((resolve) => {
    const options = { env: { ...env }, timeout: longestMs, windowsHide: true, maxBuffer: 1024 * 1024 };
    const child = execFile(file, [...args], options, (error, stdout) => {
      if (error === null) resolve({ code: 0, stdout });
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout });
      else resolve(null);
    });
    child.stdin?.on('error', () => {}).end();
  });
}
