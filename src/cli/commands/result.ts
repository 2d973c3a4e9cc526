import { defaultAgent } from '../../app/agent.ts';
import type { TaskSummary } from '../../domain/history/run-summary.ts';
import { stageOfTask } from '../../domain/history/seen-run.ts';
import { buildReport } from '../../reports/report/report.ts';
import { type FoundTask, findTask } from '../../store/history/find-run.ts';
import { readRun } from '../../store/run/read-run.ts';
import { taskResult } from '../../store/run/task-output.ts';
import { jsonPage } from '../../terminal/live/ndjson.ts';
import { safeLines, safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand } from '../arguments/command.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';

/** `claude-multi result <id>`: prints the final text of a task. Exit code 1 when it has not succeeded. */
export const resultCommand: CliCommand = {
  define(command) {
    command.option('--json', "print the task's part of the report, as one JSON object");
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args: [id = ''], options }, context) {
    const { out, err } = context;
    const found = await findTask(sessionsFolder(options, context), id);
    const isJson = options['json'] === true;
    const text = isJson ? await asJson(found) : await wholeText(found);
    if (text !== null) out.write(out.isTerminal ? `${safeLines(text.replace(/\n$/, '')).join('\n')}\n` : ended(text));
    const problem = problemOf(found, text !== null);
    if (problem === null) return exitCode.succeeded;
    if (!isJson) err.line(err.paint(problem, 'warning'));
    return exitCode.taskFailed;
  },
};

function wholeText({ runDir, taskId }: FoundTask): Promise<string | null> {
  return taskResult(runDir, taskId, (line) => defaultAgent.transcripts.resultIn(line));
}

async function asJson({ run, runDir, taskId }: FoundTask): Promise<string> {
  const { state } = await readRun(runDir);
  const task = buildReport(state, new Date().toISOString(), { living: run.living }).tasks.find(
    ({ id }) => id === taskId,
  );
  return jsonPage(task);
}

/** A message about a task that has not succeeded; null when it has. */
function problemOf({ run, taskId }: FoundTask, hasText: boolean): string | null {
  const task = run.tasks.find(({ id }) => id === taskId);
  if (task === undefined) return null;
  const stage = stageOfTask(run, task);
  const name = safeText(`${run.id}/${taskId}`);
  switch (stage) {
    case 'succeeded':
      return hasText ? null : `${name} succeeded, but its session has no final text.`;
    case 'waiting':
      return run.living
        ? `${name} has no result yet: it ${task.message ?? 'is waiting for a free slot'}.`
        : `${name} has no result: ${lost(run.id)}`;
    case 'running':
    case 'between':
      return `${name} has no final result yet: it is running. claude-multi status ${safeText(taskId)} shows its progress.`;
    case 'lost':
      return `${name} has no final result: ${lost(run.id)}`;
    case 'failed':
    case 'skipped':
    case 'cancelled':
      return `${name} ${stage}${why(task)}${hasText ? '' : ' It has no final text.'}`;
  }
}

function lost(runId: string): string {
  return `its supervisor died. To continue: claude-multi resume ${safeText(runId)}`;
}

function why({ reason, message }: TaskSummary): string {
  const words = safeText(message ?? '');
  return ` (${safeText(reason ?? 'unknown')})${words === '' ? '.' : `: ${/[.!?…]$/.test(words) ? words : `${words}.`}`}`;
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

const help = `
Prints the session's final text to standard output, and anything else to standard error.
The exit code is 0 if the task succeeded, 1 if it did not (yet). On a terminal, control
sequences are removed from the text; a file or a pipe gets it unchanged, with a newline at
the end.

Examples:
  claude-multi result lint                        the newest run that has it
  claude-multi result 20260131-093000-1a2b/lint   another one
  claude-multi result lint > lint.md && git add lint.md
`;
