import { expect, test } from 'vitest';
import { describeFault } from '../../src/domain/text/errors.ts';
import { FaultList } from '../../src/tasks/fields/fault-list.ts';
import type { SettingValues } from '../../src/tasks/fields/settings.ts';
import { draftTasks } from '../../src/tasks/task-draft.ts';
import { parseTaskFile } from '../../src/tasks/task-file-reader.ts';

function draft(value: unknown, settings: SettingValues = {}) {
  const faults = new FaultList();
  const file = parseTaskFile({ name: 'tasks.yaml', syntax: 'yaml', value, keyFaults: [] }, faults);
  const drafts = draftTasks(file, settings, faults);
  return { drafts, faults: faults.shown().map(describeFault) };
}

test("prefers a task's own field, then the setting, then the file's default, then the built-in default", () => {
  const defaults = { model: 'opus', budget: 7, timeout: 60, 'max-turns': 9 };
  const tasks = [
    { id: 'a', prompt: 'x', model: 'haiku', 'max-turns': 'off' },
    { id: 'b', prompt: 'x' },
  ];
  const { drafts } = draft({ defaults, tasks }, { model: 'sonnet', budget: 3 });
  expect(drafts.map(({ fields }) => [fields.model, fields.budget, fields.timeout, fields['max-turns']])).toEqual([
    ['haiku', 3, 60_000, null],
    ['sonnet', 3, 60_000, 9],
  ]);
  expect(drafts[0]?.fields['permission-mode']).toBe('bypassPermissions');
});

test('merges environment variables and replaces lists', () => {
  const { drafts } = draft({
    defaults: { env: { A: 1, B: 'b' }, args: ['--x'] },
    tasks: [
      { id: 'a', prompt: 'x', env: { B: true, C: 'c' }, args: [] },
      { id: 'b', prompt: 'x' },
    ],
  });
  expect(drafts.map(({ fields }) => [fields.env, fields.args])).toEqual([
    [{ A: '1', B: 'true', C: 'c' }, []],
    [{ A: '1', B: 'b' }, ['--x']],
  ]);
});

test("replaces the default prompt by a task's prompt-file, and the other way round", () => {
  const { drafts, faults } = draft({
    defaults: { prompt: 'all' },
    tasks: [{ id: 'a' }, { id: 'b', 'prompt-file': 'b.md' }, { id: 'c', prompt: 'own' }],
  });
  expect(faults).toEqual([]);
  expect(drafts.map(({ fields }) => fields.prompt ?? `file ${fields['prompt-file']}`)).toEqual([
    'all',
    'file b.md',
    'own',
  ]);
});

test('fills a matrix into every text of a task', () => {
  const { drafts, faults } = draft({
    defaults: { env: { DIR: '{{dir}}' }, 'append-system-prompt': 'Stay in {{dir}}.' },
    tasks: [
      {
        id: 'fix-{{dir}}',
        prompt: 'Fix {{ dir }}, not \\{{dir}}.',
        model: '{{model}}',
        cwd: 'packages/{{dir}}',
        args: ['--add-dir=../{{dir}}'],
        'allowed-tools': 'Edit({{dir}}/**), Read',
        matrix: { dir: ['src/core', 'test'], model: ['opus'] },
      },
    ],
  });
  expect(faults).toEqual([]);
  expect(drafts.map(({ id }) => id)).toEqual(['fix-src-core', 'fix-test']);
  expect(drafts[0]?.fields).toMatchObject({
    prompt: 'Fix src/core, not {{dir}}.',
    model: 'opus',
    cwd: 'packages/src/core',
    env: { DIR: 'src/core' },
    'append-system-prompt': 'Stay in src/core.',
    args: ['--add-dir=../src/core'],
    'allowed-tools': ['Edit(src/core/**)', 'Read'],
  });
});

test('leaves double braces unchanged in a task without a matrix', () => {
  const { drafts, faults } = draft([{ id: 'a', prompt: 'Explain {{ this }} and \\{{that}}.' }]);
  expect(faults).toEqual([]);
  expect(drafts[0]?.fields.prompt).toBe('Explain {{ this }} and \\{{that}}.');
});

