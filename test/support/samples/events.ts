import type { Task } from '../../../src/domain/plan/task.ts';
import {
  type AttemptEnd,
  attemptEndSchema,
  type Event,
  type EventBody,
  journalVersion,
  type RunInfo,
  runInfoSchema,
} from '../../../src/domain/run/event.ts';
import { makePlan } from './plan.ts';

/** A task with the defaults of a task list. */
export function makeTask(id: string): Task {
  const [task] = makePlan('/project', [{ id }]).tasks;
  if (task === undefined) throw new Error('the plan is empty');
  return task;
}

export function makeRunInfo(): RunInfo {
  const { options, source } = makePlan('/project', []);
  return runInfoSchema.parse({ id: 'run', claudeVersion: '2.1.330', taskCount: 2, notes: [], options, source });
}

export const attemptEnd: AttemptEnd = attemptEndSchema.parse({
  outcome: { status: 'succeeded' },
  durationMs: 1_000,
  turns: 1,
  usage: {},
  costUsd: 0.5,
  costIsPartial: false,
  cacheSavedUsd: 0,
  result: 'done',
  verification: null,
  warnings: [],
  exit: { code: 0, signal: null },
  retryAfterMs: 0,
});

/** Stamps events, one second apart. */
export function stamped(bodies: readonly EventBody[]): Event[] {
  return bodies.map((body, index) => ({
    v: journalVersion,
    seq: index + 1,
    at: new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString(),
    ...body,
  }));
}
