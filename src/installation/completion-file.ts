import { lstat, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { writeAtomically } from '../machine/files/write-atomically.ts';

/** What every completion script of ours has in its first lines. */
const ours = /^#+ ?Completion of claude-multi /m;

/**
 * Puts a completion script into a file, and makes its folder. A symbolic link stays, and the file it leads to is replaced.
 * @returns whether the file was new, was renewed, or had this text already
 * @throws {EnvironmentError} if another file is there, or it cannot be written
 */
export async function installCompletion(file: string, text: string): Promise<'new' | 'renewed' | 'same'> {
  try {
    const old = await oldText(file);
    if (old === text) return 'same';
    if (old !== null && !ours.test(beginning(old))) throw foreign(file);
    await mkdir(dirname(file), { recursive: true });
    await writeAtomically(old === null ? file : await realpath(file), text, 0o644);
    return old === null ? 'new' : 'renewed';
  } catch (error) {
    throw inWords(error, file, 'cannot be written');
  }
}

/**
 * Removes a completion script of ours.
 * @returns whether there was one
 * @throws {EnvironmentError} if another file is there, or it cannot be removed
 */
export async function removeCompletion(file: string): Promise<boolean> {
  try {
    const old = await oldText(file);
    if (old === null) return false;
    if (!ours.test(beginning(old))) throw foreign(file);
    await rm(file);
    return true;
  } catch (error) {
    throw inWords(error, file, 'cannot be removed');
  }
}

/** The text of a file; null if nothing is there. A link that leads nowhere is something. */
async function oldText(file: string): Promise<string | null> {
  const found = await lstat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  });
  return found === null ? null : await readFile(file, 'utf8');
}

function beginning(text: string): string {
  return text.split('\n', 3).join('\n');
}

function foreign(file: string): EnvironmentError {
  return new EnvironmentError(
    `${file} is not a completion script of claude-multi`,
    'It was left as it is. Move it away, if you do not need it.',
  );
}

function inWords(error: unknown, file: string, what: string): unknown {
  if (error instanceof EnvironmentError || codeOf(error) === null) return error;
  const remedy = `Check that you may write to ${dirname(file)}.`;
  return new EnvironmentError(`${file} ${what}: ${messageOf(error)}`, remedy, { cause: error });
}
