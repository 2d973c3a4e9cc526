import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { taskIdPattern } from '../../domain/plan/task.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { watchFolder } from '../../machine/files/folder-watch.ts';
import { lacksDescriptors } from '../../machine/system-error.ts';
import { waitForDescriptor } from '../../machine/wait-for-descriptor.ts';
import { lockHolder, newestLock } from './run-lock.ts';

/** What another process may ask the supervisor of a living run to do. */
export const controlRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stop-task'), taskId: z.string().regex(taskIdPattern) }),
  z.object({ kind: z.literal('stop-run') }),
]);
export type ControlRequest = Readonly<z.infer<typeof controlRequestSchema>>;

/** More bytes than any request has. */
const mostBytes = 4_096;

/** `<number of the supervisor's lock>.<random>.json` */
const requestName = /^(\d+)\.[0-9a-f-]+\.json$/;

/**
 * Sends a request to the living supervisor of a run. The effect shows in the run's journal.
 * @returns false when no living process is at work on the run
 */
export async function requestControl(runDir: string, request: ControlRequest): Promise<boolean> {
  const addressee = await newestLock(runDir);
  if (addressee === null || (await lockHolder(runDir)) === null) return false;
  const folder = controlFolder(runDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = crypto.randomUUID();
  const draft = join(folder, `${name}.draft`);
  await writeFile(draft, JSON.stringify(request), { mode: 0o600, flag: 'wx' });
  await rename(draft, join(folder, `${addressee}.${name}.json`));
  return true;
}

/**
 * Receives requests of other processes to this one, the holder of the run's lock, until closed. A request is removed
 * from the folder before it is handled. Requests to an earlier, dead supervisor are discarded.
 * @param onFault called when a request or the folder cannot be read
 */
export function watchControl(
  runDir: string,
  onRequest: (request: ControlRequest) => void,
  onFault: (message: string) => void = () => {},
): { close(): void } {
  const folder = controlFolder(runDir);
  const ending = new AbortController();
  const receive = async (): Promise<void> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const watch = watchFolder(folder);
    try {
      const own = await waitForDescriptor(() => newestLock(runDir));
      while (!ending.signal.aborted) {
        // Without a free file descriptor the folder is read again at the next change, or after two seconds.
        for (const name of await readdir(folder).catch(noneWithoutDescriptor)) {
          const addressee = requestName.exec(name)?.[1];
          if (addressee === undefined) continue;
          const request = await take(join(folder, name), onFault);
          if (request !== null && Number(addressee) === own && !ending.signal.aborted) onRequest(request);
        }
        await watch.change(ending.signal);
      }
    } finally {
      watch.close();
    }
  };
  receive().catch((error: unknown) => {
    if (!ending.signal.aborted) onFault(`other processes cannot control the run any more: ${messageOf(error)}`);
  });
  return { close: () => ending.abort() };
}

async function take(path: string, onFault: (message: string) => void): Promise<ControlRequest | null> {
  let request: ControlRequest | null = null;
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw new Error(`it has ${size} bytes; the limit is ${mostBytes}`);
    request = controlRequestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (lacksDescriptors(error)) return null; // it stays, and is read next time
    onFault(`the request ${path} was discarded: ${messageOf(error)}`);
  }
  await unlink(path).catch(() => {});
  return request;
}

function noneWithoutDescriptor(error: unknown): string[] {
  if (lacksDescriptors(error)) return [];
  throw error;
}

function controlFolder(runDir: string): string {
  return join(runDir, 'control');
}
