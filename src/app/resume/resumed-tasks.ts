import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type FileSource, type PlanSource, withPromptFiles } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import { Redactor, redacted } from '../../domain/text/redactor.ts';
import { changesOfList, lacksSecret } from '../../tasks/list-changes.ts';
import { reloadTasks } from '../../tasks/load-plan.ts';

/** The tasks of a resumed run. */
export interface ResumedTasks {
  readonly tasks: readonly Task[];
  /** Whether they were read from the file again; otherwise they come from the journal, without secrets. */
  readonly isReloaded: boolean;
  /** Where they come from. */
  readonly source: PlanSource;
}

/** How many changes are listed; further ones are only counted. */
const mostShown = 40;

/**
 * The tasks with which to resume a run: from its task file if it has one and the file is unchanged or its changes are
 * accepted; otherwise from the journal.
 * @throws {UsageError} for a list that has changed, with the changes, or that is missing or invalid
 */
export async function resumedTasks(
  state: RunState,
  acceptChanges: boolean,
  environment: Readonly<Record<string, string>>,
): Promise<ResumedTasks> {
  const before = [...state.tasks.values()].map(({ task }) => task);
  const { source } = state.run;
  if (source.kind !== 'file') return { tasks: before, isReloaded: false, source };
  if (!existsSync(source.path)) {
    if (acceptChanges) return { tasks: before, isReloaded: false, source };
    throw new UsageError('The run was not resumed: its task file does not exist.', [
      {
        where: source.path,
        problem: 'no longer exists',
        allowed: 'restore it, or use the tasks recorded in the run: --accept-changes',
      },
    ]);
  }
  refuseLostSettings(source);
  const read = await reloadTasks(source);
  // A shard goes on with its own part of the list.
  const listed = state.run.shard === undefined ? read.tasks : read.tasks.filter(({ id }) => state.tasks.has(id));
  const tasks = keepOverridden(listed, state, source.overridden ?? []);
  const redactor = new Redactor(environment, ...before.map(({ env }) => env), ...tasks.map(({ env }) => env));
  const changes = changesOfList(before, tasks, redactor);
  if (changes.length > 0 && !acceptChanges) {
    const shown = changes.slice(0, mostShown).map((line): Fault => ({ where: line, problem: '' }));
    const more = changes.length - shown.length;
    if (more > 0) shown.push({ where: `and ${more} more`, problem: '' });
    throw new UsageError(
      `The run was not resumed: ${basename(source.path)} has changed since. To use the current list: --accept-changes.`,
      shown,
    );
  }
  return { tasks, isReloaded: true, source: withPromptFiles(source, read.promptFiles) };
}

/**
 * Refuses tasks that cannot be started because they held a secret, which the journal does not store.
 * @throws {UsageError} naming them, with the fields that held a secret
 */
export function refuseLostSecrets(tasks: readonly Task[]): void {
  const faults = tasks.filter(lacksSecret).map((task): Fault => {
    const fields = Object.entries(task).filter(([, value]) => JSON.stringify(value).includes(redacted));
    return {
      where: `task "${task.id}"`,
      field: fields.map(([name]) => name).join(', '),
      problem: 'held a secret, which the run does not store',
      allowed: 'run it again; only tasks from a file can be read again',
    };
  });
  if (faults.length > 0) throw new UsageError('The run was not resumed.', faults.slice(0, mostShown));
}

function refuseLostSettings({ given = {} }: FileSource): void {
  const lost = Object.entries(given).filter(([, value]) => JSON.stringify(value)?.includes(redacted) === true);
  if (lost.length === 0) return;
  throw new UsageError(
    'The run was not resumed.',
    lost.map(([name]) => ({
      where: `the run's ${name}`,
      problem: 'held a secret, which the run does not store',
      allowed: 'run the list again',
    })),
  );
}

/** Keeps the values of fields that an earlier retry changed from the file's. */
function keepOverridden(tasks: readonly Task[], state: RunState, fields: readonly string[]): Task[] {
  return tasks.map((task) => {
    const before = state.tasks.get(task.id)?.task;
    if (before === undefined) return task;
    const kept = Object.entries(before).filter(([field]) => fields.includes(field));
    return { ...task, ...Object.fromEntries(kept) };
  });
}
