import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Event } from '../../../src/domain/run/event.ts';
import { identifyProcess } from '../../../src/machine/process/process-identity.ts';
import { summaryFile } from '../../../src/store/history/summary-file.ts';
import { SampleRun } from './sample-run.ts';

/** Options of a stored sample run. */
export interface StoreOptions {
  /** Who holds its lock: this process, or a dead one. By default nobody, as after the end of a run. */
  readonly lock?: 'living' | 'dead';
  /** Whether its supervisor has written a summary. Only for runs that have ended. */
  readonly summary?: boolean;
  /** The lines of each task's first transcript. */
  readonly transcripts?: Readonly<Record<string, readonly string[]>>;
  /** Added to the times of all events, milliseconds. */
  readonly shiftMs?: number;
  /** The folder of its project. */
  readonly projectDir?: string;
}

/** Stores a sample run in a sessions folder, as its supervisor would; returns the run's folder. */
export async function storeRun(
  sessionsDir: string,
  id: string,
  run: SampleRun,
  { lock, summary = run.state.ended !== null, transcripts = {}, shiftMs = 0, projectDir }: StoreOptions = {},
): Promise<string> {
  const dir = join(sessionsDir, id);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const events = run.events.map((event) =>
    named(event, { id, ...(projectDir === undefined ? {} : { projectDir }) }, shiftMs),
  );
  await writeFile(join(dir, 'events.ndjson'), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  await writeFile(join(dir, 'lock.1'), lockText(lock));
  for (const [taskId, lines] of Object.entries(transcripts)) {
    await mkdir(join(dir, 'tasks', taskId), { recursive: true });
    await writeFile(join(dir, 'tasks', taskId, '1.ndjson'), lines.map((line) => `${line}\n`).join(''));
  }
  if (summary) {
    const stored = new SampleRun();
    for (const event of events) stored.projection.apply(event);
    await summaryFile(dir).onEnd?.(stored.state);
  }
  const last = new Date(events.at(-1)?.at ?? 0);
  for (const name of summary ? ['events.ndjson', 'summary.json'] : ['events.ndjson'])
    await utimes(join(dir, name), last, last);
  return dir;
}

interface Naming {
  readonly id: string;
  readonly projectDir?: string;
}

function named(event: Event, { id, ...place }: Naming, shiftMs: number): Event {
  const at = new Date(Date.parse(event.at) + shiftMs).toISOString();
  if (event.type === 'run-started' || event.type === 'run-resumed')
    return { ...event, at, run: { ...event.run, id, options: { ...event.run.options, ...place } } };
  return { ...event, at };
}

function lockText(lock: StoreOptions['lock']): string {
  if (lock === undefined) return '{}';
  const startedAt = lock === 'living' ? identifyProcess(process.pid) : 'a boot long ago/1';
  return JSON.stringify({ pid: process.pid, startedAt, host: hostname() });
}

/** A run that has ended. Each task succeeded in ten seconds, except those named. */
export function endedRun(ids: readonly string[], failed: readonly string[] = []): SampleRun {
  const run = new SampleRun();
  run.start(ids);
  for (const id of ids) {
    run.launch(0, id);
    run.progress(5_000, id, 2, 'Bash', 0.01);
    const outcome = { status: 'failed', reason: 'budget', message: 'the budget of $5.00 is used up' } as const;
    run.finish(10_000, id, failed.includes(id) ? { outcome, result: null } : {});
  }
  run.emit(10_000, { type: 'run-ended', status: failed.length === 0 ? 'succeeded' : 'failed', wallMs: 10_000 });
  return run;
}

/** The result line that a session prints. */
export function resultLine(result: string): string {
  return JSON.stringify({ total_cost_usd: 0.0123, is_error: false, subtype: 'success', result, type: 'result' });
}
