import { formatCost, formatDuration } from '../domain/text/format.ts';
import { readCost } from '../domain/usage/cost.ts';
import { conclusionOf } from './report/conclusion.ts';
import type { Report } from './report/report.ts';

/** The notifications of a run's end. */
export interface RunNews {
  /** The facts as environment variables of a command. */
  readonly variables: Readonly<Record<string, string>>;
  /** The whole report, for a command's standard input. */
  readonly report: Report;
  /** The body for a webhook: numbers and a sentence, without prompts and results. */
  readonly message: RunMessage;
}

/** The body for a webhook, version 1. Chat services show `text`. */
export interface RunMessage {
  readonly version: 1;
  readonly event: 'run-ended';
  readonly text: string;
  readonly run: Pick<Report['run'], 'id' | 'status' | 'startedAt' | 'endedAt'>;
  readonly totals: Report['totals'];
  readonly tasks: readonly Pick<
    Report['tasks'][number],
    'id' | 'status' | 'reason' | 'durationMs' | 'costUsd' | 'costIsPartial'
  >[];
}

/**
 * Builds the notifications of a run's end.
 * @param places the run's folder, and the first report file that was written; null where there is none
 */
export function newsOf(
  report: Report,
  places: { readonly runDir: string | null; readonly reportPath: string | null },
): RunNews {
  const { run, totals, tasks } = report;
  const { id, status, startedAt, endedAt } = run;
  const cost = formatCost(readCost(totals));
  const text = `claude-multi: ${conclusionOf(report)} in ${formatDuration(totals.wallMs)}, cost ${cost} (run ${id})`;
  const variables: Record<string, string> = {
    CLAUDE_MULTI_RUN_ID: id,
    CLAUDE_MULTI_STATUS: status,
    CLAUDE_MULTI_SUMMARY: text,
    CLAUDE_MULTI_TASKS: String(totals.tasks),
    CLAUDE_MULTI_SUCCEEDED: String(totals.succeeded),
    CLAUDE_MULTI_FAILED: String(totals.failed),
    CLAUDE_MULTI_WALL_SECONDS: (totals.wallMs / 1_000).toFixed(3),
    // Empty when unknown: a partial sum would be taken for the total.
    CLAUDE_MULTI_COST_USD: totals.costUsd === null ? '' : String(totals.costUsd),
    CLAUDE_MULTI_COST_IS_PARTIAL: String(totals.costIsPartial),
    CLAUDE_MULTI_RUN_DIR: places.runDir ?? '',
    CLAUDE_MULTI_REPORT: places.reportPath ?? '',
  };
  const short = tasks.map((task) => ({
    id: task.id,
    status: task.status,
    reason: task.reason,
    durationMs: task.durationMs,
    costUsd: task.costUsd,
    costIsPartial: task.costIsPartial,
  }));
  const message = { version: 1, event: 'run-ended', text, run: { id, status, startedAt, endedAt }, totals } as const;
  return { variables, report, message: { ...message, tasks: short } };
}
