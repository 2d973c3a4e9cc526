import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/domain/text/errors.ts';
import { FaultList } from '../../src/tasks/fields/fault-list.ts';
import { loadPlan, type TaskSource } from '../../src/tasks/load-plan.ts';
import { readTaskDocument } from '../../src/tasks/syntax/task-document.ts';
import { faultLines } from '../../src/terminal/screens/fault-lines.ts';
import { widthOf } from '../../src/terminal/text/width.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fault-places-')));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a user reads about a task list. */
async function told(source: TaskSource): Promise<string[]> {
  const given = { values: {}, nameOf: (name: string) => `--${name}` };
  const error = await loadPlan({ source, given, env: {}, cwd: folder }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw error ?? new Error('no fault was found');
  return error.faults.flatMap(faultLines);
}

function toldOfFile(path: string, text: string): Promise<string[]> {
  writeFileSync(join(folder, path), text);
  return told({ kind: 'file', path });
}

describe('a fault in a task file', () => {
  test('has its file, line and column, and the line of a YAML file with a caret', async () => {
    const text =
      'defaults:\n  budgt: 3\ntasks:\n  - id: lint\n    prompt: x\n    allowed-tools: [Bash, 3]\n  - id: two\n';
    expect(await toldOfFile('tasks.yaml', text)).toEqual([
      'tasks.yaml, line 2, column 3: defaults: budgt is not a known key; did you mean budget?',
      '  2 |   budgt: 3',
      '    |   ^',
      expect.stringMatching(/^tasks\.yaml, line 6, column 27: task "lint": allowed-tools item 2 must be /),
      '  6 |     allowed-tools: [Bash, 3]',
      '    |                           ^',
      'tasks.yaml, line 7, column 5: task "two": prompt is missing; write prompt or prompt-file',
      '  7 |   - id: two',
      '    |     ^',
    ]);
  });

  test('has the same in a JSON file, with the part of a long line around it', async () => {
    const text = `[\n\t{"id": "a", "prompt": "${'x'.repeat(200)}", "budget": -1},\n\t{"id": "b", "prompt": "é👩‍👩‍👧", "modle": 1}\n]`;
    expect(await toldOfFile('tasks.json', text)).toEqual([
      expect.stringMatching(/^tasks\.json, line 2, column 238: task "a": budget must be /),
      `  2 | …${'x'.repeat(27)}", "budget": -1},`,
      `    | ${' '.repeat(41)}^`,
      'tasks.json, line 3, column 37: task "b": modle is not a known key; did you mean model?',
      '  3 |  {"id": "b", "prompt": "é👩‍👩‍👧", "modle": 1}',
      `    | ${' '.repeat(widthOf(' {"id": "b", "prompt": "é👩‍👩‍👧", '))}^`,
    ]);
  });

  test('has the line of a syntax error too', async () => {
    expect(await toldOfFile('broken.json', '[\n  {"id": "a",}\n]')).toEqual([
      'broken.json, line 2, column 14 has a comma with nothing after it; remove the comma',
      '  2 |   {"id": "a",}',
      '    |              ^',
    ]);
  });

  test('names the file once if it concerns the whole file', async () => {
    expect(await toldOfFile('top.yaml', 'enhance: perhaps\ntasks: [{id: a, prompt: x}]')).toEqual([
      expect.stringMatching(/^top\.yaml, line 1, column 10: enhance must be /),
      '  1 | enhance: perhaps',
      '    |          ^',
    ]);
  });

  test('is found behind aliases', async () => {
    const text = 'x-base: &base\n  budget: -1\ntasks:\n  - &a {id: a, prompt: x, modle: y}\n';
    const lines = await toldOfFile('alias.yaml', text);
    expect(lines).toContain('  4 |   - &a {id: a, prompt: x, modle: y}');
  });

  test('has its line and column on standard input, but no copy of a list that is an argument', async () => {
    const text = '[{"id":"a","prompt":"x","budget":-1}]';
    const stdin = await told({ kind: 'stdin', read: async () => text });
    expect(stdin[0]).toMatch(/^standard input, line 1, column 34: task "a": budget must be /);
    expect(stdin).toHaveLength(3);
    expect(await told({ kind: 'inline', text })).toEqual([expect.stringMatching(/^task "a": budget must be /)]);
  });

  test('never shows the value of a variable, which may be a secret', async () => {
    const secret = 'hunter2hunter2';
    const faulty = [
      `[{"id":"a","env":{"T":"${secret}"},"budgt":1,"prompt":"x"}]`,
      `- id: a\n  prompt: x\n  env:\n    T: ${secret}\n    B-D: ${secret}\n`,
      `- id: a\n  prompt: x\n  env: {T: ${secret}, B-D: "${secret}"}\n  budgt: 1\n`,
      `[{"id":"a","env":{"T":"${secret}"},"prompt":"x",}]`,
      `[{"id":"a","env":{\n  "T":"${secret}",}]`,
      `- id: a\n  env:\n    T: "${secret}\n`,
      `- id: a\n  env:\n    T: ${secret}: x\n`,
      `- id: a\n  API_KEY: ${secret}: x\n`,
    ];
    for (const [index, text] of faulty.entries()) {
      const lines = await toldOfFile(`secret-${index}.${text.startsWith('[') ? 'json' : 'yaml'}`, text);
      expect(lines.join('\n'), text).not.toContain(secret);
    }
  });

  test('has lines that a terminal cannot obey, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const faults = new FaultList();
        readTaskDocument(`[${text}`, 'x.json', faults);
        for (const line of faults.shown().flatMap(faultLines)) expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
      }),
    );
  });
});
