import { defaultAgent } from '../../app/agent.ts';
import { refuseOverwriting } from '../../app/delivery/overwritten-input.ts';
import { commandOf, contextPartOf, precautionsFor } from '../../app/prepare-run.ts';
import type { PlannedShard } from '../../app/shards/split-plan.ts';
import type { ContextPart, Plan } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import type { AgentProgram } from '../../domain/ports/agent.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { loadEstimates } from '../../store/history/history-file.ts';
import { sessionsDirOf } from '../../store/history/sessions-dir.ts';
import { jsonPage } from '../../terminal/live/ndjson.ts';
import { previewLines } from '../../terminal/screens/plan-preview.ts';
import { shardLines } from '../../terminal/screens/shard-lines.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';
import { displayFrom, type RunDisplay } from '../options/view-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { planJson } from './plan-json.ts';
import { tellWarnings } from './plan-warnings.ts';
import { runPlan } from './run-plan.ts';

/**
 * Runs the plan, or only shows it in a dry run, and returns the exit code.
 * @param view how this command shows a run, beside what the options say
 */
export async function carryOut(
  options: Invocation['options'],
  context: CliContext,
  load: () => Promise<Plan>,
  view: Pick<RunDisplay, 'hasScriptTotals'> = {},
): Promise<number> {
  const display = { ...displayFrom(options, context), ...view };
  const plan = await load();
  refuseOverwriting('--report', display.reportPaths, plan.source);
  if (options['dryRun'] === true) return preview(plan, options['json'] === true, context);
  const { env: environment, err } = context;
  tellWarnings(plan, err);
  return (await runPlan({ plan, ...display, environment }, context)).exitCode;
}

/** Shows what a run of the plan would do, on request as JSON, and into which shards it was split. Starts nothing. */
export async function preview(
  plan: Plan,
  asJson: boolean,
  { out, err, env }: CliContext,
  shards: readonly PlannedShard[] | null = null,
): Promise<number> {
  tellWarnings(plan, err);
  const found = await findProgram(plan.options.claudePath, env);
  const estimates = await loadEstimates(sessionsDirOf(plan.options.sessionsDir, env), plan.options.projectDir);
  const { refusal } = precautionsFor(plan.tasks, env);
  const refused = refusal === null ? [] : [`${refusal.message}. ${refusal.remedy}`];
  const context = (task: Task): ContextPart | null => contextPartOf(task, plan.tasks);
  const command = (task: Task): readonly string[] => commandOf(task, context(task));
  if (asJson) {
    const missing = typeof found === 'string' ? [found] : [];
    const facts = { plan, command, context, estimates, obstacles: [...missing, ...refused] };
    out.line(jsonPage(planJson({ ...facts, program: typeof found === 'string' ? null : found, shards })));
    return exitCode.succeeded;
  }
  const program = typeof found === 'string' ? `missing: ${found}` : `${found.path}, version ${found.version}`;
  const { columns: width } = out.size();
  const shown = { plan, program, command, context, estimates, obstacles: refused, width, paint: out.paint };
  for (const line of previewLines(shown)) out.line(line);
  if (shards !== null) for (const line of shardLines(shards, width, out.paint)) out.line(line);
  return exitCode.succeeded;
}

/** The program that would run, or why there is none. */
async function findProgram(
  given: string | null,
  env: Readonly<Record<string, string>>,
): Promise<AgentProgram | string> {
  try {
    const { path, version } = await defaultAgent.program.find(given, env);
    return { path, version };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return `${error.message}. ${error.remedy}`;
  }
}
