import type { Task } from '../domain/plan/task.ts';
import type { Slot, Slots } from '../domain/ports/slots.ts';
import type { AttemptEnd } from '../domain/run/event.ts';
import {
  type AttemptOutcome,
  inWordsOf,
  type Outcome,
  type RunStopCause,
  type SkipReason,
} from '../domain/run/outcome.ts';
import { usageOf } from '../domain/run/run-numbers.ts';
import { type RunState, runStatus } from '../domain/run/run-state.ts';
import { ownAttempts } from '../domain/run/task-state.ts';
import { describeReset, type UsageLimit } from '../domain/run/usage-limit.ts';
import { consequencesOf } from '../domain/schedule/consequences.ts';
import { gatesOf } from '../domain/schedule/gates.ts';
import { type Facts, type Gate, next } from '../domain/schedule/next.ts';
import type { Purse } from '../domain/schedule/requests/purse.ts';
import { type RetryPolicy, retryDelay } from '../domain/schedule/retry.ts';
import { beginningOf } from '../domain/schedule/shared-context.ts';
import { formatDuration } from '../domain/text/format.ts';
import { Attempt, type AttemptSetting } from './attempt.ts';
import type { Journal } from './journal/journal.ts';
import { LimitWatch } from './limit-watch.ts';
import { LocalSlots } from './local-slots.ts';
import type { LimitSight } from './session/session.ts';
import type { Urgency } from './unit/stop-ladder.ts';
import { WaitingTasks } from './waiting-tasks.ts';

export interface SupervisorOptions {
  /** The journal of a run, after `beginRun` or `continueRun` has recorded its tasks. */
  readonly journal: Journal;
  readonly setting: Omit<
    AttemptSetting,
    'record' | 'onBroken' | 'onLimit' | 'mayStart' | 'onOutsideCost' | 'hasManyFolders'
  >;
  /** What the run may still spend; by default any amount. */
  readonly purse?: Purse;
  readonly retryPolicy: RetryPolicy;
  /** The tasks to run; the journal's own copies are redacted. */
  readonly tasks: readonly Task[];
  /** The minimum time between two starts, milliseconds: starting sessions that share a config folder race to write it. */
  readonly startSpacingMs: number;
  /** Whether a task has its own credential, so that its refusal says nothing about the others. */
  readonly hasOwnCredential: (task: Task) => boolean;
  /** Memory available to new processes, bytes. */
  readonly freeMemory: () => number;
  /** Returns a number in [0, 1), uniformly distributed, for the jitter of retries. */
  readonly random?: () => number;
  /** The default is as many as the run's options allow, shared with no other run. */
  readonly slots?: Slots;
}

/** An attempt that has a slot. */
interface Running {
  readonly taskId: string;
  readonly number: number;
  readonly attempt: Attempt;
  readonly slot: Slot;
  /** Why this task was stopped by itself; null if it was not, or if the whole run was stopped first. */
  stopped: Ending | null;
}

/** Why a task is not started or retried. */
interface Ending {
  readonly reason: SkipReason;
  readonly message: string;
}

const onRequest = { reason: 'stopped', message: 'stopped on request' } as const;

/**
 * Runs the tasks of a run: after every change it does what `next` decides, and it finishes when every task has ended.
 */
export class RunSupervisor {
  readonly #options: SupervisorOptions;
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #hasManyFolders: boolean;
  readonly #gates: readonly Gate[];
  readonly #slots: Slots;
  readonly #running = new Map<string, Running>();
  readonly #waiting: WaitingTasks;
  readonly #finished = Promise.withResolvers<void>();
  /** When the newest session was started, by the monotonic clock. */
  #lastStart: number | null = null;
  /** Cancels the timer for the next decision. */
  #cancelWait = (): void => {};
  readonly #limit = new LimitWatch();
  readonly #ownAccount: ReadonlySet<string>;
  #broken: { error: unknown } | null = null;
  #begun = false;
  /** When the run got its first slot, by the monotonic clock. */
  #start: number | null = null;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#ownAccount = new Set(options.tasks.filter(options.hasOwnCredential).map(({ id }) => id));
    this.#hasManyFolders = new Set(options.tasks.map(({ cwd }) => cwd)).size > 1;
    this.#tasks = new Map(options.tasks.map((task) => [task.id, task]));
    const { state } = options.journal;
    this.#waiting = new WaitingTasks(state);
    this.#gates = gatesOf(state.run.options, options.startSpacingMs);
    this.#slots = options.slots ?? new LocalSlots(state.run.options.maxParallel);
    this.#slots.onFree(() => this.#proceed());
    this.#slots.onBroken((error) => this.break(error));
    options.setting.gateway?.onBusy(() => this.#proceed());
  }

