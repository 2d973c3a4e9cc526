import { formatDuration, plural } from '../../../domain/text/format.ts';
import { conclusionOf } from '../../report/conclusion.ts';
import { nextSteps } from '../../report/next-steps.ts';
import type { Report, ReportTask } from '../../report/report.ts';
import {
  type DisplayState,
  displayStates,
  icon,
  isGoingOn,
  stateOfTask,
  tasksByState,
} from '../parts/display-state.ts';
import { type Html, html, shortLine } from '../parts/html.ts';
import { remedy } from '../parts/remedy.ts';

/** The head of the page: the run's outcome, its settings, and the number of tasks in each state. */
export function masthead(report: Report): Html {
  const { run, totals } = report;
  const facts = [
    html`<span class="mono">${shortLine(run.projectDir, 300)}</span>`,
    html`<time datetime="${run.startedAt}">${readableTime(run.startedAt)}</time>`,
    html`<span>${formatDuration(totals.wallMs)} on ${plural(run.maxParallel, 'slot')}</span>`,
    run.claudeVersion === null ? null : html`<span>Claude Code ${shortLine(run.claudeVersion, 40)}</span>`,
  ].filter((fact) => fact !== null);
  return html`<header class="masthead">
<p class="overline"><span>claude-multi</span> <span class="mono">${shortLine(run.id, 80)}</span></p>
<h1 class="s-${headState(report)}">${icon(headState(report))}<span>${headlineOf(report)}</span></h1>
<p class="facts">${facts}</p>
${outcomes(report)}
</header>`;
}

/** The conclusion in one line; for a run in progress, how far it is. */
export function headlineOf(report: Report): string {
  const { succeeded, tasks } = report.totals;
  return isGoingOn(report)
    ? `Running: ${succeeded} of ${plural(tasks, 'task')} succeeded so far`
    : conclusionOf(report);
}

/** The state that the page as a whole shows. */
export function headState(report: Report): Exclude<DisplayState, 'skipped' | 'waiting'> {
  const { status } = report.run;
  if (status !== 'unfinished') return status;
  return isGoingOn(report) ? 'running' : 'cancelled';
}

function outcomes(report: Report): Html {
  const parts = tasksByState(report).toReversed();
  let x = 0;
  const bars = parts.map(({ state, count }) => {
    const width = (count / report.totals.tasks) * 100;
    const bar = html`<rect class="s-${state}" x="${x.toFixed(3)}%" width="${width.toFixed(3)}%" height="100%"/>`;
    x += width;
    return bar;
  });
  const legend = parts.map(({ state, count }) => html`<li class="s-${state}">${icon(state)}${count} ${state}</li>`);
  return html`<svg class="outcomes" aria-hidden="true" focusable="false">${bars}</svg>
<ul class="legend">${legend}</ul>`;
}

/** A time for people, in UTC: `20 Nov 2026, 10:00:00 UTC`. */
function readableTime(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return `${day}, ${date.toISOString().slice(11, 19)} UTC`;
}

const mostNotes = 20;

const mostNames = 6;

const mostGroups = 100;

/** The notes that a reader needs to interpret the numbers. */
export function notesSection({ run }: Report): Html | null {
  if (run.notes.length === 0) return null;
  const notes = run.notes.slice(0, mostNotes).map((note) => html`<p>${shortLine(note, 1_000)}</p>`);
  return html`<aside class="note" aria-label="Notes">${notes}</aside>`;
}

/** Tasks that share state, reason and message, such as all those skipped by a stop. */
interface Group {
  readonly state: DisplayState;
  readonly task: ReportTask;
  readonly numbers: number[];
}

/** What did not succeed, and why, with a link to each task. Null when everything succeeded. */
export function attentionSection(report: Report): Html | null {
  const groups = groupsOf(report);
  if (groups.length === 0) return null;
  const items = groups.slice(0, mostGroups).map((group) => groupItem(report, group));
  const more = groups.length - items.length;
  const rest = more > 0 ? html`<li class="soft">and ${more} more kinds, among the tasks below</li>` : null;
  return html`<section aria-labelledby="attention"><h2 id="attention">What did not succeed</h2>
<ul class="card attention" role="list">${items}${rest}</ul>${nextList(report)}</section>`;
}

/** The commands that go on with a run that has ended. */
function nextList(report: Report): Html | null {
  const steps = isGoingOn(report) ? [] : nextSteps({ ...report.run, tasks: report.tasks });
  if (steps.length === 0) return null;
  return html`<dl class="next">${steps.map(
    ({ command, what }) => html`<div><dt class="mono">${shortLine(command, 200)}</dt><dd>${what}</dd></div>`,
  )}</dl>`;
}

function groupItem({ tasks }: Report, { state, task, numbers }: Group): Html {
  const links = numbers
    .slice(0, mostNames)
    .map((number) => html`<a class="id" href="#task-${number}">${shortLine(tasks[number - 1]?.id ?? '', 64)}</a> `);
  const more = numbers.length - links.length;
  return html`<li class="s-${state}">${icon(state)}<div><p>${links}${more > 0 ? `and ${more} more ` : null}<b class="tint">${state}: ${task.reason ?? 'unknown'}</b></p>
<p class="soft">${shortLine(task.message ?? '', 400)}</p>${remedy(task)}</div></li>`;
}

function groupsOf({ tasks }: Report): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, task] of tasks.entries()) {
    const state = stateOfTask(task);
    if (state === 'succeeded' || state === 'running' || state === 'waiting') continue;
    const key = JSON.stringify([state, task.reason, task.message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { state, task, numbers: [index + 1] });
    else group.numbers.push(index + 1);
  }
  return [...groups.values()].sort((a, b) => displayStates.indexOf(a.state) - displayStates.indexOf(b.state));
}
