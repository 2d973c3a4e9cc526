import { expect, test } from 'vitest';
import { describeFault } from '../../../src/domain/text/errors.ts';
import { FaultList } from '../../../src/tasks/fields/fault-list.ts';
import { readTaskDocument } from '../../../src/tasks/syntax/task-document.ts';

function read(text: string, name = 'standard input') {
  const faults = new FaultList();
  const document = readTaskDocument(text, name, faults);
  return { value: document?.value, faults: faults.shown().map(describeFault) };
}

const tasks = [{ id: 'a', prompt: 'x' }];

test.each([
  ['JSON', '[{"id":"a","prompt":"x"}]'],
  ['JSON with a byte-order mark', '\uFEFF[{"id":"a","prompt":"x"}]'],
  ['JSON with CRLF', '[\r\n  {"id": "a",\r\n "prompt": "x"}\r\n]\r\n'],
  ['YAML', '- id: a\n  prompt: x\n'],
  ['YAML with a byte-order mark and CRLF', '\uFEFF# tasks\r\n- id: a\r\n  prompt: x\r\n'],
  ['YAML in braces', '[{id: a, prompt: x,},] # two commas'],
  ['YAML with marks of a document', '---\n- id: a\n  prompt: x\n...\n'],
])('reads a task document that is %s', (_, text) => {
  expect(read(text)).toEqual({ value: tasks, faults: [] });
});

test.each([
  ['tasks.json', '[{"id":"a",}]', 'tasks.json, line 1, column 12 has a comma with nothing after it; remove the comma'],
  ['tasks.json', '- id: a', 'tasks.json, line 1, column 1 has "-" where a value was expected'],
  [
    'tasks.yml',
    '{a: [b',
    'tasks.yml, line 1, column 7 has a [ that is not closed, or whose lines are not indented enough',
  ],
  ['x', '{"a": [1,\n2', 'x, line 2, column 2 ends before the [ on line 1 is closed'],
  ['x', '[{"id":"a\nb"}]', 'x, line 1, column 10 has a line break inside a string; write \\n for a line break'],
  ['x', 'Just some words.\nNo tasks.', 'x, line 1, column 1 is neither JSON nor YAML with tasks'],
  [
    'x',
    '# Title\n\nNote: see: below',
    'x, line 3, column 7 has a second colon on one line; put the text in quotes, or on separate lines below a |',
  ],
  ['x', '', 'x is empty; write a list of tasks, each with id and prompt'],
  ['x', ' \n\t\n', 'x is empty; write a list of tasks, each with id and prompt'],
  ['x', '\uFEFF', 'x is empty; write a list of tasks, each with id and prompt'],
  ['x', '- id: a\n- \0', 'x, line 2, column 3 contains a NUL character; the file must be UTF-8 text'],
  ['x', '[\0\n', 'x, line 1, column 2 contains a NUL character; the file must be UTF-8 text'],
])('reports one fault with line and column in %s: %j', (name, text, said) => {
  expect(read(text, name).faults).toEqual([said]);
});

test('reads five million characters of prompt unchanged', () => {
  const prompt = 'say "hello" \\ \u2028 ü\n'.repeat(260_000);
  expect(read(JSON.stringify([{ id: 'a', prompt }])).value).toEqual([{ id: 'a', prompt }]);
});
