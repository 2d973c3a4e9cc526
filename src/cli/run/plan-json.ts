import type { PlannedShard } from '../../app/shards/split-plan.ts';
import type { Estimates } from '../../domain/history/estimate.ts';
import { predictRun, tasksInStartOrder } from '../../domain/history/prediction.ts';
import type { ContextPart, Plan } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';

/** A plan and what is known about carrying it out. */
export interface PlanFacts {
  readonly plan: Plan;
  readonly program: { readonly path: string; readonly version: string } | null;
  readonly command: (task: Task) => readonly string[];
  readonly context: (task: Task) => ContextPart | null;
  readonly estimates: Estimates;
  /** What would prevent the plan from running. */
  readonly obstacles: readonly string[];
  /** Null for a plan that is not split. */
  readonly shards: readonly PlannedShard[] | null;
}

/** What a run of the plan would do, for programs. The tasks are in the order in which they would start. */
export function planJson({ plan, program, command, context, estimates, obstacles, shards }: PlanFacts): object {
  const { maxParallel, retries, projectDir, enhance } = plan.options;
  return {
    maxParallel,
    retries,
    enhance,
    projectDir,
    program,
    obstacles,
    warnings: plan.warnings ?? [],
    prediction: predictRun(estimates, { tasks: plan.tasks, slots: maxParallel }),
    ...(shards === null ? {} : { shards, matrix: { shard: shards.map(({ shard }) => shard) } }),
    tasks: tasksInStartOrder(plan.tasks, estimates).map((task) => ({
      id: task.id,
      prompt: task.prompt,
      model: task.model,
      budgetUsd: task.budgetUsd,
      timeoutMs: task.timeoutMs,
      maxTurns: task.maxTurns,
      permissionMode: task.permissionMode,
      cwd: task.cwd,
      // Names only: values may be secrets.
      env: Object.keys(task.env),
      sharedContext: context(task),
      command: command(task),
      expected: estimates.estimate(task),
    })),
  };
}
