import { basename, dirname, join } from 'node:path';
import type { PlanSource } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import type { Agent, Environment, Sessions } from '../../domain/ports/agent.ts';
import type { Clock, ProcessHost } from '../../domain/ports/machine.ts';
import type { Reporter } from '../../domain/ports/reporter.ts';
import type { RunFiles } from '../../domain/ports/run-files.ts';
import type { RunInfo } from '../../domain/run/event.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { isDue, type Resumption, resumptionOf, type Wish } from '../../domain/schedule/resumption.ts';
import { EnvironmentError, UsageError } from '../../domain/text/errors.ts';
import { SystemClock } from '../../machine/clock.ts';
import { mendJournal } from '../../store/run/journal-file.ts';
import { readRun, type StoredRun } from '../../store/run/read-run.ts';
import { journalName, RunFolder } from '../../store/run/run-folder.ts';
import { describeExpiry, describeHolder, LockHeldError, type RunLock, takeRunLock } from '../../store/run/run-lock.ts';
import { continueRun } from '../../supervisor/begin-run.ts';
import { type RecoveredAttempt, withRecovered } from '../../supervisor/recovery.ts';
import type { Overrides } from '../../tasks/run-options.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { defaultAgent } from '../agent.ts';
import { expectations, ignore, openRun, type Supervisor } from '../open-run.ts';
import { prepareRun, withVersionNote } from '../prepare-run.ts';
import { withBudgetNote } from '../requests/run-purse.ts';
import { recoverRun } from './recover-run.ts';
import { refuseLostSecrets, resumedTasks } from './resumed-tasks.ts';

export interface ResumeRequest {
  /** The run's folder, absolute. */
  readonly runDir: string;
  readonly wish: Wish;
  /** Use the current task list even if it has changed. */
  readonly acceptChanges: boolean;
  /** Take over a run whose supervisor cannot be checked from here, without waiting for its lock to expire. */
  readonly force?: boolean;
  /** New values for the run's options and for fields of the tasks to run. */
  readonly override: Overrides;
  /** The environment that sessions inherit. */
  readonly environment: Environment;
  /** The agent that does the work; Claude Code by default. */
  readonly agent?: Agent;
  /** The machine's by default. */
  readonly clock?: Clock;
  /** What runs the sessions; by default the machine, with a watchdog that ends them should this process die. */
  readonly host?: ProcessHost;
}

/** A run to resume. */
export type ResumedRun =
  /** It has ended, and there is nothing to do. */
  | { readonly kind: 'nothing-to-do'; readonly state: RunState }
  /** It is locked, and a dead supervisor's processes are killed; nothing is started yet. */
  | {
      readonly kind: 'taken-up';
      /** The tasks that may be started. */
      readonly due: readonly Task[];
      /** Where all tasks come from. */
      readonly source: PlanSource;
      /**
       * Records the resumption in the journal and creates a supervisor. Call it once.
       * @throws {EnvironmentError} if the agent refuses a task or has no program, or the journal cannot be written
       */
      open(reporters: readonly Reporter[]): Promise<Supervisor>;
      /** Releases the run, unless `open` has given it to a supervisor. */
      release(): Promise<void>;
    };

/**
 * Resumes an earlier run. Holds the run's lock while it decides what to do, so that no other process changes the run.
 * @throws {EnvironmentError} if a living process works on the run, or its journal cannot be read
 * @throws {UsageError} for a list that has changed or lost a secret, and for a single task of a run that has not ended
 */
export async function resumeRun(request: ResumeRequest): Promise<ResumedRun> {
  const lock = await takeLock(request.runDir, request.force === true);
  try {
    const resumed = await takeUp(request, lock);
    if (resumed.kind === 'nothing-to-do') await lock.release();
    return resumed;
  } catch (error) {
    await lock.release().catch(ignore);
    throw error;
  }
}

async function takeLock(runDir: string, force: boolean): Promise<RunLock> {
  try {
    return await takeRunLock(runDir, { force });
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const { holder } = error;
    const name = safeText(basename(runDir));
    const works = `${safeText(describeHolder(holder))} works on it.`;
    const watch = `To watch it: claude-multi attach ${name}. To stop it: claude-multi stop ${name}`;
    if (holder.uncheckedMs === null) throw new EnvironmentError(`The run ${name} is still running: ${works}`, watch);
    throw new EnvironmentError(
      `The run ${name} may still be running: ${works}`,
      `${describeExpiry(holder.uncheckedMs)}\n${watch}\nTo take it over at once, if you know that the process has ended: --force`,
    );
  }
}

/** A locked run. */
interface Left {
  readonly run: StoredRun;
  readonly folder: RunFolder;
  readonly lock: RunLock;
  /** The ends of the attempts that a dead supervisor left open. */
  readonly recovered: readonly RecoveredAttempt[];
}

