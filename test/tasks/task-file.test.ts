import { expect, test } from 'vitest';
import { taskFileJsonSchema, taskFileSchema } from '../../src/tasks/task-file.ts';

test('keeps the committed JSON Schema equal to the zod schema (update it with vitest -u)', async () => {
  const text = `${JSON.stringify(taskFileJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../src/tasks/task-file.schema.json');
});

test('has a description for every key in the schema', () => {
  const { definitions, anyOf } = taskFileJsonSchema() as {
    definitions: Record<string, { properties: Record<string, { description?: string }> }>;
    anyOf: [unknown, { properties: Record<string, { description?: string; allOf?: unknown }> }];
  };
  const shapes = [
    definitions['task']?.properties,
    definitions['defaults']?.properties,
    definitions['context']?.properties,
    anyOf[1].properties,
  ];
  for (const [key, schema] of shapes.flatMap((shape) => Object.entries(shape ?? {}))) {
    expect(schema.description ?? ('allOf' in schema ? 'by reference' : ''), key).not.toBe('');
  }
});

test('accepts a list of tasks, and an object with tasks, in the schema', () => {
  const task = { id: 'a', prompt: 'x' };
  expect(taskFileSchema.safeParse([task]).success).toBe(true);
  expect(taskFileSchema.safeParse({ defaults: { model: 'opus' }, enhance: false, tasks: [task] }).success).toBe(true);
  expect(taskFileSchema.safeParse([{ ...task, mdoel: 'x' }]).success).toBe(false);
  expect(taskFileSchema.safeParse({ tasks: [task], 'claude-path': '/bin/sh' }).success).toBe(false);
});
