import { expect, test } from 'vitest';
import { taskFileJsonSchema, taskFileSchema } from '../../src/tasks/task-file.ts';

test('commits the JSON Schema that the zod schema makes (mend with vitest -u)', async () => {
  const text = `${JSON.stringify(taskFileJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../src/tasks/task-file.schema.json');
});

test('describes every key to editors', () => {
  const { definitions, anyOf } = taskFileJsonSchema() as {
    definitions: Record<string, { properties: Record<string, { description?: string }> }>;
    anyOf: [unknown, { properties: Record<string, { description?: string; allOf?: unknown }> }];
  };
  const shapes = [definitions['task']?.properties, definitions['defaults']?.properties, anyOf[1].properties];
  for (const [key, schema] of shapes.flatMap((shape) => Object.entries(shape ?? {}))) {
    expect(schema.description ?? ('allOf' in schema ? 'by reference' : ''), key).not.toBe('');
  }
});

test('takes both shapes of a task file', () => {
  const task = { id: 'a', prompt: 'x' };
  expect(taskFileSchema.safeParse([task]).success).toBe(true);
  expect(taskFileSchema.safeParse({ defaults: { model: 'opus' }, enhance: false, tasks: [task] }).success).toBe(true);
  expect(taskFileSchema.safeParse([{ ...task, mdoel: 'x' }]).success).toBe(false);
  expect(taskFileSchema.safeParse({ tasks: [task], 'claude-path': '/bin/sh' }).success).toBe(false);
});
