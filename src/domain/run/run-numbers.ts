import { addUsage, type UsageByModel } from '../usage/usage.ts';
import { type RunState, wallTime } from './run-state.ts';
import type { EndedAttempt, TaskState } from './task-state.ts';

/** A run's numbers up to now. */
export interface RunTotals {
  readonly tasks: number;
  readonly waiting: number;
  readonly running: number;
  /** Between two attempts. */
  readonly between: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly skipped: number;
  readonly cancelled: number;
  /** How long supervisors have been at work on the run. */
  readonly wallMs: number;
  /** Sum over all sessions, the running ones included. */
  readonly sessionMs: number;
  /** Session time ÷ wall time; null as long as no time has passed. */
  readonly speedup: number | null;
  /** Sum of the costs that are known. */
  readonly costUsd: number;
  /** Whether the true cost is higher: a session ended without an account, or a price is unknown. */
  readonly costIsPartial: boolean;
}

/** The numbers of a run at the time `now` (milliseconds since the epoch). */
export function runTotals(state: RunState, now: number): RunTotals {
  const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0 };
  let sessionMs = 0;
  let costUsd = 0;
  let costIsPartial = false;
  for (const task of state.tasks.values()) {
    counts[task.phase === 'ended' ? task.outcome.status : task.phase] += 1;
    sessionMs += sessionTime(task, now);
    const cost = taskCost(task);
    costUsd += cost.usd;
    costIsPartial ||= cost.isPartial;
  }
  const wallMs = wallTime(state, new Date(now).toISOString());
  const speedup = wallMs > 0 ? sessionMs / wallMs : null;
  return { tasks: state.tasks.size, ...counts, wallMs, sessionMs, speedup, costUsd, costIsPartial };
}

/** Milliseconds that a task's sessions have run, without the waits between them. */
export function sessionTime(task: TaskState, now: number): number {
  const ended = task.attempts.reduce((sum, { end }) => sum + end.durationMs, 0);
  if (task.phase !== 'running') return ended;
  return ended + Math.max(0, now - Date.parse(task.live.startedAt));
}

/** What a task has cost up to now, as far as it is known. */
export function taskCost(task: TaskState): { readonly usd: number; readonly isPartial: boolean } {
  const ended = task.attempts.map(({ end }) => end);
  const known = [...ended.map((end) => end.costUsd), ...(task.phase === 'running' ? [task.live.progress.costUsd] : [])];
  return {
    usd: known.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    isPartial: known.includes(null) || ended.some((end) => end.costIsPartial),
  };
}

/** Turns over all attempts. */
export function taskTurns(task: TaskState): number {
  const ended = task.attempts.reduce((sum, { end }) => sum + end.turns, 0);
  return ended + (task.phase === 'running' ? task.live.progress.turns : 0);
}

/** What the attempts of one conversation used together. */
export function usageOf(attempts: readonly EndedAttempt[], sessionId: string): UsageByModel {
  return attempts
    .filter((attempt) => attempt.sessionId === sessionId)
    .reduce<UsageByModel>((sum, { end }) => addUsage(sum, end.usage), {});
}
