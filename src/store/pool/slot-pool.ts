import type { Slot, Slots } from '../../domain/ports/slots.ts';
import { joinPool, type PoolPlace, type Slot as PoolSlot, passGate } from './pool-queue.ts';

export interface PoolOptions {
  /** How many sessions may run at once, in the view of this process. */
  readonly slots: number;
  /** The shortest time between two starts by any processes, milliseconds. */
  readonly apartMs: number;
}

/**
 * The slots of a run, which all processes of a sessions folder share. A slot can be claimed once its turn in the queue
 * has come and the gate between two starts is passed. A released slot is kept while the run wants one, so that a task
 * that is retried does not queue again.
 */
export class SlotPool implements Slots {
  readonly #sessionsDir: string;
  readonly #options: PoolOptions;
  /** The first place in the queue, until a slot is wanted. */
  #place: PoolPlace | null;
  readonly #idle: PoolSlot[] = [];
  readonly #claimed = new Set<PoolSlot>();
  #wanted = 0;
  /** The slot that the run is waiting for. */
  #fetching: { readonly done: Promise<void>; readonly giveUp: AbortController } | null = null;
  /** Slots that are being released. */
  readonly #returning = new Set<Promise<void>>();
  #closed = false;
  #wake = (): void => {};
  #failure: { readonly error: unknown } | null = null;
  #tellBroken = (_error: unknown): void => {};

  private constructor(sessionsDir: string, options: PoolOptions, place: PoolPlace) {
    this.#sessionsDir = sessionsDir;
    this.#options = options;
    this.#place = place;
  }

  /** Queues for one slot. */
  static async join(sessionsDir: string, options: PoolOptions): Promise<SlotPool> {
    return new SlotPool(sessionsDir, options, await joinPool(sessionsDir, options.slots));
  }

  /** Whether the first slot is still being waited for. */
  get isWaiting(): boolean {
    return this.#place?.slot === null;
  }

  get free(): number {
    return this.#idle.length;
  }

  want(count: number): void {
    this.#wanted = count;
    this.#balanceSoon();
  }

  claim(): Slot {
    const slot = this.#idle.pop();
    if (slot === undefined) throw new Error('no slot is free');
    this.#claimed.add(slot);
    return {
      release: () => {
        if (!this.#claimed.delete(slot)) return;
        this.#idle.push(slot);
        this.#balanceSoon();
      },
    };
  }

  onFree(wake: () => void): void {
    this.#wake = wake;
  }

  onBroken(tell: (error: unknown) => void): void {
    this.#tellBroken = tell;
    if (this.#failure !== null) tell(this.#failure.error);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#fetching?.giveUp.abort();
    await this.#fetching?.done;
    const unused = await this.#place?.turn(AbortSignal.abort()).catch(() => null);
    this.#place = null;
    for (const slot of [...this.#idle.splice(0), ...this.#claimed, ...(unused == null ? [] : [unused])]) {
      this.#giveBack(slot);
    }
    this.#claimed.clear();
    await Promise.all(this.#returning);
  }

  /** Handles all calls of the run in the same turn of the event loop together, such as a release and a request. */
  #balanceSoon(): void {
    queueMicrotask(() => this.#balance());
  }

  #balance(): void {
    if (this.#closed) return;
    while (this.#idle.length > this.#wanted) this.#giveBack(this.#idle.pop() as PoolSlot);
    const isEnough = this.#idle.length >= this.#wanted;
    if (isEnough) this.#fetching?.giveUp.abort();
    else if (this.#fetching === null) this.#fetchOne();
  }

  #fetchOne(): void {
    const giveUp = new AbortController();
    const done = this.#fetch(giveUp.signal)
      .then((slot) => {
        this.#fetching = null;
        if (slot !== null) this.#idle.push(slot);
        this.#balance();
        if (!this.#closed && this.#idle.length > 0) this.#wake();
      })
      .catch((error: unknown) => {
        this.#failure = { error };
        this.#tellBroken(error);
      });
    this.#fetching = { done, giveUp };
  }

  /** A slot that is ready to be claimed; null when the place was given up first. */
  async #fetch(signal: AbortSignal): Promise<PoolSlot | null> {
    const place = this.#place ?? (await joinPool(this.#sessionsDir, this.#options.slots));
    this.#place = null;
    const slot = await place.turn(signal);
    if (slot === null) return null;
    try {
      if (await passGate(this.#sessionsDir, this.#options.apartMs, signal)) return slot;
    } catch (error) {
      this.#giveBack(slot);
      throw error;
    }
    this.#giveBack(slot);
    return null;
  }

  /** Ignores a failure to release a lock, which ends with this process anyway. */
  #giveBack(slot: PoolSlot): void {
    const returning = slot.release().catch(() => {});
    this.#returning.add(returning);
    void returning.then(() => this.#returning.delete(returning));
  }
}
