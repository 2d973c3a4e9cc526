import { describe, expect, test } from 'vitest';
import { describeChanges } from '../../src/tasks/list-changes.ts';
import { sampleTask } from '../support/samples/sample-run.ts';

const before = sampleTask('a');

describe('the changes between two task lists', () => {
  test('are none for the same tasks in another order', () => {
    const [a, b] = [sampleTask('a'), sampleTask('b')];
    expect(describeChanges([a, b], [b, a])).toEqual([]);
  });

  test('name the task, the field, what it was and what it is', () => {
    const after = { ...before, budgetUsd: 7, args: ['--x'] };
    expect(describeChanges([before], [after])).toEqual([
      '~ task "a": budgetUsd was 5, is 7',
      '~ task "a": args was [], is ["--x"]',
    ]);
  });

  test('show long texts from shortly before their first difference', () => {
    const long = 'the same beginning '.repeat(10);
    const [line = ''] = describeChanges(
      [{ ...before, prompt: `${long}and an old end` }],
      [{ ...before, prompt: `${long}and a new end` }],
    );
    expect(line).toContain('was "…');
    expect(line).toContain('and an old end"');
    expect(line).toContain('and a new end"');
    expect(line.length).toBeLessThan(200);
  });
});
