import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { SuperviseAnswer, SuperviseRequest } from '../../app/background.ts';
import type { Supervisor } from '../../app/open-run.ts';
import { startRun } from '../../app/start-run.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { joinPool, type PoolPlace, passGate, type Slot } from '../../store/pool/slot-pool.ts';
import { claimTask } from '../../store/pool/task-claim.ts';
import { watchControl } from '../../store/run/control-folder.ts';
import { plainReporter } from '../../terminal/live/plain.ts';
import type { CliContext } from '../arguments/command.ts';
import { notifyTargetsFrom } from '../options/notify-options.ts';
import { guardAgainstCrashes } from '../process/crash-guard.ts';
import { failureOf } from '../process/failure.ts';
import { concludeRun } from './conclude-run.ts';

/** The log of a detached supervisor inside its run's folder. */
const logName = 'supervisor.log';

/** Signals that ask the process to end. It has no terminal, so a hang-up is nothing to it. */
const endings = ['SIGINT', 'SIGTERM'] as const;

/**
 * The work of a process that was started in the background: claims the task's id, makes the run, answers its starter,
 * waits for a slot of the pool, runs the task and concludes the run. Standard error is its log.
 * @param answer told once: that it is at work, or why not
 */
export async function supervise(
  request: SuperviseRequest,
  answer: (answer: SuperviseAnswer) => void,
  context: CliContext,
): Promise<number> {
  const { plan, slots, sessionsDir, reportPaths, logFile } = request;
  const { err, env: environment } = context;
  process.on('SIGHUP', () => {});
  const claim = await claimTask(sessionsDir, plan.tasks[0].id);
  try {
    const reporters = [plainReporter((line) => err.line(line))];
    const supervisor = await startRun({ plan, reporters, environment });
    const place = await joinPool(sessionsDir, slots);
    // A file that is open may not be movable (Windows); then it stays where it is.
    await rename(logFile, join(supervisor.runDir, logName)).catch(() => {});
    answer({ kind: 'at-work', runId: supervisor.runId, runDir: supervisor.runDir, waiting: place.slot === null });
    const state = await runInTurn(supervisor, place, sessionsDir);
    const notify = notifyTargetsFrom({ ...request });
    return (await concludeRun({ state, runDir: supervisor.runDir, reportPaths, notify, summary: err }, context))
      .exitCode;
  } finally {
    await claim.release();
  }
}

/** Answers with what was thrown before there was a run. */
export function refusalOf(thrown: unknown, env: CliContext['env']): SuperviseAnswer {
  const { lines, exitCode } = failureOf(thrown, env);
  return { kind: 'refused', lines: [...lines], exitCode };
}

async function runInTurn(supervisor: Supervisor, place: PoolPlace, sessionsDir: string): Promise<RunState> {
  const stopped = new AbortController();
  const stop: Supervisor['stop'] = (...order) => {
    supervisor.stop(...order);
    stopped.abort();
  };
  const onSignal = (signal: NodeJS.Signals): void => stop('terminated', `received ${signal}`, 'hurry');
  for (const signal of endings) process.on(signal, onSignal);
  const guard = guardAgainstCrashes((error) => stop('internal-error', messageOf(error), 'hurry'));
  let slot: Slot | null = null;
  try {
    slot = place.slot ?? (await waitForTurn(supervisor, place, stop, stopped.signal));
    if (slot !== null) await passGate(sessionsDir, supervisor.startsApartMs);
    const state = await supervisor.run();
    guard.rethrow();
    return state;
  } finally {
    await slot?.release();
    for (const signal of endings) process.off(signal, onSignal);
    guard.release();
  }
}

/** The run listens to requests only once it runs; who waits is to be stopped all the same. */
async function waitForTurn(
  supervisor: Supervisor,
  place: PoolPlace,
  stop: Supervisor['stop'],
  signal: AbortSignal,
): Promise<Slot | null> {
  const control = watchControl(supervisor.runDir, () => stop('stopped', 'stopped on request', 'gently'));
  try {
    return await place.turn(signal);
  } finally {
    control.close();
  }
}
