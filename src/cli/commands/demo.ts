import { demoScripts, demoTasks } from '../../simulator/script/demo-script.ts';
import { type Simulator, startSimulator } from '../../simulator/simulator.ts';
import { loadPlan } from '../../tasks/load-plan.ts';
import type { CliCommand, CliContext, Invocation } from '../arguments/command.ts';
import { type DemoFolder, demoEnvironment, makeDemoFolder } from '../demo/demo-folder.ts';
import { compareWithLedger } from '../demo/ledger-check.ts';
import { reportPathsFrom } from '../options/report-paths.ts';
import { addSettingOptions, givenSettings } from '../options/setting-options.ts';
import { addViewOptions, viewFrom } from '../options/view-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { runPlan } from '../run/run-plan.ts';

const notes = [
  'No account was used: the sessions are real, but they talked to a simulator on this machine with scripted answers.',
  "Costs are the CLI's own estimate for the tokens that the simulator reported; nothing was paid.",
];

/** `claude-multi demo`: real sessions, real tool calls, a simulated API. */
export const demoCommand: CliCommand = {
  define(command) {
    command.option('--keep', 'keep the folder in which the sessions worked');
    addViewOptions(command);
    addSettingOptions(command, ['max-parallel', 'claude-path']);
    command.addHelpText('after', help);
  },
  async run({ options }, context) {
    const reportPaths = reportPathsFrom(options['report'], context.cwd);
    const folder = await makeDemoFolder();
    const simulator = await startSimulator({ scripts: demoScripts });
    try {
      return await runDemo({ options, reportPaths, folder, simulator }, context);
    } finally {
      await simulator.close();
      if (options['keep'] !== true) await folder.remove();
      context.err.line(
        options['keep'] === true ? `Kept: ${folder.path}` : "The demo's folder was removed (--keep keeps it).",
      );
    }
  },
};

interface Demo {
  readonly options: Invocation['options'];
  readonly reportPaths: readonly string[];
  readonly folder: DemoFolder;
  readonly simulator: Simulator;
}

async function runDemo({ options, reportPaths, folder, simulator }: Demo, context: CliContext): Promise<number> {
  const { env, err } = context;
  const given = givenSettings(options);
  const plan = await loadPlan({
    source: { kind: 'inline', text: JSON.stringify(demoTasks) },
    given: {
      values: { ...given.values, 'project-dir': folder.project, 'sessions-dir': folder.sessions },
      nameOf: given.nameOf,
    },
    // The demo ignores the user's settings, except the program.
    env: { CLAUDE_MULTI_CLAUDE_PATH: env['CLAUDE_MULTI_CLAUDE_PATH'] },
    cwd: context.cwd,
  });
  err.line(err.paint('Real Claude Code sessions, a simulated API on this machine: no account is used.', 'strong'));
  const environment = demoEnvironment(env, folder, simulator.environment());
  const keepOrder = options['keepOrder'] === true;
  const request = { plan, view: viewFrom(options), keepOrder, reportPaths, environment, notes };
  const result = await runPlan({ ...request, isTemporary: options['keep'] !== true }, context);
  if (result.exitCode !== exitCode.succeeded) return result.exitCode;
  const comparison = compareWithLedger(result.report.totals.tokens, simulator.ledger.sum());
  const { out } = context;
  (viewFrom(options) === 'json' ? err : out).line(comparison.text);
  return comparison.agree ? exitCode.succeeded : exitCode.taskFailed;
}

const help = `
Starts a simulated API on this machine and lets real Claude Code sessions work on a
throw-away project with it. No account is needed, nothing leaves the machine. The
answers are scripted; the processes, tool calls, times and token counts are real.
`;
