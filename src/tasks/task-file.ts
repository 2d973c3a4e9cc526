import { z } from 'zod';
import { runSettingShape } from './fields/settings.ts';
import { entryShape, taskShape } from './fields/task-fields.ts';

/** The most tasks of one run, after matrices are expanded. */
export const mostTasks = 10_000;

/** Keys at the top of a file that are left alone: a place for YAML anchors. */
export const ignoredKey = /^x-/;

const { id, ...optionalEntryShape } = entryShape;

/** An entry of the task list. */
const entrySchema = z
  .strictObject({ id, ...z.strictObject(optionalEntryShape).partial().shape })
  .meta({ id: 'task', description: 'One task, or with a matrix one for every combination.' });

const defaultsSchema = z
  .strictObject(taskShape)
  .partial()
  .meta({ id: 'defaults', description: 'Holds for every task that does not say otherwise.' });

const entriesSchema = z.array(entrySchema).min(1).max(mostTasks);

const documentSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'For editors: where this schema is.' }),
    ...z.strictObject(runSettingShape).partial().shape,
    defaults: defaultsSchema.optional(),
    tasks: entriesSchema.meta({ description: 'The tasks, at least one.' }),
  })
  .meta({ description: 'Tasks with what they share.', patternProperties: { [ignoredKey.source]: {} } });

/** A whole task file, as editors check it. `parseTaskFile` goes by the same fields, one by one, for better faults. */
export const taskFileSchema = z.union([entriesSchema, documentSchema]).meta({
  title: 'Task file of claude-multi',
  description: 'A list of tasks, or an object with tasks and what they share. JSON or YAML.',
});

/** The JSON Schema (draft 7, as editors know it) of a task file, made from the zod schema. */
export function taskFileJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(taskFileSchema, { io: 'input', target: 'draft-7' }) };
}
