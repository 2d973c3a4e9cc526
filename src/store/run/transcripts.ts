import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transcripts } from '../../domain/ports/agent.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';

/** Longer than any line in a transcript, in bytes. */
const longestLine = 32 * 1024 * 1024;

/** The transcript of one attempt. */
export interface TranscriptFile {
  readonly attempt: number;
  readonly path: string;
}

/** The transcripts of a task's attempts, in order; none when no attempt was started. */
export async function listTranscripts(runDir: string, taskId: string): Promise<TranscriptFile[]> {
  const folder = join(runDir, 'tasks', taskId);
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const attempt = Number(/^(\d+)\.ndjson$/.exec(name)?.[1] ?? Number.NaN);
      return Number.isNaN(attempt) ? [] : [{ attempt, path: join(folder, name) }];
    })
    .sort((a, b) => a.attempt - b.attempt);
}

/** Returns the session's final text from the agent's result line; null for any other line. */
export type ReadResult = Transcripts['resultIn'];

/** An agent's result in a transcript. */
export interface ResultLine {
  readonly line: string;
  readonly text: string | null;
}

/** The last result in a transcript, since a session may print several; null when there is none. */
export async function readResultLine(path: string, readResult: ReadResult): Promise<ResultLine | null> {
  const decoder = new TextDecoder();
  let found: ResultLine | null = null;
  for await (const bytes of transcriptLines(path)) {
    const line = decoder.decode(bytes);
    const result = readResult(line);
    if (result !== null) found = { line, text: result.text };
  }
  return found;
}

/** The lines of a transcript, without a torn last one. Holds one line at a time. */
export async function* transcriptLines(path: string): AsyncGenerator<Uint8Array> {
  const splitter = new LineSplitter(longestLine);
  for await (const chunk of createReadStream(path)) {
    for (const { bytes } of splitter.push(chunk as Uint8Array)) if (bytes !== null) yield bytes;
  }
}
