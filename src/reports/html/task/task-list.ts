import { evenShare } from '../../../domain/text/even-share.ts';
import { compactCount, costCell, formatCount, formatDuration, plural } from '../../../domain/text/format.ts';
import { readCost } from '../../../domain/usage/cost.ts';
import type { Report, ReportTask } from '../../report/report.ts';
import { displayStates, icon, stateOfTask, tasksByState } from '../parts/display-state.ts';
import { type Html, html, shortLine } from '../parts/html.ts';
import { TimeScale } from '../parts/time-scale.ts';
import { amountBar, tokenBar } from '../parts/token-bar.ts';
import { taskBody } from './task-body.ts';

/** Limits for final texts and prompts: the length of each, and of all of them together. */
const longestText = 200_000;
const mostText = 60_000_000;

/**
 * Limits for the final texts that are rendered as Markdown: the length of each, and of all of them together, so that a
 * page of many tasks takes a second or two more at most. The journal holds no longer text than the first.
 */
const longestRendered = 66_000;
const mostRendered = 2_000_000;

/** How many tool calls a page lists. */
const mostCalls = 50_000;

/** From this many tasks on, those off screen are not laid out. It saves seconds, but full-page screenshots lack them. */
const lazyFrom = 100;

/** The sort keys: the name of the number on each item, the button's label, and the initial order. */
const sortings: readonly (readonly [key: string, label: string, first: 'ascending' | 'descending'])[] = [
  ['state', 'Status', 'ascending'],
  ['name', 'Task', 'ascending'],
  ['duration', 'Duration', 'descending'],
  ['turns', 'Turns', 'descending'],
  ['tokens', 'Tokens', 'descending'],
  ['cost', 'Cost', 'descending'],
];

/** Every task with its numbers as bars, and its details folded away. Can be filtered and sorted where scripts run. */
export function tasksSection(report: Report): Html {
  const { tasks } = report;
  const lengths = tasks.flatMap(({ result, prompt }) => [result?.length ?? 0, prompt.length]);
  const results = tasks.map(({ result }) => result?.length ?? 0);
  const calls = tasks.flatMap(({ sessions }) => sessions.map(({ toolCalls }) => toolCalls?.last.length ?? 0));
  const room = {
    shown: Math.min(longestText, evenShare(lengths, mostText)),
    rendered: Math.min(longestRendered, evenShare(results, mostRendered)),
    calls: evenShare(calls, mostCalls),
  };
  const most = {
    tokens: tasks.reduce((largest, task) => Math.max(largest, tokensOf(task)), 0),
    cost: tasks.reduce((largest, { costUsd }) => Math.max(largest, costUsd ?? 0), 0),
  };
  const scale = new TimeScale(report);
  const items = needFirst(tasks).map(
    ({ task, number }) => html`<li id="task-${number}" class="task s-${stateOfTask(task)}" ${dataOf(task, number)}>
<details><summary>${summaryRow(task, most)}</summary>${taskBody(task, room, scale)}</details></li>
`,
  );
  return html`<section aria-labelledby="tasks"><h2 id="tasks">Tasks</h2>
${toolbar(report)}
<div class="card tasks"><div class="columns" role="group" aria-label="Sort the tasks">${sortings.map(sortButton)}</div>
<ol id="list" role="list"${tasks.length > lazyFrom ? html` class="many"` : null}>${items}</ol><p id="none" class="soft" hidden>No task matches.</p></div></section>`;
}

/** The tasks with their numbers in the list, those that failed or were cancelled first. */
function needFirst(tasks: readonly ReportTask[]): { readonly task: ReportTask; readonly number: number }[] {
  const numbered = tasks.map((task, index) => ({ task, number: index + 1 }));
  const of = (state: string): typeof numbered => numbered.filter(({ task }) => stateOfTask(task) === state);
  const first = [...of('failed'), ...of('cancelled')];
  const rest = numbered.filter(({ task }) => !['failed', 'cancelled'].includes(stateOfTask(task)));
  return [...first, ...rest];
}

