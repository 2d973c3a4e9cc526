import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { OwnCommand } from './own-program.ts';

/** A program to start that outlives this process and the terminal. */
export interface DetachedRequest extends OwnCommand {
  readonly cwd: string;
  /** Its whole environment; never written to disk. */
  readonly env: Readonly<Record<string, string>>;
  /** The text that it reads from standard input. */
  readonly input: string;
  /** The file to which its standard error is appended. */
  readonly logFile: string;
}

/** The program's answer, or how it ended if it ended first. */
export type DetachedStart =
  | { readonly kind: 'answered'; readonly pid: number; readonly answer: string }
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null };

/** More than any answer needs, in characters. */
const longestAnswer = 1024 * 1024;

/**
 * Starts a program in a new session without a terminal, and waits for the first line that it prints: its answer. After
 * that, nothing connects the two processes. A program that ends before it answers is a result, not an error.
 * @throws the system's error when the program cannot be started
 */
export function startDetached(request: DetachedRequest): Promise<DetachedStart> {
  const { file, args, cwd, env, input, logFile } = request;
  return new Promise((resolve, reject) => {
    const log = openSync(logFile, 'a', 0o600);
    const stdio: ['pipe', 'pipe', number] = ['pipe', 'pipe', log];
    let child: ChildProcess;
    try {
      child = spawn(file, [...args], { cwd, env: { ...env }, stdio, detached: true, windowsHide: true });
    } finally {
      closeSync(log);
    }
    let answer = '';
    child.on('error', reject);
    // The program may end before it has read everything; its end is reported below.
    child.stdin?.on('error', () => {}).end(input);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
      const end = answer.indexOf('\n');
      if (end === -1 && answer.length < longestAnswer) return;
      child.stdout?.destroy();
      child.unref();
      resolve({ kind: 'answered', pid: child.pid ?? 0, answer: answer.slice(0, end === -1 ? undefined : end) });
    });
    // Not "exit": its last output may not have arrived yet.
    child.on('close', (code, signal) => resolve({ kind: 'ended', code, signal }));
  });
}
