import { stat } from 'node:fs/promises';
import type { StoredSummary } from './run-index.ts';
import { listTranscripts } from './transcripts.ts';

/**
 * When the session of each running task last gave a sign of life, epoch milliseconds by task id: it printed something,
 * or it was started.
 */
export async function lastSigns(run: StoredSummary): Promise<Map<string, number>> {
  const signs = new Map<string, number>();
  if (!run.living) return signs;
  for (const { id, runningSince } of run.tasks) {
    if (runningSince === null) continue;
    const last = (await listTranscripts(run.dir, id)).at(-1);
    const printed =
      last === undefined
        ? 0
        : await stat(last.path).then(
            ({ mtimeMs }) => mtimeMs,
            () => 0,
          );
    signs.set(id, Math.max(printed, Date.parse(runningSince)));
  }
  return signs;
}
