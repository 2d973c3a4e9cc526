import { basename, dirname, join } from 'node:path';
import { predictRun } from '../domain/history/prediction.ts';
import type { Plan, RunOptions } from '../domain/plan/plan.ts';
import type { Task } from '../domain/plan/task.ts';
import type { Agent, AgentProgram, Environment, UntestedVersion } from '../domain/ports/agent.ts';
import type { Clock, Confinement, ProcessHost } from '../domain/ports/machine.ts';
import type { Reporter } from '../domain/ports/reporter.ts';
import type { Slots } from '../domain/ports/slots.ts';
import type { RunInfo } from '../domain/run/event.ts';
import type { RunStopCause } from '../domain/run/outcome.ts';
import { runTotals } from '../domain/run/run-numbers.ts';
import type { RunState } from '../domain/run/run-state.ts';
import { defaultRetryPolicy } from '../domain/schedule/retry.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { Redactor } from '../domain/text/redactor.ts';
import type { Accesses } from '../gateway/accesses.ts';
import { SystemClock } from '../machine/clock.ts';
import { freeMemory } from '../machine/process/memory.ts';
import { NodeProcessHost } from '../machine/process/process-host.ts';
import { Watchdog } from '../machine/process/watchdog.ts';
import { isSystemError, remedyFor } from '../machine/system-error.ts';
import { loadEstimates } from '../store/history/history-file.ts';
import { untoldUsd } from '../store/requests/request-ledger.ts';
import { watchControl } from '../store/run/control-folder.ts';
import type { RunFolder } from '../store/run/run-folder.ts';
import { type RunLock, whileHeld } from '../store/run/run-lock.ts';
import { Journal } from '../supervisor/journal/journal.ts';
import { ReporterSet } from '../supervisor/journal/reporter-set.ts';
import { RunSupervisor, type SupervisorOptions } from '../supervisor/supervisor.ts';
import type { Urgency } from '../supervisor/unit/stop-ladder.ts';
import { runRecords } from './delivery/run-records.ts';
import type { PreparedRun } from './prepare-run.ts';
import { credentialsOf, openRunGateway } from './requests/run-gateway.ts';
import { openPurse } from './requests/run-purse.ts';

/** The file that tells a supervisor's watchdog of its sessions. Another supervisor that resumes the run has another one. */
const watchdogName = (): string => `watchdog.${crypto.randomUUID()}`;

/** What both a new and a resumed run need. */
export interface RunSurroundings {
  readonly reporters: readonly Reporter[];
  /** The environment that sessions inherit. */
  readonly environment: Environment;
  /** Values to redact, beside those of variables whose names say that they are secret. */
  readonly secrets?: readonly string[];
  /** The agent that does the work; Claude Code by default. */
  readonly agent?: Agent;
  /** The machine's by default. */
  readonly clock?: Clock;
  /** The machine's by default, with a watchdog that ends the sessions should this process die. */
  readonly host?: ProcessHost;
  /** How sessions are started as another user; by default as this process's own. */
  readonly confinement?: Confinement;
}

export interface Supervisor {
  readonly runId: string;
  /** The absolute path of the run's folder, with its journal and transcripts. */
  readonly runDir: string;
  /** The program of its sessions. */
  readonly program: AgentProgram;
  /** What a user must know about the version of the program; null if it was tested. The run's notes say it too. */
  readonly untested: UntestedVersion | null;
  /** The tasks to run whose sessions act without asking for permission. */
  readonly neverAsk: readonly Task[];
  /** The state now, also after `run` has failed: then more than the journal holds. */
  readonly state: RunState;
  /**
   * Runs the plan to its end and notifies the reporters.
   * @throws {EnvironmentError} if the run could not be recorded (such as a full disk), after all sessions have ended
   */
  run(): Promise<RunState>;
  /** Stops the run. `gently` takes up to 5 s for each session, `hurry` up to 2 s; `kill` is immediate. */
  stop(cause: RunStopCause, message: string, urgency: Urgency): void;
  /** Stops one task. Returns false if no unfinished task has this id. */
  stopTask(id: string): boolean;
}

/** A lock that cannot be released ends with this process. */
export const ignore = (): void => {};

export interface Parts {
  readonly folder: RunFolder;
  readonly isNew: boolean;
  readonly prepared: PreparedRun;
  readonly options: RunOptions;
  readonly tasks: readonly Task[];
  readonly lock: RunLock;
  /** Slots shared with other runs. By default the run has as many as its options allow. */
  readonly slots?: Slots;
}

