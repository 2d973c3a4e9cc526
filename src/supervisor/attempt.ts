import { openingPrompt } from '../domain/plan/prompts.ts';
import type { Task } from '../domain/plan/task.ts';
import type { KeptRequest, Resume, Sessions } from '../domain/ports/agent.ts';
import type { Passage } from '../domain/ports/api.ts';
import type { Door, Gateway, Hold } from '../domain/ports/gateway.ts';
import type { Clock, ProcessHost } from '../domain/ports/machine.ts';
import type { RunFiles, Transcript } from '../domain/ports/run-files.ts';
import type { AttemptEnd, TaskEvent } from '../domain/run/event.ts';
import type { StopCause } from '../domain/run/outcome.ts';
import { passingFault } from '../domain/schedule/passing-fault.ts';
import type { Beginning } from '../domain/schedule/shared-context.ts';
import { codeOf, messageOf } from '../domain/text/errors.ts';
import type { Redactor } from '../domain/text/redactor.ts';
import type { UsageByModel } from '../domain/usage/usage.ts';
import { type ContextNote, type LimitSight, Session, type SessionEvent } from './session/session.ts';
import type { Urgency } from './unit/stop-ladder.ts';
import { waitOutFaults } from './unit/wait-out-faults.ts';

/** What every attempt of a run shares. */
export interface AttemptSetting {
  readonly sessions: Sessions;
  /** Whether the prompts include the instructions to check the work. */
  readonly enhance: boolean;
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly files: RunFiles;
  /** Null where sessions send their requests to the API themselves. */
  readonly gateway: Gateway | null;
  readonly redactor: Redactor;
  /** Returns whether the event is stored. */
  readonly record: (event: TaskEvent) => boolean;
  /** Whether a session may still be started, asked when its files are open: much may have happened meanwhile. */
  readonly mayStart: (task: Task) => boolean;
  /** Called when a session has seen something of the account's usage limit. */
  readonly onLimit: (task: Task, sight: LimitSight) => void;
  /** Called with what a session has cost so far whose requests do not pass the gateway, US dollars. */
  readonly onOutsideCost: (task: Task, usd: number) => void;
  /** Whether the tasks of the run work in more than one folder. */
  readonly hasManyFolders: boolean;
  readonly idleTimeoutMs: number | null;
  readonly keepBackground: boolean;
  /** Called with errors of the supervisor or the machine, not of the session. */
  readonly onBroken: (error: unknown) => void;
}

export interface AttemptRequest {
  readonly task: Task;
  readonly attempt: number;
  readonly sessionId: string;
  readonly beginning: Beginning;
  /** What earlier attempts of the same conversation used. */
  readonly past: UsageByModel;
}

/** One attempt at a task: its files and its session. */
export class Attempt {
  readonly #setting: AttemptSetting;
  readonly #request: AttemptRequest;
  readonly #session: Session;
  readonly #stopped = Promise.withResolvers<void>();
  /** Whether its requests do not pass the gateway. */
  #isOutside = false;

