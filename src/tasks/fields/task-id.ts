import { taskIdPattern } from '../../domain/plan/task.ts';
import type { Fault } from '../../domain/text/errors.ts';
import type { FaultList, Place } from './fault-list.ts';

/** Completes "must …" in the faults of an id. */
export const taskIdMust = 'be 1 to 64 characters of A-Z a-z 0-9 . _ -';

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * What is wrong with an id, or null. Ids name files and folders, so they must be valid file names on every system:
 * Windows reserves device names such as `con`, `nul` and `com1`, with any extension, and drops a final dot.
 */
export function taskIdProblem(id: string): string | null {
  if (id === '.' || id === '..') return 'is a path, not a name';
  if (!taskIdPattern.test(id)) return `must ${taskIdMust}`;
  if (deviceName.test(id)) return 'is a reserved device name on Windows';
  if (id.endsWith('.')) return 'ends with a dot, which Windows drops from file names';
  return null;
}

interface Named {
  readonly id: string | null;
  readonly place: Place;
  /** What it is called in the faults of others; by default by its position. */
  readonly name?: string;
  /** The same object for all tasks of one matrix. */
  readonly entry: { readonly place: Place; readonly given: ReadonlySet<string> };
}

/**
 * Adds a fault for each id that is invalid or already taken. Ids that differ only in letter case count as the same,
 * since macOS and Windows would put both into one folder. Only the first invalid id of a matrix is reported.
 */
export function noteIdFaults(tasks: readonly Named[], faults: FaultList): void {
  const owners = new Map<string, Owner>();
  const told = new Set<unknown>();
  for (const { id, place, name, entry } of tasks) {
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
    if (owner === undefined) owners.set(id.toLowerCase(), { id, position, name });
    else faults.add({ ...place, where: `task ${position}` }, sharedId(id, owner, position));
  }
}

interface Owner {
  readonly id: string;
  readonly position: number;
  readonly name: string | undefined;
}

function sharedId(id: string, owner: Owner, position: number): Omit<Fault, 'where'> {
  const byPosition = owner.position === position ? 'another task of its matrix' : `task ${owner.position}`;
  const other = owner.name ?? byPosition;
  if (id === owner.id) return { field: 'id', problem: `is already used by ${other}`, value: id };
  const problem = `differs only in letter case from ${owner.id} of ${other}`;
  return { field: 'id', problem, value: id, allowed: 'macOS and Windows would treat them as the same' };
}
