import { z } from 'zod';
import { contextShape } from './fields/context-fields.ts';
import { runSettingShape } from './fields/settings.ts';
import { entryShape, taskShape } from './fields/task-fields.ts';

/** The most tasks of a run, after matrices are expanded. */
export const mostTasks = 10_000;

/** Keys at the top of a file that are ignored: a place for YAML anchors. */
export const ignoredKey = /^x-/;

const { id, ...optionalEntryShape } = entryShape;

/** An entry of the task list. */
const entrySchema = z
  .strictObject({ id, ...z.strictObject(optionalEntryShape).partial().shape })
  .meta({ id: 'task', description: 'One task, or with a matrix one task for each combination.' });

const defaultsSchema = z
  .strictObject(taskShape)
  .partial()
  .meta({ id: 'defaults', description: 'Values for the fields that a task does not set itself.' });

const contextSchema = z.strictObject(contextShape).partial().meta({
  id: 'context',
  description: 'A session that reads first. The sessions of the tasks begin with what it has read. Needs a prompt.',
});

const entriesSchema = z.array(entrySchema).min(1).max(mostTasks);

const documentSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'The location of this schema, for editors.' }),
    ...z.strictObject(runSettingShape).partial().shape,
    defaults: defaultsSchema.optional(),
    context: contextSchema.optional(),
    tasks: entriesSchema.meta({ description: 'The tasks, at least one.' }),
  })
  .meta({ description: 'Tasks and their shared settings.', patternProperties: { [ignoredKey.source]: {} } });

/** A whole task file, for editors. `parseTaskFile` checks the same fields one by one, for better fault messages. */
export const taskFileSchema = z.union([entriesSchema, documentSchema]).meta({
  title: 'Task file of claude-multi',
  description: 'A list of tasks, or an object with tasks and their shared settings. JSON or YAML.',
});

/** The JSON Schema of a task file, made from the zod schema. Draft 7, which editors support. */
export function taskFileJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(taskFileSchema, { io: 'input', target: 'draft-7' }) };
}
