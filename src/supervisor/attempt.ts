import type { Task } from '../domain/plan/task.ts';
import type { Agent, Conversations, KeptRequest } from '../domain/ports/agent.ts';
import type { Clock, ProcessHost } from '../domain/ports/machine.ts';
import type { RunFiles, Transcript } from '../domain/ports/run-files.ts';
import type { AttemptEnd, TaskEvent } from '../domain/run/event.ts';
import type { StopCause } from '../domain/run/outcome.ts';
import type { Redactor } from '../domain/text/redactor.ts';
import type { Prices, UsageByModel } from '../domain/usage/usage.ts';
import { Session } from './session/session.ts';
import type { Urgency } from './unit/stop-ladder.ts';

/** What every attempt of a run shares. */
export interface AttemptSetting {
  readonly agent: Agent;
  readonly host: ProcessHost;
  readonly clock: Clock;
  readonly files: RunFiles;
  readonly conversations: Conversations;
  readonly redactor: Redactor;
  readonly prices: Prices;
  readonly record: (event: TaskEvent) => void;
  readonly idleTimeoutMs: number | null;
  readonly keepBackground: boolean;
  /** Told of faults that are the supervisor's or the machine's, not the session's. */
  readonly onBroken: (error: unknown) => void;
}

export interface AttemptRequest {
  readonly task: Task;
  readonly attempt: number;
  readonly sessionId: string;
  /** The conversation to continue, null for a new one. */
  readonly resume: string | null;
  /** What earlier attempts of the same conversation used. */
  readonly past: UsageByModel;
}

/** One try at a task: its files, and the session that works with them. */
export class Attempt {
  readonly #setting: AttemptSetting;
  readonly #request: AttemptRequest;
  readonly #session: Session;

  constructor(setting: AttemptSetting, request: AttemptRequest) {
    const { record, idleTimeoutMs } = setting;
    const { task, attempt, resume } = request;
    this.#setting = setting;
    this.#request = request;
    this.#session = new Session({
      ...setting,
      ...request,
      resumed: resume !== null,
      limits: { timeoutMs: task.timeoutMs, idleMs: idleTimeoutMs },
      record: (event) => record({ ...event, taskId: task.id, attempt }),
    });
  }

  /** Ends the attempt by the stop ladder. The first cause is kept; a later call may only make it more urgent. */
  stop(cause: StopCause, urgency: Urgency): void {
    this.#session.stop(cause, urgency);
  }

  /**
   * Runs the attempt to its end; null when it was stopped before it had started anything.
   * @throws what the machine refused, or a fault of ours: the run cannot be recorded from there on
   */
  async run(): Promise<AttemptEnd | null> {
    const { agent, clock, conversations, files, onBroken } = this.#setting;
    const { task, attempt, sessionId, resume } = this.#request;
    let transcript: Transcript | null = null;
    const startedAt = clock.now();
    const kept = (): Promise<readonly KeptRequest[]> => conversations.requests(task, sessionId, startedAt);
    try {
      const configDir = await files.configDir(task.id);
      transcript = await files.transcript(task.id, attempt);
      const launch = agent.launch({ task, sessionId, resume, configDir });
      return await this.#session.run(launch, { transcript, kept });
    } finally {
      await transcript?.close().catch(onBroken);
    }
  }
}