test('reports a fault of a matrix once, not for every combination', () => {
  const matrix = { dir: Array.from({ length: 50 }, (_, index) => index), lang: ['ts', 'js'] };
  const { faults } = draft({
    defaults: { env: { X: '{{nope}}' } },
    tasks: [
      { id: 'a-{{dir}}', prompt: 'do {{drr}}', matrix },
      { id: 'b b', prompt: 'x', matrix: { n: [1, 2] } },
      { id: 'c{{n}}', prompt: 'x', model: '{{n}}', env: { X: '1' }, matrix: { n: ['a', 'a'] } },
    ],
  });
  expect(faults).toEqual([
    'task "a-{{dir}}": env.X (from defaults or settings) uses {{nope}}, which is not in the matrix; the matrix has dir, lang (write \\{{ for literal braces)',
    'task "a-{{dir}}": id is the same for several of the 100 tasks of its matrix (found "a-{{dir}}"); add {{lang}} to it, as in a-{{dir}}-{{lang}}',
    'task "a-{{dir}}": prompt uses {{drr}}, which is not in the matrix; did you mean {{dir}}? (write \\{{ for literal braces)',
    'task "b b": env.X (from defaults or settings) uses {{nope}}, which is not in the matrix; the matrix has n (write \\{{ for literal braces)',
    'task "b b": id must be 1 to 64 characters of A-Z a-z 0-9 . _ - (found "b b")',
    'task "c{{n}}": matrix.n lists a value twice (found "a")',
  ]);
});

test('checks a field after a value is filled in', () => {
  const { faults } = draft([{ id: 'a{{n}}', prompt: '{{n}}', model: '{{n}}', matrix: { n: ['', '-x', 'ok'] } }]);
  expect(faults).toEqual([
    'task "a": prompt is empty; must be text that says what to do',
    'task "a": model is empty; must be the name of a model, such as sonnet',
    'task "a-x": model must be the name of a model, such as sonnet (found "-x")',
  ]);
});

test('refuses ids that two tasks share, ignoring letter case, also within a matrix', () => {
  const { faults } = draft([
    { id: 'Lint', prompt: 'x' },
    { id: 'a-1', prompt: 'x' },
    { id: 'lint', prompt: 'x' },
    { id: 'a-{{n}}', prompt: 'x', matrix: { n: [1, 2] } },
    { id: 'p{{d}}', prompt: 'x', matrix: { d: ['x/y', 'x y'] } },
    { id: 'con', prompt: 'x' },
    { id: 'r-{{dir}}', prompt: 'x' },
  ]);
  expect(faults).toEqual([
    'task 3: id differs only in letter case from Lint of task 1 (found "lint"); macOS and Windows would treat them as the same',
    'task 4: id is already used by task 2 (found "a-1")',
    'task 5: id is already used by another task of its matrix (found "px-y")',
    'task "con": id is a reserved device name on Windows (found "con")',
    'task "r-{{dir}}": id must be 1 to 64 characters of A-Z a-z 0-9 . _ - (found "r-{{dir}}"); the task has no matrix',
  ]);
});

test('refuses more than ten thousand tasks without expanding them', () => {
  const digits = Array.from({ length: 10 }, (_, index) => index);
  const matrix = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`m${index}`, digits]));
  expect(draft([{ id: 'a', prompt: 'x', matrix }]).faults).toEqual([
    'tasks.yaml: tasks has 1,000,000,000,000 tasks; a run can have at most 10,000; split the file',
  ]);
  expect(draft(Array.from({ length: 10_001 }, () => 0)).faults).toEqual([
    'tasks.yaml: tasks has 10,001 tasks; a run can have at most 10,000; split the file',
  ]);
});

test('refuses tasks with too much text in total', () => {
  const matrix = { n: Array.from({ length: 1_000 }, (_, index) => index) };
  const { drafts, faults } = draft([{ id: 'a{{n}}', prompt: 'x'.repeat(500_000), matrix }]);
  expect(drafts).toEqual([]);
  expect(faults.join()).toMatch(/contain more than 268,435,456 characters in total/);
});
