import { taskIdPattern } from '../../domain/plan/task.ts';
import { eachSummary } from '../../store/history/run-index.ts';
import { listRunIds } from '../../store/history/sessions-dir.ts';
import type { StoredNames } from './model.ts';

/** More runs than these are not looked into: nobody waits for the Tab key. */
const mostRuns = 20;
const mostNames = 500;

/** Names that a shell may offer, newest first, each once. Whatever cannot be read offers nothing. */
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
    // A shell would read other characters as its own.
    ids.push(...run.tasks.map(({ id }) => id).filter((id) => taskIdPattern.test(id)));
    runs += 1;
    if (runs === mostRuns) break;
  }
  return ids;
}
