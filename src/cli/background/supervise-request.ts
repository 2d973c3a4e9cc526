import { z } from 'zod';
import { planSourceSchema, runOptionsSchema } from '../../domain/plan/plan.ts';
import { taskSchema } from '../../domain/plan/task.ts';

/** What `start` hands to the process that does the work, on its standard input: prompts do not belong on a command line. */
export const superviseRequestSchema = z.object({
  plan: z.object({ options: runOptionsSchema, source: planSourceSchema, tasks: z.tuple([taskSchema]) }),
  /** How many of the tasks that were started so may run at once. */
  slots: z.number().int().positive(),
  /** The sessions folder, absolute. */
  sessionsDir: z.string(),
  /** Where the process's standard error goes; moved into the run's folder once there is one. */
  logFile: z.string(),
  /** Absolute paths, checked before. */
  reportPaths: z.array(z.string()),
  /** As they were given to `--notify`. */
  notify: z.array(z.string()),
  notifyAllowHttp: z.boolean(),
});
export type SuperviseRequest = Readonly<z.infer<typeof superviseRequestSchema>>;

/** The first line that the process prints: that it is at work, or why not. */
export const superviseAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('at-work'),
    runId: z.string(),
    runDir: z.string(),
    /** Whether it waits for a slot of the pool. */
    waiting: z.boolean(),
  }),
  z.object({ kind: z.literal('refused'), lines: z.array(z.string()), exitCode: z.number().int() }),
]);
export type SuperviseAnswer = Readonly<z.infer<typeof superviseAnswerSchema>>;
