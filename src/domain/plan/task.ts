import { z } from 'zod';

/** What a task may say on how its session asks for permission. `manual` and `default` are one: the agent's own way. */
export const permissionModes = [
  'acceptEdits',
  'auto',
  'bypassPermissions',
  'default',
  'dontAsk',
  'manual',
  'plan',
] as const;

/** What holds for a task that does not say. */
export const defaultPermissionMode = 'bypassPermissions' satisfies (typeof permissionModes)[number];

/** Modes in which a session does not just do everything, the most useful one first. */
export const restrainedModes: readonly (typeof permissionModes)[number][] = [
  'acceptEdits',
  'default',
  'dontAsk',
  'manual',
  'plan',
];

/** Models that examples and the shell's completion name; a task may name any. */
export const namedModels = ['sonnet', 'opus', 'haiku'] as const;
export const defaultModel = namedModels[0];

/** What an id may be: it names files, so it cannot leave its folder. */
export const taskIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;

/**
 * One entry of a task list with every default filled in: all that is needed to start its session.
 * Plain data, so that a journal can hold it.
 */
export const taskSchema = z.object({
  id: z.string().regex(taskIdPattern),
  prompt: z.string(),
  model: z.string(),
  /** US dollars; the agent stops the session when its own estimate passes this. */
  budgetUsd: z.number().positive(),
  timeoutMs: z.number().positive(),
  maxTurns: z.number().int().positive().nullable(),
  permissionMode: z.enum(permissionModes),
  allowedTools: z.array(z.string()),
  disallowedTools: z.array(z.string()),
  appendSystemPrompt: z.string().nullable(),
  /** Absolute path of the session's working directory. */
  cwd: z.string(),
  env: z.record(z.string(), z.string()),
  /** Passed to the agent's program as they are, after our own. */
  args: z.array(z.string()),
});
export type Task = Readonly<z.infer<typeof taskSchema>>;
