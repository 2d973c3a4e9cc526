import { dirname, join } from 'node:path';
import { ClaudeAgent } from './agents/claude/claude-agent.ts';
import { configToIsolate, credentials, sharedConfigSpacingMs } from './agents/claude/environment.ts';
import { type ClaudeBinary, findClaude } from './agents/claude/find-claude.ts';
import { KeptConversations } from './agents/claude/kept-conversations.ts';
import { priceOf } from './agents/claude/prices.ts';
import type { Plan, PlanSource, RunOptions } from './domain/plan/plan.ts';
import type { Task } from './domain/plan/task.ts';
import type { Reporter } from './domain/ports/reporter.ts';
import type { RunInfo } from './domain/run/event.ts';
import type { RunStopCause } from './domain/run/outcome.ts';
import type { RunState } from './domain/run/run-state.ts';
import type { TaskState } from './domain/run/task-state.ts';
import { defaultRetryPolicy } from './domain/schedule/retry.ts';
import { EnvironmentError, messageOf } from './domain/text/errors.ts';
import { Redactor } from './domain/text/redactor.ts';
import { SystemClock } from './machine/clock.ts';
import { freeMemory } from './machine/memory.ts';
import { NodeProcessHost } from './machine/process/process-host.ts';
import { isSystemError, remedyFor } from './machine/system-error.ts';
import { loadEstimates } from './store/history/history-file.ts';
import { sessionsDirOf } from './store/history/sessions-dir.ts';
import { watchControl } from './store/run/control-folder.ts';
import { mendJournal } from './store/run/journal-file.ts';
import { readRun, type StoredRun } from './store/run/read-run.ts';
import { journalName, newRunId, RunFolder } from './store/run/run-folder.ts';
import { type RunLock, takeRunLock } from './store/run/run-lock.ts';
import { runRecords } from './store/run-records.ts';
import { beginRun, continueRun } from './supervisor/begin-run.ts';
import { Journal } from './supervisor/journal/journal.ts';
import { ReporterSet } from './supervisor/journal/reporter-set.ts';
import { type RecoveryOptions, recoverAttempts } from './supervisor/recovery.ts';
import { RunSupervisor, type SupervisorOptions } from './supervisor/supervisor.ts';
import type { Urgency } from './supervisor/unit/stop-ladder.ts';

/** What both a new and a resumed run need. */
interface RunSurroundings {
  readonly reporters: readonly Reporter[];
  /** The environment that sessions inherit. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface SupervisorRequest extends RunSurroundings {
  readonly plan: Plan;
  /** What a reader of the report has to know. */
  readonly notes?: readonly string[];
}

export interface ResumeRequest extends RunSurroundings {
  /** The run as it was read from its folder. */
  readonly run: StoredRun;
  /** The tasks as they are to be now. */
  readonly tasks: readonly Task[];
  readonly options: RunOptions;
  /** Where they were read, when that is to be told otherwise from now on. */
  readonly source?: PlanSource;
  /** Start tasks that were cut off anew instead of continuing their conversations. */
  readonly restart: boolean;
  /** Whether a task that has ended is to be done again. */
  readonly reopen: (state: TaskState & { phase: 'ended' }) => boolean;
  /** Which of those begin anew, as if they had never been tried; without it, none. */
  readonly anew?: (state: TaskState & { phase: 'ended' }) => boolean;
}

export interface Supervisor {
  readonly runId: string;
  /** Absolute path of the run's folder: its journal and transcripts. */
  readonly runDir: string;
  readonly claude: ClaudeBinary;
  /**
   * Runs the plan to its end and tells the reporters so.
   * @throws {EnvironmentError} when the run's records could not be kept (a full disk); all sessions have ended by then
   */
  run(): Promise<RunState>;
  /** Ends the run early. `gently`: up to 5 s a session; `hurry`: up to 2 s; `kill`: at once. */
  stop(cause: RunStopCause, message: string, urgency: Urgency): void;
  /** Ends one task; false when there is none of that id that has not ended. */
  stopTask(id: string): boolean;
}

/**
 * Wires a supervisor for a plan: the only place that knows all rooms. Makes the run's folder; starts nothing yet.
 * @throws {EnvironmentError} when there is no `claude`, or the folder cannot be made
 */
export async function createSupervisor(request: SupervisorRequest): Promise<Supervisor> {
  const { plan, environment, notes = [] } = request;
  const { options, source, tasks } = plan;
  const claude = await findClaude(options.claudePath, environment);
  const id = newRunId(new Date());
  const sessionsDir = sessionsDirOf(options.sessionsDir, environment);
  const folder = RunFolder.create(sessionsDir, id, configToIsolate(environment));
  const info: RunInfo = {
    id,
    claudeVersion: claude.version,
    taskCount: tasks.length,
    notes: [...notes],
    options,
    source,
    expectedMs: await expectedDurations(sessionsDir, tasks),
  };
  const lock = await takeRunLock(folder.path);
  const parts = { folder, isNew: true, claude, options, tasks, lock, anew: new Set<string>() };
  return wire(request, parts, async (journal) => {
    beginRun(journal, info, tasks);
  });
}

/**
 * Wires a supervisor that takes an earlier run up again, after ending what its dead supervisor left running.
 * @throws {EnvironmentError} when a living process works on the run, or there is no `claude`
 */
