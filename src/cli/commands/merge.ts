import { Option } from 'commander';
import { writeReports } from '../../app/delivery/deliver-report.ts';
import { refuseOverwriting } from '../../app/delivery/overwritten-input.ts';
import { mergeRuns } from '../../app/shards/merge-runs.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { renderReports, reportFormats, showsToolCalls } from '../../reports/report-format.ts';
import { summaryLines } from '../../terminal/screens/summary.ts';
import type { CliCommand } from '../arguments/command.ts';
import { reportPathsFrom } from '../options/report-paths.ts';
import { reportTarget } from '../options/report-target.ts';
import { addReportOption } from '../options/view-options.ts';
import { exitCode, exitCodeOf } from '../process/exit-code.ts';
import { printTo } from '../process/print-to.ts';
import { forStandardOutput } from '../process/report-stdout.ts';

/** `claude-multi merge PATH...`: one report of the shards of a plan. */
export const mergeCommand: CliCommand = {
  define(command) {
    command.addOption(
      new Option('--format <format>', 'print the report in this format instead of the summary').choices([
        ...reportFormats,
      ]),
    );
    addReportOption(command);
    command.option(
      '--force',
      'merge a shard whose supervisor cannot be checked from here, if you know that it has ended',
    );
    command.addHelpText('after', help);
  },
  async run({ args, options }, context) {
    const { out, err, env, cwd } = context;
    const paths = reportPathsFrom(options['report'], cwd, 'Nothing was merged: a report could not be written.');
    const merged = await mergeRuns({ paths: args, cwd, force: options['force'] === true });
    for (const source of merged.sources) refuseOverwriting('--report', paths, source);
    const { report, detail, state } = merged;
    const complain = (message: string): void => err.line(err.paint(message, 'bad'));
    const written = await writeReports(report, paths, complain, { detail, print: printTo(context) });
    if (options['format'] !== undefined) {
      const { format } = reportTarget(options, 1, cwd);
      const text = await renderReports([showsToolCalls(format) ? await detail(report) : report], format);
      out.write(forStandardOutput(text, env));
    } else {
      const width = Math.min(out.size().columns, 120);
      for (const line of summaryLines({ report, runDir: null, reportPaths: written, width, paint: out.paint }))
        out.line(line);
    }
    if (written.length < paths.length) return exitCode.environment;
    return state.ended === null ? exitCode.taskFailed : codeOf(state);
  },
};

/** As of a run, but that this command itself was neither interrupted nor terminated. */
function codeOf(state: RunState): number {
  const code = exitCodeOf(state);
  return code === exitCode.interrupted || code === exitCode.terminated ? exitCode.taskFailed : code;
}

const help = `
Merges the shards of one plan (plan --shards, run --shard) by replaying their
journals. Name the folders of their runs, their journals (events.ndjson), or a
folder into which they were copied: it is searched.

Shards of another plan, a shard given twice, and one that is still running are
refused. A shard that is not there is reported as missing, with its tasks.

Exit code: 0 if every task of the plan succeeded; 1 if one did not, or if a
shard is missing or was killed; otherwise as for a run.

Examples:
  claude-multi merge runs/20260131-093000-1a2b runs/20260131-093002-3c4d
  claude-multi merge shards/ --report report.html --report report.json
  claude-multi merge shards/*/events.ndjson --format junit
`;
