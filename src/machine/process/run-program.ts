import { execFile } from 'node:child_process';

/** How a program ended that was asked something. */
export interface ProgramAnswer {
  readonly code: number | null;
  readonly stdout: string;
}

/** How long any program may take to answer, milliseconds. */
const longestMs = 20_000;

/** Runs a program to its end with nothing on standard input; null when it cannot be run at all. */
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
