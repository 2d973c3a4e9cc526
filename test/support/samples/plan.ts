import { join } from 'node:path';
import type { Plan, RunOptions } from '../../../src/domain/plan/plan.ts';
import type { Task } from '../../../src/domain/plan/task.ts';

/** A task as a test writes it: what it leaves out is as a task list leaves it out, but for a timeout that never strikes. */
export type TaskSketch = Partial<Task> & { readonly id: string };

/** The options of a task list that names none, but for retries and waits that only real use needs. */
export const sampleOptions: Omit<RunOptions, 'projectDir'> = {
  sessionsDir: null,
  maxParallel: 4,
  enhance: false,
  claudePath: null,
  retries: 0,
  idleTimeoutMs: null,
  keepBackground: false,
  waitForLimit: false,
  gateway: 'auto',
  runTimeoutMs: null,
  totalBudgetUsd: null,
  dailyBudgetUsd: null,
  warmStart: 'auto',
  halt: null,
  delayMs: 0,
  memoryFloorBytes: null,
};

/** The fields of a task that names none. */
export const sampleTaskFields: Omit<Task, 'id' | 'prompt' | 'cwd'> = {
  model: 'sonnet',
  budgetUsd: 5,
  timeoutMs: 600_000,
  backgroundWaitMs: null,
  maxTurns: null,
  permissionMode: 'bypassPermissions',
  allowedTools: [],
  disallowedTools: [],
  appendSystemPrompt: null,
  env: {},
  args: [],
  sharedContext: null,
};

/** A plan with the defaults of a task list, timeouts that never strike, and no waits that only real use needs. */
export function makePlan(folder: string, tasks: readonly TaskSketch[], options: Partial<RunOptions> = {}): Plan {
  return {
    source: { kind: 'inline' },
    options: {
      ...sampleOptions,
      projectDir: folder,
      sessionsDir: join(folder, '..', 'runs'),
      ...options,
    },
    tasks: tasks.map((task) => ({
      ...sampleTaskFields,
      prompt: `do ${task.id}`,
      timeoutMs: 3_600_000,
      cwd: folder,
      ...task,
    })),
  };
}
