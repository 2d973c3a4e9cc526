import { mkdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { planSourceSchema, runOptionsSchema } from '../domain/plan/plan.ts';
import { taskSchema } from '../domain/plan/task.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { SystemClock } from '../machine/clock.ts';
import { startDetached } from '../machine/process/detached.ts';
import { ownCommand } from '../machine/process/own-program.ts';
import { waitOutFaults } from '../supervisor/unit/wait-out-faults.ts';
import { safeText } from '../terminal/text/safe-text.ts';

/** The command that the background process runs. The help does not list it. */
const superviseName = 'supervise';

/** How many lines at the end of a log are shown to explain why a process died. */
const shownLines = 5;

/**
 * Starts a supervisor that outlives this process and its terminal, and waits until its run is recorded.
 * @throws {EnvironmentError} if it cannot be started, or dies before that, with the last lines it wrote
 */
export async function startSupervisor(
  request: Omit<SuperviseRequest, 'logFile'>,
  { env, cwd }: { readonly env: Readonly<Record<string, string>>; readonly cwd: string },
): Promise<SuperviseAnswer> {
  const logFile = makeLog(request.sessionsDir);
  const input = JSON.stringify({ ...request, logFile } satisfies SuperviseRequest);
  try {
    const act = () => startDetached({ ...ownCommand([superviseName]), cwd, env, input, logFile });
    const start = await waitOutFaults({ clock: new SystemClock(), what: 'file', act });
    const answer = start.kind === 'answered' ? superviseAnswerSchema.safeParse(parse(start.answer)) : null;
    if (answer?.success) return answer.data;
    const how = start.kind === 'ended' ? ` (${start.signal ?? `code ${start.code}`})` : '';
    throw new EnvironmentError(
      `The supervisor in the background ended before its run began${how}.`,
      (await lastLines(logFile)) || 'It printed no error. Run the task in the foreground: claude-multi run.',
    );
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const remedy = 'Run the task in the foreground instead: claude-multi run.';
    throw new EnvironmentError(`Cannot start a process in the background: ${messageOf(error)}`, remedy);
  } finally {
    // On success the log has been moved into the run's folder.
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

/** What `start` passes to the background process on standard input: prompts do not belong on a command line. */
export const superviseRequestSchema = z.object({
  plan: z.object({
    options: runOptionsSchema,
    source: planSourceSchema,
    tasks: z.tuple([taskSchema]),
    warnings: z.array(z.string()).readonly().optional(),
  }),
  /** How many tasks started this way may run at once. */
  slots: z.number().int().positive(),
  /** The sessions folder, absolute. */
  sessionsDir: z.string(),
  /** The file for the process's standard error; moved into the run's folder once that exists. */
  logFile: z.string(),
  /** Absolute paths, already checked. */
  reportPaths: z.array(z.string()),
  /** The values of `--notify`. */
  notify: z.array(z.string()),
  notifyAllowHttp: z.boolean(),
});

export type SuperviseRequest = Readonly<z.infer<typeof superviseRequestSchema>>;

/** The first line that the process prints: that its run has begun, or why not. */
export const superviseAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('at-work'),
    runId: z.string(),
    runDir: z.string(),
    /** Whether the run waits for a slot of the pool. */
    waiting: z.boolean(),
    /** What a user must know about the version of the agent's program; null if it was tested. */
    untested: z.string().nullable(),
  }),
  z.object({ kind: z.literal('refused'), lines: z.array(z.string()), exitCode: z.number().int() }),
]);

export type SuperviseAnswer = Readonly<z.infer<typeof superviseAnswerSchema>>;
