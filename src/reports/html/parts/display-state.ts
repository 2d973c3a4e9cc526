import type { Report, ReportSession, ReportTask } from '../../report/report.ts';
import { type Html, html } from './html.ts';

/** The displayed state of a task or session: its status, or its phase while the run is in progress. */
export type DisplayState = ReportTask['status'] | 'running' | 'waiting';

/** All states, those that need attention first. */
export const displayStates: readonly DisplayState[] = [
  'failed',
  'cancelled',
  'running',
  'waiting',
  'skipped',
  'succeeded',
];

/** The displayed state of a task. Report statuses have no "not ended": such tasks are cancelled or skipped there. */
export function stateOfTask({ status, reason }: Pick<ReportTask, 'status' | 'reason'>): DisplayState {
  if (reason !== 'not-ended') return status;
  return status === 'skipped' ? 'waiting' : 'running';
}

/** The displayed state of a session. */
export function stateOfSession({ status, reason }: ReportSession): DisplayState {
  if (status !== 'unfinished') return status;
  return reason === 'not-ended' ? 'running' : 'cancelled';
}

/** Whether the run was in progress when the report was made. */
export function isGoingOn({ run, tasks }: Report): boolean {
  return run.endedAt === null && tasks.some(({ reason }) => reason === 'not-ended');
}

/** How many tasks are in each state, without empty states. */
export function tasksByState({ tasks }: Report): { readonly state: DisplayState; readonly count: number }[] {
  const counts = new Map<DisplayState, number>();
  for (const task of tasks) counts.set(stateOfTask(task), (counts.get(stateOfTask(task)) ?? 0) + 1);
  return displayStates.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [{ state, count }];
  });
}

/** The page's SVG symbols: one per state, with distinct shapes as well as colours, and the hatching of bars. */
export const drawings: Html = html`<svg class="drawings" aria-hidden="true" focusable="false"><defs>
<symbol id="i-succeeded" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="currentColor"/><path d="M4.6 8.3 7 10.7l4.5-5.2" class="cut"/></symbol>
<symbol id="i-failed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="currentColor"/><path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" class="cut"/></symbol>
<symbol id="i-cancelled" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/></symbol>
<symbol id="i-skipped" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"/><path d="M4.8 8h6.4" class="stroke"/></symbol>
<symbol id="i-running" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"/><path d="M6.3 4.9v6.2L11.3 8z" fill="currentColor"/></symbol>
<symbol id="i-waiting" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"/><path d="M8 4.2V8l2.5 1.8" class="stroke"/></symbol>
<symbol id="i-warning" viewBox="0 0 16 16"><path d="M8 1.2 15.3 14.4H.7z" fill="currentColor"/><path d="M8 6v4m0 1.9v.2" class="cut"/></symbol>
<symbol id="i-open" viewBox="0 0 16 16"><path d="m5.5 3.5 4.5 4.5-4.5 4.5" class="stroke"/></symbol>
<pattern id="hatch-failed" class="s-failed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="wash"/><rect width="3" height="6" fill="currentColor"/></pattern>
<pattern id="hatch-cancelled" class="s-cancelled" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="wash"/><rect width="5" height="2" fill="currentColor"/></pattern>
</defs></svg>`;

/** Refers to a symbol; its meaning must also be next to it in words. */
export function icon(name: DisplayState | 'warning' | 'open'): Html {
  return html`<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`;
}
