import type { Report, ReportSession, ReportTask } from '../report.ts';

/** How a task or a session is shown: its status, or what it is at while the run goes on. */
export type DisplayState = ReportTask['status'] | 'running' | 'waiting';

/** All states, those that need a look first. */
export const displayStates: readonly DisplayState[] = [
  'failed',
  'cancelled',
  'running',
  'waiting',
  'skipped',
  'succeeded',
];

/** How a task is shown. A report calls what has not ended cancelled or skipped, since these are the statuses it has. */
export function stateOfTask({ status, reason }: Pick<ReportTask, 'status' | 'reason'>): DisplayState {
  if (reason !== 'not-ended') return status;
  return status === 'skipped' ? 'waiting' : 'running';
}

/** How a session is shown. */
export function stateOfSession({ status, reason }: ReportSession): DisplayState {
  if (status !== 'unfinished') return status;
  return reason === 'not-ended' ? 'running' : 'cancelled';
}

/** Whether the run was still going on when the report was made. */
export function isGoingOn({ run, tasks }: Report): boolean {
  return run.endedAt === null && tasks.some(({ reason }) => reason === 'not-ended');
}
