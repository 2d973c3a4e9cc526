import { z } from 'zod';

/** How a session asks for permission. `manual` and `default` mean the same: the agent's own way. */
export const permissionModes = [
  'acceptEdits',
  'auto',
  'bypassPermissions',
  'default',
  'dontAsk',
  'manual',
  'plan',
] as const;

/** The default permission mode and model of tasks. */
export const defaultPermissionMode = 'bypassPermissions' satisfies (typeof permissionModes)[number];

/** The permission mode of a session that only reads: whatever would ask is refused. */
export const readingPermissionMode = 'dontAsk' satisfies (typeof permissionModes)[number];

/** Modes in which a session may not do everything, the most useful one first. */
export const restrainedModes: readonly (typeof permissionModes)[number][] = [
  'acceptEdits',
  'default',
  'dontAsk',
  'manual',
  'plan',
];

/** Models that are named in examples and in the shell's completion; a task may name any model. */
export const namedModels = ['sonnet', 'opus', 'haiku'] as const;
export const defaultModel = namedModels[0];

/** The forms in which a task can ask for its result, beside a text. */
export const outputSchemas = ['findings'] as const;
export type OutputSchema = (typeof outputSchemas)[number];

/** The pattern of task ids. Ids name files, so `.`, `..` and separators are excluded. */
export const taskIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;

/** A text with each stretch of characters that an id cannot contain replaced by `-`: `src/core` becomes `src-core`. */
export function withIdCharacters(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}

/**
 * The id for a name that need not be one: `Fix types` becomes `Fix-types`. The name itself if it has only characters of
 * ids; null when nothing readable would be left, and for a path such as `../up`.
 */
export function taskIdFor(name: string): string | null {
  const changed = withIdCharacters(name);
  if (changed === name) return name;
  if (/(^|[\\/])\.{1,2}([\\/]|$)/.test(name)) return null;
  const id = changed.replaceAll(/^-|-$/g, '');
  return /[A-Za-z0-9]/.test(id) ? id : null;
}

/**
 * A task's part in a shared context: `source` reads the project once, and the conversations of the `fork`s begin with what it
 * has read.
 */
const sharedContextSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('source') }),
  z.object({
    role: z.literal('fork'),
    /** The id of the source. */
    of: z.string().regex(taskIdPattern),
  }),
]);

/**
 * One entry of a task list with every default filled in: everything needed to start its session.
 * Plain data, so that it can be stored in a journal.
 */
export const taskSchema = z.object({
  id: z.string().regex(taskIdPattern),
  prompt: z.string(),
  model: z.string(),
  /** US dollars; the agent stops the session when its own estimate exceeds this. */
  budgetUsd: z.number().positive(),
  timeoutMs: z.number().positive(),
  /** How long a session waits for background work before it is told; null for as long as the kind of work deserves. */
  backgroundWaitMs: z.number().nonnegative().nullable().default(null),
  maxTurns: z.number().int().positive().nullable(),
  permissionMode: z.enum(permissionModes),
  allowedTools: z.array(z.string()),
  disallowedTools: z.array(z.string()),
  appendSystemPrompt: z.string().nullable(),
  /** Absolute path of the session's working directory. */
  cwd: z.string(),
  env: z.record(z.string(), z.string()),
  /** Passed to the agent's program unchanged, after our own arguments. */
  args: z.array(z.string()),
  /** Null for a task that shares none, and in older journals. */
  sharedContext: sharedContextSchema.nullable().default(null),
  /** The form that the result is to have; absent for a text, and in older journals. */
  outputSchema: z.enum(outputSchemas).optional(),
});
export type Task = Readonly<z.infer<typeof taskSchema>>;
