import { formatDuration, plural } from '../../../domain/text/format.ts';
import { missingShard, type Report, type ReportSession, type ReportTask } from '../../report/report.ts';
import { icon, stateOfSession, stateOfTask } from '../parts/display-state.ts';
import { type Html, html, shortLine } from '../parts/html.ts';
import { TimeScale, tickLabel } from '../parts/time-scale.ts';

/** Height of a row and of a bar in it, in pixels; the style sheet uses the same values. */
const row = 24;
const bar = 12;

interface Lane {
  readonly task: ReportTask;
  /** Place in the task list, from 1. */
  readonly number: number;
}

/** All sessions on one scale: how long each task waited, each attempt, and the waits between attempts. */
export function timelineSection(report: Report): Html | null {
  const lanes = lanesOf(report);
  if (!lanes.some(({ task }) => task.sessions.length > 0)) return null;
  const scale = new TimeScale(report);
  const height = lanes.length * row;
  const labels = lanes.map(
    ({ task, number }) =>
      html`<li class="s-${stateOfTask(task)}"><a href="#task-${number}">${icon(stateOfTask(task))}<span class="id">${shortLine(task.id, 64)}</span></a></li>`,
  );
  const durations = lanes.map(
    ({ task }) => html`<li>${task.sessions.length === 0 ? '–' : formatDuration(task.durationMs)}</li>`,
  );
  const grid = scale
    .ticks()
    .map((tick) => html`<line class="tick" x1="${scale.at(tick)}" x2="${scale.at(tick)}" y1="0" y2="100%"/>`);
  return html`<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>
<p class="lead">${leadOf(report, scale)}</p>
<div class="card"><div class="timeline" role="region" aria-label="Sessions over time" tabindex="0">
<div class="timehead"><span>Slots in use, of ${report.run.maxParallel}</span><div>${slotChart(report, scale)}${axis(scale)}</div><span></span></div>
<div class="lanes"><ol class="labels">${labels}</ol>
<svg class="chart" height="${height}" role="img" aria-label="Each task's sessions over time; the list of tasks below says the same in words">${grid}
${lanes.map((lane, index) => laneBars(lane, index * row, scale))}</svg>
<ol class="durations" aria-hidden="true">${durations}</ol></div></div>
<ul class="legend keys">${keys(report, scale)}</ul></div></section>`;
}

/** Sorted by start; tasks that were never started come last. */
function lanesOf({ tasks }: Report): Lane[] {
  const start = ({ task }: Lane): number =>
    task.startedAt === null ? Number.POSITIVE_INFINITY : Date.parse(task.startedAt);
  return tasks
    .map((task, index) => ({ task, number: index + 1 }))
    .sort((a, b) => (start(a) === start(b) ? a.number - b.number : start(a) - start(b)));
}

function leadOf({ run, tasks }: Report, scale: TimeScale): string {
  const sessions = tasks.reduce((sum, task) => sum + task.sessions.length, 0);
  const waits = tasks.flatMap((task) => scale.waitOf(task) ?? []);
  const longest = waits.reduce((most, wait) => Math.max(most, wait), 0);
  const unknown = tasks.filter(({ reason }) => reason === missingShard).length;
  const never = tasks.length - waits.length - unknown;
  const pauses = run.pauses?.length ?? 0;
  const parts = [
    `${plural(sessions, 'session')} over ${formatDuration(scale.endMs)}`,
    `the longest wait to start took ${formatDuration(longest)}`,
    ...(never === 0 ? [] : [`${plural(never, 'task')} never started`]),
    ...(unknown === 0 ? [] : [`nothing is known of ${plural(unknown, 'task')}`]),
    ...(pauses === 0 ? [] : [`${plural(pauses, 'pause')} without a supervisor left out`]),
  ];
  return `${parts.join('; ')}.`;
}

function axis(scale: TimeScale): Html {
  const labels = scale.ticks().map((tick) => html`<text x="${scale.at(tick)}" y="12">${tickLabel(tick)}</text>`);
  return html`<svg class="axis" aria-hidden="true" focusable="false">${labels}</svg>`;
}