  /**
   * Runs every unfinished task to its end and returns the run's final state.
   * @throws the error that broke the journal or a transcript (such as a full disk), after all sessions have ended.
   */
  async run(): Promise<RunState> {
    const { journal, setting } = this.#options;
    const { clock } = setting;
    // Time spent waiting for other runs to free a slot does not count.
    if (this.#slots.free > 0) this.#start = clock.elapsed();
    this.#begun = true;
    this.#checkPurse();
    const cancelTimeout = this.#limitTime();
    this.#proceed();
    await this.#finished.promise;
    cancelTimeout();
    const end = clock.elapsed();
    const wallMs = journal.state.period.earlierMs + end - (this.#start ?? end);
    const prefixes = setting.gateway?.sharing ?? null;
    journal.record({
      ...{ type: 'run-ended', status: runStatus(journal.state), wallMs },
      ...(prefixes === null ? {} : { prefixes }),
    });
    await this.#slots.close();
    const broken = this.#broken ?? journal.failure;
    if (broken !== null) throw broken.error;
    return journal.state;
  }

  /** Stops the run: starts nothing more and stops every session by the stop ladder. The first cause is kept. */
  stop(cause: RunStopCause, message: string, urgency: Urgency): void {
    this.#decline(cause, message);
    for (const { attempt } of this.#running.values()) attempt.stop(cause, urgency);
    this.#proceed();
  }

  /** Stops the run when its time has passed. Returns a function that cancels this. */
  #limitTime(): () => void {
    const { journal, setting } = this.#options;
    const { runTimeoutMs } = journal.state.run.options;
    if (runTimeoutMs === null) return () => {};
    const message = `the time for the whole run, ${formatDuration(runTimeoutMs)}, has passed`;
    return setting.clock.after(runTimeoutMs, () => this.stop('run-timeout', message, 'gently'));
  }

  /** Stops the run if nothing is left to spend. Sessions are asked to stop, so that they keep their work. */
  #checkPurse(): void {
    const { purse } = this.#options;
    if (purse === undefined || purse.leftUsd > 0) return;
    purse.close();
    this.stop('budget', purse.describe(), 'gently');
  }

  /** Notes what an attempt has cost whose requests do not pass the gateway. */
  #spendOutside(attempt: string, usd: number): void {
    this.#options.purse?.outside(attempt, usd);
    this.#checkPurse();
  }

