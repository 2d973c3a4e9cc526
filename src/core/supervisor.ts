import type { AttemptEnd, RunInfo } from '../domain/event.ts';
import type { AttemptOutcome, Outcome, RunStopCause } from '../domain/outcome.ts';
import type { Plan } from '../domain/plan.ts';
import { type RetryPolicy, retryDelay } from '../domain/policy.ts';
import { type RunState, runStatus } from '../domain/run-state.ts';
import { type Candidate, startOrder } from '../domain/schedule.ts';
import type { TaskState } from '../domain/session.ts';
import type { Task } from '../domain/task.ts';
import type { Journal } from './journal.ts';
import { Session, type SessionSetting } from './session.ts';
import type { Urgency } from './stop-ladder.ts';

export interface SupervisorOptions {
  readonly plan: Plan;
  readonly info: RunInfo;
  readonly journal: Journal;
  readonly setting: Omit<SessionSetting, 'record' | 'onBroken'>;
  readonly retryPolicy: RetryPolicy;
  /** Expected duration of a task, milliseconds, null when nothing is known. */
  readonly expectedMs?: (task: Task) => number | null;
  /** Uniform in [0, 1); for the jitter of retries. */
  readonly random?: () => number;
}

/**
 * A run's life: hands out slots, lets tasks have their attempts, and ends when every task has ended. What is to be
 * started is decided synchronously whenever something ends; nothing is polled.
 */
export class RunSupervisor {
  readonly #options: SupervisorOptions;
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #running = new Map<string, Session>();
  /** Tasks that wait for a slot, next one last. */
  readonly #ready: string[];
  /** Tasks that wait for a retry's time, with what cancels the wait. */
  readonly #backingOff = new Map<string, () => void>();
  readonly #finished = Promise.withResolvers<void>();
  #stopping: { cause: RunStopCause; message: string } | null = null;
  #broken: { error: unknown } | null = null;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    const { tasks } = options.plan;
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
    const expectedMs = options.expectedMs ?? (() => null);
    const candidates: Candidate[] = tasks.map((task) => ({ id: task.id, expectedMs: expectedMs(task) }));
    this.#ready = startOrder(candidates).reverse();
  }

  /**
   * Runs every task to its end and returns the run's last state.
   * @throws the error that broke the journal or a transcript (a full disk), after all sessions have been ended.
   */
  async run(): Promise<RunState> {
    const { info, journal, plan, setting } = this.#options;
    const start = setting.clock.elapsed();
    journal.record({ type: 'run-started', run: info });
    for (const task of plan.tasks) journal.record({ type: 'task-planned', taskId: task.id, task });
    this.#fill();
    await this.#finished.promise;
    const wallMs = setting.clock.elapsed() - start;
    journal.record({ type: 'run-ended', status: runStatus(journal.state), wallMs });
    if (this.#broken !== null) throw this.#broken.error;
    return journal.state;
  }

  /** Ends the run: nothing more is started, every session climbs down the stop ladder. The first cause is kept. */
  stop(cause: RunStopCause, message: string, urgency: Urgency): void {
    if (this.#stopping === null) {
      this.#stopping = { cause, message };
      this.#options.journal.record({ type: 'run-stopping', cause, message });
    }
    for (const session of this.#running.values()) session.stop(this.#stopping.cause, urgency);
    for (const cancel of this.#backingOff.values()) cancel();
    this.#backingOff.clear();
    this.#fill();
  }

  /** Tells the run that its records cannot be kept any more. */
  break(error: unknown): void {
    this.#broken ??= { error };
    this.stop('internal-error', 'the run cannot be recorded any more', 'hurry');
  }

  /** Gives free slots to waiting tasks, and ends what waits when the run is stopping. Synchronous on purpose. */
  #fill(): void {
    const { maxParallel } = this.#options.plan.options;
    while (this.#stopping === null && this.#running.size < maxParallel) {
      const id = this.#ready.pop();
      if (id === undefined) break;
      this.#start(id);
    }
    if (this.#stopping === null) {
      if (this.#running.size + this.#ready.length + this.#backingOff.size === 0) this.#finished.resolve();
      return;
    }
    this.#ready.length = 0;
    if (this.#running.size > 0) return;
    for (const [id, state] of this.#options.journal.state.tasks)
      if (state.phase !== 'ended') this.#endUnstarted(id, state);
    this.#finished.resolve();
  }

  #start(id: string): void {
    const { setting, journal } = this.#options;
    const task = this.#tasks.get(id);
    const state = journal.state.tasks.get(id);
    if (task === undefined || state === undefined) throw new Error(`task "${id}" is not in the plan`);
    const attempt = state.attempts.length + 1;
    const sessionId = crypto.randomUUID();
    const session = new Session(
      { ...setting, record: (event) => journal.record(event), onBroken: (error) => this.break(error) },
      { task, attempt, sessionId, resume: null, past: {} },
    );
    this.#running.set(id, session);
    session.run().then(
      (end) => this.#ended(id, attempt, end),
      (error: unknown) => {
        this.#running.delete(id);
        this.break(error);
      },
    );
  }

  #ended(id: string, attempt: number, end: AttemptEnd | null): void {
    const { journal } = this.#options;
    this.#running.delete(id);
    if (end !== null) {
      journal.record({ type: 'session-ended', taskId: id, attempt, end });
      if (!this.#backOff(id, attempt, end.outcome))
        journal.record({ type: 'task-ended', taskId: id, outcome: end.outcome });
      if (end.outcome.status === 'failed') this.#consider(end.outcome.reason);
    }
    this.#fill();
  }

  /** A credential that was refused for one session is refused for all that share it: starting more is waste. */
  #consider(reason: (AttemptOutcome & { status: 'failed' })['reason']): void {
    if (reason !== 'not-logged-in' || this.#stopping !== null) return;
    this.stop('credential-refused', 'the API refused the credential that the sessions share', 'hurry');
  }

  /** Whether another attempt follows; if so, its time is set. */
  #backOff(id: string, attempt: number, outcome: AttemptOutcome): boolean {
    const { journal, retryPolicy, setting, random = Math.random } = this.#options;
    if (this.#stopping !== null || outcome.status !== 'failed') return false;
    const delayMs = retryDelay(outcome, attempt, retryPolicy, random());
    if (delayMs === null) return false;
    journal.record({ type: 'task-backing-off', taskId: id, attempt, delayMs, message: outcome.message });
    const cancel = setting.clock.after(delayMs, () => {
      this.#backingOff.delete(id);
      this.#ready.push(id);
      this.#fill();
    });
    this.#backingOff.set(id, cancel);
    return true;
  }

  /** Ends a task that is not running when the run stops. */
  #endUnstarted(id: string, state: TaskState): void {
    const { cause, message } = this.#stopping ?? { cause: 'internal-error' as const, message: '' };
    const last = state.attempts.at(-1)?.end.outcome;
    const outcome: Outcome =
      last === undefined ? { status: 'skipped', reason: cause, message: `not started: ${message}` } : last;
    this.#options.journal.record({ type: 'task-ended', taskId: id, outcome });
  }
}
