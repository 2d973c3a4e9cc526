import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeFault } from '../../src/domain/text/errors.ts';
import { FaultList } from '../../src/tasks/fields/fault-list.ts';
import type { KeyFault } from '../../src/tasks/syntax/document-text.ts';
import { taskFileSchema } from '../../src/tasks/task-file.ts';
import { parseTaskFile, type TaskFile, tooManyTasks } from '../../src/tasks/task-file-reader.ts';

function parse(value: unknown, keyFaults: readonly KeyFault[] = []): { file: TaskFile; faults: string[] } {
  const faults = new FaultList();
  const file = parseTaskFile({ name: 'tasks.yaml', syntax: 'yaml', value, keyFaults }, faults);
  return { file, faults: faults.shown().map(describeFault) };
}

const faultsOf = (value: unknown): string[] => parse(value).faults;

const task = { id: 'a', prompt: 'x' };

test('reports every fault of every task at once, with the task, the field, the value and what is allowed', () => {
  const lint = { id: 'lint', prompt: '', budget: -1, mdoel: 'opus', timeout: 'soon', env: { 'A-B': '1' } };
  expect(faultsOf([task, lint, { prompt: 'x', 'max-turns': 0 }, 'do it'])).toEqual([
    'task "lint": prompt is empty; must be text that says what to do',
    'task "lint": budget must be a positive number of US dollars, such as 2.50 (found -1)',
    'task "lint": mdoel is not a known key; did you mean model?',
    'task "lint": timeout must be seconds (600) or a text with units ("90s", "10m", "1h30m") (found "soon")',
    'task "lint": env has the name A-B, which is not valid; letters, digits and _, not starting with a digit',
    'task 3: id is missing; give every task an id',
    'task 3: max-turns must be a whole number from 1 to 1000000, or off (found 0)',
    'task 4 must be an object with id and prompt (found "do it")',
  ]);
});

test('returns the valid parts of a file with faults', () => {
  const value = {
    retries: 3,
    delay: -1,
    defaults: { model: 'opus', budget: 0 },
    tasks: [task, 'x', { id: 'b', cwd: 1 }],
  };
  const { file } = parse(value);
  expect(file.settings).toEqual({ retries: 3 });
  expect([file.defaults.values, [...file.defaults.given]]).toEqual([{ model: 'opus' }, ['model', 'budget']]);
  expect(file.entries.map(({ values, given }) => [values, [...given]])).toEqual([
    [task, ['id', 'prompt']],
    [{ id: 'b' }, ['id', 'cwd']],
  ]);
});

test('treats missing and invalid defaults as empty', () => {
  for (const value of [[task], { tasks: [task], defaults: 'x' }]) {
    const { values, given } = parse(value).file.defaults;
    expect([values, [...given]]).toEqual([{}, []]);
  }
});

test('lists the faults at the top, in defaults and in tasks in the order of the text', () => {
  const wrong = { id: 'a', prompt: 'x', budget: -1 };
  const value = { zz: 1, tasks: [wrong, { ...wrong, id: 'b' }], defaults: { budget: -1 }, yy: 1 };
  expect(faultsOf(value).map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
    'tasks.yaml: zz',
    'task "a":',
    'task "b":',
    'defaults: budget',
    'tasks.yaml: yy',
  ]);
});

test('accepts ten thousand tasks, and reads none of a longer list', () => {
  const tasks = Array.from({ length: 10_001 }, (_, index) => ({ id: `t${index}`, prompt: 'x' }));
  expect(parse(tasks.slice(1))).toMatchObject({ faults: [], file: { entries: { length: 10_000 } } });
  expect(parse(tasks)).toMatchObject({
    faults: ['tasks.yaml: tasks has 10,001 tasks; a run can have at most 10,000; split the file'],
    file: { entries: [] },
  });
});

test('refuses a number of tasks that is not a safe integer', () => {
  expect(tooManyTasks(2 ** 53).problem).toBe('has more tasks than can be counted');
});

test('refuses a prompt together with a prompt file, in a task and in defaults', () => {
  const both = { prompt: 'x', 'prompt-file': 'x.md' };
  const said = 'prompt-file is given together with prompt; keep one of them';
  expect(faultsOf({ defaults: both, tasks: [{ id: 'a', ...both }] })).toEqual([
    `defaults: ${said}`,
    `task "a": ${said}`,
  ]);
  expect(faultsOf({ defaults: { 'prompt-file': 'x.md' }, tasks: [{ id: 'a', 'prompt-file': 'x.md' }] })).toEqual([]);
});

test.each<[string, unknown, KeyFault['path'], string]>([
  ['a task', { tasks: [task] }, ['tasks', 0], 'task "a": k'],
  ['a task of a bare list', [task], [0], 'task "a": k'],
  ['an object in a task', { tasks: [task] }, ['tasks', 0, 'env'], 'task "a": env.k'],
  ['an object in a task of a bare list', [task, { ...task, id: 'b' }], [1, 'env'], 'task "b": env.k'],
  ['defaults', { defaults: {}, tasks: [task] }, ['defaults'], 'defaults: k'],
  ['an object in defaults', { defaults: {}, tasks: [task] }, ['defaults', 'env'], 'defaults: env.k'],
  ['the top', { tasks: [task] }, [], 'tasks.yaml: k'],
  ['an ignored list', { 'x-base': [{}], tasks: [task] }, ['x-base', 0], 'tasks.yaml: x-base.0.k'],
  ['a key that lists have, too', { 'x-y': {}, tasks: [task] }, ['length'], 'tasks.yaml: length.k'],
])('reports the place of a key given twice: in %s', (_, value, path, said) => {
  const fault = { path, key: 'k', problem: 'is given twice', allowed: 'lines 1 and 2: keep one' };
  expect(parse(value, [fault]).faults).toEqual([`${said} is given twice; lines 1 and 2: keep one`]);
});

