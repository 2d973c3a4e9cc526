import { z } from 'zod';
import { taskIdPattern } from '../../domain/plan/task.ts';
import { field } from './field.ts';
import type { FieldValues } from './field-parser.ts';
import { taskShape, toolsMust, toolsSchema } from './task-fields.ts';
import { taskIdMust } from './task-id.ts';

/** The id of a shared context that has none of its own. */
export const defaultContextId = 'context';

/**
 * What a shared context may use without being refused where its list says nothing, beside shell commands that only read. A
 * tool that sessions do not have unless it is named (Glob, Grep) would change the beginning that all sessions share.
 */
export const readingTools: readonly string[] = ['Read'];

const { prompt, 'prompt-file': promptFile, model, budget, timeout, 'max-turns': maxTurns, cwd } = taskShape;

/** The fields of a shared context. All others are those of `defaults`. */
export const contextShape = {
  id: field(z.string().regex(taskIdPattern), {
    must: taskIdMust,
    description: `The name of the context's session in reports. No task may have the same. Default: ${defaultContextId}.`,
  }),
  prompt,
  'prompt-file': promptFile,
  model,
  tools: field(toolsSchema, {
    must: toolsMust,
    description: `Tools and rules that its session may use beside shell commands that only read: a list, or a text with commas. Whatever else needs permission is refused. Default: ${readingTools.join(', ')}.`,
    examples: [['Read', 'Bash(npm ls:*)']],
  }),
  budget,
  timeout,
  'max-turns': maxTurns,
  cwd,
};

/** The fields of a shared context that were given and are valid. */
export type ContextValues = FieldValues<typeof contextShape>;
