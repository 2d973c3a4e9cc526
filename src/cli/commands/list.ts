import { Option } from 'commander';
import type { TaskSummary } from '../../domain/history/run-summary.ts';
import { costOfTask, type SeenRun, sessionMsOf, stageOfTask } from '../../domain/history/seen-run.ts';
import { formatCount } from '../../domain/text/format.ts';
import { costData } from '../../domain/usage/cost.ts';
import { eachSummary, readSummaries } from '../../store/history/run-index.ts';
import { jsonPage } from '../../terminal/live/ndjson.ts';
import { statusRow } from '../../terminal/screens/status-row.ts';
import { scriptListLines } from '../../terminal/script/script-lines.ts';
import { span } from '../../terminal/text/layout.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { type Column, tableLines } from '../../terminal/text/table.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { tellNoRuns } from '../look/no-runs.ts';
import { wholeNumberOption } from '../options/number-option.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { localTime } from '../process/local-time.ts';

/** `claude-multi list`: one line for each task of each run. */
export const listCommand: CliCommand = {
  define(command) {
    command
      .option('-n, --limit <n>', `at most this many tasks; 0 for all (default: ${usualLimit})`)
      .option('--json', 'print a JSON array')
      .addOption(
        new Option('--classic', 'print each id once, as the script run-multi did').conflicts(['json', 'limit']),
      );
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ options }, context) {
    const sessionsDir = sessionsFolder(options, context);
    if (options['classic'] === true) {
      const runs = (await readSummaries(sessionsDir)).reverse();
      context.out.line(scriptListLines(runs, context.out.paint).join('\n'));
      return 0;
    }
    const limit = wholeNumberOption(options, 'limit', usualLimit) || Number.POSITIVE_INFINITY;
    const { listed, isAll } = await listTasks(sessionsDir, limit);
    if (options['json'] === true) context.out.line(jsonPage(listed.map((task) => toJson(task, Date.now()))));
    else if (listed.length === 0) await tellNoRuns(sessionsDir, context);
    else show(listed, isAll, context);
    return 0;
  },
};

const usualLimit = 50;

interface Listed {
  readonly run: SeenRun;
  readonly task: TaskSummary;
}

async function listTasks(sessionsDir: string, limit: number): Promise<{ listed: Listed[]; isAll: boolean }> {
  const listed: Listed[] = [];
  for await (const run of eachSummary(sessionsDir)) {
    for (const task of run.tasks) {
      if (listed.length === limit) return { listed, isAll: false };
      listed.push({ run, task });
    }
  }
  return { listed, isAll: true };
}

function show(listed: readonly Listed[], isAll: boolean, { out }: CliContext): void {
  const now = Date.now();
  const rows = listed.map(({ run, task }) => ({ run, task, row: statusRow({ run, task, silentMs: null }, now) }));
  out.line(tableLines(columns, rows, out.size().columns, out.paint).join('\n'));
  if (!isAll)
    out.line(out.paint(`… and older ones, after the newest ${formatCount(listed.length)}: --limit 0`, 'faint'));
}

const columns: readonly Column<Listed & { readonly row: ReturnType<typeof statusRow> }>[] = [
  { title: '', of: ({ row }) => row.symbol, isTight: true },
  { title: 'TASK', of: ({ row }) => row.id, shrinks: 8 },
  { title: 'STATE', of: ({ row }) => row.state, shrinks: 8 },
  { title: 'STARTED', of: ({ task }) => localTime(task.startedAt), goes: 1 },
  { title: 'TIME', of: ({ row }) => row.time, align: 'right', goes: 3 },
  { title: 'COST', of: ({ row }) => row.cost, align: 'right' },
  { title: 'RUN', of: ({ run }) => span(safeText(run.id), 'faint'), goes: 2 },
];

function toJson({ run, task }: Listed, now: number): unknown {
  const { id, reason, model, startedAt, endedAt, turns } = task;
  const elapsedMs = sessionMsOf(run, task, now);
  return {
    run: run.id,
    id,
    stage: stageOfTask(run, task),
    reason,
    model,
    startedAt,
    endedAt,
    elapsedMs,
    turns,
    ...costData(costOfTask(task)),
  };
}

const help = `
Lists every task of every run, the newest run first. For one line per run, use
claude-multi history list. If several runs have a task with the same id, commands take the
newest; RUN/TASK names another.

Examples:
  claude-multi list --limit 10
  claude-multi list --json | jq -r '.[] | select(.stage == "failed") | .run + "/" + .id'
`;
