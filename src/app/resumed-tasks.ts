import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileSource } from '../domain/plan/plan.ts';
import type { Task } from '../domain/plan/task.ts';
import type { RunState } from '../domain/run/run-state.ts';
import { type Fault, UsageError } from '../domain/text/errors.ts';
import { Redactor, redacted } from '../domain/text/redactor.ts';
import { changesOfList, lacksSecret } from '../tasks/list-changes.ts';
import { reloadTasks } from '../tasks/load-plan.ts';

/** The tasks of a run that is taken up again. */
export interface ResumedTasks {
  readonly tasks: readonly Task[];
  /** Whether they were read from the file again; else they are the journal's, in which secrets are missing. */
  readonly isReloaded: boolean;
}

/** More changes are only counted. */
const mostShown = 40;

/**
 * The tasks of an earlier run as they are to be now: from its file, when it came from one and that still says the same
 * or the changes are accepted; else as the journal tells them.
 * @throws {UsageError} for a list that has changed, with what has changed, or that is gone or at fault
 */
export async function resumedTasks(
  state: RunState,
  acceptChanges: boolean,
  environment: Readonly<Record<string, string>>,
): Promise<ResumedTasks> {
  const before = [...state.tasks.values()].map(({ task }) => task);
  const { source } = state.run;
  if (source.kind !== 'file') return { tasks: before, isReloaded: false };
  if (!existsSync(source.path)) {
    if (acceptChanges) return { tasks: before, isReloaded: false };
    throw new UsageError('The run was not taken up: its task file is gone.', [
      {
        where: source.path,
        problem: 'does not exist any more',
        allowed: 'bring it back, or go on with the tasks as they were: --accept-changes',
      },
    ]);
  }
  refuseLostSettings(source);
  const tasks = keepOverridden(await reloadTasks(source), state, source.overridden ?? []);
  const redactor = new Redactor(environment, ...before.map(({ env }) => env), ...tasks.map(({ env }) => env));
  const changes = changesOfList(before, tasks, redactor);
  if (changes.length > 0 && !acceptChanges) {
    const shown = changes.slice(0, mostShown).map((line): Fault => ({ where: line, problem: '' }));
    const more = changes.length - shown.length;
    if (more > 0) shown.push({ where: `and ${more} more`, problem: '' });
    throw new UsageError(
      `The run was not taken up: ${basename(source.path)} has changed since. With --accept-changes it goes on with the list as it is now.`,
      shown,
    );
  }
  return { tasks, isReloaded: true };
}

/**
 * Refuses tasks that cannot be started any more: the journal holds no secrets.
 * @throws {UsageError} naming them, with the fields in which a secret stood
 */
export function refuseLostSecrets(tasks: readonly Task[]): void {
  const faults = tasks.filter(lacksSecret).map((task): Fault => {
    const fields = Object.entries(task).filter(([, value]) => JSON.stringify(value).includes(redacted));
    return {
      where: `task "${task.id}"`,
      field: fields.map(([name]) => name).join(', '),
      problem: 'held a secret, which the run did not record',
      allowed: 'run it anew; tasks that come from a file are read from there again',
    };
  });
  if (faults.length > 0) throw new UsageError('The run was not taken up.', faults.slice(0, mostShown));
}

function refuseLostSettings({ given = {} }: FileSource): void {
  const lost = Object.entries(given).filter(([, value]) => JSON.stringify(value)?.includes(redacted) === true);
  if (lost.length === 0) return;
  throw new UsageError(
    'The run was not taken up.',
    lost.map(([name]) => ({
      where: `the run's ${name}`,
      problem: 'held a secret, which the run did not record',
      allowed: 'run the list anew',
    })),
  );
}

/** An earlier retry gave these fields other values than the file's. */
function keepOverridden(tasks: readonly Task[], state: RunState, fields: readonly string[]): Task[] {
  return tasks.map((task) => {
    const before = state.tasks.get(task.id)?.task;
    if (before === undefined) return task;
    const kept = Object.entries(before).filter(([field]) => fields.includes(field));
    return { ...task, ...Object.fromEntries(kept) };
  });
}