async function takeUp(request: ResumeRequest, lock: RunLock): Promise<ResumedRun> {
  const {
    runDir,
    wish,
    acceptChanges,
    override,
    environment,
    agent = defaultAgent,
    clock = new SystemClock(),
  } = request;
  const run = await readRun(runDir);
  const { state } = run;
  if (wish.kind === 'retry' && wish.taskId !== null && state.ended === null) throw unfinished(state, wish.taskId);
  const folder = new RunFolder(runDir);
  // A dead supervisor's processes are killed even if nothing is resumed: no one would read their results.
  const recovered = await recoverRun({ state, folder, environment, agent, clock });
  const sessions = agent.sessions({ path: agent.name, version: '' }, environment);
  const tasksLeft = withRecovered(state, recovered);
  const lostContexts = await contextsLostFrom(tasksLeft, sessions, folder);
  const left = { tasks: tasksLeft, stopping: state.stopping, lostContexts };
  const { retries } = { ...state.run.options, ...override.options };
  const decide = (tasks: readonly Task[]): Resumption => resumptionOf(left, tasks, wish, retries);
  const known = [...left.tasks.values()].map(({ task }) => task);
  // A list that is missing or has changed does not matter if none of it would be started.
  const mayHaveNew = acceptChanges && state.run.source.kind === 'file';
  if (state.ended !== null && !mayHaveNew && dueOf(known, decide(known)).length === 0)
    return { kind: 'nothing-to-do', state };
  const { tasks: listed, isReloaded, source } = await resumedTasks(state, acceptChanges, environment);
  const resumption = decide(listed);
  const tasks = listed.map((task) =>
    isDue(resumption.fates.get(task.id)) ? { ...task, ...overrideFor(task, override.task) } : task,
  );
  const due = dueOf(tasks, resumption);
  if (state.ended !== null && due.length === 0) return { kind: 'nothing-to-do', state };
  if (!isReloaded) refuseLostSecrets(due);
  const taken = { run, folder, lock, recovered };
  let isHandedOver = false;
  return {
    kind: 'taken-up',
    due,
    source,
    open: async (reporters) => {
      const supervisor = await open(request, taken, { tasks, due, source, resumption, reporters });
      isHandedOver = true;
      return supervisor;
    },
    release: async () => {
      if (!isHandedOver) await lock.release().catch(ignore);
    },
  };
}

/** The shared contexts that were read, and whose conversations are gone. */
async function contextsLostFrom(
  tasks: ReadonlyMap<string, TaskState>,
  sessions: Sessions,
  files: Pick<RunFiles, 'agentFolder'>,
): Promise<Set<string>> {
  const lost = new Set<string>();
  for (const [id, { task, attempts }] of tasks) {
    const last = attempts.at(-1);
    if (task.sharedContext?.role !== 'source' || last?.end.outcome.status !== 'succeeded') continue;
    const own = await files.agentFolder(id);
    const found = await sessions.forkPoint({ task, sessionId: last.sessionId, own }).catch(() => null);
    if (found === null) lost.add(id);
  }
  return lost;
}

/** A shared context that reads again still may not do more than that. */
function overrideFor({ sharedContext }: Task, { permissionMode, ...rest }: Partial<Task>): Partial<Task> {
  return permissionMode === undefined || sharedContext?.role === 'source' ? rest : { ...rest, permissionMode };
}

function dueOf(tasks: readonly Task[], { fates }: Resumption): Task[] {
  return tasks.filter(({ id }) => isDue(fates.get(id)));
}

/** A single task of an unfinished run cannot be retried: the run has to be resumed. */
function unfinished({ run }: RunState, taskId: string): UsageError {
  return new UsageError('Nothing was started.', [
    {
      where: `task "${taskId}"`,
      problem: `belongs to the run ${run.id}, which has not ended`,
      allowed: `claude-multi resume ${run.id} finishes it`,
    },
  ]);
}

interface Intent {
  readonly tasks: readonly Task[];
  readonly due: readonly Task[];
  readonly source: PlanSource;
  readonly resumption: Resumption;
  readonly reporters: readonly Reporter[];
}

async function open(
  request: ResumeRequest,
  left: Left,
  { tasks, due, source, resumption, reporters }: Intent,
): Promise<Supervisor> {
  const { runDir, override, environment, agent } = request;
  const { run, folder, lock, recovered } = left;
  const before = run.state.run;
  const options = { ...before.options, sessionsDir: dirname(runDir), ...override.options };
  const prepared = await prepareRun({ tasks: due, environment, programPath: options.claudePath, agent });
  await mendJournal(join(runDir, journalName), run.contents);
  const info: RunInfo = {
    ...before,
    claudeVersion: prepared.program.version,
    notes: withBudgetNote(
      withVersionNote(before.notes, prepared, before.claudeVersion),
      options,
      tasks,
      prepared.accesses,
    ),
    taskCount: tasks.length,
    options,
    source: overriddenSource(source, Object.keys(override.task)),
    // The prediction stays the one with which the run began.
    expectedMs: (await expectations(dirname(runDir), { tasks, options })).expectedMs,
  };
  const parts = { folder, isNew: false, prepared, options, tasks, lock };
  return openRun({ ...request, reporters }, parts, (journal) => {
    for (const event of run.contents.events) journal.replay(event);
    continueRun(journal, { run: info, tasks, recovered, resumption });
  });
}

function overriddenSource(source: PlanSource, fields: readonly string[]): PlanSource {
  if (source.kind !== 'file' || fields.length === 0) return source;
  return { ...source, overridden: [...new Set([...(source.overridden ?? []), ...fields])] };
}
