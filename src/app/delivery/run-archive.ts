import { join } from 'node:path';
import { journalName } from '../../store/run/run-folder.ts';
import { listTranscripts } from '../../store/run/transcripts.ts';

/** A file of a run that may be passed on: its texts are redacted. */
export interface ArchivedFile {
  /** Relative, with `/`. */
  readonly name: string;
  readonly path: string;
}

/** The journal of a run and the transcripts of its tasks; nothing else of the run's folder, which has the agents' own files. */
export async function archivedFiles(runDir: string, taskIds: readonly string[]): Promise<ArchivedFile[]> {
  const files: ArchivedFile[] = [{ name: journalName, path: join(runDir, journalName) }];
  for (const id of taskIds)
    for (const { attempt, path } of await listTranscripts(runDir, id))
      files.push({ name: `tasks/${id}/${attempt}.ndjson`, path });
  return files;
}
