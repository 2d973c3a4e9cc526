import { defaultAgent } from '../../app/agent.ts';
import { findTask } from '../../store/history/find-run.ts';
import { taskOutput } from '../../store/run/task-output.ts';
import { listTranscripts } from '../../store/run/transcripts.ts';
import { jsonLine } from '../../terminal/live/ndjson.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand } from '../arguments/command.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';

/** `claude-multi output <id>`: prints the agent's own result object. Exit code 1 when there is none. */
export const outputCommand: CliCommand = {
  define(command) {
    command.option('--transcripts', "print the paths of the task's transcripts, one line per attempt");
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args: [id = ''], options }, context) {
    const { out, err } = context;
    const { runDir, taskId, run } = await findTask(sessionsFolder(options, context), id);
    const lines =
      options['transcripts'] === true
        ? (await listTranscripts(runDir, taskId)).map(({ path }) => path)
        : await resultLines(runDir, taskId);
    // On a terminal, the same object without control characters.
    for (const line of lines) out.line(out.isTerminal && line.startsWith('{') ? jsonLine(JSON.parse(line)) : line);
    if (lines.length > 0) return exitCode.succeeded;
    const isOpen = run.living && run.tasks.some((task) => task.id === taskId && task.endedAt === null);
    err.line(`${safeText(`${run.id}/${taskId}`)} has no ${isOpen ? 'result object yet' : 'result object'}.`);
    return exitCode.taskFailed;
  },
};

async function resultLines(runDir: string, taskId: string): Promise<string[]> {
  const output = await taskOutput(runDir, taskId, (line) => defaultAgent.transcripts.resultIn(line));
  return output === null ? [] : [output.line];
}

const help = `
Prints Claude Code's own result of the session: one JSON object with the text, the cost and
the tokens, as it reports them. After several attempts it is that of the last one. The file
ID.output in the sessions folder holds the same.

Examples:
  claude-multi output lint | jq .usage
  jq .type "$(claude-multi output lint --transcripts | tail -n 1)"
`;
