import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { OwnCommand } from './own-program.ts';

/** A program to start that outlives its starter, and the terminal. */
export interface DetachedRequest extends OwnCommand {
  readonly cwd: string;
  /** Its whole environment, handed over in memory. */
  readonly env: Readonly<Record<string, string>>;
  /** What it reads from its standard input. */
  readonly input: string;
  /** The file that its standard error is appended to. */
  readonly logFile: string;
}

/** What came of it: its answer, or its end when that came first. */
export type DetachedStart =
  | { readonly kind: 'answered'; readonly pid: number; readonly answer: string }
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null };

/** More than any answer holds. */
const longestAnswer = 1024 * 1024;

/**
 * Starts a program in a session of its own, without a terminal, and waits for the first line that it prints: its
 * answer. From then on nothing connects the two. A program that ends before it has answered is told of, not thrown.
 * @throws the system's error when it cannot be started
 */
export function startDetached(request: DetachedRequest): Promise<DetachedStart> {
  const { file, args, cwd, env, input, logFile } = request;
  return new Promise((resolve, reject) => {
    const log = openSync(logFile, 'a', 0o600);
    const stdio: ['pipe', 'pipe', number] = ['pipe', 'pipe', log];
    const child = spawn(file, [...args], { cwd, env: { ...env }, stdio, detached: true, windowsHide: true });
    closeSync(log);
    let answer = '';
    child.on('error', reject);
    // It may end before it has read everything; its end says so.
    child.stdin?.on('error', () => {}).end(input);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
      const end = answer.indexOf('\n');
      if (end === -1 && answer.length < longestAnswer) return;
      child.stdout?.destroy();
      child.unref();
      resolve({ kind: 'answered', pid: child.pid ?? 0, answer: answer.slice(0, end === -1 ? undefined : end) });
    });
    // Not "exit": what it said last may still be on its way.
    child.on('close', (code, signal) => resolve({ kind: 'ended', code, signal }));
  });
}
