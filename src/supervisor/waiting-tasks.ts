import { expectedMsOf } from '../domain/run/run-numbers.ts';
import type { RunState } from '../domain/run/run-state.ts';
import type { WaitingTask } from '../domain/schedule/next.ts';
import { startOrder } from '../domain/schedule/start-order.ts';

/** Tasks that have not ended and hold no slot, in the order in which they should start. */
export class WaitingTasks implements Iterable<WaitingTask> {
  /** The next one to start is last. */
  readonly #tasks: WaitingTask[];

  /** Begins with every task that has not ended. */
  constructor({ run, tasks }: Pick<RunState, 'run' | 'tasks'>) {
    const open = [...tasks].filter(([, { phase }]) => phase !== 'ended');
    const order = startOrder(
      open.map(([id, { task }]) => {
        return { id, expectedMs: expectedMsOf(run, id), isAwaited: task.sharedContext?.role === 'source' };
      }),
    );
    this.#tasks = order.reverse().map((id) => ({ id, notBefore: 0 }));
  }

  get count(): number {
    return this.#tasks.length;
  }

  /** Adds a task in front of all others: it has been started before. */
  add(task: WaitingTask): void {
    this.#tasks.push(task);
  }

  /** Removes a task. Returns false if it is not waiting. */
  take(id: string): boolean {
    const index = this.#tasks.findLastIndex((task) => task.id === id);
    if (index !== -1) this.#tasks.splice(index, 1);
    return index !== -1;
  }

  *[Symbol.iterator](): Generator<WaitingTask> {
    for (let index = this.#tasks.length - 1; index >= 0; index -= 1) yield this.#tasks[index] as WaitingTask;
  }
}
