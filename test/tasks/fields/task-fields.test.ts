import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTools } from '../../../src/tasks/fields/task-fields.ts';

test.each([
  ['Read', ['Read']],
  ['Read,Edit', ['Read', 'Edit']],
  [' Read , Edit ,', ['Read', 'Edit']],
  ['Read\nEdit\n', ['Read', 'Edit']],
  ['Bash(git log:*, x), Read', ['Bash(git log:*, x)', 'Read']],
  ['Bash(a(b,c),d),Read', ['Bash(a(b,c),d)', 'Read']],
  ['', []],
])('splits the tools in %j', (text, tools) => {
  expect(splitTools(text)).toEqual(tools);
});

test('refuses a list of tools with unbalanced parentheses', () => {
  for (const text of ['Bash(git', 'Bash)', 'a)(b', ')', '((,)']) expect(splitTools(text), text).toBeNull();
});

test('splits a joined list of tools into the same tools', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z_]{0,8}$/);
  const rule = fc.tuple(word, fc.stringMatching(/^[a-z:*, ]{0,12}$/)).map(([name, inner]) => `${name}(${inner})`);
  fc.assert(
    fc.property(fc.array(fc.oneof(word, rule)), (tools) => {
      expect(splitTools(tools.join(', '))).toEqual(tools);
    }),
  );
});
