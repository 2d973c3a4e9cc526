import { expect, test } from 'vitest';
import { taskIdProblem } from '../../../src/tasks/fields/task-id.ts';

test('takes any id that names a file everywhere', () => {
  for (const id of ['a', '1', 'A.b_c-d', '.hidden', '-x', 'console', 'com', 'x.con', 'a'.repeat(64)]) {
    expect(taskIdProblem(id), id).toBeNull();
  }
});

test('refuses ids that would leave their folder or cannot name one', () => {
  for (const id of ['', '.', '..', '../x', 'a/b', 'a\\b', 'a b', 'ä', 'a\n', 'a\0', 'a'.repeat(65)]) {
    expect(taskIdProblem(id), id).not.toBeNull();
  }
});

test('refuses names that Windows keeps for devices, and a dot at the end', () => {
  for (const id of ['con', 'NUL', 'aux', 'prn', 'com1', 'Lpt9', 'con.txt', 'nul.', 'a.']) {
    expect(taskIdProblem(id), id).toMatch(/Windows/);
  }
});
