import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCache, patientTime, toolsFolder } from './run-cli.ts';
import type { SessionFolder } from './session-folder.ts';
import { ShellTerminal, whyMissing } from './shell-terminal.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** Why tests in a terminal are skipped; null when they are not. Printed once in the tests' output. */
export const whyNoTerminal = process.platform === 'win32' ? 'skipped: no tmux on Windows' : whyMissing('tmux');
if (whyNoTerminal !== null) console.log(whyNoTerminal);

/**
 * A shell in the folder's project, where `claude-multi` is the program under test, run from its sources.
 * @param options `patient`: its clock runs slowly, so that no deadline expires
 */
export async function projectTerminal(
  folder: SessionFolder,
  env: Record<string, string>,
  options: { readonly patient?: boolean } = {},
): Promise<ShellTerminal> {
  const bin = join(folder.path, 'bin');
  await mkdir(bin, { recursive: true });
  const program = `#!/bin/sh\nexec '${process.execPath}' ${options.patient ? `--import '${patientTime}'` : ''} '${main}' "$@"\n`;
  await writeFile(join(bin, 'claude-multi'), program, { mode: 0o755 });
  const path = [bin, toolsFolder, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
  const shell = `sh -c 'cd "${folder.project}" && PS1="ready> " exec bash --norc --noprofile -i'`;
  const terminal = await ShellTerminal.start(shell, { LANG: 'C.UTF-8', ...compileCache, ...env, PATH: path });
  await terminal.shows(/ready>$/);
  return terminal;
}

/** Types a command and presses Enter. */
export async function enter(terminal: ShellTerminal, command: string): Promise<void> {
  await terminal.type(command);
  await terminal.press('Enter');
}