test.each([
  ['budget', [0, -1, 'cheap', '0', null, [], Number.NaN]],
  ['timeout', [0, -1, '', '25d', true]],
  ['max-turns', [0, 1.5, 'many', -1, 1e9]],
  ['model', ['', ' ', '-x', ' a', 'a\nb', 3, 'x'.repeat(300)]],
  ['permission-mode', ['none', '', true]],
  ['allowed-tools', ['Bash(x', [1], [''], { a: 1 }, Array.from({ length: 1_001 }, () => 'Read')]],
  ['append-system-prompt', [1, 'x'.repeat(128_001), 'ä'.repeat(64_001), 'a\0']],
  ['cwd', ['', 1, 'a\0b']],
  [
    'env',
    [[], 'A=1', { A: null }, { 'A B': '1' }, { '1A': '1' }, { '': '1' }, { A: 'x\0' }, { claude_multi_marker: 'x' }],
  ],
  ['args', ['--verbose', [null], ['a\0'], [{}]]],
  ['prompt', [null, 1, '   \n', 'a\0']],
  ['id', [null, -1, 1.5, true, 'a b', 'ä', '', 'a/b', ['a']]],
  ['matrix', [[], {}, { a: [] }, { a: 'x' }, { a: [null] }, { '1a': ['x'] }, { a: { b: 1 } }]],
])('refuses invalid values of %s', (field, values) => {
  for (const value of values) {
    const faults = faultsOf([{ ...task, [field]: value }]);
    expect(faults, JSON.stringify(value)?.slice(0, 50)).toHaveLength(1);
    expect(faults[0]).toContain(`: ${field}`);
  }
});

test('does not show the values of environment variables in faults', () => {
  expect(faultsOf([{ ...task, env: { TOKEN: 'secret\0' } }]).join()).not.toContain('secret');
});

test('says where a misplaced key belongs', () => {
  expect(
    faultsOf({ tasks: [{ ...task, enhance: true }], model: 'opus', id: 'a', 'claude-path': '/x', max_parallel: 3 }),
  ).toEqual([
    'task "a": enhance is not a known key; write it at the top of the file, beside tasks',
    'tasks.yaml: model is not a known key; write it under defaults, or in a task',
    'tasks.yaml: id is not a known key; write it in a task',
    'tasks.yaml: claude-path is not a known key; a task file cannot set it; use --claude-path or CLAUDE_MULTI_CLAUDE_PATH',
    'tasks.yaml: max_parallel is not a known key; did you mean max-parallel?',
  ]);
});

test('ignores keys that begin with x-, and the $schema key', () => {
  expect(faultsOf({ $schema: './s.json', 'x-base': { any: 1 }, tasks: [task] })).toEqual([]);
});

const shape = 'write a list of tasks, or an object with the key tasks';

test.each([
  [null, `tasks.yaml is empty; ${shape}`],
  [undefined, `tasks.yaml is empty; ${shape}`],
  [42, `tasks.yaml is not a list of tasks (found 42); ${shape}`],
  [[], 'tasks.yaml has an empty list of tasks; add a task'],
  [{ tasks: [] }, 'tasks.yaml has an empty list of tasks; add a task'],
  [{}, `tasks.yaml has no tasks; ${shape}`],
  [{ tasks: { a: 1 } }, 'tasks.yaml: tasks must be a list (found {"a":1})'],
  [task, 'tasks.yaml is a single task; put it into a list: [{…}]'],
  [{ tasks: [task], defaults: [] }, 'tasks.yaml: defaults must be an object with fields of a task (found [])'],
  [{ tasks: [task], defaults: { id: 'x' } }, 'defaults: id is not a known key; write it in a task'],
])('says what is missing from %j', (value, said) => {
  expect(faultsOf(value)).toEqual([said]);
});

test('names tasks by their positions if their id is not unique', () => {
  const wrong = { ...task, budget: -1 };
  expect(faultsOf([wrong, wrong, { ...wrong, id: 'a\u001b[31m' }]).map((fault) => fault.split(':')[0])).toEqual([
    'task 1',
    'task 2',
    'task 3',
    'task 3',
  ]);
});

test('names a task by its id even if that is a number, or other tasks have none', () => {
  const named = faultsOf([{ id: 7, prompt: '' }, { prompt: '' }]).map((fault) => fault.split(':')[0]);
  expect(named).toEqual(['task "7"', 'task 2', 'task 2']);
});

test('keeps the order of only the first hundred fields of an entry', () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`zz${index}`, 1]));
  expect(parse([{ ...task, ...many }]).file.entries[0]?.place.fields).toHaveLength(100);
});

test('counts the unknown keys beyond twenty', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`zz${index}`, 1]));
  expect(faultsOf([{ ...task, ...many }]).filter((fault) => fault.includes('more unknown'))).toEqual([
    'task "a" has 10 more unknown keys',
  ]);
});

test('finds a fault in every file that the schema for editors refuses, and never throws', () => {
  const names = fc.constantFrom('id', 'prompt', 'budget', 'timeout', 'env', 'matrix', 'args', 'tasks', 'defaults', 'x');
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.dictionary(names, fc.jsonValue())),
    fc.dictionary(names, fc.jsonValue()),
  );
  fc.assert(
    fc.property(odd, (value) => {
      const faults = faultsOf(value);
      if (!taskFileSchema.safeParse(value).success) expect(faults).not.toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
