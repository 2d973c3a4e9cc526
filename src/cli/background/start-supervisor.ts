import { mkdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { startDetached } from '../../machine/process/detached.ts';
import { ownCommand } from '../../machine/process/own-program.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../command.ts';
import { type SuperviseAnswer, type SuperviseRequest, superviseAnswerSchema } from './supervise-request.ts';

/** The command that the process runs; it is not in the help. */
const superviseName = 'supervise';

/** The last lines of a log that say why a process died. */
const shownLines = 5;

/**
 * Starts a supervisor that outlives this process and its terminal, and waits until its run is recorded.
 * @throws {EnvironmentError} when it cannot be started, or dies before that, with the last lines it wrote
 */
export async function startSupervisor(
  request: Omit<SuperviseRequest, 'logFile'>,
  { env, cwd }: Pick<CliContext, 'env' | 'cwd'>,
): Promise<SuperviseAnswer> {
  const logFile = makeLog(request.sessionsDir);
  const input = JSON.stringify({ ...request, logFile } satisfies SuperviseRequest);
  try {
    const start = await startDetached({ ...ownCommand([superviseName]), cwd, env, input, logFile });
    const answer = start.kind === 'answered' ? superviseAnswerSchema.safeParse(parse(start.answer)) : null;
    if (answer?.success) return answer.data;
    const how = start.kind === 'ended' ? ` (${start.signal ?? `code ${start.code}`})` : '';
    throw new EnvironmentError(
      `The supervisor in the background ended before it had begun${how}.`,
      (await lastLines(logFile)) || 'It left no word. Try the task in the foreground: claude-multi run.',
    );
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const remedy = 'Run the task in the foreground instead: claude-multi run.';
    throw new EnvironmentError(`No process could be started in the background: ${messageOf(error)}`, remedy);
  } finally {
    // Where all went well it has been moved into the run's folder.
    await rm(logFile, { force: true }).catch(() => {});
  }
}

function makeLog(sessionsDir: string): string {
  try {
    mkdirSync(sessionsDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new EnvironmentError(
      `cannot make the sessions folder ${sessionsDir}: ${messageOf(error)}`,
      'Give a folder that you may write to: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.',
    );
  }
  return join(sessionsDir, `starting.${crypto.randomUUID()}.log`);
}

async function lastLines(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const lines = text.split('\n').map(safeText);
  return lines
    .filter((line) => line !== '')
    .slice(-shownLines)
    .join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
