import { readRun } from './read-run.ts';
import { listTranscripts, readResultLine } from './transcripts.ts';

/**
 * The CLI's result object for a task, one line of JSON: that of its last attempt; null when that gave none, or there
 * was no attempt.
 */
export async function taskOutput(runDir: string, taskId: string): Promise<string | null> {
  const last = (await listTranscripts(runDir, taskId)).at(-1);
  return last === undefined ? null : readResultLine(last.path);
}

/**
 * The final text of a task's last attempt, whole; null when there is none.
 * @throws {EnvironmentError} for a journal that cannot be read
 */
export async function taskResult(runDir: string, taskId: string): Promise<string | null> {
  const line = await taskOutput(runDir, taskId);
  const text = line === null ? null : resultOf(line);
  if (text !== null) return text;
  const { state } = await readRun(runDir);
  return state.tasks.get(taskId)?.attempts.at(-1)?.end.result ?? null;
}

function resultOf(line: string): string | null {
  const value: unknown = JSON.parse(line);
  return typeof value === 'object' && value !== null && 'result' in value && typeof value.result === 'string'
    ? value.result
    : null;
}
