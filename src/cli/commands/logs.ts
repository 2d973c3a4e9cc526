import { basename } from 'node:path';
import { Option } from 'commander';
import { defaultAgent } from '../../app/agent.ts';
import type { TranscriptEntry } from '../../domain/ports/agent.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { readNote } from '../../domain/run/transcript-note.ts';
import { EnvironmentError, UsageError } from '../../domain/text/errors.ts';
import type { RequestEntry } from '../../domain/usage/request-ledger.ts';
import { followTranscripts, readTranscripts, type TranscriptLine } from '../../store/follow/follow-transcript.ts';
import { findTask } from '../../store/history/find-run.ts';
import { readRequests } from '../../store/requests/request-ledger.ts';
import { readRun } from '../../store/run/read-run.ts';
import { lockHolder } from '../../store/run/run-lock.ts';
import { endLines } from '../../terminal/live/plain.ts';
import { requestTable } from '../../terminal/screens/request-table.ts';
import { transcriptLines } from '../../terminal/screens/transcript-lines.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { leaveOnSignals } from '../process/leave-signals.ts';

/** `claude-multi logs <id>`: prints a task's transcripts. */
export const logsCommand: CliCommand = {
  define(command) {
    command
      .option('-f, --follow', 'keep printing until the task has ended; Ctrl-C leaves the task alone')
      .addOption(new Option('--raw', 'print the lines as the session printed them'))
      .addOption(
        new Option('--requests', 'print the requests to the API instead, with their tokens and times').conflicts(
          'follow',
        ),
      );
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args: [name = ''], options }, context) {
    const { runDir, taskId } = await findTask(sessionsFolder(options, context), name);
    const raw = options['raw'] === true;
    if (options['requests'] === true) return showRequests(runDir, taskId, raw, context);
    const leaving = leaveOnSignals();
    context.out.onBroken(leaving.leave);
    try {
      const lines =
        options['follow'] === true
          ? followTranscripts(runDir, taskId, leaving.signal)
          : readTranscripts(runDir, taskId);
      const show = raw ? showRaw : showReadable;
      await show(lines, await taskOf(runDir, taskId), context, leaving.signal);
      if (raw) return exitCode.succeeded;
      if (leaving.signal.aborted) {
        context.err.line(`Detached: ${safeText(taskId)} continues. To stop it: claude-multi stop ${safeText(taskId)}`);
        return exitCode.interrupted;
      }
      await showEnd(runDir, taskId, context);
      return exitCode.succeeded;
    } finally {
      leaving.release();
    }
  },
};

/** Prints the requests that the gateway has counted; as JSON, one line each, if `raw`. */
async function showRequests(runDir: string, taskId: string, raw: boolean, { out }: CliContext): Promise<number> {
  await taskOf(runDir, taskId);
  const entries: RequestEntry[] = [];
  for await (const entry of readRequests(runDir, (each) => each.taskId === taskId)) {
    if (raw) {
      out.line(JSON.stringify(entry));
      await out.roomy();
    } else entries.push(entry);
  }
  if (raw) return exitCode.succeeded;
  if (entries.length === 0)
    throw new EnvironmentError(
      `There are no requests of ${safeText(taskId)} in the ledger of the run.`,
      'Only sessions that went through the gateway have some: see --gateway.',
    );
  for (const line of requestTable(entries, out.size().columns, out.paint)) out.line(line);
  return exitCode.succeeded;
}

async function taskOf(runDir: string, taskId: string): Promise<TaskState> {
  const task = (await readRun(runDir)).state.tasks.get(taskId);
  if (task === undefined) throw new UsageError(`there is no task "${taskId}" in the run ${basename(runDir)}`);
  return task;
}

type Show = (
  lines: AsyncIterable<TranscriptLine>,
  task: TaskState,
  context: CliContext,
  leaving: AbortSignal,
) => Promise<void>;

const showRaw: Show = async (lines, _task, { out }, leaving) => {
  for await (const { text } of lines) {
    if (leaving.aborted) return;
    out.line(text);
    await out.roomy();
  }
};

const showReadable: Show = async (lines, { task }, { out }, leaving) => {
  const show = (entry: TranscriptEntry): void => {
    for (const line of transcriptLines(entry, Math.min(out.size().columns, widest), out.paint)) out.line(line);
  };
  show({ kind: 'prompt', text: task.prompt, isSubagent: false });
  let current = 0;
  let transcript = defaultAgent.transcripts.reader();
  for await (const { attempt, text } of lines) {
    if (leaving.aborted) return;
    if (attempt !== current) {
      transcript = defaultAgent.transcripts.reader();
      out.line(out.paint(`── ${safeText(task.id)}, attempt ${attempt}`, 'strong'));
    }
    current = attempt;
    const note = readNote(text);
    if (note !== null) show({ kind: 'notice', text: note, isSubagent: false });
    else for (const entry of transcript.read(text)) show(entry);
    await out.roomy();
  }
};

/** Wider lines are harder to read. */
const widest = 160;

/** Prints the task's state after its transcripts. */
async function showEnd(runDir: string, taskId: string, { out, err }: CliContext): Promise<void> {
  const task = await taskOf(runDir, taskId);
  const name = safeText(taskId);
  if (task.phase === 'ended') {
    const [head = ''] = endLines(task);
    out.line(out.paint(`── ${name}: ${head}`, 'strong'));
    return;
  }
  const run = safeText(basename(runDir));
  if ((await lockHolder(runDir)) === null) {
    throw new EnvironmentError(
      `The supervisor of the run ${run} died before ${name} had ended.`,
      `To finish the run: claude-multi resume ${run}`,
    );
  }
  const state = task.phase === 'running' ? 'is running' : 'is waiting for a free slot';
  err.line(`${name} ${state}: claude-multi logs ${name} --follow`);
}

const help = `
Shows what the session said, the tools it used and the beginning of their results, for every
attempt. --raw prints the whole transcript. --requests shows what the gateway has counted of each
request to the API; with --raw as JSON, one line per request.

Examples:
  claude-multi logs lint
  claude-multi logs lint --follow
  claude-multi logs 20260131-093000-1a2b/lint
  claude-multi logs lint --requests
  claude-multi logs lint --raw | jq 'select(.type == "assistant")'
`;
