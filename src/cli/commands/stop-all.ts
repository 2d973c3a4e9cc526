import { endRemains } from '../../app/stop-run.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { readSummaries } from '../../store/history/run-index.ts';
import { readRun } from '../../store/run/read-run.ts';
import { processes } from '../../terminal/screens/stop-words.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand } from '../arguments/command.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { stopWholeRun } from '../run/stop-whole-run.ts';

/** `claude-multi stop-all`: stops every run of the sessions folder, and processes left by dead supervisors. */
export const stopAllCommand: CliCommand = {
  define(command) {
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ options }, context) {
    const { out, err } = context;
    const sessionsDir = sessionsFolder(options, context);
    const runs = (await readSummaries(sessionsDir)).filter(({ endedAt }) => endedAt === null);
    const living = runs.filter((run) => run.living);
    let code: number = exitCode.succeeded;
    await Promise.all(
      living.map(async ({ dir }) => {
        try {
          await stopWholeRun(dir, context);
        } catch (error) {
          code = exitCode.environment;
          err.line(err.paint(safeText(messageOf(error)), 'bad'));
        }
      }),
    );
    let ended = 0;
    for (const run of runs) if (!run.living) ended += await endRemains((await readRun(run.dir)).state, null);
    if (ended > 0) out.line(`Stopped ${processes(ended)} that dead supervisors had left running.`);
    else if (living.length === 0) out.line(`Nothing is running in ${safeText(sessionsDir)}.`);
    return code;
  },
};

const help = `
Stops every run of the sessions folder, in the background and in other terminals, and the
processes that dead supervisors left running. Nothing else is touched.
`;
