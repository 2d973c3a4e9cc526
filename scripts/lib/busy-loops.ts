import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Spins until its standard input ends, which happens at the latest when its parent ends. */
const spin = `
  process.stdin.on('end', () => process.exit()).resume();
  (function turn() {
    for (const end = Date.now() + 10; Date.now() < end; );
    setImmediate(turn);
  })();`;

/**
 * Processes that use all the processor time they get, to make the machine slow for other processes. They end when this
 * object is disposed or this process ends.
 */
export class BusyLoops implements Disposable {
  readonly #loops: readonly ChildProcess[];

  /** @param count the number of processes; by default two for each core */
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
