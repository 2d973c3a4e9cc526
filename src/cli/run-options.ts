import { type Command, Option } from 'commander';
import { findClaude } from '../adapters/claude-binary.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { EnvironmentError, exitCode } from '../domain/text/errors.ts';
import { reportEndings } from '../reports/report-format.ts';
import { loadEstimates } from '../store/history/history-file.ts';
import { sessionsDirOf } from '../store/history/sessions-dir.ts';
import type { SettingName } from '../tasks/fields/settings.ts';
import { previewLines } from '../terminal/screens/plan-preview.ts';
import type { CliContext, Invocation } from './command.ts';
import { addNotifyOptions, notifyTargetsFrom } from './notify-options.ts';
import { refuseRootWithoutSandbox } from './permission-notice.ts';
import type { ViewKind } from './progress-view.ts';
import { reportPathsFrom } from './report-paths.ts';
import { runPlan } from './run-plan.ts';
import { addSettingOptions } from './setting-options.ts';
import type { RunDisplay } from './show-run.ts';

/** Adds the options that every command which runs a plan has. */
export function addRunOptions(command: Command, settings?: readonly SettingName[]): void {
  addViewOptions(command);
  addNotifyOptions(command);
  command.option('--dry-run', 'show the plan and start nothing');
  addSettingOptions(command, settings);
}

/** Adds the options for what is shown during a run and kept of it. */
export function addViewOptions(command: Command): void {
  addReportOption(command);
  command
    .addOption(
      new Option('--json', "print the journal's events as NDJSON instead").conflicts(['plain', 'quiet', 'keepOrder']),
    )
    .addOption(new Option('--plain', 'plain lines instead of the live view').conflicts('quiet'))
    .addOption(new Option('-q, --quiet', 'only the summary at the end'))
    .option('-k, --keep-order', 'print the final texts in the order of the list, each when those before it are done');
}

/** Adds the option for what is kept of a run. */
export function addReportOption(command: Command): void {
  command.option(
    '--report <file>',
    `write a report, its format by the ending (${reportEndings}); may be repeated`,
    collect,
  );
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** How a run is to be shown. */
export function viewFrom(options: Invocation['options']): ViewKind {
  if (options['json'] === true) return 'json';
  if (options['quiet'] === true) return 'quiet';
  return options['plain'] === true ? 'plain' : 'auto';
}

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

/** How a run is to be shown, and who is told of its end. @throws {UsageError} for a report or a target that cannot be */
export function displayFrom(options: Invocation['options'], { cwd }: Pick<CliContext, 'cwd'>): RunDisplay {
  return {
    view: viewFrom(options),
    keepOrder: options['keepOrder'] === true,
    reportPaths: reportPathsFrom(options['report'], cwd),
    notify: notifyTargetsFrom(options),
  };
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
