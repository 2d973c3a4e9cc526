import { basename } from 'node:path';
import { messageOf, UsageError } from '../../domain/text/errors.ts';
import { type PastRun, readHistory } from '../../store/history/history-file.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';
import { durationOption } from '../options/duration-option.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';

/** The runs that a command on the history is about, newest first: all, or those of the time given by --since. */
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
 * The run of that id, or the only one whose id begins so; the newest when none is named.
 * @throws {UsageError} when there is none, or more than one
 */
export function pastRun(runs: readonly PastRun[], id: string | undefined): PastRun {
  const exact = runs.find((run) => run.id === id);
  const matching = exact === undefined ? runs.filter((run) => run.id.startsWith(id ?? '')) : [exact];
  const [first] = matching;
  if (first === undefined) throw new UsageError(id === undefined ? 'there is no run yet' : `there is no run "${id}"`);
  if (id === undefined || matching.length === 1) return first;
  const shown = matching.slice(0, 5).map((run) => run.id);
  throw new UsageError(`more than one run begins with "${id}"; they are: ${shown.join(', ')}`);
}
