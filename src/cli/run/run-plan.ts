import { startRun } from '../../app/start-run.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { CliContext } from '../arguments/command.ts';
import type { RunDisplay } from '../options/view-options.ts';
import type { RunResult } from './conclude-run.ts';
import { showRun } from './show-run.ts';

/** A requested run. */
export interface RunRequest extends RunDisplay {
  readonly plan: Plan;
  /** The environment of the sessions. */
  readonly environment: Readonly<Record<string, string>>;
  /** What a reader of the numbers must know. */
  readonly notes?: readonly string[];
}

/**
 * Runs a plan as shown on a terminal: with the notice on permissions, the view, signal handling, report files and the
 * summary.
 * @throws {EnvironmentError} when the machine lacks something
 */
export function runPlan(request: RunRequest, context: CliContext): Promise<RunResult> {
  const { plan, environment, notes = [] } = request;
  return showRun(
    {
      ...request,
      tasks: plan.tasks.length,
      unchosenModes: plan.unchosenModes,
      open: (reporters) => startRun({ plan, reporters, environment, notes }),
    },
    context,
  );
}
