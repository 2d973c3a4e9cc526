import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFault } from '../../src/domain/text/errors.ts';
import { FaultList } from '../../src/tasks/fields/fault-list.ts';
import { taskIdProblem } from '../../src/tasks/fields/task-id.ts';
import { loadPlan } from '../../src/tasks/load-plan.ts';
import { acceptPlainList } from '../../src/tasks/plain-list.ts';
import { readTaskDocument } from '../../src/tasks/syntax/task-document.ts';
import { parseTaskFile } from '../../src/tasks/task-file-reader.ts';

/** The warnings and the faults of a text, as the command line reads it. */
function read(
  text: string,
  name = 'the inline list',
): { warnings: readonly string[]; faults: string[]; ids: string[] } {
  const faults = new FaultList();
  const document = readTaskDocument(text, name, faults);
  if (document === null) return { warnings: [], faults: faults.shown().map(describeFault), ids: [] };
  const accepted = acceptPlainList(document);
  const file = parseTaskFile(accepted.document, faults);
  const ids = file.entries.map(({ values }) => values.id ?? '');
  return { warnings: accepted.warnings, faults: faults.shown().map(describeFault), ids };
}

const list = (...entries: object[]) => read(JSON.stringify(entries));

describe('a plain JSON list', () => {
  test('may have keys that are not known: each is named with its task and the key that may be meant', () => {
    expect(list({ id: 'lint', prompt: 'x', budgets: 1, owner: 'me' }, { id: 'b', prompt: 'x', retries: 3 })).toEqual({
      warnings: [
        'task "lint": budgets is not a known key and is ignored; did you mean budget?',
        'task "lint": owner is not a known key and is ignored',
        'task "b": retries is not a known key and is ignored; write it at the top of the file, beside tasks',
      ],
      faults: [],
      ids: ['lint', 'b'],
    });
  });

  test('tells of the same key in many tasks once', () => {
    const tasks = Array.from({ length: 12 }, (_, index) => ({ id: `t${index}`, prompt: 'x', owner: index }));
    expect(list(...tasks).warnings).toEqual([
      '12 tasks ("t0", "t1", "t2" and 9 more): owner is not a known key and is ignored',
    ]);
    const keys = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`x-${index}-nobody-knows`, index]));
    expect(list({ id: 'a', prompt: 'x', ...keys }).warnings.slice(19)).toEqual([
      'task "a": x-19-nobody-knows is not a known key and is ignored',
      '10 more unknown keys are ignored',
    ]);
  });

  test('may have ids with spaces, slashes and other characters, which become -', () => {
    const ids = ['Fix types', 'api/types', 'größe', ' ok ', 7, 1.5];
    const { ids: given, faults, warnings } = list(...ids.map((id) => ({ id, prompt: 'x' })));
    expect(given).toEqual(['Fix-types', 'api-types', 'gr-e', 'ok', '7', '1.5']);
    expect(faults).toEqual([]);
    expect(warnings.slice(0, 2)).toEqual([
      'task "Fix types" is called Fix-types: an id can contain A-Z a-z 0-9 . _ -',
      'task "api/types" is called api-types: an id can contain A-Z a-z 0-9 . _ -',
    ]);
  });

  test('is refused when two ids become the same, nothing is left of one, or one is a path', async () => {
    const load = (...ids: string[]) =>
      loadPlan({
        source: { kind: 'inline', text: JSON.stringify(ids.map((id) => ({ id, prompt: 'x' }))) },
        given: { values: {}, nameOf: String },
        env: {},
        cwd: tmpdir(),
        acceptsPlainList: true,
      });
    expect((await load('a b', 'c')).tasks.map(({ id }) => id)).toEqual(['a-b', 'c']);
    await expect(load('a b', 'a/b')).rejects.toMatchObject({
      faults: [{ where: 'task 2', field: 'id', problem: 'is already used by task 1', value: 'a-b' }],
    });
    for (const id of ['测试', '../up', 'a/./b', 'a/..'])
      await expect(load(id)).rejects.toMatchObject({ faults: [{ field: 'id', value: id }] });
  });

  test('is read as strictly as ever where id or prompt is missing, or a known key has an invalid value', () => {
    expect(list({ id: 'a', promt: 'x' }).faults).toEqual(['task "a": promt is not a known key; did you mean prompt?']);
    expect(list({ id: 'a', prompt: 'x', budget: 'much', owner: 'me' }).faults).toEqual([
      expect.stringContaining('task "a": budget must be a positive number of US dollars'),
    ]);
  });

  test('may have a key twice inside a key that is ignored, and nowhere else', () => {
    expect(read('[{"id": "a", "prompt": "x", "meta": {"n": 1, "n": 2}}]').faults).toEqual([]);
    expect(read('[{"id": "a", "prompt": "x", "prompt": "y"}]').faults).toHaveLength(1);
    expect(read('[{"id": "a", "prompt": "x", "meta": 1, "meta": 2}]').faults).toHaveLength(1);
  });

  test('gives every id that is accepted a name that an id can have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (id) => {
        const { ids, faults } = list({ id, prompt: 'x' });
        if (faults.length > 0 || id.includes('{{')) return;
        const [given = ''] = ids;
        expect(given === '' ? null : (taskIdProblem(given) ?? '').replace(/^(is a|ends with) .*/, '')).toBe('');
      }),
    );
  });
});

test('a list in YAML, a file that is named as YAML, and an object with tasks are read strictly', () => {
  const json = '[{"id": "a", "prompt": "x", "budgets": 1}]';
  expect(read(json, 'tasks.json').faults).toEqual([]);
  for (const [text, name] of [
    ['- {id: a, prompt: x, budgets: 1}', 'tasks.yaml'],
    ['[{id: a, prompt: x, budgets: 1}]', 'standard input'],
    [json, 'tasks.yml'],
    [`{"tasks": ${json}}`, 'tasks.json'],
  ] as const) {
    expect(read(text, name)).toMatchObject({
      warnings: [],
      faults: ['task "a": budgets is not a known key; did you mean budget?'],
    });
  }
});
