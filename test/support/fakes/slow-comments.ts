import { outOfTime, type Refusal, Refused } from '../../../src/action/github/client/refusal.ts';
import type { TimeLeft } from '../../../src/action/github/client/time-left.ts';
import type { Comment, Comments } from '../../../src/action/github/comment/comments.ts';
import type { FakeClock } from './fake-clock.ts';

type Call = 'own' | 'get' | 'create' | 'update' | 'remove' | 'minimize';

/**
 * The comments of a pull request in virtual time. A request takes effect at some moment between its start and its end,
 * like on a slow API.
 */
export class SlowComments implements Comments {
  readonly all: Comment[] = [];
  readonly calls: { readonly call: Call; readonly at: number }[] = [];
  readonly minimized: number[] = [];
  /** Called at the moment when a request takes effect; may throw. `done` is called after it. */
  readonly faults: { on: Call; error: Error; isDone?: boolean }[] = [];
  readonly #clock: FakeClock;
  readonly #latency: () => number;
  #next = 1;

  /** @param latency milliseconds of half a request */
  constructor(clock: FakeClock, latency: () => number = () => 0) {
    this.#clock = clock;
    this.#latency = latency;
  }

  own(): Promise<Comment[]> {
    return this.#call('own', () => [...this.all]);
  }

  get(id: number): Promise<Comment | null> {
    return this.#call('get', () => this.all.find((comment) => comment.id === id) ?? null);
  }

  create(body: string): Promise<Comment> {
    return this.#call('create', () => this.add(body));
  }

  update(id: number, body: string): Promise<Comment | null> {
    return this.#call('update', () => {
      const index = this.all.findIndex((comment) => comment.id === id);
      const old = this.all[index];
      if (old === undefined) return null;
      this.all[index] = { ...old, body };
      return { ...old, body };
    });
  }

  remove(id: number): Promise<void> {
    return this.#call('remove', () => {
      const index = this.all.findIndex((comment) => comment.id === id);
      if (index >= 0) this.all.splice(index, 1);
    });
  }

  minimize({ id }: Comment): Promise<void> {
    return this.#call('minimize', () => {
      this.minimized.push(id);
    });
  }

  /** The same comments for a caller who gives up when the time is over; its requests take effect all the same. */
  within({ signal }: TimeLeft): Comments {
    const giveUp = <T>(asked: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        const onAbort = (): void => reject(new Refused(outOfTime));
        if (signal.aborted) onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
      });
    return {
      own: () => giveUp(this.own()),
      get: (id) => giveUp(this.get(id)),
      create: (body) => giveUp(this.create(body)),
      update: (id, body) => giveUp(this.update(id, body)),
      remove: (id) => giveUp(this.remove(id)),
      minimize: (comment) => giveUp(this.minimize(comment)),
    };
  }

  /** Adds a comment at once. */
  add(body: string): Comment {
    const id = this.#next++;
    const comment = { id, body, nodeId: `node-${id}`, url: `https://github.example/pull/1#${id}` };
    this.all.push(comment);
    return comment;
  }

  /** The writes so far. */
  get writes(): Call[] {
    return this.calls.map(({ call }) => call).filter((call) => call !== 'own' && call !== 'get');
  }

  async #call<T>(call: Call, act: () => T): Promise<T> {
    this.calls.push({ call, at: this.#clock.elapsed() });
    await this.#wait();
    const index = this.faults.findIndex(({ on }) => on === call);
    const [fault] = index >= 0 ? this.faults.splice(index, 1) : [];
    if (fault !== undefined && fault.isDone !== true) throw fault.error;
    const result = act();
    await this.#wait();
    if (fault !== undefined) throw fault.error;
    return result;
  }

  #wait(): Promise<void> {
    const ms = this.#latency();
    if (ms === 0) return Promise.resolve();
    return new Promise((resolve) => void this.#clock.after(ms, resolve));
  }
}

/** A refusal of GitHub, as the client throws it. */
export function refused(kind: Refusal['kind']): Refused {
  return new Refused({ kind, message: `GitHub refused: ${kind}`, remedy: 'Do something about it' });
}
