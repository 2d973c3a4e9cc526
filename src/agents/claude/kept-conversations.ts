import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { KeptRequest } from '../../domain/ports/agent.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { namesIn, projectFolders } from './home/conversations.ts';
import { readKeptLine } from './stream/kept-line.ts';

/** Longer lines are skipped: they hold files and images, not messages of the assistant. */
const longestLine = 32 * 1024 * 1024;

/** The completed requests of a conversation since a time (epoch milliseconds), read from the CLI's files in a config folder. */
export async function keptRequests(
  configFolder: string,
  sessionId: string,
  since: number,
): Promise<readonly KeptRequest[]> {
  const found = new Map<string, KeptRequest>();
  for (const path of await conversationFiles(configFolder, sessionId)) {
    for (const request of await requestsIn(path)) if (request.at >= since) found.set(request.messageId, request);
  }
  return [...found.values()];
}

/** Candidate files of a conversation and its subagents. */
async function conversationFiles(configFolder: string, sessionId: string): Promise<string[]> {
  const files: string[] = [];
  for (const folder of await projectFolders(configFolder)) {
    files.push(join(folder, `${sessionId}.jsonl`));
    const subagents = join(folder, sessionId, 'subagents');
    for (const name of await namesIn(subagents)) if (name.endsWith('.jsonl')) files.push(join(subagents, name));
  }
  return files;
}

/** The requests that can be read. Callers treat the sum as partial anyway. */
async function requestsIn(path: string): Promise<KeptRequest[]> {
  const splitter = new LineSplitter(longestLine);
  const decoder = new TextDecoder();
  const requests: KeptRequest[] = [];
  try {
    for await (const chunk of createReadStream(path)) {
      for (const { bytes } of splitter.push(chunk as Uint8Array)) {
        const request = bytes === null ? null : readKeptLine(decoder.decode(bytes));
        if (request !== null) requests.push(request);
      }
    }
  } catch {
    // Missing, removed meanwhile, or not readable.
  }
  return requests;
}
