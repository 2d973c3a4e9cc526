import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Spins until its standard input ends, as it does with its parent: whatever becomes of that, nothing is left running. */
const spin = `
  process.stdin.on('end', () => process.exit()).resume();
  (function turn() {
    for (const end = Date.now() + 10; Date.now() < end; );
    setImmediate(turn);
  })();`;

/**
 * Processes that take as much of the processor as they get, so that whatever runs beside them finds a slow machine.
 * They end when this is disposed, and with this process, however that ends.
 */
export class BusyLoops implements Disposable {
  readonly #loops: readonly ChildProcess[];

  /** @param count how many; by default two for each core */
  constructor(count = 2 * availableParallelism()) {
    this.#loops = Array.from({ length: count }, () =>
      spawn(process.execPath, ['-e', spin], { stdio: ['pipe', 'ignore', 'inherit'] }),
    );
  }

  get pids(): number[] {
    return this.#loops.flatMap(({ pid }) => pid ?? []);
  }

  [Symbol.dispose](): void {
    for (const loop of this.#loops) loop.kill('SIGKILL');
  }
}
