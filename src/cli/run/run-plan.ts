import { startRun } from '../../app/start-run.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { CliContext } from '../arguments/command.ts';
import type { RunDisplay } from '../options/view-options.ts';
import type { RunResult } from './conclude-run.ts';
import { showRun } from './show-run.ts';

/** A run as a person asked for it. */
export interface RunRequest extends RunDisplay {
  readonly plan: Plan;
  /** What the sessions inherit. */
  readonly environment: Readonly<Record<string, string>>;
  /** What a reader of the numbers has to know. */
  readonly notes?: readonly string[];
}

/**
 * Runs a plan with everything a person at a terminal expects: the notice on permissions, the view, signals, report
 * files and the summary.
 * @throws {EnvironmentError} when the machine lacks something
 */
export function runPlan(request: RunRequest, context: CliContext): Promise<RunResult> {
  const { plan, environment, notes = [] } = request;
  return showRun(
    { ...request, tasks: plan.tasks.length, open: (reporters) => startRun({ plan, reporters, environment, notes }) },
    context,
  );
}
