import { basename } from 'node:path';
import { endRemains, stopRun } from '../../app/stop-run.ts';
import { taskIdFor } from '../../domain/plan/task.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { findRunDir, findTask, isRun } from '../../store/history/find-run.ts';
import { eachSummary } from '../../store/history/run-index.ts';
import { readRun } from '../../store/run/read-run.ts';
import { endedLine, lostLine, processes, stoppedLine } from '../../terminal/screens/stop-words.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { stopWholeRun } from '../run/stop-whole-run.ts';

/** `claude-multi stop <id>`: stops a task, in whatever run it is, or a whole run. */
export const stopCommand: CliCommand = {
  define(command) {
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args, options }, context) {
    const sessionsDir = sessionsFolder(options, context);
    for (const name of args) {
      if (await isRun(sessionsDir, name)) await stopWholeRun(await findRunDir(sessionsDir, name), context);
      else await stopTask(sessionsDir, name, context);
    }
    return exitCode.succeeded;
  },
};

async function stopTask(sessionsDir: string, name: string, { out }: CliContext): Promise<void> {
  const { runDir, taskId } = await whereItGoesOn(sessionsDir, name);
  const taskOf = (state: RunState) => state.tasks.get(taskId);
  const before = taskOf((await readRun(runDir)).state);
  if (before?.phase === 'ended') {
    out.line(`${endedLine(taskId, before)}.`);
    return;
  }
  const { state, kind } = await stopRun(runDir, { kind: 'stop-task', taskId }, (now) => taskOf(now)?.phase === 'ended');
  const task = taskOf(state);
  if (task === undefined) throw new Error(`task "${taskId}" is not in ${runDir}`);
  if (kind === 'stopped' || task.phase === 'ended') {
    out.line(`${stoppedLine(taskId, task)}.`);
    return;
  }
  out.line(`${lostLine(taskId, task, state.lastEventAt)}.`);
  const ended = await endRemains(state, taskId);
  const left = ended === 0 ? 'It left no process running' : `It left ${processes(ended)} running, now stopped`;
  out.line(`${left}. To finish the run: claude-multi resume ${safeText(basename(runDir))}`);
}

/** The task with that id in a living run where it has not ended; else the one in the newest run. */
async function whereItGoesOn(sessionsDir: string, name: string): Promise<{ runDir: string; taskId: string }> {
  const taskId = name.includes('/') ? null : taskIdFor(name);
  if (taskId !== null) {
    for await (const run of eachSummary(sessionsDir)) {
      const goesOn = run.living && run.tasks.some(({ id, stage }) => id === taskId && open.has(stage));
      if (goesOn) return { runDir: run.dir, taskId };
    }
  }
  return findTask(sessionsDir, name);
}

const open: ReadonlySet<string> = new Set(['waiting', 'running', 'between']);

const help = `
Asks the session to stop, so that it can report its usage, stops the processes it left behind,
and prints its cost. A waiting task is not started. The rest of the run continues.

Examples:
  claude-multi stop lint
  claude-multi stop lint docs
  claude-multi stop 20260131-093000-1a2b/lint
  claude-multi stop 20260131-093000-1a2b      the whole run
`;
