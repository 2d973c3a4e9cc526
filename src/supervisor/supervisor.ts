import type { Task } from '../domain/plan/task.ts';
import type { AttemptEnd } from '../domain/run/event.ts';
import type { FailureReason, Outcome, RunStopCause, SkipReason } from '../domain/run/outcome.ts';
import { usageOf } from '../domain/run/run-numbers.ts';
import { type RunState, runStatus } from '../domain/run/run-state.ts';
import type { EndedAttempt, TaskState } from '../domain/run/task-state.ts';
import { haltReason } from '../domain/schedule/consequences.ts';
import { conversationToContinue, type RetryPolicy, retryDelay } from '../domain/schedule/retry.ts';
import { type Candidate, startOrder } from '../domain/schedule/start-order.ts';
import { Attempt, type AttemptSetting } from './attempt.ts';
import type { Journal } from './journal/journal.ts';
import type { Urgency } from './unit/stop-ladder.ts';

export interface SupervisorOptions {
  /** The journal of a run that has begun: `beginRun` or `continueRun` has told it what is to be done. */
  readonly journal: Journal;
  readonly setting: Omit<AttemptSetting, 'record' | 'onBroken'>;
  readonly retryPolicy: RetryPolicy;
  /** The tasks as they are to be run: the journal's own copies are without secrets. */
  readonly tasks: readonly Task[];
  /** Tasks that begin anew: their next attempt continues no conversation, and earlier failures use up no retries. */
  readonly anew: ReadonlySet<string>;
  /** The least time between two starts, milliseconds: sessions that share a config folder race for it when they start. */
  readonly startSpacingMs: number;
  /** Whether a task brings a credential of its own, so that what befalls it says nothing of the others. */
  readonly hasOwnCredential: (task: Task) => boolean;
  /** Memory that new processes could have, bytes. */
  readonly freeMemory: () => number;
  /** Uniform in [0, 1); for the jitter of retries. */
  readonly random?: () => number;
}

/** How often to look whether there is memory again, milliseconds. */
const memoryCheckMs = 1_000;

/**
 * A run's life: hands out slots, lets tasks have their attempts, and ends when every task has ended. What is to be
 * started is decided synchronously whenever something ends; nothing is polled.
 */
