import { formatCount, formatDuration, plural } from '../../../domain/text/format.ts';
import type { ReportSession, ReportTask, ReportToolCalls } from '../../report/report.ts';
import { icon } from '../parts/display-state.ts';
import { type Html, html, shortLine } from '../parts/html.ts';
import type { TimeScale } from '../parts/time-scale.ts';

/**
 * The tool calls of each attempt, folded away, the last ones first to be kept.
 * @param most how many calls of an attempt the page has room for
 */
export function toolCallFolds({ id, sessions }: ReportTask, most: number, scale: TimeScale): Html[] {
  return sessions.flatMap((session) => {
    const { attempt, toolCalls } = session;
    if (toolCalls === undefined || toolCalls.total === 0) return [];
    const which = sessions.length > 1 ? `Attempt ${attempt}: ` : '';
    const name = `Tool calls of ${shortLine(id, 64)}${sessions.length > 1 ? `, attempt ${attempt}` : ''}`;
    return [
      html`<details class="fold calls"><summary>${which}${plural(toolCalls.total, 'tool call')}${failures(toolCalls)}</summary>
<div class="scroller" role="group" aria-label="${name}" tabindex="0">${callList(session, toolCalls, most, scale)}</div></details>
`,
    ];
  });
}

function failures({ failed }: ReportToolCalls): Html | null {
  return failed === 0 ? null : html`, <span class="s-failed tint">${formatCount(failed)} failed</span>`;
}

function callList(session: ReportSession, { total, last }: ReportToolCalls, most: number, scale: TimeScale): Html {
  const shown = most === 0 ? [] : last.slice(-most);
  const hidden = total - shown.length;
  const note = hidden === 0 ? null : html`<p class="soft">${formatCount(hidden)} earlier ones are not listed.</p>`;
  return html`${note}<ul role="list">${shown.map((call) => callItem(session, call, scale))}</ul>`;
}

function callItem(session: ReportSession, call: ReportToolCalls['last'][number], scale: TimeScale): Html {
  const { tool, what, bySubagent, failed, startedAt, durationMs } = call;
  const words = [
    ...(bySubagent ? ['by a subagent'] : []),
    ...(startedAt === null ? [] : [`after ${formatDuration(scale.within(session, startedAt))}`]),
    ...(durationMs === null ? [] : [`took ${formatDuration(durationMs)}`]),
  ];
  const state = failed ? html`<b class="s-failed tint">${icon('failed')} failed</b> ` : null;
  const line = what === '' ? tool : `${tool}: ${what}`;
  return html`<li>${state}<span class="mono">${shortLine(line, 240)}</span> <span class="soft">${words.join(', ')}</span></li>`;
}
