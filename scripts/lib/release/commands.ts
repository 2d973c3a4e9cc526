import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A command that failed, told by its own words. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Runs git in a folder and returns what it prints, without the last line feed. Throws a CommandError with its message. */
export function git(folder: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      if (error === null) resolve(out.replace(/\n$/, ''));
      else reject(new CommandError(`git ${args[0]} failed: ${err.trim().replace(/^(?:fatal|error): /, '')}`));
    });
  });
}

let running: ChildProcess | null = null;
let interruption: NodeJS.Signals | null = null;

/**
 * Runs a program of a checkout in it, with the packages that are installed there, and shows what it prints.
 * Throws a CommandError if it fails or is interrupted.
 */
export async function runIn(folder: string, program: string, ...args: string[]): Promise<void> {
  const code = interruption === null ? await exitOf(folder, program, args) : null;
  if (interruption !== null) throw new CommandError(`stopped by ${interruption}`);
  if (code !== 0) throw new CommandError(`\`${[program, ...args].join(' ')}\` failed; its messages are above`);
}

/** What is sent to a program that goes on: shells may lose a SIGINT that comes while they start something. */
const firmer = [
  { signal: 'SIGTERM', afterMs: 3_000 },
  { signal: 'SIGKILL', afterMs: 10_000 },
] as const;

/**
 * Ends the program that is running, with all that it has started in its group, and lets no other begin. What does not end
 * is ended more firmly.
 */
export function interrupt(signal: NodeJS.Signals): void {
  const isFirst = interruption === null;
  interruption = signal;
  send(signal);
  if (isFirst) for (const next of firmer) setTimeout(() => send(next.signal), next.afterMs).unref();
}

function send(signal: NodeJS.Signals): void {
  if (running?.pid === undefined) return;
  try {
    process.kill(-running.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function exitOf(cwd: string, program: string, args: readonly string[]): Promise<number> {
  const env = { ...process.env, PATH: `${join(cwd, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` };
  return new Promise((resolve, reject) => {
    running = spawn(program, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    running.on('error', reject);
    running.on('close', (code) => {
      running = null;
      resolve(code ?? 1);
    });
  });
}
