import { z } from 'zod';
import { haltSchema } from './halt.ts';
import type { Task } from './task.ts';

/** A run's validated options. Where each comes from: `settings.ts`. */
export const runOptionsSchema = z.object({
  /** Absolute path; relative paths of tasks start here. */
  projectDir: z.string(),
  /** Where run folders are made; null for the platform's state folder. */
  sessionsDir: z.string().nullable(),
  /** How many sessions run at once. */
  maxParallel: z.number().int().positive(),
  /** Whether prompts get the opening and the ending that ask for checks. */
  enhance: z.boolean(),
  /** The agent's program; null to look it up on PATH. */
  claudePath: z.string().nullable(),
  /** How many attempts may follow a task's first when it failed in a way that can heal. */
  retries: z.number().int().nonnegative(),
  /** End a session that has printed nothing for so long; null for never. */
  idleTimeoutMs: z.number().positive().nullable(),
  /** Leave what a successful session started in the background. */
  keepBackground: z.boolean(),
  /** When to give up because tasks fail; null for never. */
  halt: haltSchema.nullable(),
  /** The least time between two starts. */
  delayMs: z.number().nonnegative(),
  /** Hold new sessions back while less memory is free; null for never. */
  memoryFloorBytes: z.number().positive().nullable(),
});
export type RunOptions = Readonly<z.infer<typeof runOptionsSchema>>;

/** A file of tasks with all that is needed to read it again to the same tasks. */
const fileSourceSchema = z.object({
  kind: z.literal('file'),
  /** Absolute. */
  path: z.string(),
  /** The folder that relative paths of settings started from. */
  cwd: z.string().optional(),
  /** Settings of tasks by flag, input or variable, as they were given. */
  given: z.record(z.string(), z.unknown()).optional(),
  /** Fields of tasks that a retry was given other values for: the journal's go before the file's. */
  overridden: z.array(z.string()).optional(),
});
export type FileSource = Readonly<z.infer<typeof fileSourceSchema>>;

/** Where the tasks were read: a file can be read again, what was piped in or given inline cannot. */
export const planSourceSchema = z.discriminatedUnion('kind', [
  fileSourceSchema,
  z.object({ kind: z.literal('stdin') }),
  z.object({ kind: z.literal('inline') }),
]);
export type PlanSource = Readonly<z.infer<typeof planSourceSchema>>;

/** All that a run is asked to do. Plain data: a journal holds it, a shard could be given it. */
export interface Plan {
  readonly options: RunOptions;
  readonly source: PlanSource;
  readonly tasks: readonly Task[];
}
