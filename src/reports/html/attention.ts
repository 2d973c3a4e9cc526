import type { Report, ReportTask } from '../report.ts';
import { type DisplayState, displayStates, stateOfTask } from './display-state.ts';
import { type Html, html, shortLine } from './html.ts';
import { icon } from './icons.ts';

const mostNotes = 20;
const mostNames = 6;
const mostGroups = 100;

/** What a reader of the numbers has to know. */
export function notesSection({ run }: Report): Html | null {
  if (run.notes.length === 0) return null;
  const notes = run.notes.slice(0, mostNotes).map((note) => html`<p>${shortLine(note, 1_000)}</p>`);
  return html`<aside class="note" aria-label="Notes">${notes}</aside>`;
}

/** Tasks that share state, reason and message, as all that a stop skipped do. */
interface Group {
  readonly state: DisplayState;
  readonly task: ReportTask;
  readonly numbers: number[];
}

/** What did not succeed, and why, with the way to each task. Null when there is nothing of that kind. */
export function attentionSection(report: Report): Html | null {
  const groups = groupsOf(report);
  if (groups.length === 0) return null;
  const items = groups.slice(0, mostGroups).map((group) => groupItem(report, group));
  const more = groups.length - items.length;
  const rest = more > 0 ? html`<li class="soft">and ${more} more kinds, among the tasks below</li>` : null;
  return html`<section aria-labelledby="attention"><h2 id="attention">What did not succeed</h2>
<ul class="card attention" role="list">${items}${rest}</ul></section>`;
}

function groupItem({ tasks }: Report, { state, task, numbers }: Group): Html {
  const links = numbers
    .slice(0, mostNames)
    .map((number) => html`<a class="id" href="#task-${number}">${shortLine(tasks[number - 1]?.id ?? '', 64)}</a> `);
  const more = numbers.length - links.length;
  return html`<li class="s-${state}">${icon(state)}<div><p>${links}${more > 0 ? `and ${more} more ` : null}<b class="tint">${state}: ${task.reason ?? 'unknown'}</b></p>
<p class="soft">${shortLine(task.message ?? '', 400)}</p></div></li>`;
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
