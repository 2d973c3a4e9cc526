import { access, chmod, chown, constants, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { isAlive } from '../machine/process/process-identity.ts';

export interface Replacement {
  /** The binary to replace; not a symbolic link. */
  readonly file: string;
  readonly bytes: Buffer;
  /** Throws when the new binary, which is complete and executable at this path, is not to be used. */
  readonly check: (path: string) => Promise<void>;
  readonly platform?: NodeJS.Platform;
}

/**
 * Puts a new binary in the place of one that may be running. At every moment either the old one or the new one is there,
 * whole; programs that run go on with the old one. Keeps mode and owner.
 * @throws {EnvironmentError} when it cannot be written; the old one is there then, and nothing else
 */
export async function replaceBinary(replacement: Replacement): Promise<void> {
  const { file, bytes, check, platform = process.platform } = replacement;
  await sweep(file);
  const beside = join(dirname(file), `${marked}${process.pid}.new${extname(file)}`);
  try {
    const { mode, uid, gid } = await stat(file);
    await store(beside, bytes, mode);
    // Only root can give a file away, and only for root does it matter.
    if (process.getuid?.() === 0) await chown(beside, uid, gid);
    await check(beside);
    if (platform === 'win32') await swapRunning(file, beside);
    else await rename(beside, file);
  } catch (error) {
    if (error instanceof EnvironmentError || codeOf(error) === null) throw error;
    throw new EnvironmentError(`${file} was not replaced: ${messageOf(error)}`, remedyOf(error, file, bytes.length), {
      cause: error,
    });
  } finally {
    await rm(beside, { force: true }).catch(() => {});
  }
}

/**
 * Whether the folder of a binary can be written to, so that a download is not in vain.
 * @throws {EnvironmentError} if not
 */
export async function checkRights(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw new EnvironmentError(
      `${file} cannot be replaced: you may not write to ${dirname(file)}`,
      remedyOf(error, file, 0),
      { cause: error },
    );
  }
}

/** The beginning of the names of our files beside a binary; the id of the process that writes one follows. */
const marked = '.claude-multi-';

/** Removes what upgrades have left that were killed, and on Windows the binaries that were running when they were replaced. */
async function sweep(file: string): Promise<void> {
  for (const name of await readdir(dirname(file)).catch(() => [])) {
    const [, pid] = /^\.claude-multi-(\d+)\.(?:new|old)(?:\.exe)?$/.exec(name) ?? [];
    if (pid === undefined || (isAlive(Number(pid), null) && Number(pid) !== process.pid)) continue;
    await rm(join(dirname(file), name), { force: true }).catch(() => {});
  }
}

async function store(path: string, bytes: Buffer, mode: number): Promise<void> {
  const file = await open(path, 'wx', 0o700);
  try {
    await file.writeFile(bytes);
    await file.sync().catch((error: unknown) => {
      if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EIO' || codeOf(error) === 'EDQUOT') throw error;
    });
  } finally {
    await file.close();
  }
  await chmod(path, mode & 0o7777);
}

/** Windows does not let a running program be overwritten, but lets it be renamed. */
async function swapRunning(file: string, beside: string): Promise<void> {
  const aside = join(dirname(file), `${marked}${process.pid}.old${extname(file)}`);
  await patiently(() => rename(file, aside));
  try {
    await patiently(() => rename(beside, file));
  } catch (error) {
    await patiently(() => rename(aside, file));
    throw error;
  }
  // While it runs it cannot be removed: the next upgrade does it.
  await rm(aside, { force: true }).catch(() => {});
}

const mostTries = 10;

/** A virus scanner may have a new file open for a moment. */
async function patiently(act: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries === mostTries || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
      await pause(20 * tries);
    }
  }
}

function remedyOf(error: unknown, file: string, length: number): string {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `Free ${Math.ceil(length / 1024 / 1024)} MB in ${dirname(file)}; the old version is still there.`;
    case 'EROFS':
      return `${dirname(file)} is read-only: install claude-multi in another folder.`;
    default:
      return `Run the command as the user who owns ${dirname(file)}, or install ${basename(file)} in a folder of your own.`;
  }
}