function laneBars({ task, number }: Lane, top: number, scale: TimeScale): Html {
  const middle = top + row / 2;
  const { sessions } = task;
  const [first] = sessions;
  const line = (name: string, from: number, to: number): Html =>
    html`<line class="${name}" x1="${scale.at(from)}" x2="${scale.at(to)}" y1="${middle}" y2="${middle}"/>`;
  if (first === undefined) {
    if (stateOfTask(task) === 'waiting') return line('wait', 0, scale.endMs);
    const what = task.reason === missingShard ? 'not known' : 'not started';
    return html`<text class="never" x="0" y="${middle + 4}">${what}</text>`;
  }
  const gaps = sessions.flatMap((session, index) => {
    const before = sessions[index - 1];
    return before === undefined ? [] : [line('gap', scale.endOf(before), scale.startOf(session))];
  });
  const bars = sessions.map((session) => sessionBar(task, session, middle - bar / 2, scale));
  return html`<g data-task="${number}">${line('wait', 0, scale.startOf(first))}${gaps}${bars}</g>`;
}

function sessionBar(task: ReportTask, session: ReportSession, top: number, scale: TimeScale): Html {
  const from = scale.startOf(session);
  const to = scale.endOf(session);
  const state = stateOfSession(session);
  const which = task.sessions.length > 1 ? `, attempt ${session.attempt} of ${task.sessions.length}` : '';
  const words = `${shortLine(task.id, 64)}${which}: ${state}${session.reason === null ? '' : ` (${session.reason})`}, ${formatDuration(session.durationMs)} from ${formatDuration(from)} on`;
  const width = `${Math.max(0, ((to - from) / scale.endMs) * 100).toFixed(3)}%`;
  return html`<rect class="session s-${state}" x="${scale.at(from)}" y="${top}" width="${width}" height="${bar}" rx="3"><title>${words}</title></rect>`;
}

/** Explains the marks that occur. */
function keys({ tasks }: Report, scale: TimeScale): Html[] {
  const sessions = tasks.flatMap((task) => task.sessions);
  const states = (['succeeded', 'failed', 'cancelled', 'running'] as const).filter((state) =>
    sessions.some((session) => stateOfSession(session) === state),
  );
  const mark = (shape: Html, words: string): Html =>
    html`<li><svg class="key" aria-hidden="true" focusable="false">${shape}</svg>${words}</li>`;
  return [
    ...states.map((state) =>
      mark(html`<rect class="session s-${state}" x="1" y="1" width="22" height="10" rx="3"/>`, state),
    ),
    ...(tasks.some((task) => (scale.waitOf(task) ?? 0) > 0)
      ? [mark(html`<line class="wait" x1="0" x2="24" y1="6" y2="6"/>`, 'waited to start')]
      : []),
    ...(tasks.some((task) => task.sessions.length > 1)
      ? [mark(html`<line class="gap" x1="0" x2="24" y1="6" y2="6"/>`, 'waited for the next attempt')]
      : []),
  ];
}

/** How many sessions were running from a moment on. */
interface Step {
  readonly atMs: number;
  readonly busy: number;
}

/** The number of running sessions over time, with a step at each start and end. */
export function stepsOf({ tasks }: Report, scale: TimeScale): Step[] {
  const changes = new Map<number, number>();
  const change = (atMs: number, by: number): void => {
    changes.set(atMs, (changes.get(atMs) ?? 0) + by);
  };
  for (const session of tasks.flatMap(({ sessions }) => sessions)) {
    change(scale.startOf(session), 1);
    change(scale.endOf(session), -1);
  }
  let busy = 0;
  return [...changes.entries()]
    .sort(([a], [b]) => a - b)
    .map(([atMs, by]) => {
      busy += by;
      return { atMs, busy };
    });
}

/** The most sessions that were running at once. */
export function peakOf(steps: readonly Step[]): number {
  return steps.reduce((most, { busy }) => Math.max(most, busy), 0);
}

/** The slots in use over time, as an area that has full height when all slots are in use. */
function slotChart(report: Report, scale: TimeScale): Html {
  const steps = stepsOf(report, scale);
  const most = Math.max(report.run.maxParallel, peakOf(steps));
  const x = (atMs: number): string => ((atMs / scale.endMs) * 1_000).toFixed(2);
  const y = (busy: number): string => (100 - (busy / most) * 100).toFixed(2);
  const path = steps.map(({ atMs, busy }) => `H${x(atMs)}V${y(busy)}`).join('');
  const words = `At most ${peakOf(steps)} of ${report.run.maxParallel} slots were in use at once`;
  return html`<svg class="slots" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="${words}"><title>${words}</title>
<path d="M0 100${path}H1000V100Z"/></svg>`;
}
