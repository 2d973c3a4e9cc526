import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptRequest } from '../../domain/ports/agent.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { readKeptLine } from './stream/kept-line.ts';

/** Longer lines hold files and pictures, and are no messages of the assistant's. */
const longestLine = 32 * 1024 * 1024;

/** The completed requests of a conversation since a time (epoch milliseconds), as the CLI keeps them in a config folder. */
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

/** Where a conversation's own file and those of its subagents may be: the folder is named after a working directory. */
async function conversationFiles(configFolder: string, sessionId: string): Promise<string[]> {
  const projects = join(configFolder, 'projects');
  const files: string[] = [];
  for (const project of await namesIn(projects)) {
    const folder = join(projects, project);
    files.push(join(folder, `${sessionId}.jsonl`));
    const subagents = join(folder, sessionId, 'subagents');
    for (const name of await namesIn(subagents)) if (name.endsWith('.jsonl')) files.push(join(subagents, name));
  }
  return files;
}

/** Those that can be read: whoever asks for them takes the sum for a part anyway. */
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
    // Not there, removed meanwhile, or not ours to read.
  }
  return requests;
}

/** None for a folder that is not there: another version may keep its conversations elsewhere, or not at all. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
