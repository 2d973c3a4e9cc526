import { basename } from 'node:path';
import { messageOf, UsageError } from '../../domain/text/errors.ts';
import { type PastRun, readHistory } from '../../store/history/history-file.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';
import { durationOption } from '../options/duration-option.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';

/** The runs for a command on the history, newest first: all, or those since the time given by --since. */
export async function pastRuns(options: Invocation['options'], context: CliContext): Promise<PastRun[]> {
  const { err } = context;
  const since = durationOption(options, 'since');
  const runs = await readHistory(sessionsFolder(options, context), {
    onUnreadable: (dir, error) =>
      err.line(err.paint(safeText(`The run ${basename(dir)} is left out: ${messageOf(error)}`), 'warning')),
  });
  return since === null ? runs : runs.filter((run) => Date.now() - Date.parse(run.startedAt) <= since);
}

/**
 * Finds a run by its id or an unambiguous prefix of it; without an id, the newest run.
 * @throws {UsageError} if no run or more than one matches
 */
export function pastRun(runs: readonly PastRun[], id: string | undefined): PastRun {
  const exact = runs.find((run) => run.id === id);
  const matching = exact === undefined ? runs.filter((run) => run.id.startsWith(id ?? '')) : [exact];
  const [first] = matching;
  if (first === undefined) throw new UsageError(id === undefined ? 'there are no runs yet' : `there is no run "${id}"`);
  if (id === undefined || matching.length === 1) return first;
  const shown = matching.slice(0, 5).map((run) => run.id);
  throw new UsageError(`more than one run begins with "${id}": ${shown.join(', ')}`);
}
