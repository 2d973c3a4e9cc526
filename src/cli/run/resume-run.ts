import { basename } from 'node:path';
import { refuseOverwriting } from '../../app/delivery/overwritten-input.ts';
import { type ResumeRequest, resumeRun } from '../../app/resume/resume-run.ts';
import { runTotals } from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { plural } from '../../domain/text/format.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../arguments/command.ts';
import type { RunDisplay } from '../options/view-options.ts';
import { exitCodeOf } from '../process/exit-code.ts';
import { showRun } from './show-run.ts';

/** How a run is resumed and shown. */
export interface ResumeOrder extends Omit<ResumeRequest, 'environment'> {
  readonly display: RunDisplay;
}

/**
 * Resumes a run, shows it, and returns its exit code, even when there was nothing to do.
 * @throws {UsageError} for a list that has changed, {EnvironmentError} when a process is at work on the run
 */
export async function resumeAndShow({ display, ...order }: ResumeOrder, context: CliContext): Promise<number> {
  const { env: environment, out } = context;
  const resumed = await resumeRun({ ...order, environment });
  if (resumed.kind === 'nothing-to-do') {
    out.line(nothingToDo(resumed.state, order));
    return exitCodeOf(resumed.state);
  }
  const { due, source, open } = resumed;
  try {
    refuseOverwriting('--report', display.reportPaths, source);
    return (await showRun({ ...display, tasks: due.length, open }, context)).exitCode;
  } finally {
    await resumed.release();
  }
}

function nothingToDo(state: RunState, { runDir, wish }: Omit<ResumeOrder, 'display'>): string {
  const { succeeded, tasks } = runTotals(state, Date.parse(state.lastEventAt));
  const hint =
    wish.kind === 'resume' && succeeded < tasks
      ? ` To run failed and stopped tasks again: claude-multi retry ${state.run.id}`
      : '';
  const how = `${succeeded} of ${plural(tasks, 'task')} succeeded`;
  return `Nothing to do: the run ${safeText(basename(runDir))} has ended, ${how}.${hint}`;
}
