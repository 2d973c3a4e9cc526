import { type FSWatcher, watch } from 'node:fs';

/** The polling interval, milliseconds. Some file systems, such as network shares, do not report changes. */
const pollMs = 2_000;

/** Reports changes in a folder, but not in its subfolders. */
export interface FolderWatch {
  /**
   * Resolves when something may have changed since the last call: on a change, and at least every two seconds. Resolves
   * at once when the signal is aborted or the watch is closed. Changes between two calls are not missed.
   */
  change(signal?: AbortSignal): Promise<void>;
  close(): void;
}

/** Watches a folder from now on. Falls back to polling when the system has no more watches. */
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
          const timer = setTimeout(resolve, pollMs);
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
    return null; // the system has no more watches, or the file system does not support them
  }
}
