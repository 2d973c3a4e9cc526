import { z } from 'zod';
import { haltSchema } from './halt.ts';
import type { Shard } from './shard.ts';
import type { Task } from './task.ts';

/** A run's validated options. For their sources, see `settings.ts`. */
export const runOptionsSchema = z.object({
  /** Absolute path; relative paths of tasks start here. */
  projectDir: z.string(),
  /** The folder in which run folders are created; null for the platform's state folder. */
  sessionsDir: z.string().nullable(),
  /** How many sessions run at once. */
  maxParallel: z.number().int().positive(),
  /** Whether to add the opening and the ending to each prompt that ask for checks. */
  enhance: z.boolean(),
  /** The agent's program; null to look it up on PATH. */
  claudePath: z.string().nullable(),
  /** How many more attempts a task gets after a temporary failure. */
  retries: z.number().int().nonnegative(),
  /** Stop a session that has printed nothing for this long; null for never. */
  idleTimeoutMs: z.number().positive().nullable(),
  /** Leave background processes of successful sessions running. */
  keepBackground: z.boolean(),
  /** Whether the run waits until the account's usage limit resets, instead of ending. */
  waitForLimit: z.boolean().default(false),
  /** Whether the requests of sessions pass through the gateway; `auto`: wherever they can. Older journals have none. */
  gateway: z.enum(['auto', 'on', 'off']).default('auto'),
  /** What the run may cost in all, US dollars; null for any amount. */
  runTimeoutMs: z.number().positive().nullable().default(null),
  totalBudgetUsd: z.number().positive().nullable().default(null),
  /** What all runs of the sessions folder may cost in 24 hours, US dollars; null for any amount. */
  dailyBudgetUsd: z.number().positive().nullable().default(null),
  /**
   * Whether requests with a common prefix wait until one of them has written it to the prompt cache: `auto` for at most 20
   * seconds, or for so many milliseconds.
   */
  warmStart: z.union([z.enum(['auto', 'off']), z.number().positive()]).default('auto'),
  /** When to give up because tasks fail; null for never. */
  halt: haltSchema.nullable(),
  /** The shortest time between two starts. */
  delayMs: z.number().nonnegative(),
  /** Start no session while less memory than this is free; null for never. */
  memoryFloorBytes: z.number().positive().nullable(),
});
export type RunOptions = Readonly<z.infer<typeof runOptionsSchema>>;

/** The files that prompts were read from, absolute. Missing in older journals, and when there are none. */
const promptFiles = z.array(z.string()).optional();

/** A task file, with everything needed to read the same tasks from it again. */
const fileSourceSchema = z.object({
  kind: z.literal('file'),
  /** Absolute. */
  path: z.string(),
  /** The folder that relative paths of settings were resolved from. */
  cwd: z.string().optional(),
  /** Task settings given by flag, input or variable, unparsed. */
  given: z.record(z.string(), z.unknown()).optional(),
  /** Task fields that a retry has overridden: their values in the journal take precedence over those in the file. */
  overridden: z.array(z.string()).optional(),
  promptFiles,
});
export type FileSource = Readonly<z.infer<typeof fileSourceSchema>>;

/** Where the tasks came from. Only a file can be read again. */
export const planSourceSchema = z.discriminatedUnion('kind', [
  fileSourceSchema,
  z.object({ kind: z.literal('stdin'), promptFiles }),
  z.object({ kind: z.literal('inline'), promptFiles }),
]);
export type PlanSource = Readonly<z.infer<typeof planSourceSchema>>;

/** A source with the files that its prompts were read from. */
export function withPromptFiles<S extends PlanSource>({ promptFiles: _, ...source }: S, files: readonly string[]): S {
  return (files.length === 0 ? source : { ...source, promptFiles: [...files] }) as S;
}

/** Everything a run is asked to do. Plain data, so that it can be stored in a journal or sent to another machine. */
export interface Plan {
  readonly options: RunOptions;
  readonly source: PlanSource;
  readonly tasks: readonly Task[];
  /** The ids of the tasks whose permission mode is the default, because nobody has chosen one. */
  readonly unchosenModes?: readonly string[];
  /** What of a plain JSON list is ignored or changed; absent if nothing is. Notes of the run, when it begins. */
  readonly warnings?: readonly string[] | undefined;
  /** Of which plan its tasks are a part; absent if they are a whole list. */
  readonly shard?: Shard;
}

/** A task's part in the shared context of its plan. */
export type ContextPart =
  | { readonly role: 'source' }
  /** `problem` says why its session would begin without what the source has read; null if it would begin with it. */
  | { readonly role: 'fork'; readonly of: string; readonly problem: string | null };
