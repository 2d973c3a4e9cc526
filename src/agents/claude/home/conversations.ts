import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { codeOf } from '../../../domain/text/errors.ts';
import { writeAtomically } from '../../../machine/files/write-atomically.ts';

/** The folders in which the CLI may keep a conversation. Each is named after a working directory. */
export async function projectFolders(configFolder: string): Promise<string[]> {
  const projects = join(configFolder, 'projects');
  return (await namesIn(projects)).map((name) => join(projects, name));
}

/** The names in a folder. Empty for a missing one: another version may keep conversations elsewhere, or not at all. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/**
 * Writes a copy of a conversation, which `--resume` accepts by its path. Unlike an id, a path is found from every working
 * directory and with every config folder (2.1.197 and 2.1.332). The copy lacks the line with the cost so far: newer versions
 * would count it again as the cost of every fork.
 * @returns whether there is such a conversation
 * @throws the system's error if it cannot be read, or the copy cannot be written
 */
export async function copyConversation(configFolder: string, sessionId: string, path: string): Promise<boolean> {
  for (const folder of await projectFolders(configFolder)) {
    const text = await textOf(join(folder, `${sessionId}.jsonl`), dirname(folder));
    if (text === null) continue;
    const lines = text.split('\n').filter((line) => !isCost(line));
    await writeAtomically(path, lines.join('\n'), 0o600);
    return true;
  }
  return false;
}

/** The text of a file below a folder; null if there is none, or if a session has made it a link to something elsewhere. */
async function textOf(path: string, folder: string): Promise<string | null> {
  try {
    const isHere = (await realpath(path)).startsWith(`${await realpath(folder)}${sep}`);
    return isHere ? await readFile(path, 'utf8') : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}

function isCost(line: string): boolean {
  // Almost every line is of another kind, and may be long.
  if (!line.includes('"cost-state"')) return false;
  try {
    return (JSON.parse(line) as { readonly type?: unknown } | null)?.type === 'cost-state';
  } catch {
    return false;
  }
}
