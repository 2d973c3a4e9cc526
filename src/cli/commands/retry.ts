import { findRunOrTask } from '../../store/history/find-run.ts';
import type { CliCommand } from '../arguments/command.ts';
import { addResumeOptions, overridesFrom } from '../options/resume-options.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { displayFrom } from '../options/view-options.ts';
import { resumeAndShow } from '../run/resume-run.ts';

/** `claude-multi retry [run|id]`: runs again the tasks that did not succeed. */
export const retryCommand: CliCommand = {
  define(command) {
    addResumeOptions(command, ['model', 'budget', 'timeout', 'max-turns', 'permission-mode']);
    command.addHelpText('after', help);
  },
  async run({ args: [name], options }, context) {
    const display = displayFrom(options, context);
    const override = overridesFrom(options, context.cwd);
    const { runDir, taskId } = await findRunOrTask(sessionsFolder(options, context), name ?? null);
    const wish = { kind: 'retry', taskId, restart: options['restart'] === true } as const;
    const acceptChanges = options['acceptChanges'] === true;
    const force = options['force'] === true;
    return resumeAndShow({ runDir, wish, acceptChanges, force, override, display }, context);
  },
};

const help = `
Runs again, within the same run, the tasks that failed, were stopped or never started. The
count of attempts continues, and each attempt has the whole budget. A task that failed begins
a new conversation; one that was interrupted continues its own. The run keeps its settings
unless others are given: --budget, --timeout and the like apply to the tasks that are run again.

Examples:
  claude-multi retry                             what did not succeed in the newest run
  claude-multi retry lint                        one task
  claude-multi retry 20260131-093000-1a2b --budget 10 --timeout 30m
`;
