import { basename, dirname } from 'node:path';
import { resumeRun } from '../../app/resume-run.ts';
import { refuseLostSecrets, resumedTasks } from '../../app/resumed-tasks.ts';
import { endRemains } from '../../app/stop-run.ts';
import type { PlanSource, RunOptions } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import { runTotals } from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { plural } from '../../domain/text/format.ts';
import { readRun } from '../../store/run/read-run.ts';
import { lockHolder } from '../../store/run/run-lock.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../arguments/command.ts';
import type { RunDisplay } from '../options/view-options.ts';
import { exitCodeOf } from '../process/exit-code.ts';
import { showRun } from './show-run.ts';

export type EndedTask = TaskState & { readonly phase: 'ended' };

/** How a run is taken up again. */
export interface ResumeOrder {
  readonly runDir: string;
  readonly display: RunDisplay;
  readonly restart: boolean;
  readonly acceptChanges: boolean;
  /** Whether a task that has ended is to be done again. */
  readonly reopen: (state: EndedTask, run: RunState) => boolean;
  /** Which of these begin anew instead of continuing their conversations. */
  readonly anew: (state: EndedTask) => boolean;
  /** The run's options, and fields of the tasks that are done, as they are to be from now on. */
  readonly override: { readonly options: Partial<RunOptions>; readonly task: Partial<Task> };
  /** What is said when there is nothing to do, behind how the run had ended. */
  readonly hint: (state: RunState) => string;
}

/**
 * Takes a run up again in front of a person, and returns the run's exit code; so too when there was nothing to do.
 * @throws {UsageError} for a list that has changed, {EnvironmentError} when somebody is at work on the run
 */
export async function resumeAndShow(order: ResumeOrder, context: CliContext): Promise<number> {
  const { runDir, restart, acceptChanges, override } = order;
  const { out, env: environment } = context;
  const name = safeText(basename(runDir));
  const holder = await lockHolder(runDir);
  if (holder !== null) {
    throw new EnvironmentError(
      `The run ${name} goes on: process ${holder.pid} is at work on it.`,
      `To watch it: claude-multi attach ${name}. To stop it: claude-multi stop ${name}`,
    );
  }
  const run = await readRun(runDir);
  const { state } = run;
  // Whatever comes of this, what a dead supervisor left running has nobody to work for.
  await endRemains(state, null);
  const isDue = (task: TaskState | undefined): boolean => task?.phase !== 'ended' || order.reopen(task, state);
  const nothing = (): number => {
    const { succeeded, tasks } = runTotals(state, Date.parse(state.lastEventAt));
    const how = `${succeeded} of ${plural(tasks, 'task')} succeeded`;
    out.line(`Nothing to do: the run ${name} has ended, ${how}.${order.hint(state)}`);
    return exitCodeOf(state);
  };
  const mayHaveNew = acceptChanges && state.run.source.kind === 'file';
  if (state.ended !== null && !mayHaveNew && ![...state.tasks.values()].some(isDue)) return nothing();
  const { tasks: read, isReloaded } = await resumedTasks(state, acceptChanges, environment);
  const tasks = read.map((task) => (isDue(state.tasks.get(task.id)) ? { ...task, ...override.task } : task));
  const due = tasks.filter(({ id }) => isDue(state.tasks.get(id)));
  if (state.ended !== null && due.length === 0) return nothing();
  if (!isReloaded) refuseLostSecrets(due);
  const options = { ...state.run.options, sessionsDir: dirname(runDir), ...override.options };
  const source = overriddenSource(state.run.source, Object.keys(override.task));
  const request = { run, tasks, options, source, environment, restart, anew: order.anew };
  const open: Parameters<typeof showRun>[0]['open'] = (reporters) =>
    resumeRun({ ...request, reporters, reopen: (task) => order.reopen(task, state) });
  return (await showRun({ ...order.display, tasks: due.length, open }, context)).exitCode;
}

function overriddenSource(source: PlanSource, fields: readonly string[]): PlanSource {
  if (source.kind !== 'file' || fields.length === 0) return source;
  return { ...source, overridden: [...new Set([...(source.overridden ?? []), ...fields])] };
}
