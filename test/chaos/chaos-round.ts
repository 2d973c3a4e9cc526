import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Event, eventSchema } from '../../src/domain/run/event.ts';
import { RunProjection } from '../../src/domain/run/run-state.ts';
import { buildReport } from '../../src/reports/report/report.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { processesOf } from '../support/real/processes.ts';
import { makePlan } from '../support/samples/plan.ts';
import { writeClaude } from './chaos-claude-path.ts';
import { type ChaosTask, chaosTasks } from './chaos-tasks.ts';
import { describeMoment, drawLife, type Moment } from './moment.ts';
import type { Random } from './random.ts';
import { live } from './supervisor-life.ts';
import { type Comparison, compareWithLedger, readLedger } from './told-tokens.ts';

export interface Round {
  readonly moments: readonly Moment[];
  readonly lives: number;
  readonly events: number;
  readonly comparison: Comparison;
  /** Descriptions of what went wrong; empty when every promise was kept. */
  readonly faults: readonly string[];
}

export interface RoundOptions {
  readonly random: Random;
  /** The number of moments in this round. */
  readonly moments: number;
  /** The round's own folder. */
  readonly place: string;
  readonly log: (line: string) => void;
}

/** Facts about a run at the death of a supervisor, which must stay true. */
interface Snapshot {
  readonly journal: Buffer;
  readonly ended: ReadonlyMap<string, { readonly words: number; readonly starts: number }>;
  readonly markers: readonly string[];
}

/**
 * Runs the 24 sessions until they end, whatever is killed meanwhile, and checks the result: ended tasks stay unchanged,
 * no process with a marker is left, and the numbers agree with the ledgers.
 */
export async function runRound({ random, moments: allowed, place, log }: RoundOptions): Promise<Round> {
  const project = join(place, 'project');
  const sessionsDir = join(place, 'runs');
  for (const folder of [project, sessionsDir, join(place, 'home')]) mkdirSync(folder, { recursive: true });
  const { tasks, scripts } = chaosTasks(place);
  await using simulator = await startSimulator({ scripts });
  const plan = makePlan(
    project,
    tasks.map(({ ends: _ends, leavesWord: _word, ...task }) => task),
    { sessionsDir, maxParallel: 8, retries: 1_000, claudePath: writeClaude(place) },
  );
  const environment = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: join(place, 'home'),
    ...simulator.environment(),
  };
  const moments: Moment[] = [];
  const faults: string[] = [];
  let snapshot: Snapshot = { journal: Buffer.alloc(0), ended: new Map(), markers: [] };
  const killed = new Set<string>();
  let lives = 0;
  for (;;) {
    const runDir = findRun(sessionsDir);
    const life = drawLife(random, allowed - moments.length, runDir === null);
    const lived = await live(life, { plan, runDir, environment, restart: random.chance(0.1) }, snapshot.markers);
    lives += 1;
    moments.push(...lived.moments);
    for (const marker of lived.killed) killed.add(marker);
    for (const moment of lived.moments) log(`  ${describeMoment(moment)}`);
    for (const orphan of lived.orphans) faults.push(`alive after its supervisor's death: ${orphan}`);
    if (lived.stderr !== '') faults.push(`supervisor ${lives} said: ${lived.stderr.trim()}`);
    const after = findRun(sessionsDir);
    if (after !== null) snapshot = compareSnapshots(snapshot, takeSnapshot(after, place), faults);
    if (lived.end === 'failed')
      return { moments, lives, events: 0, comparison: { equal: 0, between: 0, complete: 0, faults: [] }, faults };
    if (lived.end === 'finished') break;
  }
  const events = parseLines(snapshot.journal);
  faults.push(...checkEnd(events, tasks, place));
  await simulator.close();
  const comparison = compareWithLedger(events, readLedger(simulator, place), killed);
  faults.push(...comparison.faults);
  return { moments, lives, events: events.length, comparison, faults };
}

/** The folder of the run that has begun, or null. Folders of runs that died before they began are ignored. */
function findRun(sessionsDir: string): string | null {
  const found = readdirSync(sessionsDir).filter((name) => existsSync(join(sessionsDir, name, 'events.ndjson')));
  if (found.length > 1) throw new Error(`there are ${found.length} runs`);
  return found[0] === undefined ? null : join(sessionsDir, found[0]);
}

