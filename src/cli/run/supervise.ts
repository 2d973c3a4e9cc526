import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { SuperviseAnswer, SuperviseRequest } from '../../app/background.ts';
import type { Supervisor } from '../../app/open-run.ts';
import { prepareRun } from '../../app/prepare-run.ts';
import { startRun } from '../../app/start-run.ts';
import { onEndingSignals } from '../../app/surroundings/runtime.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { SlotPool } from '../../store/pool/slot-pool.ts';
import { claimTask } from '../../store/pool/task-claim.ts';
import { plainReporter } from '../../terminal/live/plain.ts';
import type { CliContext } from '../arguments/command.ts';
import { notifyTargetsFrom } from '../options/notify-options.ts';
import { guardAgainstCrashes } from '../process/crash-guard.ts';
import { failureOf } from '../process/failure.ts';
import { concludeRun } from './conclude-run.ts';
import { toConclusion } from './to-conclusion.ts';

/** The log of a detached supervisor inside its run's folder. */
const logName = 'supervisor.log';

/**
 * The main function of a background process: claims the task's id, queues for a slot of the pool, creates the run,
 * answers the starting process, runs the task and concludes the run. Standard error is its log.
 * @param answer called once with the run's ids; not called if this throws before the run exists
 */
export async function supervise(
  request: SuperviseRequest,
  answer: (answer: SuperviseAnswer) => void,
  context: CliContext,
): Promise<number> {
  const { plan, sessionsDir, reportPaths, logFile } = request;
  const { err, env: environment } = context;
  process.on('SIGHUP', () => {});
  const claim = await claimTask(sessionsDir, plan.tasks[0].id);
  try {
    const prepared = await prepareRun({ tasks: plan.tasks, environment, programPath: plan.options.claudePath });
    const { startsApartMs: apartMs } = prepared.sessions;
    const slots = await SlotPool.join(sessionsDir, { slots: request.slots, apartMs });
    try {
      const reporters = [plainReporter((line) => err.line(line))];
      const supervisor = await startRun({ plan, prepared, reporters, environment, slots });
      const { runId, runDir } = supervisor;
      // On Windows an open file may not be movable; then it stays in place.
      await rename(logFile, join(runDir, logName)).catch(() => {});
      const untested = supervisor.untested?.message ?? null;
      answer({ kind: 'at-work', runId, runDir, waiting: slots.isWaiting, untested });
      const notify = notifyTargetsFrom({ ...request }, context);
      const result = await toConclusion(
        supervisor,
        () => runGuarded(supervisor),
        (state, incomplete) => concludeRun({ state, incomplete, runDir, reportPaths, notify, summary: err }, context),
      );
      return result.exitCode;
    } finally {
      await slots.close();
    }
  } finally {
    await claim.release();
  }
}

/** The answer for an error that was thrown before the run existed. */
export function refusalOf(thrown: unknown, env: CliContext['env']): SuperviseAnswer {
  const { lines, exitCode } = failureOf(thrown, env);
  return { kind: 'refused', lines: [...lines], exitCode };
}

/** Runs until the end. Signals and uncaught errors stop the session first. */
async function runGuarded(supervisor: Supervisor): Promise<RunState> {
  const onEnding = (signal: NodeJS.Signals): void => supervisor.stop('terminated', `received ${signal}`, 'hurry');
  // The process has no terminal that could hang up.
  const endSignals = onEndingSignals({ onInterrupt: () => onEnding('SIGINT'), onEnding, ignore: ['SIGHUP'] });
  const guard = guardAgainstCrashes((error) => supervisor.stop('internal-error', messageOf(error), 'hurry'));
  try {
    const state = await supervisor.run();
    guard.rethrow();
    return state;
  } finally {
    endSignals();
    guard.release();
  }
}