export async function resumeSupervisor(request: ResumeRequest): Promise<Supervisor> {
  const { run, tasks, options, environment, restart, reopen, anew: isAnew = () => false } = request;
  const claude = await findClaude(options.claudePath, environment);
  const folder = RunFolder.open(run.dir, configToIsolate(environment));
  const lock = await takeRunLock(folder.path);
  try {
    // Only the lock's holder may read for good: whoever held it before may have written since `run` was read.
    const { contents, state } = await readRun(run.dir);
    await mendJournal(join(run.dir, journalName), contents);
    const anew = new Set<string>();
    const parts = { folder, isNew: false, claude, options, tasks, lock, anew };
    return await wire(request, parts, async (journal, { host, clock, agent, prices, conversations }) => {
      for (const event of contents.events) journal.replay(event);
      const transcript: RecoveryOptions['transcript'] = (taskId, attempt) => folder.remains(taskId, attempt);
      const recovered = await recoverAttempts({ state, host, clock, agent, prices, conversations, transcript });
      const expectedMs = await expectedDurations(dirname(run.dir), tasks);
      const info: RunInfo = {
        ...state.run,
        claudeVersion: claude.version,
        taskCount: tasks.length,
        options,
        source: request.source ?? state.run.source,
        expectedMs,
      };
      const again = (ended: TaskState & { phase: 'ended' }): boolean => {
        if (!reopen(ended)) return false;
        if (isAnew(ended)) anew.add(ended.task.id);
        return true;
      };
      continueRun(journal, { run: info, tasks, recovered, reopen: again });
      if (restart) for (const { id } of tasks) anew.add(id);
    });
  } catch (error) {
    await lock.release().catch(ignore);
    throw error;
  }
}

/** A lock that cannot be released dies with this process. */
const ignore = (): void => {};

interface Parts {
  readonly folder: RunFolder;
  readonly isNew: boolean;
  readonly claude: ClaudeBinary;
  readonly options: RunOptions;
  readonly tasks: readonly Task[];
  readonly lock: RunLock;
  /** Tasks that begin anew; known once the run has begun. */
  readonly anew: ReadonlySet<string>;
}

async function wire(
  { environment, reporters: given }: RunSurroundings,
  { folder, isNew, claude, options, tasks, lock, anew }: Parts,
  begin: (journal: Journal, setting: SupervisorOptions['setting']) => Promise<void>,
): Promise<Supervisor> {
  const clock = new SystemClock();
  const redactor = new Redactor(environment, ...tasks.map((task) => task.env));
  const reporters = new ReporterSet([...given, ...runRecords(folder.path, environment)]);
  const isolated = configToIsolate(environment) !== null;
  const setting: SupervisorOptions['setting'] = {
    agent: new ClaudeAgent({ path: claude.path, environment, enhancePrompts: options.enhance }),
    host: new NodeProcessHost(),
    clock,
    files: folder,
    conversations: new KeptConversations(folder, environment),
    redactor,
    prices: priceOf,
    idleTimeoutMs: options.idleTimeoutMs,
    keepBackground: options.keepBackground,
  };
  let broken: { error: unknown } | null = null;
  let supervisor: RunSupervisor | null = null;
  const onBroken = (error: unknown): void => {
    broken ??= { error };
    supervisor?.break(error);
  };
  const journal = new Journal({ store: folder.journal({ isNew }), clock, redactor, reporters, onBroken });
  const close = async (): Promise<void> => {
    journal.close();
    await lock.release().catch(ignore);
  };
  /** What the machine refused, in words that help; a fault of ours as it is. */
  const unrecorded = (error: unknown): unknown =>
    isSystemError(error)
      ? new EnvironmentError(
          `the run could not be recorded in ${folder.path}: ${messageOf(error)}`,
          `${remedyFor(error)} \`claude-multi resume\` goes on with what was recorded.`,
          { cause: error },
        )
      : error;
  try {
    await begin(journal, setting);
    if (isNew && broken === null) folder.publishJournal();
  } catch (error) {
    onBroken(error);
  }
  if (broken !== null) {
    await close();
    throw unrecorded((broken as { error: unknown }).error);
  }
  const ready = new RunSupervisor({
    journal,
    setting,
    retryPolicy: { ...defaultRetryPolicy, retries: options.retries },
    tasks,
    anew,
    startSpacingMs: Math.max(options.delayMs, isolated ? 0 : sharedConfigSpacingMs),
    freeMemory,
    hasOwnCredential: (task) => credentials.some((name) => task.env[name] !== undefined),
  });
  supervisor = ready;
  return {
    runId: journal.state.run.id,
    runDir: folder.path,
    claude,
    stop: (cause, message, urgency) => ready.stop(cause, message, urgency),
    stopTask: (id) => ready.stopTask(id),
    run: async () => {
      const control = watchControl(
        folder.path,
        (request) => {
          if (request.kind === 'stop-task') ready.stopTask(request.taskId);
          else ready.stop('stopped', 'stopped on request', 'gently');
        },
        (message) => reporters.onNotice(message),
      );
      try {
        return await ready.run();
      } catch (error) {
        throw unrecorded(error);
      } finally {
        control.close();
        await reporters.onEnd(journal.state);
        await close();
      }
    },
  };
}

/** What earlier runs say of the tasks' durations. Without a history that can be read there is nothing to go by. */
async function expectedDurations(sessionsDir: string, tasks: readonly Task[]): Promise<Record<string, number>> {
  const estimates = await loadEstimates(sessionsDir).catch(() => null);
  const expected: Record<string, number> = {};
  for (const task of tasks) {
    const estimate = estimates?.estimate(task);
    if (estimate != null) expected[task.id] = estimate.ms;
  }
  return expected;
}
