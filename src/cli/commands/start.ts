import process from 'node:process';
import { type SuperviseAnswer, startSupervisor } from '../../app/background.ts';
import { refuseOverwriting, refuseOwnStreams } from '../../app/delivery/overwritten-input.ts';
import { precautionsFor } from '../../app/prepare-run.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import { EnvironmentError, UsageError } from '../../domain/text/errors.ts';
import { eachSummary } from '../../store/history/run-index.ts';
import type { SettingName } from '../../tasks/fields/settings.ts';
import { loadPlan } from '../../tasks/load-plan.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext, Invocation } from '../arguments/command.ts';
import { addNotifyOptions, notifyTargetsFrom } from '../options/notify-options.ts';
import { withPositional } from '../options/positional-settings.ts';
import { reportPathsFrom } from '../options/report-paths.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions, givenSettings, settingOptionNames } from '../options/setting-options.ts';
import { addReportOption } from '../options/view-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { readStandardInput } from '../process/standard-input.ts';
import { preview } from '../run/carry-out.ts';
import { tellWarnings } from '../run/plan-warnings.ts';
import { permissionNotice, versionNotice } from '../run/start-notices.ts';

/** The settings that are given as arguments after the prompt. */
const positional: readonly SettingName[] = ['model', 'budget'];

/** Settings that make no sense for a single task. */
const ofLists: ReadonlySet<SettingName> = new Set(['halt', 'delay']);

/** `claude-multi start <id> <prompt> [model] [budget]`: starts one task in the background. */
export const startCommand: CliCommand = {
  define(command) {
    addReportOption(command);
    addNotifyOptions(command);
    command
      .option('--json', 'print what was started as JSON')
      .option('--dry-run', 'show the plan, predict cost and time, and start nothing');
    addSettingOptions(
      command,
      settingOptionNames.filter((name) => !ofLists.has(name)),
    );
    command.addHelpText('after', help);
  },
  async run({ args: [name = '', prompt = '', ...words], options }, context) {
    // Closing the terminal right after typing the command must not end it half-way.
    process.on('SIGHUP', () => {});
    const { cwd, env, out, err } = context;
    notifyTargetsFrom(options, context);
    const reportPaths = reportPathsFrom(options['report'], cwd);
    const given = withPositional(givenSettings(options), words, positional);
    const text = JSON.stringify([{ id: name, prompt: prompt === '-' ? await readStandardInput(err) : prompt }]);
    const plan = await loadPlan({ source: { kind: 'inline', text }, given, env, cwd, acceptsPlainList: true });
    refuseOwnStreams('--report', reportPaths);
    refuseOverwriting('--report', reportPaths, plan.source);
    if (options['dryRun'] === true) return preview(plan, options['json'] === true, context);
    const { neverAsk, refusal } = precautionsFor(plan.tasks, env);
    if (refusal !== null) throw new EnvironmentError(`${refusal.message}.`, refusal.remedy);
    const sessionsDir = sessionsFolder(options, context);
    const [{ id } = { id: name }] = plan.tasks;
    await refuseRunning(sessionsDir, id);
    const answer = await startSupervisor(requestOf({ plan, options, sessionsDir, reportPaths }), context);
    tellWarnings(plan, err);
    if (answer.kind === 'refused') {
      for (const line of answer.lines) err.line(line);
      return answer.exitCode;
    }
    const { untested } = answer;
    if (untested !== null) err.line(safeText(versionNotice({ message: untested })));
    if (options['json'] === true) out.line(JSON.stringify({ id, ...answer, kind: undefined, untested: undefined }));
    else tell({ id, plan, neverAsk, answer }, context);
    return exitCode.succeeded;
  },
};

interface Start {
  readonly plan: Plan;
  readonly options: Invocation['options'];
  readonly sessionsDir: string;
  readonly reportPaths: readonly string[];
}

function requestOf({ plan, options, sessionsDir, reportPaths }: Start): Parameters<typeof startSupervisor>[0] {
  const { warnings } = plan;
  const [task] = plan.tasks;
  if (task === undefined) throw new Error('a plan without its task');
  return {
    // The pool limits the number of sessions; the run itself has one.
    plan: {
      ...{ options: { ...plan.options, maxParallel: 1 }, source: plan.source, tasks: [task] },
      ...(warnings === undefined ? {} : { warnings }),
    },
    slots: plan.options.maxParallel,
    sessionsDir,
    reportPaths: [...reportPaths],
    notify: (options['notify'] as string[] | undefined) ?? [],
    notifyAllowHttp: options['notifyAllowHttp'] === true,
  };
}

/** @throws {UsageError} when a living run has an unfinished task with that id */
async function refuseRunning(sessionsDir: string, id: string): Promise<void> {
  for await (const run of eachSummary(sessionsDir)) {
    if (!run.living || !run.tasks.some((task) => task.id === id && goesOn.has(task.stage))) continue;
    throw new UsageError('Nothing was started.', [
      {
        where: `task "${id}"`,
        problem: `is already running, in the run ${run.id}`,
        allowed: `wait for it (claude-multi logs ${id} --follow), stop it (claude-multi stop ${id}), or use another id`,
      },
    ]);
  }
}

const goesOn: ReadonlySet<string> = new Set(['waiting', 'running', 'between']);

interface Started {
  readonly id: string;
  readonly plan: Plan;
  readonly neverAsk: readonly Task[];
  readonly answer: SuperviseAnswer & { kind: 'at-work' };
}

function tell({ id, plan, neverAsk, answer }: Started, { out, err }: CliContext): void {
  const permissions = permissionNotice(neverAsk, plan.unchosenModes ?? [], plan.tasks.length);
  if (permissions !== null) err.line(err.paint(permissions, 'warning'));
  const turn = answer.waiting
    ? `is waiting for a free slot (${plan.options.maxParallel} at most)`
    : 'is running in the background';
  out.line(`${safeText(id)} ${turn}: run ${safeText(answer.runId)}.`);
  out.line(`  claude-multi status, claude-multi logs ${safeText(id)} --follow, claude-multi stop ${safeText(id)}`);
}

const help = `
Returns at once. The task keeps running when the terminal is closed: a supervisor of its own
enforces timeout and budget and records the result (see status, logs, result and output). All
tasks that are started this way share one pool of --max-parallel slots and wait for a free one.

The prompt "-" is read from standard input.

Examples:
  claude-multi start lint 'Fix the lint errors.'
  claude-multi start docs 'Bring the docs up to date.' opus 2.50
  claude-multi start review - --timeout 20m < prompt.md
  claude-multi start lint 'Fix the lint errors.' --notify 'notify-send "lint has ended"'
`;
