import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { takeRunLock } from '../../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

const source = fileURLToPath(new URL('../../../src/store/run/run-lock.ts', import.meta.url));

/** Asks many times at once who holds the lock, with too few file descriptors for all. */
const script = `
import { openSync, closeSync } from 'node:fs';
const { lockHolder } = await import(process.argv[1]);
await lockHolder(process.argv[2]); // loads what it needs
const open = [];
try { for (;;) open.push(openSync('/dev/null', 'r')); } catch {}
const answers = new Set();
for (let free = 1; free <= 12; free += 1) {
  closeSync(open.pop());
  for (let round = 0; round < 20; round += 1) {
    const asked = Array.from({ length: 30 }, () => lockHolder(process.argv[2]));
    for (const { status, value } of await Promise.allSettled(asked))
      answers.add(status === 'rejected' ? 'unknown' : value === null ? 'free' : 'held');
  }
}
console.log([...answers].sort().join());
`;

test.skipIf(process.platform === 'win32')(
  'a held lock never counts as free because no file descriptor is left to read it',
  async () => {
    await using folder = await temporaryFolder();
    const lock = await takeRunLock(folder.path);
    const shell = ['-c', 'ulimit -n 64; exec "$0" --input-type=module -e "$1" "$2" "$3"'];
    const args = [process.execPath, script, source, folder.path];
    const { stdout } = await promisify(execFile)('bash', [...shell, ...args]);
    expect(stdout).toContain('held');
    expect(stdout).not.toContain('free');
    await lock.release();
  },
);
