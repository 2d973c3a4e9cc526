import { expect, test } from 'vitest';
import { taskIdProblem } from '../../../src/tasks/fields/task-id.ts';

test('accepts ids that are valid file names on every system', () => {
  for (const id of ['a', '1', 'A.b_c-d', '.hidden', '-x', 'console', 'com', 'x.con', 'a'.repeat(64)]) {
    expect(taskIdProblem(id), id).toBeNull();
  }
});

test('refuses ids that are paths or not valid names', () => {
  for (const id of ['', '.', '..', '../x', 'a/b', 'a\\b', 'a b', 'ä', 'a\n', 'a\0', 'a'.repeat(65)]) {
    expect(taskIdProblem(id), id).not.toBeNull();
  }
});

test('refuses device names of Windows, and a final dot', () => {
  for (const id of ['con', 'NUL', 'aux', 'prn', 'com1', 'Lpt9', 'con.txt', 'nul.', 'a.']) {
    expect(taskIdProblem(id), id).toMatch(/Windows/);
  }
});
