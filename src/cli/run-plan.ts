import { createSupervisor, type Supervisor } from '../create-supervisor.ts';
import { exitCode, messageOf } from '../domain/errors.ts';
import type { Plan } from '../domain/plan.ts';
import type { RunState } from '../domain/run-state.ts';
import { wrap } from '../reporters/layout.ts';
import { safeText } from '../reporters/safe-text.ts';
import { summaryLines } from '../reporters/summary.ts';
import { buildReport, type Report } from '../reports/report.ts';
import { writeReport } from '../store/report-file.ts';
import type { CliContext } from './command.ts';
import { guardAgainstCrashes } from './crash-guard.ts';
import { exitCodeOf } from './exit-code.ts';
import { permissionNotice, refuseRootWithoutSandbox } from './permission-notice.ts';
import { type ProgressView, progressView, type ViewKind } from './progress-view.ts';
import { type Stop, stopOnSignals } from './stop-signals.ts';
import type { Terminal } from './terminal.ts';

/** A run as a person asked for it. */
export interface RunRequest {
  readonly plan: Plan;
  readonly view: ViewKind;
  /** Absolute paths, checked before. */
  readonly reportPaths: readonly string[];
  /** What the sessions inherit. */
  readonly environment: Readonly<Record<string, string>>;
  /** What a reader of the numbers has to know. */
  readonly notes?: readonly string[];
  /** Whether the run's folder will be removed, so that nobody is sent there. */
  readonly isTemporary?: boolean;
}

export interface RunResult {
  readonly exitCode: number;
  readonly report: Report;
}

/**
 * Runs a plan with everything a person at a terminal expects: the notice on permissions, the view, signals, report
 * files and the summary.
 * @throws {EnvironmentError} when the machine lacks something
 */
export async function runPlan(request: RunRequest, context: CliContext): Promise<RunResult> {
  const { plan, environment, notes = [], reportPaths } = request;
  const { out, err } = context;
  refuseRootWithoutSandbox(plan, environment);
  const view = progressView(request.view, context);
  const supervisor = await createSupervisor({ plan, reporters: [view.reporter], environment, notes });
  const permissions = permissionNotice(plan);
  if (permissions !== null) {
    for (const line of wrap(safeText(permissions), err.size().columns)) err.line(err.paint(line, 'warning'));
  }
  const state = await runGuarded(supervisor, view, out);
  const report = buildReport(state, state.lastEventAt);
  const written = await writeReports(report, reportPaths, (message) => err.line(err.paint(message, 'bad')));
  const summary = request.view === 'json' ? err : out;
  const lines = summaryLines({
    report,
    runDir: request.isTemporary === true ? null : supervisor.runDir,
    reportPaths: written,
    width: Math.min(summary.size().columns, 120),
    paint: summary.paint,
  });
  if (request.view !== 'quiet') summary.line('');
  for (const line of lines) summary.line(line);
  const code = exitCodeOf(state);
  const incomplete = code === exitCode.succeeded && written.length < reportPaths.length;
  return { exitCode: incomplete ? exitCode.environment : code, report };
}

/** Runs to the end, whatever comes: signals, a reader that leaves, and faults of our own stop the sessions first. */
async function runGuarded(supervisor: Supervisor, view: ProgressView, out: Terminal): Promise<RunState> {
  const stop: Stop = (...order) => supervisor.stop(...order);
  const endSignals = stopOnSignals(stop, view.notice);
  out.onBroken(() => stop('terminated', 'nobody reads the output any more', 'hurry'));
  const guard = guardAgainstCrashes((error) => stop('internal-error', messageOf(error), 'hurry'));
  try {
    const state = await supervisor.run();
    guard.rethrow();
    return state;
  } finally {
    // From here on there is nothing left to stop.
    endSignals();
    out.onBroken(() => {});
    guard.release();
    view.close();
  }
}

/** Writes the reports one after the other and returns the paths of those that could be written. */
async function writeReports(
  report: Report,
  paths: readonly string[],
  complain: (message: string) => void,
): Promise<string[]> {
  const written: string[] = [];
  for (const path of paths) {
    try {
      await writeReport(report, path);
      written.push(path);
    } catch (error) {
      complain(`The report ${safeText(path)} could not be written: ${safeText(messageOf(error))}`);
    }
  }
  return written;
}