  constructor(setting: AttemptSetting, request: AttemptRequest) {
    const { idleTimeoutMs } = setting;
    const { task, beginning } = request;
    this.#setting = setting;
    this.#request = request;
    this.#session = new Session({
      ...setting,
      ...request,
      resumed: beginning.kind === 'continue',
      backgroundWaitMs: task.backgroundWaitMs,
      limits: { timeoutMs: task.timeoutMs, idleMs: idleTimeoutMs },
      onLimit: (sight) => setting.onLimit(task, sight),
      record: (event) => this.#record(event),
    });
  }

  /** Stops the attempt by the stop ladder. The first cause is kept; a later call can only raise the urgency. */
  stop(cause: StopCause, urgency: Urgency): void {
    this.#stopped.resolve();
    this.#session.stop(cause, urgency);
  }

  /**
   * Runs the attempt to its end. Returns null if nothing was started: it was stopped before, or may not start any more.
   * @throws an error of the machine or of this program, after which the run can no longer be recorded
   */
  async run(): Promise<AttemptEnd | null> {
    const { sessions, enhance, clock, hasManyFolders, mayStart, onBroken } = this.#setting;
    const { task, sessionId } = this.#request;
    let opened: Opened | null = null;
    const startedAt = clock.now();
    try {
      const act = () => this.#open();
      opened = await waitOutFaults({ clock, what: 'file', act, stopped: this.#stopped.promise });
      if (opened === null || !mayStart(task)) return null;
      const { home, transcript, door, passage, resume, context } = opened;
      this.#isOutside = door === null;
      const prompt = openingPrompt(task, { enhance, resumed: resume?.kind === 'continue' });
      const launch = sessions.launch({ task, prompt, sessionId, resume, home, passage, isApart: hasManyFolders });
      const kept = (): Promise<readonly KeptRequest[]> => sessions.kept({ task, home, sessionId }, startedAt);
      const end = await this.#session.run(launch, { transcript, kept, door, context });
      if (end !== null) this.#spend(end.costUsd);
      return end;
    } finally {
      await opened?.door?.close();
      await opened?.transcript.close().catch(onBroken);
    }
  }

  #record(event: SessionEvent): boolean {
    const { task, attempt } = this.#request;
    const isStored = this.#setting.record({ ...event, taskId: task.id, attempt });
    if (event.type === 'session-progressed') this.#spend(event.progress.costUsd);
    return isStored;
  }

  #spend(usd: number | null): void {
    if (this.#isOutside && usd !== null) this.#setting.onOutsideCost(this.#request.task, usd);
  }

  async #open(): Promise<Opened> {
    const { sessions, files, gateway } = this.#setting;
    const { task, attempt } = this.#request;
    const own = await files.agentFolder(task.id);
    const home = await sessions.home(own, task);
    const onHeld = (hold: Hold | null): void => this.#session.held(hold);
    const door = (await gateway?.open({ task, attempt, onHeld })) ?? null;
    try {
      const passage = door === null ? null : ((await sessions.api?.passage(door.entrance, own, task)) ?? null);
      const origin = await this.#origin();
      const transcript = await files.transcript(task.id, attempt);
      return { home, transcript, door, passage, ...origin };
    } catch (error) {
      // The next try opens another one.
      await door?.close();
      throw error;
    }
  }

  async #origin(): Promise<Origin> {
    const { beginning, task } = this.#request;
    if (beginning.kind === 'new') return { resume: null, context: {} };
    if (beginning.kind === 'continue') return { resume: beginning, context: {} };
    const without = (why: string): Origin => ({ resume: null, context: { withoutContext: why } });
    if (beginning.kind === 'without-context') return without(beginning.why);
    const { sessions, files } = this.#setting;
    const { source, sessionId } = beginning;
    const why = sessions.whyNoFork(task, source);
    if (why !== null) return without(why);
    const conversation = `the conversation of "${source.id}"`;
    try {
      const own = await files.agentFolder(source.id);
      const from = await sessions.forkPoint({ task: source, sessionId, own });
      if (from === null) return without(`${conversation} is gone`);
      return { resume: { kind: 'fork', from }, context: { forkOf: sessionId } };
    } catch (error) {
      // The task can do without; a fault that may pass is waited out.
      if (passingFault('file', codeOf(error)) !== null) throw error;
      return without(`${conversation} could not be copied: ${messageOf(error)}`);
    }
  }
}

/** Where an attempt's conversation comes from, and what is recorded of its shared context. */
interface Origin {
  readonly resume: Resume;
  readonly context: ContextNote;
}

/** What an attempt needs before its session starts. */
interface Opened extends Origin {
  readonly home: string | null;
  readonly transcript: Transcript;
  readonly door: Door | null;
  readonly passage: Passage | null;
}
