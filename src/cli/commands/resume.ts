import { findRunDir } from '../../store/history/find-run.ts';
import type { CliCommand } from '../arguments/command.ts';
import { addResumeOptions, overridesFrom } from '../options/resume-options.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { displayFrom } from '../options/view-options.ts';
import { resumeAndShow } from '../run/resume-run.ts';

/** `claude-multi resume [run]`: finishes an interrupted run. */
export const resumeCommand: CliCommand = {
  define(command) {
    addResumeOptions(command, []);
    command.addHelpText('after', help);
  },
  async run({ args: [name], options }, context) {
    const display = displayFrom(options, context);
    const override = overridesFrom(options, context.cwd);
    const runDir = await findRunDir(sessionsFolder(options, context), name ?? null);
    const wish = { kind: 'resume', restart: options['restart'] === true } as const;
    const acceptChanges = options['acceptChanges'] === true;
    const force = options['force'] === true;
    return resumeAndShow({ runDir, wish, acceptChanges, force, override, display }, context);
  },
};

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
