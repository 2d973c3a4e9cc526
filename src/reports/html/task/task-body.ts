import { costCell, formatCost, formatCount, formatDuration, plural } from '../../../domain/text/format.ts';
import { readCost } from '../../../domain/usage/cost.ts';
import { costOfSession, missingShard, type ReportSession, type ReportTask } from '../../report/report.ts';
import { icon, stateOfSession, stateOfTask } from '../parts/display-state.ts';
import { type Html, html, shortLine } from '../parts/html.ts';
import { remedy } from '../parts/remedy.ts';
import type { TimeScale } from '../parts/time-scale.ts';
import { tokenKinds } from '../parts/token-bar.ts';
import { resultBlock, type TextRoom, textBlock } from './result.ts';
import { toolCallFolds } from './tool-calls.ts';

const mostWarnings = 50;
const longestMessage = 4_000;

/** How much the page has room for. */
export interface BodyRoom extends TextRoom {
  /** How many tool calls of an attempt. */
  readonly calls: number;
}

/** A task's details: outcome, warnings, final text, self-reported verification, attempts, tool calls, numbers, prompt. */
export function taskBody(task: ReportTask, room: BodyRoom, scale: TimeScale): Html {
  return html`<div class="body"><div class="main">
${outcome(task)}${warnings(task)}
<h3>Result</h3>${resultBlock(task, room)}
${verification(task)}${attempts(task, scale)}${toolCallFolds(task, room.calls, scale)}
<details class="fold"><summary>Prompt</summary>${textBlock(`Prompt of ${shortLine(task.id, 64)}`, task.prompt, room)}</details>
</div>${facts(task, scale)}</div>`;
}

function outcome(task: ReportTask): Html | null {
  if (task.status === 'succeeded') return null;
  const state = stateOfTask(task);
  return html`<p class="callout s-${state}">${icon(state)}<span><b class="tint">${state}: ${task.reason ?? 'unknown'}</b> ${task.message?.slice(0, longestMessage) ?? ''}</span></p>${remedy(task)}`;
}

function warnings({ warnings: all }: ReportTask): Html[] {
  return all
    .slice(0, mostWarnings)
    .map(
      ({ kind, message }) =>
        html`<p class="callout s-cancelled">${icon('warning')}<span><b class="tint">${kind}</b> ${message.slice(0, longestMessage)}</span></p>`,
    );
}

function verification({ verification: said }: ReportTask): Html | null {
  if (said === null) return null;
  return html`<h3>Verification <small>by the session itself</small></h3><dl class="verification">
<div><dt>Errors found</dt><dd>${said.errorsFound === null ? 'unknown' : formatCount(said.errorsFound)}</dd></div>
<div><dt>Confidence</dt><dd>${said.confidence ?? 'unknown'}</dd></div>
<div><dt>Gaps</dt><dd>${said.gaps ?? 'unknown'}</dd></div></dl>`;
}

function attempts({ id, sessions }: ReportTask, scale: TimeScale): Html | null {
  if (sessions.length < 2) return null;
  return html`<h3>Attempts</h3><div class="scroller" role="group" aria-label="Attempts of ${shortLine(id, 64)}" tabindex="0"><table>
<thead><tr><th scope="col">#</th><th scope="col">Outcome</th><th scope="col">Started after</th><th scope="col">Duration</th><th scope="col">Turns</th><th scope="col">Cost</th></tr></thead>
<tbody>${sessions.map((session) => attemptRow(session, scale))}</tbody></table></div>`;
}

function attemptRow(session: ReportSession, scale: TimeScale): Html {
  const { attempt, reason, message, resumed, durationMs, turns } = session;
  const state = stateOfSession(session);
  const why =
    reason === null
      ? null
      : html`<span class="soft">${reason}${message === null ? '' : `: ${shortLine(message, 200)}`}</span>`;
  return html`<tr><th scope="row">${attempt}</th><td><span class="s-${state} tint">${icon(state)} ${state}</span> ${why}${resumed ? html` <span class="soft">(continued the conversation)</span>` : null}</td>
<td>${formatDuration(scale.startOf(session))}</td><td>${formatDuration(durationMs)}</td><td>${formatCount(turns)}</td><td>${costCell(costOfSession(session))}</td></tr>`;
}

function facts(task: ReportTask, scale: TimeScale): Html {
  const { model, turns, tokens, sessionIds } = task;
  const wait = scale.waitOf(task);
  const without = task.reason === missingShard ? 'not known' : 'never started';
  const rows: readonly (readonly [string, string])[] = [
    ['Model', shortLine(model, 80)],
    ['Waited', wait === null ? without : formatDuration(wait)],
    ['Duration', formatDuration(task.durationMs)],
    ['Attempts', formatCount(task.attempts)],
    ['Turns', plural(turns, 'turn')],
    ['Cost', formatCost(readCost(task))],
    ...tokenKinds.map(({ key, name }) => [`Tokens, ${name}`, formatCount(tokens[key])] as const),
  ];
  const sessions = sessionIds.map((id) => html`<span class="mono">${shortLine(id, 80)}</span> `);
  return html`<dl class="facts-list">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
${sessions.length === 0 ? null : html`<div class="wide"><dt>${sessions.length === 1 ? 'Session' : 'Sessions'}</dt><dd>${sessions}</dd></div>`}</dl>`;
}
