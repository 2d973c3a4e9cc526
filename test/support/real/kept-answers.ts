import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import type { Ledger } from '../../../src/simulator/request/ledger.ts';
import { patience } from '../patience.ts';

/**
 * Waits until `count` requests of a script were answered and the CLI has stored each answer in its conversation. It
 * does so after printing the end of the answer, so that stopping the session after this cannot lose tokens in the
 * ledger. Waiting for a running tool is not enough, since the CLI starts it while the answer is still arriving.
 * @param folder any folder above the CLI's config folder
 * @param match the script's `match`
 */
export async function answersKept(ledger: Ledger, folder: string, match: string, count: number): Promise<void> {
  const kept = (): number => {
    const ids = keptIds(folder);
    return ledger.requests.filter((request) => request.match === match && ids.has(request.messageId ?? '')).length;
  };
  await vi.waitFor(() => expect(kept(), `answers of "${match}" that are kept`).toBe(count), patience);
}

/** The ids of complete messages in all conversations below a folder. */
function keptIds(folder: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.jsonl')) continue;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const message = messageIn(line);
      if (message?.id !== undefined && typeof message.stop_reason === 'string') ids.add(message.id);
    }
  }
  return ids;
}

function messageIn(line: string): { readonly id?: string; readonly stop_reason?: unknown } | undefined {
  try {
    return (JSON.parse(line) as { message?: { id?: string; stop_reason?: unknown } }).message;
  } catch {
    return undefined; // not completely written yet
  }
}
