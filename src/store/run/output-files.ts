import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reporter } from '../../domain/ports/reporter.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { writeAtomically } from '../../machine/files/write-atomically.ts';
import { taskOutput } from './task-output.ts';
import type { ReadResult } from './transcripts.ts';

/** Results are nobody else's business, and the folder may be an older one with wider rights. */
const privateFile = 0o600;

/** The file in the sessions folder that holds the newest result object of a task. */
export function outputFile(sessionsDir: string, taskId: string): string {
  return join(sessionsDir, `${taskId}.output`);
}

/**
 * Keeps `<sessionsDir>/<task id>.output` as the predecessor of this program did, whose users' scripts read it: empty
 * from the start of a session, and the agent's own result, one line, once the task has ended. It stays empty when
 * the agent gave none. Of two runs with the same task id the one that writes last is there.
 */
export function outputFiles(sessionsDir: string, runDir: string, readResult: ReadResult): Reporter {
  let work: Promise<void> = Promise.resolve();
  const then = (step: () => Promise<void>): void => {
    work = work.then(step);
    // Told at the end: a file that cannot be written must not end the process meanwhile.
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
        // Its first supervisor may have died between a task's end and this file.
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
