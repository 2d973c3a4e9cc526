import { basename } from 'node:path';
import { Option } from 'commander';
import { defaultAgent } from '../../app/agent.ts';
import { refuseOverwriting } from '../../app/delivery/overwritten-input.ts';
import { writeReportText } from '../../app/delivery/report-file.ts';
import { loadReport } from '../../app/delivery/run-report.ts';
import { toolCallsFrom } from '../../app/delivery/tool-calls.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import type { Report } from '../../reports/report/report.ts';
import { renderReports, reportFormats, showsToolCalls } from '../../reports/report-format.ts';
import { findRunDir } from '../../store/history/find-run.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { reportTarget } from '../options/report-target.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';
import { printTo } from '../process/print-to.ts';
import { forStandardOutput } from '../process/report-stdout.ts';

/** `claude-multi report [run…]`: writes the report of one or more runs in any format, at any time. */
export const reportCommand: CliCommand = {
  define(command) {
    command
      .addOption(
        new Option('--format <format>', "the report's format (default: by the file extension, else md)").choices([
          ...reportFormats,
        ]),
      )
      .option('-o, --output <file>', 'the file to write; {run} in it is replaced by the run; default: standard output');
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args, options }, context) {
    const { out, err, env, cwd } = context;
    const target = reportTarget(options, args.length, cwd);
    const folder = sessionsFolder(options, context);
    const dirs: string[] = [];
    for (const name of args.length === 0 ? [null] : args) dirs.push(await findRunDir(folder, name));
    const runs = [...new Set(dirs)];
    const documents = target.isShared ? [runs] : runs.map((dir) => [dir]);
    for (const document of documents) {
      const loaded = [];
      for (const dir of document) loaded.push({ dir, ...(await loadReport(dir)) });
      const reports: Report[] = [];
      for (const { dir, report } of loaded) {
        const detail = toolCallsFrom(dir, defaultAgent.transcripts);
        reports.push(showsToolCalls(target.format) ? await detail(report) : report);
      }
      const text = await renderReports(reports, target.format);
      if (target.pathOf === null) out.write(forStandardOutput(text, env));
      else {
        const path = target.pathOf(basename(document[0] ?? ''));
        for (const { source } of loaded) refuseOverwriting('--output', [path], source);
        await write(text, path, context);
        err.line(`Report: ${safeText(path)}`);
      }
    }
    return exitCode.succeeded;
  },
};

async function write(text: string, path: string, context: CliContext): Promise<void> {
  try {
    await writeReportText(text, path, printTo(context));
  } catch (error) {
    throw new EnvironmentError(
      `the report could not be written: ${messageOf(error)}`,
      'Use a file that you may write: --output FILE.',
      { cause: error },
    );
  }
}

const help = `
Reads the run's journal, so it works during a run, after it, and when its supervisor died.

Formats:
  md     Markdown, as in the summary of a workflow
  json   everything, for programs (claude-multi schema --report describes it)
  html   one page for a browser: timeline, costs, results, tool calls; it loads nothing
  junit  JUnit XML for CI viewers
  tap    TAP 14 for test harnesses
  csv    one row per task, for spreadsheets
  sarif  the findings of tasks with output-schema: findings, for code scanning
Several runs fit into one document as md, junit, tap, csv and sarif. As json and html each run
needs a file of its own: put {run} into the file's name.

Examples:
  claude-multi report                                  the newest run, as Markdown
  claude-multi report -o report.html
  claude-multi report 20260131-093000-1a2b --format junit -o junit.xml
  claude-multi report 20260131 20260130 -o runs.csv
  claude-multi report 20260131 20260130 -o 'reports/{run}.html'
`;
