import { UsageError } from '../../domain/text/errors.ts';
import { findRunOrTask } from '../../store/history/find-run.ts';
import { readRun } from '../../store/run/read-run.ts';
import type { CliCommand } from '../arguments/command.ts';
import { addResumeOptions, overridesFrom } from '../options/resume-options.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { displayFrom } from '../options/view-options.ts';
import { type EndedTask, resumeAndShow } from '../run/resume-run.ts';

/** `claude-multi retry [run|id]`: does again what did not succeed. */
export const retryCommand: CliCommand = {
  define(command) {
    addResumeOptions(command, ['model', 'budget', 'timeout', 'max-turns', 'permission-mode']);
    command.addHelpText('after', help);
  },
  async run({ args: [name], options }, context) {
    const display = displayFrom(options, context);
    const override = overridesFrom(options, context.cwd);
    const { runDir, taskId } = await findRunOrTask(sessionsFolder(options, context), name ?? null);
    if (taskId !== null) await refuseUnfinished(runDir, taskId);
    const order = {
      runDir,
      display,
      override,
      restart: options['restart'] === true,
      acceptChanges: options['acceptChanges'] === true,
      reopen: ({ task, outcome }: EndedTask) =>
        outcome.status !== 'succeeded' && (taskId === null || task.id === taskId),
      // What failed by itself would go on where it went wrong; what was cut off may go on.
      anew: ({ outcome }: EndedTask) => outcome.status === 'failed',
      hint: () => '',
    };
    return resumeAndShow(order, context);
  },
};

/** One task of a run that is to go on anyway cannot be done alone. */
async function refuseUnfinished(runDir: string, taskId: string): Promise<void> {
  const { state } = await readRun(runDir);
  if (state.ended !== null) return;
  const { id } = state.run;
  throw new UsageError('Nothing was started.', [
    {
      where: `task "${taskId}"`,
      problem: `belongs to the run ${id}, which has not ended`,
      allowed: `claude-multi resume ${id} finishes it`,
    },
  ]);
}

const help = `
Runs again, within the same run, the tasks that failed, were stopped or never started. Attempts
are counted on, and each has the whole budget. A task that failed begins a new conversation; one
that was interrupted continues its own. The run keeps its settings unless others are given:
--budget, --timeout and the like then apply to the tasks that are run again.

Examples:
  claude-multi retry                             what did not succeed in the newest run
  claude-multi retry lint                        one task
  claude-multi retry 20260131-093000-1a2b --budget 10 --timeout 30m
`;
