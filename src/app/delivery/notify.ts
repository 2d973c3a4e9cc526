import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../../domain/text/errors.ts';
import { SystemClock } from '../../machine/clock.ts';
import { renderJson } from '../../reports/data/json.ts';
import type { RunMessage, RunNews } from '../../reports/run-news.ts';
import { waitOutFaults } from '../../supervisor/unit/wait-out-faults.ts';
import type { NotifyTarget } from './notify-target.ts';

/** Time limits of a notification, milliseconds. Tests set them. */
export interface NotifyLimits {
  readonly commandMs: number;
  readonly requestMs: number;
  /** The delay before a request is sent a second time. */
  readonly retryMs: number;
}

const usualLimits: NotifyLimits = { commandMs: 60_000, requestMs: 10_000, retryMs: 1_000 };

/** What a command needs besides the message. */
export interface NotifySurroundings {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/**
 * Notifies a target of a run's end: runs the command, with its output on our standard error, or posts to the webhook,
 * twice if the first attempt failed with a temporary error. A machine that can start no process right now is waited for. Never throws: returns why it failed, or null.
 */
export async function notify(
  target: NotifyTarget,
  news: RunNews,
  surroundings: NotifySurroundings,
  limits: NotifyLimits = usualLimits,
): Promise<string | null> {
  try {
    if (target.kind === 'command') {
      const act = () => runCommand(target, news, surroundings, limits.commandMs);
      await waitOutFaults({ clock: new SystemClock(), what: 'file', act });
    }
    if (target.kind === 'webhook') await post(target.url, news.message, limits);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function runCommand(
  { file, args }: NotifyTarget & { kind: 'command' },
  news: RunNews,
  { env, cwd }: NotifySurroundings,
  atMostMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Our standard output may be a stream of events for a program.
    const child = spawn(file, [...args], {
      cwd,
      env: { ...env, ...news.variables },
      stdio: ['pipe', 2, 2],
      windowsHide: true,
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`"${file}" was still running after ${atMostMs / 1_000} s and was killed`));
    }, atMostMs);
    // Most commands do not read their standard input, so an error is ignored.
    child.stdin?.on('error', () => {}).end(renderJson(news.report));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`"${file}" cannot be run: ${messageOf(error)}`, { cause: error }));
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`"${file}" ended with ${code === null ? signal : `code ${code}`}`));
    });
  });
}

async function post(url: string, message: RunMessage, { requestMs, retryMs }: NotifyLimits): Promise<void> {
  // The path is often a secret, so messages show only the origin.
  const place = new URL(url).origin;
  const body = JSON.stringify(message);
  const attempt = async (): Promise<{ readonly problem: string | null; readonly mayHeal: boolean }> => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'claude-multi' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(requestMs),
      });
      await response.body?.cancel();
      if (response.ok) return { problem: null, mayHeal: false };
      return {
        problem: `${place} answered with status ${response.status}`,
        mayHeal: response.status === 429 || response.status >= 500,
      };
    } catch (error) {
      return { problem: `${place} could not be reached: ${reasonOf(error)}`, mayHeal: true };
    }
  };
  const first = await attempt();
  if (first.problem === null) return;
  if (!first.mayHeal) throw new Error(first.problem);
  await pause(retryMs);
  const second = await attempt();
  if (second.problem !== null) throw new Error(second.problem);
}

/** The cause behind fetch's "fetch failed"; it never contains the address. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? (error as NodeJS.ErrnoException).code;
  if (error instanceof Error && error.name === 'TimeoutError') return 'it did not answer in time';
  return code === undefined ? 'the connection failed' : String(code);
}
