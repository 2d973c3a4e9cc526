import { type FSWatcher, watch } from 'node:fs';

/** How often a folder is looked at all the same, milliseconds: some file systems (network shares) tell of no changes. */
const slowLookMs = 2_000;

/** Tells when something in a folder, not in the folders below it, has changed. */
export interface FolderWatch {
  /**
   * Resolves when something has changed since the last call, else after a slow look's time; at once when the signal is
   * aborted or the watch closed. A change that comes between two calls is not missed: look after each call.
   */
  change(signal?: AbortSignal): Promise<void>;
  close(): void;
}

/** Watches a folder from this moment on. Where the system has no more watches to give, only the slow look remains. */
export function watchFolder(folder: string): FolderWatch {
  let changed = false;
  let closed = false;
  let wake = (): void => {};
  const notice = (): void => {
    changed = true;
    wake();
  };
  const watcher = openWatcher(folder, notice);
  return {
    async change(signal) {
      if (!changed && !closed && signal?.aborted !== true) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, slowLookMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          signal?.addEventListener('abort', wake, { once: true });
        });
        signal?.removeEventListener('abort', wake);
        wake = () => {};
      }
      changed = false;
    },
    close() {
      closed = true;
      watcher?.close();
      wake();
    },
  };
}

function openWatcher(folder: string, notice: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, notice);
    watcher.on('error', notice);
    return watcher;
  } catch {
    return null; // too many watches on this machine, or a file system without them
  }
}
