import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeFault } from '../../src/domain/text/errors.ts';
import { FaultList } from '../../src/tasks/fields/fault-list.ts';
import { taskFileSchema } from '../../src/tasks/task-file.ts';
import { parseTaskFile } from '../../src/tasks/task-file-reader.ts';

function faultsOf(value: unknown): string[] {
  const faults = new FaultList();
  parseTaskFile({ name: 'tasks.yaml', value, keyFaults: [] }, faults);
  return faults.shown().map(describeFault);
}

const task = { id: 'a', prompt: 'x' };

test('tells every fault of every task at once, with task, field, value and what is allowed', () => {
  const lint = { id: 'lint', prompt: '', budget: -1, mdoel: 'opus', timeout: 'soon', env: { 'A-B': '1' } };
  expect(faultsOf([task, lint, { prompt: 'x', 'max-turns': 0 }, 'do it'])).toEqual([
    'task "lint": prompt is empty; must be text that says what to do',
    'task "lint": budget must be a positive number of US dollars, such as 2.50 (found -1)',
    'task "lint": mdoel is not a known key; did you mean model?',
    'task "lint": timeout must be seconds (600) or a text with units ("90s", "10m", "1h30m") (found "soon")',
    'task "lint": env has the name A-B, which is not valid; letters, digits and _, no digit first',
    'task 3: id is missing; give every task an id',
    'task 3: max-turns must be a whole number from 1 to 1000000, or off (found 0)',
    'task 4 must be an object with id and prompt (found "do it")',
  ]);
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
])('refuses what %s cannot be', (field, values) => {
  for (const value of values) {
    const faults = faultsOf([{ ...task, [field]: value }]);
    expect(faults, JSON.stringify(value)?.slice(0, 50)).toHaveLength(1);
    expect(faults[0]).toContain(`: ${field}`);
  }
});

test('does not show the values of environment variables', () => {
  expect(faultsOf([{ ...task, env: { TOKEN: 'secret\0' } }]).join()).not.toContain('secret');
});

test('points to the right place for a key that stands in the wrong one', () => {
  expect(
    faultsOf({ tasks: [{ ...task, enhance: true }], model: 'opus', 'claude-path': '/x', max_parallel: 3 }),
  ).toEqual([
    'task "a": enhance is not a known key; write it at the top of the file, beside tasks',
    'tasks.yaml: model is not a known key; write it under defaults, or in a task',
    'tasks.yaml: claude-path is not a known key; a task file cannot set it; use --claude-path or CLAUDE_MULTI_CLAUDE_PATH',
    'tasks.yaml: max_parallel is not a known key; did you mean max-parallel?',
  ]);
});

test('leaves alone keys that begin with x-, and the schema of editors', () => {
  expect(faultsOf({ $schema: './s.json', 'x-base': { any: 1 }, tasks: [task] })).toEqual([]);
});

test.each([
  [null, 'holds nothing'],
  [42, 'holds no tasks (found 42)'],
  [[], 'has an empty list of tasks'],
  [{ tasks: [] }, 'has an empty list of tasks'],
  [{}, 'has no tasks'],
  [{ tasks: { a: task } }, 'tasks must be a list'],
  [task, 'is a single task; put it into a list'],
  [{ tasks: [task], defaults: [] }, 'defaults must be an object'],
  [{ tasks: [task], defaults: { id: 'x' } }, 'defaults: id is not a known key; write it in a task'],
])('says of %j what is missing', (value, said) => {
  const faults = faultsOf(value);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(said);
});

test('calls tasks by position where the id does not tell them apart', () => {
  const wrong = { ...task, budget: -1 };
  expect(faultsOf([wrong, wrong, { ...wrong, id: 'a\u001b[31m' }]).map((fault) => fault.split(':')[0])).toEqual([
    'task 1',
    'task 2',
    'task 3',
    'task 3',
  ]);
});

test('counts unknown keys beyond twenty', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`zz${index}`, 1]));
  expect(faultsOf([{ ...task, ...many }]).filter((fault) => fault.includes('more unknown'))).toEqual([
    'task "a" has 10 more unknown keys',
  ]);
});

test('finds a fault in whatever the schema for editors refuses, and never throws', () => {
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
