import type { Supervisor } from '../../app/open-run.ts';
import type { Reporter } from '../../domain/ports/reporter.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { keepOrderReporter } from '../../terminal/live/keep-order.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../arguments/command.ts';
import type { RunDisplay } from '../options/view-options.ts';
import { guardAgainstCrashes } from '../process/crash-guard.ts';
import { type Stop, stopOnSignals } from '../process/stop-signals.ts';
import type { Terminal } from '../process/terminal.ts';
import { concludeRun, type RunResult } from './conclude-run.ts';
import { type ProgressView, progressView } from './progress-view.ts';
import { permissionNotice, versionNotice } from './start-notices.ts';
import { toConclusion } from './to-conclusion.ts';

/** A run to show. */
export interface ShowRequest extends RunDisplay {
  /** The number of tasks that may be started. */
  readonly tasks: number;
  /** The tasks whose permission mode nobody has chosen. */
  readonly unchosenModes?: readonly string[] | undefined;
  /** Makes the run's supervisor with these reporters. */
  readonly open: (reporters: readonly Reporter[]) => Promise<Supervisor>;
}

/**
 * Runs and shows a run until it ends: the notice on permissions, the view, signal handling, and the conclusion.
 * @throws {EnvironmentError} when the machine lacks something
 */
export async function showRun(request: ShowRequest, context: CliContext): Promise<RunResult> {
  const { tasks, open } = request;
  const { out, err } = context;
  const view = progressView(request.view, context);
  const ordered = request.keepOrder === true ? [keepOrderReporter(view.print)] : [];
  const supervisor = await open([view.reporter, ...ordered]);
  const permissions = permissionNotice(supervisor.neverAsk, request.unchosenModes ?? [], tasks);
  if (permissions !== null) err.line(err.paint(permissions, 'warning'));
  const { untested } = supervisor;
  if (untested !== null && view.leavesNotesOut) {
    const notice = safeText(versionNotice(untested));
    err.line(untested.age === 'older' ? err.paint(notice, 'warning') : notice);
  }
  const summary = request.view === 'json' ? err : out;
  const { runDir } = supervisor;
  const { isTemporary = false, hasScriptTotals = false, reportPaths, notify } = request;
  const told = { runDir, isTemporary, hasScriptTotals, reportPaths, notify, summary };
  return toConclusion(
    supervisor,
    () => runGuarded(supervisor, view, out),
    (state, incomplete) => {
      if (request.view !== 'quiet') summary.line('');
      return concludeRun({ state, incomplete, ...told }, context);
    },
  );
}

/** Runs until the end. Signals, a reader that leaves, and uncaught errors stop the sessions first. */
async function runGuarded(supervisor: Supervisor, view: ProgressView, out: Terminal): Promise<RunState> {
  const stop: Stop = (...order) => supervisor.stop(...order);
  const endSignals = stopOnSignals(stop, view.notice);
  const unread = (): string =>
    out.failure === null ? 'the reader of the output has left' : `the output cannot be written: ${out.failure}`;
  out.onBroken(() => stop('terminated', unread(), 'hurry'));
  const guard = guardAgainstCrashes((error) => stop('internal-error', messageOf(error), 'hurry'));
  try {
    const state = await supervisor.run();
    guard.rethrow();
    return state;
  } finally {
    // Nothing is left to stop now.
    endSignals();
    out.onBroken(() => {});
    guard.release();
    view.close();
  }
}