function parseLines(journal: Buffer): Event[] {
  const lines = journal.toString('utf8').split('\n').slice(0, -1);
  return lines.map((line) => eventSchema.parse(JSON.parse(line)) as Event);
}

function wordsOf(place: string): Map<string, number> {
  const words = new Map<string, number>();
  let text = '';
  try {
    text = readFileSync(join(place, 'finished.ndjson'), 'utf8');
  } catch {
    return words; // no session has finished yet
  }
  for (const line of text.split('\n').filter((line) => line !== '')) {
    const { task } = JSON.parse(line) as { task: string };
    words.set(task, (words.get(task) ?? 0) + 1);
  }
  return words;
}

/** The complete lines; an incomplete line does not count. */
function takeSnapshot(runDir: string, place: string): Snapshot {
  const bytes = readFileSync(join(runDir, 'events.ndjson'));
  const journal = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  const words = wordsOf(place);
  const starts = new Map<string, number>();
  const ended = new Map<string, { words: number; starts: number }>();
  const markers: string[] = [];
  for (const event of parseLines(journal)) {
    if (event.type === 'session-started') {
      starts.set(event.taskId, (starts.get(event.taskId) ?? 0) + 1);
      markers.push(event.marker);
    }
    if (event.type === 'session-ended' && event.end.outcome.status === 'succeeded') note(event.taskId);
    if (event.type === 'task-ended') note(event.taskId);
  }
  function note(taskId: string): void {
    ended.set(taskId, { words: words.get(taskId) ?? 0, starts: starts.get(taskId) ?? 0 });
  }
  return { journal, ended, markers };
}

/** Checks that the journal still begins with the same bytes, and that no ended task was started or worked on again. */
function compareSnapshots(before: Snapshot, after: Snapshot, faults: string[]): Snapshot {
  if (!after.journal.subarray(0, before.journal.length).equals(before.journal))
    faults.push('the journal lost or changed a line');
  for (const [taskId, was] of before.ended) {
    const is = after.ended.get(taskId);
    if (is === undefined) faults.push(`${taskId} had ended, and has not any more`);
    else if (is.starts !== was.starts) faults.push(`${taskId} had ended, and was started again`);
    else if (is.words !== was.words) faults.push(`${taskId} had ended, and did its work again`);
  }
  return after;
}

function checkEnd(events: readonly Event[], tasks: readonly ChaosTask[], place: string): string[] {
  const faults: string[] = [];
  const projection = new RunProjection();
  for (const event of events) projection.apply(event);
  const state = projection.started;
  const report = buildReport(state, state.lastEventAt);
  const words = wordsOf(place);
  if (state.ended === null) faults.push('the run has not ended');
  for (const [index, { seq }] of events.entries())
    if (seq !== index + 1) faults.push(`event ${index + 1} has number ${seq}`);
  const times = events.map(({ at }) => Date.parse(at));
  if (times.some((time, index) => time < (times[index - 1] ?? 0))) faults.push('the events are not in order');
  for (const event of events) {
    if (event.type !== 'session-started') continue;
    for (const { pid, command } of processesOf(event.marker))
      faults.push(`left behind by ${event.taskId}: ${pid} ${command}`);
  }
  for (const { id, ends, leavesWord } of tasks) {
    const task = report.tasks.find((one) => one.id === id);
    const ended = task === undefined ? 'missing' : (task.reason ?? task.status);
    if (ended !== ends) faults.push(`${id} ended as ${ended}, not as ${ends}: ${task?.message}`);
    const count = words.get(id) ?? 0;
    const attempts = task?.attempts ?? 0;
    // A real session that is stopped during a tool call is told so, and its script does not call the tool again.
    const least = !leavesWord || (id.startsWith('real-') && attempts > 1) ? 0 : 1;
    if (count < least || count > (leavesWord ? attempts : 0))
      faults.push(`${id} did its work ${count} times in ${attempts} attempts`);
  }
  const { totals } = report;
  for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const) {
    const sum = report.tasks.reduce((total, task) => total + task.tokens[kind], 0);
    if (sum !== totals.tokens[kind])
      faults.push(`the report's ${kind} tokens are ${totals.tokens[kind]}, its tasks' ${sum}`);
  }
  return faults;
}
