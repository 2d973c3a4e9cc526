import type { Shard } from '../../../src/domain/plan/shard.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import { type AttemptEnd, type Event, type EventBody, journalVersion } from '../../../src/domain/run/event.ts';
import { RunProjection, type RunState } from '../../../src/domain/run/run-state.ts';
import type { Prediction } from '../../../src/domain/usage/prediction.ts';
import { sampleOptions, sampleTaskFields } from './plan.ts';

/** When every sample run starts, in milliseconds since the epoch. */
export const startMs = Date.parse('2026-01-01T00:00:00.000Z');

/** A run made of events at given times, with all intermediate states. */
export class SampleRun {
  readonly projection = new RunProjection();
  readonly events: Event[] = [];
  readonly #listeners: ((event: Event, state: RunState) => void)[] = [];

  constructor(maxParallel = 4, notes: string[] = []) {
    this.#pending = { maxParallel, notes };
  }

  readonly #pending: { readonly maxParallel: number; readonly notes: string[] };
  #prediction: Prediction | null = null;

  /** What its start tells to be predicted. */
  predict(prediction: Prediction | null): void {
    this.#prediction = prediction;
  }

  #shard: Shard | null = null;

  /** Which part of a plan its start tells it to be. */
  part(shard: Shard): void {
    this.#shard = shard;
  }

  onEvent(listener: (event: Event, state: RunState) => void): void {
    this.#listeners.push(listener);
  }

  get state(): RunState {
    return this.projection.started;
  }

  emit(atMs: number, body: EventBody): void {
    const event: Event = {
      ...body,
      v: journalVersion,
      seq: this.events.length + 1,
      at: new Date(startMs + atMs).toISOString(),
    };
    this.projection.apply(event);
    this.events.push(event);
    for (const listener of this.#listeners) listener(event, this.state);
  }

  start(ids: readonly string[]): void {
    const { maxParallel, notes } = this.#pending;
    const prediction = this.#prediction;
    const shard = this.#shard;
    const run = {
      id: 'run-1',
      claudeVersion: '2.1.330',
      options: { ...sampleOptions, projectDir: '/project', maxParallel, enhance: true, retries: 2 },
      source: { kind: 'inline' as const },
      expectedMs: {},
      taskCount: ids.length,
      notes,
      ...(prediction === null ? {} : { prediction }),
      ...(shard === null ? {} : { shard }),
    };
    this.emit(0, { type: 'run-started', run });
    for (const id of ids) this.emit(0, { type: 'task-planned', taskId: id, task: sampleTask(id) });
  }

  launch(atMs: number, taskId: string, attempt = 1): void {
    this.emit(atMs, {
      type: 'session-started',
      taskId,
      attempt,
      sessionId: `session-${taskId}-${attempt}`,
      resumed: false,
      marker: 'm',
    });
  }

  progress(
    atMs: number,
    taskId: string,
    turns: number,
    tool: string | null,
    costUsd: number | null,
    attempt = 1,
  ): void {
    this.emit(atMs, { type: 'session-progressed', taskId, attempt, progress: { turns, tool, usage: {}, costUsd } });
  }

  finish(atMs: number, taskId: string, end: Partial<AttemptEnd> = {}, attempt = 1): void {
    const full = { ...sampleEnd, ...end };
    this.emit(atMs, { type: 'session-ended', taskId, attempt, end: full });
    this.emit(atMs, { type: 'task-ended', taskId, outcome: full.outcome });
  }

  /** A failed attempt that another one follows. */
  crash(atMs: number, taskId: string, delayMs: number, end: Partial<AttemptEnd>, attempt = 1): void {
    this.emit(atMs, { type: 'session-ended', taskId, attempt, end: { ...sampleEnd, ...end } });
    this.emit(atMs, { type: 'task-backing-off', taskId, attempt, delayMs, message: 'it crashed' });
  }
}

/** A run of two tasks that took 10 s, then, two hours later, 5 s more for one of them. */
export function retriedRun(): SampleRun {
  const run = new SampleRun(2);
  run.start(['lint', 'test']);
  run.launch(0, 'lint');
  run.launch(5_000, 'test');
  const outcome = { status: 'failed', reason: 'max-turns', message: 'too many turns' } as const;
  run.finish(10_000, 'lint', { outcome });
  run.finish(10_000, 'test', { durationMs: 5_000 });
  run.emit(10_000, { type: 'run-ended', status: 'failed', wallMs: 10_000 });
  const later = 7_200_000;
  run.emit(later, { type: 'run-resumed', run: run.state.run });
  run.emit(later, { type: 'task-reopened', taskId: 'lint', task: sampleTask('lint') });
  run.launch(later, 'lint', 2);
  run.finish(later + 5_000, 'lint', { durationMs: 5_000 }, 2);
  run.emit(later + 5_000, { type: 'run-ended', status: 'succeeded', wallMs: 15_000 });
  return run;
}

export const sampleEnd: AttemptEnd = {
  outcome: { status: 'succeeded' },
  durationMs: 10_000,
  turns: 4,
  usage: { 'claude-sonnet': { input: 10, output: 200, cacheRead: 3_000, cacheWrite: 400, cacheWrite1h: 0 } },
  costUsd: 0.0123,
  costIsPartial: false,
  cacheSavedUsd: 0.0081,
  savings: { cacheUsd: 0.0061, warmStartUsd: null, sharedContextUsd: null },
  result: 'Fixed the two lint errors.',
  verification: null,
  warnings: [],
  exit: { code: 0, signal: null },
  retryAfterMs: 0,
};

export function sampleTask(id: string): Task {
  return { ...sampleTaskFields, id, prompt: 'Do it.', cwd: '/project' };
}
