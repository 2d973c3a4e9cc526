import type { Task } from './task.ts';

/** A run's validated options. Where each comes from: `settings.ts`. */
export interface RunOptions {
  /** Absolute path; relative paths of tasks start here. */
  readonly projectDir: string;
  /** Where run folders are made; null for the platform's state folder. */
  readonly sessionsDir: string | null;
  /** How many sessions run at once. */
  readonly maxParallel: number;
  /** Whether prompts get the opening and the ending that ask for checks. */
  readonly enhance: boolean;
  /** The `claude` to run; null to look it up on PATH. */
  readonly claudePath: string | null;
  /** How many attempts may follow a task's first when it failed in a way that can heal. */
  readonly retries: number;
  /** End a session that has printed nothing for so long; null for never. */
  readonly idleTimeoutMs: number | null;
  /** Leave what a successful session started in the background. */
  readonly keepBackground: boolean;
}

/** All that a run is asked to do. Plain data: a journal holds it, a shard could be given it. */
export interface Plan {
  readonly options: RunOptions;
  readonly tasks: readonly Task[];
}