export class RunSupervisor {
  readonly #options: SupervisorOptions;
  readonly #tasks: ReadonlyMap<string, Task>;
  /** How many attempts of a task that begins anew belong to its past. */
  readonly #past = new Map<string, number>();
  readonly #running = new Map<string, Attempt>();
  /** Tasks that wait for a slot, next one last. */
  readonly #ready: string[];
  /** Tasks that wait for a retry's time, with what cancels the wait. */
  readonly #backingOff = new Map<string, () => void>();
  readonly #finished = Promise.withResolvers<void>();
  /** Cancels the wait until the next start is allowed; null when it is. */
  #spacing: (() => void) | null = null;
  #stopping: { cause: RunStopCause; message: string } | null = null;
  #broken: { error: unknown } | null = null;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#tasks = new Map(options.tasks.map((task) => [task.id, task]));
    const candidates: Candidate[] = [];
    const { run, tasks } = options.journal.state;
    for (const [id, { phase, attempts }] of tasks) {
      if (options.anew.has(id)) this.#past.set(id, attempts.length);
      if (phase !== 'ended') candidates.push({ id, expectedMs: run.expectedMs[id] ?? null });
    }
    this.#ready = startOrder(candidates).reverse();
  }

  /**
   * Runs every task that has not ended to its end and returns the run's last state.
   * @throws the error that broke the journal or a transcript (a full disk), after all sessions have been ended.
   */
  async run(): Promise<RunState> {
    const { journal, setting } = this.#options;
    const start = setting.clock.elapsed();
    this.#fill();
    await this.#finished.promise;
    const wallMs = journal.state.period.earlierMs + setting.clock.elapsed() - start;
    journal.record({ type: 'run-ended', status: runStatus(journal.state), wallMs });
    const broken = this.#broken ?? journal.failure;
    if (broken !== null) throw broken.error;
    return journal.state;
  }

  /** Ends the run: nothing more is started, every session climbs down the stop ladder. The first cause is kept. */
  stop(cause: RunStopCause, message: string, urgency: Urgency): void {
    this.#decline(cause, message);
    for (const session of this.#running.values()) session.stop(cause, urgency);
    this.#fill();
  }

  /** Starts nothing more; what runs goes on. */
  #decline(cause: RunStopCause, message: string): void {
    if (this.#stopping !== null) return;
    this.#stopping = { cause, message };
    this.#options.journal.record({ type: 'run-stopping', cause, message });
    for (const cancel of this.#backingOff.values()) cancel();
    this.#backingOff.clear();
  }

  /**
   * Ends one task: its session climbs down the stop ladder, or it is not started at all. False when there is no such
   * task that has not ended.
   */
  stopTask(id: string): boolean {
    const session = this.#running.get(id);
    if (session !== undefined) {
      session.stop('stopped', 'gently');
      return true;
    }
    const state = this.#options.journal.state.tasks.get(id);
    if (state === undefined || state.phase === 'ended') return false;
    const waiting = this.#ready.indexOf(id);
    if (waiting !== -1) this.#ready.splice(waiting, 1);
    this.#backingOff.get(id)?.();
    this.#backingOff.delete(id);
    this.#endUnstarted(id, state, { cause: 'stopped', message: 'stopped on request' });
    this.#fill();
    return true;
  }

  /** Tells the run that its records cannot be kept any more. */
  break(error: unknown): void {
    this.#broken ??= { error };
    this.stop('internal-error', 'the run cannot be recorded any more', 'hurry');
  }

  /** Gives free slots to waiting tasks, and ends what waits when the run is stopping. Synchronous on purpose. */
  #fill(): void {
    const { maxParallel } = this.#options.journal.state.run.options;
    while (this.#stopping === null && this.#spacing === null && this.#running.size < maxParallel) {
      if (this.#ready.length > 0 && this.#lacksMemory()) break;
      const id = this.#ready.pop();
      if (id === undefined) break;
      this.#start(id);
      this.#holdBack(this.#options.startSpacingMs);
    }
    if (this.#stopping === null) {
      if (this.#running.size + this.#ready.length + this.#backingOff.size === 0) this.#finished.resolve();
      return;
    }
    this.#ready.length = 0;
    this.#spacing?.();
    if (this.#running.size > 0) return;
    for (const [id, state] of this.#options.journal.state.tasks)
      if (state.phase !== 'ended' && state.phase !== 'running') this.#endUnstarted(id, state, this.#stopping);
    this.#finished.resolve();
  }

  /** Whether the next session must wait for memory; one may always run. Nobody tells when memory gets free: look again. */
  #lacksMemory(): boolean {
    const { memoryFloorBytes } = this.#options.journal.state.run.options;
    const { freeMemory } = this.#options;
    if (memoryFloorBytes === null || this.#running.size === 0 || freeMemory() >= memoryFloorBytes) return false;
    this.#holdBack(memoryCheckMs);
    return true;
  }

  /** Starts nothing for a while. */
  #holdBack(ms: number): void {
    if (ms <= 0) return;
    this.#spacing = this.#options.setting.clock.after(ms, () => {
      this.#spacing = null;
      this.#fill();
    });
  }

  #start(id: string): void {
    const { setting, journal } = this.#options;
    const task = this.#tasks.get(id);
    const attempts = journal.state.tasks.get(id)?.attempts;
    if (task === undefined || attempts === undefined) throw new Error(`task "${id}" is not in the plan`);
    const attempt = attempts.length + 1;
    const resume = conversationToContinue(this.#ownAttempts(id));
    const sessionId = resume ?? crypto.randomUUID();
    const past = usageOf(attempts, sessionId);
    const running = new Attempt(
      { ...setting, record: (event) => journal.record(event), onBroken: (error) => this.break(error) },
      { task, attempt, sessionId, resume, past },
    );
    this.#running.set(id, running);
    running
      .run()
      .then((end) => this.#ended(id, attempt, end))
      .catch((error: unknown) => {
        // A fault of ours: its task stays open in the journal, but the run must not wait for it for ever.
        this.#running.delete(id);
        this.break(error);
      });
  }

  /** A task's attempts without those of its past. */
  #ownAttempts(id: string): readonly EndedAttempt[] {
    return (this.#options.journal.state.tasks.get(id)?.attempts ?? []).slice(this.#past.get(id) ?? 0);
  }

  #ended(id: string, attempt: number, end: AttemptEnd | null): void {
    const { journal } = this.#options;
    this.#running.delete(id);
    if (end !== null) {
      journal.record({ type: 'session-ended', taskId: id, attempt, end });
      if (!this.#backOff(id)) journal.record({ type: 'task-ended', taskId: id, outcome: end.outcome });
      if (end.outcome.status === 'failed') this.#consider(id, end.outcome.reason);
    }
    this.#fill();
  }

  /** What a failure means for the rest of the run: starting what must fail the same way is waste. */
  #consider(id: string, reason: FailureReason): void {
    if (this.#stopping !== null) return;
    const { state } = this.#options.journal;
    if (reason === 'not-logged-in' || reason === 'permission-refused') this.#refuseCredential(id);
    if (reason === 'model-not-found') this.#skipModel(id);
    const { halt } = state.run.options;
    const message = halt === null ? null : haltReason(halt, state.tasks);
    if (halt === null || message === null) return;
    if (halt.when === 'now') this.stop('run-failed', message, 'gently');
    else this.#decline('run-failed', message);
  }

  /** Ends what shares the credential that a task was refused: the run, or the tasks that bring none of their own. */
  #refuseCredential(refusedId: string): void {
    const { journal, hasOwnCredential } = this.#options;
    const { tasks } = journal.state;
    const refused = tasks.get(refusedId)?.task;
    if (refused === undefined || hasOwnCredential(refused)) return;
    const message = 'the API refused the credential that the sessions share';
    if (![...tasks.values()].some(({ task }) => hasOwnCredential(task))) {
      this.stop('credential-refused', message, 'hurry');
      return;
    }
    this.#skipWaiting((task) => !hasOwnCredential(task), { cause: 'credential-refused', message });
    for (const [id, session] of this.#running) {
      const task = tasks.get(id)?.task;
      if (task !== undefined && !hasOwnCredential(task)) session.stop('credential-refused', 'hurry');
    }
  }

  /** Skips what waits for a model that does not exist for this account. */
  #skipModel(failedId: string): void {
    const model = this.#options.journal.state.tasks.get(failedId)?.task.model;
    const message = `the model ${model} was not found for task "${failedId}"`;
    this.#skipWaiting((task) => task.model === model, { cause: 'model-not-found', message });
  }

  #skipWaiting(concerns: (task: Task) => boolean, why: { readonly cause: SkipReason; readonly message: string }): void {
    const { tasks } = this.#options.journal.state;
    for (let index = this.#ready.length - 1; index >= 0; index -= 1) {
      const id = this.#ready[index] ?? '';
      const state = tasks.get(id);
      if (state === undefined || !concerns(state.task)) continue;
      this.#ready.splice(index, 1);
      this.#endUnstarted(id, state, why);
    }
  }

  /** Whether another attempt follows; if so, its time is set. */
  #backOff(id: string): boolean {
    const { journal, retryPolicy, setting, random = Math.random } = this.#options;
    const attempts = this.#ownAttempts(id);
    const last = attempts.at(-1);
    const delayMs = this.#stopping === null ? retryDelay(attempts, retryPolicy, random()) : null;
    if (last?.end.outcome.status !== 'failed' || delayMs === null) return false;
    const { message } = last.end.outcome;
    journal.record({ type: 'task-backing-off', taskId: id, attempt: last.attempt, delayMs, message });
    const cancel = setting.clock.after(delayMs, () => {
      this.#backingOff.delete(id);
      this.#ready.push(id);
      this.#fill();
    });
    this.#backingOff.set(id, cancel);
    return true;
  }

  /** Ends a task that is not running: as its last attempt ended, or skipped when there was none. */
  #endUnstarted(id: string, state: TaskState, why: { readonly cause: SkipReason; readonly message: string }): void {
    const outcome: Outcome = state.attempts.at(-1)?.end.outcome ?? {
      status: 'skipped',
      reason: why.cause,
      message: `not started: ${why.message}`,
    };
    this.#options.journal.record({ type: 'task-ended', taskId: id, outcome });
  }
}
