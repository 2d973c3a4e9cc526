import { defaultAgent } from '../../app/agent.ts';
import { writeReports } from '../../app/delivery/deliver-report.ts';
import { notify } from '../../app/delivery/notify.ts';
import { toolCallsFrom } from '../../app/delivery/tool-calls.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { shellWord } from '../../domain/text/format.ts';
import { buildReport, type Report } from '../../reports/report/report.ts';
import { newsOf } from '../../reports/run-news.ts';
import { summaryLines } from '../../terminal/screens/summary.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../arguments/command.ts';
import type { NotifyTargets } from '../options/notify-options.ts';
import { exitCode, exitCodeOf } from '../process/exit-code.ts';
import { printTo } from '../process/print-to.ts';
import type { Terminal } from '../process/terminal.ts';

/** A run that has ended. */
export interface Conclusion {
  readonly state: RunState;
  /** Why the run is not recorded completely; null when it is. */
  readonly incomplete?: string | null;
  readonly runDir: string;
  /** Whether the folder is removed after the command, so that nobody is told about it. */
  readonly isTemporary?: boolean;
  /** Absolute paths, already checked. */
  readonly reportPaths: readonly string[];
  readonly notify?: NotifyTargets | undefined;
  /** Whether the summary repeats the totals under the names of the script `run-multi`. */
  readonly hasScriptTotals?: boolean;
  /** Where to print the summary. */
  readonly summary: Terminal;
}

export interface RunResult {
  readonly exitCode: number;
  readonly report: Report;
}

/** Writes the reports, prints the summary and sends the notifications. A failed notification is a warning. */
export async function concludeRun(
  conclusion: Conclusion,
  context: Pick<CliContext, 'out' | 'err' | 'env' | 'cwd'>,
): Promise<RunResult> {
  const { state, incomplete = null, runDir: folder, isTemporary = false, reportPaths, summary } = conclusion;
  const { notify: targets, hasScriptTotals = false } = conclusion;
  const { err, env, cwd } = context;
  const report = withIncompleteRecord(buildReport(state, state.lastEventAt), incomplete);
  const runDir = isTemporary ? null : folder;
  const detail = toolCallsFrom(folder, defaultAgent.transcripts);
  const complain = (message: string): void => err.line(err.paint(message, 'bad'));
  const written = await writeReports(report, reportPaths, complain, { detail, print: printTo(context) });
  const missing = reportPaths.filter((path) => !written.includes(path));
  // What is not in the journal cannot be reported later.
  if (runDir !== null && incomplete === null) for (const path of missing) complain(`  ${laterCommand(report, path)}`);
  const width = Math.min(summary.size().columns, 120);
  const shown = { report, runDir, reportPaths: written, hasScriptTotals };
  const lines = summaryLines({ ...shown, width, paint: summary.paint });
  for (const line of lines) summary.line(line);
  const news = newsOf(report, { runDir, reportPath: written[0] ?? null });
  for (const target of targets ?? []) {
    const problem = await notify(target, news, { env, cwd });
    if (problem !== null) err.line(err.paint(safeText(`Warning: --notify did not succeed: ${problem}.`), 'warning'));
  }
  const code = exitCodeOf(state);
  return { exitCode: code === exitCode.succeeded && missing.length > 0 ? exitCode.environment : code, report };
}

function withIncompleteRecord(report: Report, incomplete: string | null): Report {
  if (incomplete === null) return report;
  const note = `The record of this run in its folder is incomplete: ${incomplete}`;
  return { ...report, run: { ...report.run, notes: [...report.run.notes, note] } };
}

function laterCommand({ run }: Report, path: string): string {
  return safeText(`To write it later: claude-multi report ${run.id} --output ${shellWord(path)}`);
}
