import { taskIdPattern } from '../../domain/plan/task.ts';
import { eachSummary } from '../../store/history/run-index.ts';
import { listRunIds } from '../../store/history/sessions-dir.ts';
import type { StoredNames } from './model.ts';

/** The most runs that are read, since completion must be fast. */
const mostRuns = 20;
const mostNames = 500;

/** The names that a shell may offer, newest first, each once. Unreadable runs and folders are ignored. */
export async function namesToOffer(kind: StoredNames, sessionsDir: string): Promise<string[]> {
  const names = new Set<string>();
  if (kind !== 'tasks') for (const id of await listRunIds(sessionsDir).catch(() => [])) names.add(id);
  if (kind !== 'runs') for (const id of await taskIds(sessionsDir).catch(() => [])) names.add(id);
  return [...names].slice(0, mostNames);
}

async function taskIds(sessionsDir: string): Promise<string[]> {
  const ids: string[] = [];
  let runs = 0;
  for await (const run of eachSummary(sessionsDir)) {
    // Other characters could have a meaning in the shell.
    ids.push(...run.tasks.map(({ id }) => id).filter((id) => taskIdPattern.test(id)));
    runs += 1;
    if (runs === mostRuns) break;
  }
  return ids;
}
