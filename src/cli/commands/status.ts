import process from 'node:process';
import { Option } from 'commander';
import { UsageError } from '../../domain/text/errors.ts';
import { type LoadedStatus, loadStatus } from '../../store/history/load-status.ts';
import type { StoredSummary } from '../../store/history/run-index.ts';
import { jsonPage } from '../../terminal/live/ndjson.ts';
import { statusScreen } from '../../terminal/screens/status-screen.ts';
import { scriptStatusLines } from '../../terminal/script/script-lines.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { tellNoRuns } from '../look/no-runs.ts';
import { statusJson } from '../look/status-json.ts';
import { watchStatus } from '../look/watch-status.ts';
import { staleThreshold } from '../options/duration-option.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';

/** `claude-multi status [run|id]`: shows running and recent runs. */
export const statusCommand: CliCommand = {
  define(command) {
    command
      .addOption(new Option('-w, --watch', 'refresh in place until nothing is running').conflicts('json'))
      .option('-a, --all', 'show every run, not only running and recent ones')
      .option('--json', 'print one JSON object')
      .addOption(
        new Option(
          '--classic',
          'print the lines of the script run-multi, for programs that search them: each id that is not cleaned',
        ).conflicts(['json', 'watch']),
      );
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args: [target], options }, context) {
    const { out, err, env } = context;
    const sessionsDir = sessionsFolder(options, context);
    const staleMs = staleThreshold(env);
    const classic = options['classic'] === true;
    const all = classic || options['all'] === true;
    if (options['watch'] === true && !out.canRedraw) {
      throw new UsageError('The status cannot be refreshed in place: the output is not a terminal.', [
        { where: '--watch', problem: 'needs a terminal', allowed: 'claude-multi attach prints a line for each event' },
      ]);
    }
    const complain = (message: string): void => err.line(err.paint(safeText(message), 'warning'));
    const request = { sessionsDir, target: target ?? null, all, staleMs, now: Date.now(), complain };
    const status = await loadStatus(request);
    if (options['json'] === true) out.line(jsonPage(statusJson(status)));
    else if (classic) out.line(scriptStatusLines(status.runs, status.now, out.paint).join('\n'));
    else if (status.runs.length === 0) await tellNoRuns(sessionsDir, context);
    else if (options['watch'] !== true) show(status, context);
    else await watch(status, { sessionsDir, staleMs, isTarget: target !== undefined }, context);
    return exitCode.succeeded;
  },
};

function show(status: LoadedStatus, { out }: CliContext): void {
  const width = Math.min(out.size().columns, widest);
  const lines = statusScreen(status, { width, height: Number.POSITIVE_INFINITY }, out.paint);
  out.line(lines.join('\n'));
}

/** A wider table is harder to read. */
const widest = 120;

interface Watched {
  readonly sessionsDir: string;
  readonly staleMs: number;
  readonly isTarget: boolean;
}

async function watch(
  status: LoadedStatus,
  { sessionsDir, staleMs, isTarget }: Watched,
  { out }: CliContext,
): Promise<void> {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  out.onBroken(end);
  // If one task was requested, only that task of its run is shown.
  const shown = new Set(status.runs.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  const part = (run: StoredSummary): StoredSummary =>
    isTarget ? { ...run, tasks: run.tasks.filter(({ id }) => shown.has(id)) } : run;
  try {
    await watchStatus({ sessionsDir, status, part, withNewRuns: !isTarget, staleMs, out, signal: stop.signal });
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}

const help = `
Shows runs that are running, that lost their supervisor within the last day, or that ended
within the last hour; if there are none, the newest. It only reads journals, so it works from
any terminal, during and after a run.

The success rate is the share of ended tasks, skipped ones included, that succeeded: good from
80%, fair from 50%, poor below. OUTPUT is how much the sessions have printed. A session that
has printed nothing for CLAUDE_STALE_THRESHOLD seconds (300) is shown as stale.

Examples:
  claude-multi status                 what is running
  claude-multi status --watch         the same, refreshed in place; Ctrl-C leaves
  claude-multi status lint            the task lint of the newest run that has one
  claude-multi status 20260131-09     the run whose id begins so
  claude-multi status --json | jq .totals.costUsd
  until claude-multi status --classic | grep -q 'Running: 0'; do sleep 10; done
`;
