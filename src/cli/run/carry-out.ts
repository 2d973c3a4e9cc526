import { findClaude } from '../../agents/claude/find-claude.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { loadEstimates } from '../../store/history/history-file.ts';
import { sessionsDirOf } from '../../store/history/sessions-dir.ts';
import { previewLines } from '../../terminal/screens/plan-preview.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';
import { displayFrom } from '../options/view-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { refuseRootWithoutSandbox } from './permission-notice.ts';
import { runPlan } from './run-plan.ts';

/** Runs the plan, or shows it when that was asked for, and returns the exit code. */
export async function carryOut(
  options: Invocation['options'],
  context: CliContext,
  load: () => Promise<Plan>,
): Promise<number> {
  const display = displayFrom(options, context);
  const plan = await load();
  if (options['dryRun'] === true) return preview(plan, context);
  const { env: environment } = context;
  return (await runPlan({ plan, ...display, environment }, context)).exitCode;
}

/** Shows what a run of the plan would do, and starts nothing. */
export async function preview(plan: Plan, { out, env }: CliContext): Promise<number> {
  const claude = await describeClaude(plan.options.claudePath, env);
  const estimates = await loadEstimates(sessionsDirOf(plan.options.sessionsDir, env));
  const { columns } = out.size();
  const obstacles = rootObstacle(plan, env);
  for (const line of previewLines({ plan, claude, estimates, obstacles, width: columns, paint: out.paint }))
    out.line(line);
  return exitCode.succeeded;
}

function rootObstacle(plan: Plan, env: CliContext['env']): string[] {
  try {
    refuseRootWithoutSandbox(plan, env);
    return [];
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return [`${error.message} ${error.remedy}`];
  }
}

async function describeClaude(given: string | null, env: Readonly<Record<string, string>>): Promise<string> {
  try {
    const { path, version } = await findClaude(given, env);
    return `${path}, version ${version}`;
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return `missing: ${error.message}. ${error.remedy}`;
  }
}
