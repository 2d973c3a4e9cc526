import type { Clock } from '../domain/ports/machine.ts';
import type { UsageLimit } from '../domain/run/usage-limit.ts';
import { limitWait } from '../domain/schedule/usage-limit.ts';
import type { LimitFacts } from '../domain/schedule/usage-limit-facts.ts';

/**
 * What a run knows of the usage limit of the account that its sessions share. Times are milliseconds of the monotonic
 * clock.
 */
export class LimitWatch {
  #state: LimitFacts | null = null;
  /** How many waits were in vain since a request was last answered. */
  #misses = 0;
  /** The limits that were reported as close, by name. */
  readonly #told = new Set<string>();

  /** The state for the gate at a time. */
  facts(now: number): LimitFacts | null {
    this.#expire(now);
    return this.#state;
  }

  /** How long starts are still held back, milliseconds. */
  leftMs(now: number): number {
    this.#expire(now);
    return this.#state?.phase === 'closed' ? this.#state.until - now : 0;
  }

  /** Notes a start. While the limit may still hold, the session tries whether it does. */
  started(taskId: string): void {
    if (this.#state?.phase === 'probing' && this.#state.probe === null) this.#state = { ...this.#state, probe: taskId };
  }

  /**
   * Whether a session may start that was chosen earlier. While the limit may still hold, only the one that tries it may; it
   * becomes that one if there is none.
   */
  admit(taskId: string, now: number): boolean {
    this.#expire(now);
    this.started(taskId);
    if (this.#state?.phase === 'probing') return this.#state.probe === taskId;
    return this.#state?.phase !== 'closed';
  }

  ended(taskId: string): void {
    if (this.#state?.phase === 'probing' && this.#state.probe === taskId) this.#state = { ...this.#state, probe: null };
  }

  /** Notes that a request of a task was answered. Returns whether that shows that the limit is lifted. */
  answered(taskId: string, now: number): boolean {
    this.#expire(now);
    if (this.#state?.phase !== 'probing' || this.#state.probe !== taskId) return false;
    this.#state = { phase: 'reopening', since: now };
    this.#misses = 0;
    return true;
  }

  /**
   * Notes that a request met the limit. Returns how long starts are held back from now on, milliseconds; null if they
   * are already.
   */
  reached(limit: UsageLimit, clock: Clock, random: number): number | null {
    const now = clock.elapsed();
    this.#expire(now);
    if (this.#state?.phase === 'closed') return null;
    const waitMs = limitWait(limit, clock.now(), this.#misses, random);
    this.#misses += 1;
    this.#state = { phase: 'closed', until: now + waitMs };
    return waitMs;
  }

  /** Whether a limit that is close has not been reported yet. */
  isNews({ name }: UsageLimit): boolean {
    if (this.#told.has(name)) return false;
    this.#told.add(name);
    return true;
  }

  #expire(now: number): void {
    if (this.#state?.phase === 'closed' && this.#state.until <= now) this.#state = { phase: 'probing', probe: null };
  }
}
