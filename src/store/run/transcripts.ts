import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isResult } from '../../agents/claude/stream/result-line.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';

/** Longer than any line that is kept in a transcript. */
const longestLine = 32 * 1024 * 1024;

/** The transcript of one attempt. */
export interface TranscriptFile {
  readonly attempt: number;
  readonly path: string;
}

/** The transcripts of a task's attempts, the first one first; none when no attempt was started. */
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

/**
 * The CLI's result object as it stands in a transcript: the last `result` line, since a session with subagents prints
 * several; null when there is none. `claude --output-format json` prints the same object (2.1.330; the stream's has
 * one field more, `model_usage_since_last_result`).
 */
export async function readResultLine(path: string): Promise<string | null> {
  const splitter = new LineSplitter(longestLine);
  const decoder = new TextDecoder();
  let found: string | null = null;
  for await (const chunk of createReadStream(path)) {
    for (const { bytes } of splitter.push(chunk as Uint8Array)) {
      if (bytes === null) continue;
      const line = decoder.decode(bytes);
      if (isResult(line)) found = line;
    }
  }
  return found;
}
