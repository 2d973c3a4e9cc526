import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../../domain/ports/reporter.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { writeAtomically } from '../../machine/files/write-atomically.ts';
import { waitForDescriptor } from '../../machine/wait-for-descriptor.ts';
import { taskOutput } from './task-output.ts';
import type { ReadResult } from './transcripts.ts';

/** Results are private, and the folder may be an old one with wider permissions. */
const privateFile = 0o600;

/** The file in the sessions folder with the newest result object of a task. */
export function outputFile(sessionsDir: string, taskId: string): string {
  return join(sessionsDir, `${taskId}.output`);
}

/**
 * Writes `<sessionsDir>/<task id>.output`, since scripts for the predecessor of this program read it. The file is empty
 * from the start of a session, and has the agent's own result, one line, once the task has ended, if there is one. With
 * the same task id in two runs, the last write wins.
 */
export function outputFiles(sessionsDir: string, runDir: string, readResult: ReadResult): Reporter {
  let work: Promise<void> = Promise.resolve();
  const then = (step: () => Promise<void>): void => {
    work = work.then(() => waitForDescriptor(step));
    // Reported at the end: an unhandled rejection would end the process.
    work.catch(() => {});
  };
  const write = async (taskId: string): Promise<void> => {
    const output = await taskOutput(runDir, taskId, readResult);
    await writeAtomically(outputFile(sessionsDir, taskId), output === null ? '' : `${output.line}\n`, privateFile);
  };
  return {
    name: 'output files',
    onEvent(event, state) {
      if (event.type === 'session-started')
        then(() => writeAtomically(outputFile(sessionsDir, event.taskId), '', privateFile));
      if (event.type === 'task-ended' && wasStarted(state.tasks.get(event.taskId))) then(() => write(event.taskId));
      if (event.type === 'run-resumed') {
        // The earlier supervisor may have died after a task's end but before this file was written.
        const ended = [...state.tasks].filter(([, task]) => task.phase === 'ended' && wasStarted(task));
        for (const [id] of ended)
          then(async () => ((await isEmpty(outputFile(sessionsDir, id))) ? write(id) : undefined));
      }
    },
    onEnd: () => work,
  };
}

function wasStarted(task: TaskState | undefined): boolean {
  return task !== undefined && task.attempts.length > 0;
}

async function isEmpty(path: string): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size === 0,
    () => true,
  );
}