function sortButton([key, label, first]: (typeof sortings)[number]): Html {
  return html`<button type="button" class="c-${key}" data-sort="${key}" data-first="${first}" aria-pressed="false" disabled>${label}<span class="arrow" aria-hidden="true"></span></button>`;
}

/** The numbers that the script sorts and filters by. It reads texts from where they are shown. */
function dataOf(task: ReportTask, number: number): Html {
  const { durationMs, turns, costUsd, knownCostUsd, warnings } = task;
  const state = stateOfTask(task);
  return html`data-number="${number}" data-status="${state}" data-state="${displayStates.indexOf(state)}" data-duration="${durationMs}" data-turns="${turns}" data-tokens="${tokensOf(task)}" data-cost="${costUsd ?? knownCostUsd ?? -1}" data-warnings="${warnings.length}"`;
}

function toolbar(report: Report): Html {
  const choice = (value: string, label: Html): Html =>
    html`<label class="chip"><input type="radio" name="show" value="${value}"${value === 'all' ? html` checked` : null}><span>${label}</span></label>`;
  const states = tasksByState(report);
  const warned = report.tasks.filter(({ warnings }) => warnings.length > 0).length;
  return html`<div class="toolbar" data-script hidden><fieldset class="chips"><legend class="unseen">Show tasks</legend>
${choice('all', html`All <b>${formatCount(report.totals.tasks)}</b>`)}
${states.map(({ state, count }) => choice(state, html`<span class="s-${state} tint">${icon(state)}</span> ${state} <b>${formatCount(count)}</b>`))}
${warned === 0 ? null : choice('warned', html`<span class="s-cancelled tint">${icon('warning')}</span> with warnings <b>${formatCount(warned)}</b>`)}
</fieldset><label class="find"><span class="unseen">Find tasks</span><input id="find" type="search" placeholder="Find by id, reason, prompt or result" autocomplete="off" spellcheck="false"></label>
<button type="button" id="unfold" class="plain">Open all</button><p id="shown" class="unseen" role="status"></p></div>`;
}

function summaryRow(task: ReportTask, most: { readonly tokens: number; readonly cost: number }): Html {
  const state = stateOfTask(task);
  const ran = task.attempts > 0;
  const tokens = ran ? html`${compactCount(tokensOf(task))}${tokenBar(task.tokens, most.tokens)}` : '–';
  const cost = ran ? html`${costCell(readCost(task))}${amountBar(readCost(task).knownUsd, most.cost)}` : '–';
  return html`<span class="c-state">${icon(state)}<span class="unseen">${state}</span></span>
<span class="c-name"><span class="id">${shortLine(task.id, 64)}</span>${badges(task)}<span class="line">${excerpt(task)}</span></span>
<span class="c-duration"><span class="unseen">duration </span>${ran ? formatDuration(task.durationMs) : '–'}</span>
<span class="c-turns">${ran ? task.turns : '–'}<span class="unit"> ${task.turns === 1 ? 'turn' : 'turns'}</span></span>
<span class="c-tokens"><span class="unseen">tokens </span>${tokens}</span>
<span class="c-cost"><span class="unseen">cost </span>${cost}</span>
<span class="c-open">${icon('open')}</span>`;
}

function badges({ attempts, warnings }: ReportTask): Html[] {
  return [
    ...(attempts > 1 ? [html`<span class="badge">${attempts} attempts</span>`] : []),
    ...(warnings.length > 0
      ? [html`<span class="badge s-cancelled">${icon('warning')} ${plural(warnings.length, 'warning')}</span>`]
      : []),
  ];
}

/** One line about the task: why it did not succeed, else the beginning of its final text. */
function excerpt(task: ReportTask): Html {
  if (task.status === 'succeeded') return html`${shortLine(task.result ?? '', 200)}`;
  return html`<b class="tint">${task.reason ?? 'unknown'}</b> ${shortLine(task.message ?? '', 200)}`;
}

function tokensOf({ tokens }: ReportTask): number {
  return tokens.input + tokens.output + tokens.cacheRead + tokens.cacheWrite;
}
