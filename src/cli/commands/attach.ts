import { basename } from 'node:path';
import { refuseOverwriting } from '../../app/delivery/overwritten-input.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { followState } from '../../store/follow/follow-state.ts';
import { findRunDir } from '../../store/history/find-run.ts';
import { eachSummary } from '../../store/history/run-index.ts';
import { readRun } from '../../store/run/read-run.ts';
import { keepOrderReporter } from '../../terminal/live/keep-order.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { addViewOptions, displayFrom, type ViewKind } from '../options/view-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { leaveOnSignals } from '../process/leave-signals.ts';
import { concludeRun } from '../run/conclude-run.ts';
import { progressView } from '../run/progress-view.ts';

/** `claude-multi attach [run]`: shows a run as if it had been started here. */
export const attachCommand: CliCommand = {
  define(command) {
    addViewOptions(command);
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args: [name], options }, context) {
    const { out, err } = context;
    const display = displayFrom(options, context, 'A report could not be written.');
    const runDir = await findRun(sessionsFolder(options, context), name ?? null);
    if (display.reportPaths.length > 0) {
      refuseOverwriting('--report', display.reportPaths, (await readRun(runDir)).state.run.source);
    }
    const leaving = leaveOnSignals();
    out.onBroken(leaving.leave);
    const run = safeText(basename(runDir));
    try {
      const watch = { runDir, view: display.view, keepOrder: display.keepOrder === true, signal: leaving.signal };
      const state = await watchRun(watch, context);
      if (leaving.signal.aborted || state === null) {
        err.line(`Detached from the run ${run}, which continues. To return: claude-multi attach ${run}`);
        err.line(`  To stop it: claude-multi stop ${run}`);
        return exitCode.interrupted;
      }
      if (state.ended === null) {
        throw new EnvironmentError(
          `The supervisor of the run ${run} died before the run had ended.`,
          `To finish the run: claude-multi resume ${run}`,
        );
      }
      const summary = display.view === 'json' ? err : out;
      if (display.view !== 'quiet') summary.line('');
      return (await concludeRun({ ...display, state, runDir, summary }, context)).exitCode;
    } finally {
      leaving.release();
    }
  },
};

/** The named run; without a name the newest living run, or else the newest run. */
async function findRun(sessionsDir: string, name: string | null): Promise<string> {
  if (name === null) for await (const run of eachSummary(sessionsDir)) if (run.living) return run.dir;
  return findRunDir(sessionsDir, name);
}

interface Watch {
  readonly runDir: string;
  readonly view: ViewKind;
  readonly keepOrder: boolean;
  readonly signal: AbortSignal;
}

/** Shows a run until it ends, its supervisor dies, or we leave. Returns its last state; null if there was none yet. */
async function watchRun({ runDir, view, keepOrder, signal }: Watch, context: CliContext): Promise<RunState | null> {
  const shown = progressView(view, context);
  const reporters = [shown.reporter, ...(keepOrder ? [keepOrderReporter(shown.print)] : [])];
  let last: RunState | null = null;
  try {
    const followed = followState(runDir, {
      signal,
      onEvent: (event, state) => {
        for (const reporter of reporters) reporter.onEvent?.(event, state);
      },
    });
    for await (const { state } of followed) last = state;
    return last;
  } finally {
    shown.close();
  }
}

const help = `
Shows a run that another terminal or a background process works on, in the same way as the
command run, and then its summary. The exit code is that of the run. Ctrl-C leaves the run
alone. Without an argument it takes the newest run that is running.

Examples:
  claude-multi attach
  claude-multi attach 20260131-093000-1a2b --report report.md
`;
