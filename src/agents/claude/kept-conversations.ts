import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../../domain/plan/task.ts';
import type { Conversations, KeptRequest } from '../../domain/ports/agent.ts';
import type { RunFiles } from '../../domain/ports/run-files.ts';
import { LineSplitter } from '../../domain/text/line-splitter.ts';
import { readKeptLine } from './stream/kept-line.ts';

/** Longer lines hold files and pictures, and are no messages of the assistant's. */
const longestLine = 32 * 1024 * 1024;

/** The conversations that the Claude Code CLI keeps in its config folders. */
export class KeptConversations implements Conversations {
  readonly #files: Pick<RunFiles, 'configDir'>;
  readonly #environment: Readonly<Record<string, string>>;

  /** @param environment what the sessions inherit */
  constructor(files: Pick<RunFiles, 'configDir'>, environment: Readonly<Record<string, string>>) {
    this.#files = files;
    this.#environment = environment;
  }

  async requests(task: Task, sessionId: string, since: number): Promise<readonly KeptRequest[]> {
    const found = new Map<string, KeptRequest>();
    for (const path of await conversationFiles(await this.#configDir(task), sessionId)) {
      for (const request of await requestsIn(path)) if (request.at >= since) found.set(request.messageId, request);
    }
    return [...found.values()];
  }

  async #configDir({ id, env }: Task): Promise<string> {
    return (
      env['CLAUDE_CONFIG_DIR'] ??
      (await this.#files.configDir(id)) ??
      (this.#environment['CLAUDE_CONFIG_DIR'] || join(env['HOME'] ?? this.#environment['HOME'] ?? homedir(), '.claude'))
    );
  }
}

/** Where a conversation's own file and those of its subagents may be: the folder is named after a working directory. */
async function conversationFiles(configDir: string, sessionId: string): Promise<string[]> {
  const projects = join(configDir, 'projects');
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
