import { readRun } from './read-run.ts';
import { listTranscripts, type ReadResult, type ResultLine, readResultLine } from './transcripts.ts';

/**
 * The agent's own result of a task's last attempt, as printed; null when there is none.
 */
export async function taskOutput(runDir: string, taskId: string, readResult: ReadResult): Promise<ResultLine | null> {
  const last = (await listTranscripts(runDir, taskId)).at(-1);
  return last === undefined ? null : readResultLine(last.path, readResult);
}

/**
 * The complete final text of a task's last attempt; null when there is none.
 * @throws {EnvironmentError} for a journal that cannot be read
 */
export async function taskResult(runDir: string, taskId: string, readResult: ReadResult): Promise<string | null> {
  const output = await taskOutput(runDir, taskId, readResult);
  if (output !== null && output.text !== null) return output.text;
  const { state } = await readRun(runDir);
  return state.tasks.get(taskId)?.attempts.at(-1)?.end.result ?? null;
}
