import { taskIdPattern } from '../../domain/plan/task.ts';
import type { Fault } from '../../domain/text/errors.ts';
import type { FaultList, Place } from './fault-list.ts';

/** What an id must be, for faults. */
export const taskIdMust = 'be 1 to 64 characters of A-Z a-z 0-9 . _ -';

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * What is wrong with an id, or null. Ids name files and folders, so they must do so on every system: Windows knows
 * devices by the names `con`, `nul`, `com1` …, with any ending, and drops a dot at the end of a name.
 */
export function taskIdProblem(id: string): string | null {
  if (id === '.' || id === '..') return 'would leave its folder';
  if (!taskIdPattern.test(id)) return `must ${taskIdMust}`;
  if (deviceName.test(id)) return 'names a device on Windows, where no file can be called so';
  if (id.endsWith('.')) return 'ends with a dot, which Windows drops from the names of files';
  return null;
}

interface Named {
  readonly id: string | null;
  readonly place: Place;
  /** The same object for all tasks of one matrix. */
  readonly entry: { readonly place: Place; readonly given: ReadonlySet<string> };
}

/**
 * Notes ids that cannot be, and those that two tasks share. Ids that differ only by letter case count as shared:
 * macOS and Windows would put both into one folder. Of the tasks of one matrix the first bad id stands for all.
 */
export function noteIdFaults(tasks: readonly Named[], faults: FaultList): void {
  const owners = new Map<string, { id: string; position: number }>();
  const told = new Set<unknown>();
  for (const { id, place, entry } of tasks) {
    if (id === null) continue;
    const problem = taskIdProblem(id);
    const position = (entry.place.rank.at(-1) ?? 0) + 1;
    if (problem !== null) {
      const hint = id.includes('{{') && !entry.given.has('matrix') ? { allowed: 'the task has no matrix' } : {};
      if (!told.has(entry)) faults.add(entry.place, { field: 'id', problem, value: id, ...hint });
      told.add(entry);
      continue;
    }
    const owner = owners.get(id.toLowerCase());
    if (owner === undefined) owners.set(id.toLowerCase(), { id, position });
    else faults.add({ ...place, where: `task ${position}` }, sharedId(id, owner, position));
  }
}

function sharedId(id: string, owner: { id: string; position: number }, position: number): Omit<Fault, 'where'> {
  const other = owner.position === position ? 'another task of its matrix' : `task ${owner.position}`;
  if (id === owner.id) return { field: 'id', problem: `is already that of ${other}`, value: id };
  const problem = `differs only by letter case from ${owner.id} of ${other}`;
  return { field: 'id', problem, value: id, allowed: 'macOS and Windows would take both for the same' };
}
