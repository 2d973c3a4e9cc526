import { defaultAgent } from '../../app/agent.ts';
import { refuseOverwriting } from '../../app/delivery/overwritten-input.ts';
import { commandOf, precautionsFor } from '../../app/prepare-run.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { loadEstimates } from '../../store/history/history-file.ts';
import { sessionsDirOf } from '../../store/history/sessions-dir.ts';
import { previewLines } from '../../terminal/screens/plan-preview.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';
import { displayFrom } from '../options/view-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { runPlan } from './run-plan.ts';

/** Runs the plan, or only shows it in a dry run, and returns the exit code. */
export async function carryOut(
  options: Invocation['options'],
  context: CliContext,
  load: () => Promise<Plan>,
): Promise<number> {
  const display = displayFrom(options, context);
  const plan = await load();
  refuseOverwriting('--report', display.reportPaths, plan.source);
  if (options['dryRun'] === true) return preview(plan, context);
  const { env: environment } = context;
  return (await runPlan({ plan, ...display, environment }, context)).exitCode;
}

/** Shows what a run of the plan would do, and starts nothing. */
export async function preview(plan: Plan, { out, env }: CliContext): Promise<number> {
  const program = await describeProgram(plan.options.claudePath, env);
  const estimates = await loadEstimates(sessionsDirOf(plan.options.sessionsDir, env));
  const { columns } = out.size();
  const { refusal } = precautionsFor(plan.tasks, env);
  const obstacles = refusal === null ? [] : [`${refusal.message}. ${refusal.remedy}`];
  const preview = { plan, program, command: commandOf, estimates, obstacles, width: columns, paint: out.paint };
  for (const line of previewLines(preview)) out.line(line);
  return exitCode.succeeded;
}

async function describeProgram(given: string | null, env: Readonly<Record<string, string>>): Promise<string> {
  try {
    const { path, version } = await defaultAgent.program.find(given, env);
    return `${path}, version ${version}`;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return `missing: ${error.message}. ${error.remedy}`;
  }
}