export async function openRun(
  { environment, secrets = [], reporters: given, clock = new SystemClock(), host, confinement }: RunSurroundings,
  { folder, isNew, prepared, options, tasks, lock, slots }: Parts,
  begin: (journal: Journal) => void,
): Promise<Supervisor> {
  const { agent, program, untested, sessions, accesses, neverAsk } = prepared;
  const dialect = sessions.api;
  if (confinement !== undefined) refuseHelpers(accesses, tasks);
  const redactor = new Redactor(environment, ...tasks.map((task) => task.env), ...credentialsOf(accesses, tasks));
  redactor.learn(...secrets);
  const reporters = new ReporterSet([...given, ...runRecords(folder.path, environment, agent.transcripts)]);
  let broken: { error: unknown } | null = null;
  let supervisor: RunSupervisor | null = null;
  const onBroken = (error: unknown): void => {
    broken ??= { error };
    supervisor?.break(error);
  };
  const onNotice = (message: string): void => reporters.onNotice(message);
  const purse = await openPurse({
    options,
    sessionsDir: dirname(folder.path),
    runId: basename(folder.path),
    prices: sessions.prices,
    now: () => clock.now(),
    elapsed: () => clock.elapsed(),
    onNotice,
  });
  const gateway = await openRunGateway({
    ...{ options, tasks, dialect, accesses, clock, redactor, purse, onBroken, onNotice },
    prices: sessions.prices,
    runDir: folder.path,
    onBudgetSpent: (message) => supervisor?.stop('budget', message, 'gently'),
  }).catch(async (error: unknown) => {
    await lock.release().catch(ignore);
    throw error;
  });
  const watchdog = new Watchdog(join(folder.path, watchdogName()), onNotice);
  const setting: SupervisorOptions['setting'] = {
    sessions,
    enhance: options.enhance,
    host: host ?? new NodeProcessHost(watchdog, confinement),
    clock,
    files: folder,
    gateway,
    redactor,
    idleTimeoutMs: options.idleTimeoutMs,
    keepBackground: options.keepBackground,
  };
  const store = whileHeld(lock, folder.path, folder.journal({ isNew }));
  const journal = new Journal({ store, clock, redactor, reporters, onBroken });
  const close = async (): Promise<void> => {
    await gateway?.close();
    journal.close();
    await lock.release().catch(ignore);
  };
  /** Adds a remedy to an error of the machine; returns a bug of ours unchanged. */
  const unrecorded = (error: unknown): unknown =>
    isSystemError(error)
      ? new EnvironmentError(
          `the run could not be recorded in ${folder.path}: ${messageOf(error)}`,
          `${remedyFor(error)} \`claude-multi resume\` goes on with what was recorded.`,
          { cause: error },
        )
      : error;
  try {
    begin(journal);
    // The journal tells of a line that was refused only later; a run whose plan is not stored must not begin.
    if (journal.failure !== null) throw journal.failure.error;
    if (isNew) folder.publishJournal();
    if (!isNew && purse !== undefined) {
      const { knownUsd } = runTotals(journal.state, clock.now()).cost;
      purse.resume(knownUsd + (await untoldUsd(folder.path, sessions.prices)));
    }
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
    startSpacingMs: Math.max(options.delayMs, sessions.startsApartMs),
    freeMemory,
    ...(slots === undefined ? {} : { slots }),
    ...(purse === undefined ? {} : { purse }),
    hasOwnCredential: ({ env }) => agent.account.setsCredential(env),
  });
  supervisor = ready;
  return {
    runId: journal.state.run.id,
    runDir: folder.path,
    get state() {
      return journal.state;
    },
    program,
    untested,
    neverAsk,
    stop: (cause, message, urgency) => ready.stop(cause, message, urgency),
    stopTask: (id) => ready.stopTask(id),
    run: async () => {
      const control = watchControl(
        folder.path,
        (request) => {
          if (request.kind === 'stop-task') ready.stopTask(request.taskId);
          else ready.stop('stopped', 'stopped on request', 'gently');
        },
        onNotice,
      );
      try {
        return await ready.run();
      } catch (error) {
        throw unrecorded(error);
      } finally {
        control.close();
        await watchdog.close();
        await reporters.onEnd(journal.state);
        await close();
      }
    },
  };
}

/**
 * A command that prints the key is run by this process. It may be a file that sessions can change, and they must not get the
 * rights of a process that runs sessions as another user.
 * @throws {EnvironmentError} if a task has one
 */
function refuseHelpers(accesses: Accesses | null, tasks: readonly Task[]): void {
  for (const task of tasks) {
    const access = accesses?.of(task) ?? null;
    if (access === null || 'reason' in access) continue;
    if (Object.values(access.credentials).some(({ kind }) => kind === 'fetched'))
      throw new EnvironmentError(
        `task "${task.id}" gets its key from a command of its settings, which sessions of another user could change.`,
        'Give the key itself, from a secret.',
      );
  }
}

/** What a run of the tasks is expected to take, from earlier runs. Empty if the history cannot be read. */
export async function expectations(
  sessionsDir: string,
  { tasks, options }: Pick<Plan, 'tasks' | 'options'>,
): Promise<Pick<RunInfo, 'expectedMs' | 'prediction'>> {
  const estimates = await loadEstimates(sessionsDir, options.projectDir).catch(() => null);
  if (estimates === null) return { expectedMs: {} };
  const expected = tasks.flatMap((task) => {
    const estimate = estimates.estimate(task);
    return estimate === null ? [] : [[task.id, estimate.ms] as const];
  });
  const prediction = predictRun(estimates, { tasks, slots: options.maxParallel });
  return { expectedMs: Object.fromEntries(expected), ...(prediction === null ? {} : { prediction }) };
}
