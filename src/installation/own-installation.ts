import { existsSync, realpathSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { actionName } from '../domain/project.ts';
import { type Installation, installationOf } from '../domain/release/installation.ts';
import type { Machine } from '../domain/release/release-files.ts';
import { currentFacts, type ProgramFacts } from '../machine/process/own-program.ts';

/** Finds out how this program was installed. Changes nothing. */
export async function ownInstallation(facts: ProgramFacts = currentFacts()): Promise<Installation> {
  const { compiled } = facts;
  const file = realPath(compiled ? facts.execPath : facts.entry);
  return installationOf({
    ...{ platform: process.platform, file, compiled, repository: actionName },
    isProject: (folder) => existsSync(join(folder, 'package.json')),
    clone: compiled ? null : await cloneAbove(file),
  });
}

/** This machine, as a binary that runs on it says by what it is linked to. */
export async function machineOf(binary: string): Promise<Machine> {
  const { platform, arch } = process;
  return { platform, arch, musl: platform === 'linux' && (await headOf(binary)).includes('/ld-musl-') };
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** The folder of our package that is the root of a git clone; null if there is none above the file. */
async function cloneAbove(file: string): Promise<string | null> {
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git')) && (await isOurs(join(folder, 'package.json')))) return folder;
  }
  return null;
}

async function isOurs(manifest: string): Promise<boolean> {
  const text = await readFile(manifest, 'utf8').catch(() => '');
  return /^\s*"name": *"claude-multi"/m.test(text);
}

/** The beginning of an executable, where the loader is named. */
async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
