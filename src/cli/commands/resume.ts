import type { RunState } from '../../domain/run/run-state.ts';
import { findRunDir } from '../../store/history/find-run.ts';
import type { CliCommand } from '../arguments/command.ts';
import { addResumeOptions, overridesFrom } from '../options/resume-options.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { displayFrom } from '../options/view-options.ts';
import { type EndedTask, resumeAndShow } from '../run/resume-run.ts';

/** `claude-multi resume [run]`: finishes a run that was cut off. */
export const resumeCommand: CliCommand = {
  define(command) {
    addResumeOptions(command, []);
    command.addHelpText('after', help);
  },
  async run({ args: [name], options }, context) {
    const display = displayFrom(options, context);
    const override = overridesFrom(options, context.cwd);
    const runDir = await findRunDir(sessionsFolder(options, context), name ?? null);
    const order = {
      runDir,
      display,
      override,
      restart: options['restart'] === true,
      acceptChanges: options['acceptChanges'] === true,
      reopen: wasCutOff,
      anew: () => false,
      hint: retryHint,
    };
    return resumeAndShow(order, context);
  },
};

/** Whether something other than its own failure or a person's word ended a task, or kept it from being started. */
function wasCutOff({ outcome }: EndedTask, run: RunState): boolean {
  if (outcome.status !== 'cancelled' && outcome.status !== 'skipped') return false;
  // Who stopped the run as a whole may want to finish it; who stopped one task does not.
  return outcome.reason !== 'stopped' || run.stopping?.cause === 'stopped';
}

function retryHint(state: RunState): string {
  const others = [...state.tasks.values()].some(
    (task) => task.phase === 'ended' && task.outcome.status !== 'succeeded',
  );
  return others ? ` To do again what failed or was stopped: claude-multi retry ${state.run.id}` : '';
}

const help = `
Finishes a run that was stopped or lost its supervisor. Tasks that had ended are not run again,
interrupted tasks continue their conversations, and the others are started. Processes that a
dead supervisor left behind are stopped first. The run keeps its settings unless others are
given.

A task file that has changed since then is refused, and the changes are listed.

Examples:
  claude-multi resume                            the newest run
  claude-multi resume 20260131-093000-1a2b --report report.md
  claude-multi resume --accept-changes           with the task file as it is now
`;
