import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import process from 'node:process';
import type { Environment } from '../domain/ports/agent.ts';
import { codeOf } from '../domain/text/errors.ts';
import { runProgramFor } from '../machine/process/run-program.ts';

/** The longest that start files of a shell may take, milliseconds. */
const longestMs = 20_000;

/** What a user's zsh knows of completions. */
export interface ZshFacts {
  /** The folders of fpath that the user owns, in its order. */
  readonly ownFpath: readonly string[];
  /** Whether completions are turned on (compinit). */
  readonly completes: boolean;
}

/** Asks zsh, with the user's start files. Nothing is known where there is no zsh. */
export async function askZsh(env: Environment): Promise<ZshFacts> {
  const answers = await ask(
    'zsh',
    'print -rl -- MARK$^fpath; (($+functions[compdef])) && print -r -- MARKcompletes',
    env,
  );
  const folders = answers.filter((answer) => isAbsolute(answer));
  const owned = await Promise.all(folders.map(isOwn));
  return { ownFpath: folders.filter((_, index) => owned[index]), completes: answers.includes('completes') };
}

/** Whether a user's bash has the package bash-completion, which loads completions when they are needed. */
export async function hasBashCompletion(env: Environment): Promise<boolean> {
  const script = '{ declare -F _comp_load || declare -F _completion_loader; } >/dev/null && echo MARKloads';
  return (await ask('bash', script, env)).includes('loads');
}

/** The name of the process that started this one; empty if it cannot be found out. */
export async function parentName(env: Environment): Promise<string> {
  if (process.platform === 'win32') return '';
  return (await runProgramFor('ps', ['-o', 'comm=', '-p', String(process.ppid)], env))?.stdout.trim() ?? '';
}

/**
 * Runs a script in an interactive shell, and returns the lines that begin with MARK, without it. The shell has no terminal:
 * one that has takes it over, which would stop this process.
 */
function ask(shell: string, script: string, env: Environment): Promise<string[]> {
  const mark = 'claude-multi asks: ';
  const end = 'claude-multi has asked';
  const text = `${script.replaceAll('MARK', `'${mark}'`)}; echo '${end}'`;
  return new Promise((resolve) => {
    const child = spawn(shell, ['-ic', text], { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    let said = '';
    const finish = (): void => {
      clearTimeout(timer);
      child.stdout.destroy();
      const lines = said.split('\n');
      resolve(lines.flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : [])));
    };
    const timer = setTimeout(() => {
      killGroup(child.pid);
      finish();
    }, longestMs);
    child.on('error', finish);
    child.on('close', finish);
    // What start files leave running in the background may keep the pipe open.
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.includes(`${end}\n`)) finish();
    });
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

async function isOwn(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (found === null || !found.isDirectory()) return false;
  return found.uid === process.getuid?.() && (found.mode & 0o200) !== 0;
}