  /** Starts nothing more. Running sessions go on. */
  #decline(cause: RunStopCause, message: string, resetsAt: string | null = null): void {
    const { journal } = this.#options;
    const { stopping, ended } = journal.state;
    if (stopping !== null || ended !== null) return;
    journal.record({ type: 'run-stopping', cause, message, ...(resetsAt === null ? {} : { resetsAt }) });
  }

  /**
   * Stops one task: its session by the stop ladder, or before it starts. Returns false if no unfinished task has this id.
   */
  stopTask(id: string): boolean {
    const running = this.#running.get(id);
    if (running !== undefined) this.#stopRunning(running, onRequest, 'gently');
    else if (!this.#skip(id, onRequest)) return false;
    else this.#proceed();
    return true;
  }

  #stopRunning(running: Running, ending: Ending & { readonly reason: RunStopCause }, urgency: Urgency): void {
    if (this.#options.journal.state.stopping === null) running.stopped ??= ending;
    running.attempt.stop(ending.reason, urgency);
  }

  /** Stops the run because it can no longer be recorded. */
  break(error: unknown): void {
    this.#broken ??= { error };
    this.stop('internal-error', 'the run can no longer be recorded', 'hurry');
  }

  /** Carries out decisions until there is something to wait for. Synchronous on purpose. */
  #proceed(): void {
    if (!this.#begun) return;
    const { clock } = this.#options.setting;
    this.#cancelWait();
    this.#cancelWait = () => {};
    // Memory is read once: sessions started in this loop have not used any yet.
    const freeMemory = this.#freeMemory();
    for (;;) {
      const decision = next(this.#facts(freeMemory), this.#gates);
      if (decision.do === 'start') this.#startTask(decision.taskId);
      else if (decision.do === 'skip') this.#skip(decision.taskId, decision);
      else {
        this.#slots.want(this.#options.journal.state.stopping === null ? this.#waiting.count : 0);
        if (decision.do === 'finish') this.#finished.resolve();
        else if (decision.ms !== null) this.#cancelWait = clock.after(decision.ms, () => this.#proceed());
        return;
      }
    }
  }

  #facts(freeMemory: number): Facts {
    const { journal, setting } = this.#options;
    return {
      now: setting.clock.elapsed(),
      tasks: journal.state.tasks,
      waiting: this.#waiting,
      running: this.#running.size,
      freeSlots: this.#slots.free,
      lastStart: this.#lastStart,
      freeMemory,
      stopping: journal.state.stopping,
      limit: this.#limit.facts(setting.clock.elapsed()),
      ownAccount: this.#ownAccount,
      isBusy: setting.gateway?.isBusy ?? false,
    };
  }

  #freeMemory(): number {
    const { journal, freeMemory } = this.#options;
    return journal.state.run.options.memoryFloorBytes === null ? Number.POSITIVE_INFINITY : freeMemory();
  }

  #startTask(id: string): void {
    const { setting, journal } = this.#options;
    const task = this.#tasks.get(id);
    const state = journal.state.tasks.get(id);
    this.#waiting.take(id);
    if (task === undefined || state === undefined) throw new Error(`task "${id}" is not in the plan`);
    const number = state.attempts.length + 1;
    const beginning = beginningOf(state, journal.state.tasks, this.#tasks);
    const sessionId = beginning.kind === 'continue' ? beginning.sessionId : crypto.randomUUID();
    const past = usageOf(state.attempts, sessionId);
    const attempt = new Attempt(
      {
        ...setting,
        record: (event) => journal.record(event),
        hasManyFolders: this.#hasManyFolders,
        onBroken: (error) => this.break(error),
        mayStart: (whose) => this.#mayStart(whose),
        onLimit: (whose, sight) => this.#seeLimit(whose, sight),
        onOutsideCost: (whose, usd) => this.#spendOutside(`${whose.id} ${number}`, usd),
      },
      { task, attempt: number, sessionId, beginning, past },
    );
    const running: Running = { taskId: id, number, attempt, slot: this.#slots.claim(), stopped: null };
    this.#running.set(id, running);
    this.#lastStart = setting.clock.elapsed();
    if (!this.#ownAccount.has(id)) this.#limit.started(id);
    this.#start ??= this.#lastStart;
    attempt
      .run()
      .then((end) => this.#ended(running, end))
      .catch((error: unknown) => {
        // A bug: the session stays open in the journal, but the run must not wait for it for ever.
        this.#leave(running);
        if (journal.state.tasks.get(id)?.phase !== 'running') this.#waiting.add({ id, notBefore: 0 });
        this.break(error);
      });
  }

  /** Whether what is being started may go on: the run has not been stopped, and the usage limit was not met meanwhile. */
  #mayStart({ id }: Task): boolean {
    const { journal, setting } = this.#options;
    if (journal.state.stopping !== null) return false;
    return this.#ownAccount.has(id) || this.#limit.admit(id, setting.clock.elapsed());
  }

  #ended(running: Running, ending: AttemptEnd | null): void {
    const { journal } = this.#options;
    const end = ending === null ? null : { ...ending, outcome: inWordsOf(journal.state.stopping, ending.outcome) };
    const { taskId, number: attempt, stopped } = running;
    this.#leave(running);
    this.#limit.ended(taskId);
    if (end === null) {
      // Nothing was started.
      this.#waiting.add({ id: taskId, notBefore: 0 });
      if (stopped !== null) this.#skip(taskId, stopped);
    } else {
      journal.record({ type: 'session-ended', taskId, attempt, end });
      if (!this.#backOff(taskId)) journal.record({ type: 'task-ended', taskId, outcome: end.outcome });
      this.#entail(taskId);
    }
    this.#proceed();
  }

  #leave({ taskId, slot }: Running): void {
    this.#running.delete(taskId);
    slot.release();
  }

  /** Reacts to what a session has seen of the usage limit of the account that the sessions share. */
  #seeLimit(task: Task, sight: LimitSight): void {
    if (this.#ownAccount.has(task.id)) return;
    const { journal, setting } = this.#options;
    const { clock } = setting;
    const now = clock.now();
    if (sight.kind === 'answered') {
      if (this.#limit.answered(task.id, clock.elapsed())) this.#proceed();
    } else if (sight.kind === 'near') {
      if (this.#limit.isNews(sight.limit))
        journal.record({ type: 'run-limit-near', message: `${sight.message}; ${describeReset(sight.limit, now)}` });
    } else if (journal.state.run.options.waitForLimit) {
      const waitMs = this.#limit.reached(sight.limit, clock, (this.#options.random ?? Math.random)());
      if (waitMs === null || journal.state.stopping !== null) return;
      const message = `the ${sight.limit.name} of the account is reached`;
      journal.record({ type: 'run-limited', message, until: new Date(now + waitMs).toISOString() });
      this.#proceed();
    } else {
      this.#declineFor(sight.limit, now);
      this.#proceed();
    }
  }

  /** Starts nothing more because of the usage limit. Running sessions go on: each meets it with its next request. */
  #declineFor(limit: UsageLimit, now: number): void {
    const message = `the ${limit.name} of the account is reached; ${describeReset(limit, now)}`;
    const { resetsAt } = limit;
    this.#decline(
      'usage-limit',
      message,
      resetsAt !== null && resetsAt > now ? new Date(resetsAt).toISOString() : null,
    );
  }

  /** Applies the consequences of an attempt's end to other tasks and the run. */
  #entail(id: string): void {
    const { journal, hasOwnCredential } = this.#options;
    const { tasks, run } = consequencesOf(journal.state, id, hasOwnCredential);
    for (const each of tasks) {
      const running = this.#running.get(each.taskId);
      if (running === undefined) this.#skip(each.taskId, each);
      else if (each.do === 'stop') this.#stopRunning(running, each, 'hurry');
    }
    if (run === null) return;
    if (run.urgency === null) this.#decline(run.cause, run.message);
    else this.stop(run.cause, run.message, run.urgency);
  }

  /** Schedules another attempt if one is due. Returns whether it did. */
  #backOff(id: string): boolean {
    const { journal, retryPolicy, setting, random = Math.random } = this.#options;
    const state = journal.state.tasks.get(id);
    const attempts = state === undefined ? [] : ownAttempts(state);
    const last = attempts.at(-1);
    const outcome = last?.end.outcome;
    if (journal.state.stopping !== null || last === undefined || outcome === undefined) return false;
    const delayMs = this.#waitsForLimit(id, outcome)
      ? this.#limit.leftMs(setting.clock.elapsed())
      : retryDelay(attempts, retryPolicy, random());
    if (outcome.status === 'succeeded' || delayMs === null) return false;
    const { message } = outcome;
    journal.record({ type: 'task-backing-off', taskId: id, attempt: last.attempt, delayMs, message });
    this.#waiting.add({ id, notBefore: setting.clock.elapsed() + delayMs });
    return true;
  }

  /** Whether an attempt met the usage limit, and the run waits until it is lifted. */
  #waitsForLimit(id: string, outcome: AttemptOutcome): boolean {
    const { waitForLimit } = this.#options.journal.state.run.options;
    if (!waitForLimit || this.#ownAccount.has(id)) return false;
    return outcome.status === 'cancelled' && outcome.reason === 'usage-limit';
  }

  /** Ends a waiting task. Returns false if it is not waiting. */
  #skip(id: string, ending: Ending): boolean {
    const { journal } = this.#options;
    if (!this.#waiting.take(id)) return false;
    const last = journal.state.tasks.get(id)?.attempts.at(-1)?.end.outcome;
    journal.record({ type: 'task-ended', taskId: id, outcome: unstarted(ending, last) });
    return true;
  }
}

/** Stops on request: without one, a task that waits to be tried again would have been. */
const requests: ReadonlySet<string> = new Set<RunStopCause>(['interrupted', 'terminated', 'stopped']);

/** The outcome of a task that is not started any more. Unless a request has stopped it, that of its last attempt stands. */
function unstarted({ reason, message }: Ending, last: AttemptOutcome | undefined): Outcome {
  if (last === undefined) return { status: 'skipped', reason, message: `not started: ${message}` };
  if (last.status !== 'failed' || reason === 'model-not-found' || !requests.has(reason)) return last;
  return { status: 'cancelled', reason, message: `not tried again: ${message}. Before that: ${last.message}` };
}
