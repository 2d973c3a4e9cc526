import { z } from 'zod';

/** Permission modes of the Claude Code CLI (`claude --help`, 2.1.330; `default` is what earlier versions call `manual`, and still taken). */
export const permissionModes = [
  'acceptEdits',
  'auto',
  'bypassPermissions',
  'default',
  'dontAsk',
  'manual',
  'plan',
] as const;

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
  /** US dollars; the CLI stops the session when its own estimate passes this. */
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
  /** Passed to the CLI as they are, after our own. */
  args: z.array(z.string()),
});
export type Task = Readonly<z.infer<typeof taskSchema>>;
