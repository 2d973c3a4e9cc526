import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { nodesOf, parseMarkdown, textOf } from '../support/documents/parse-markdown.ts';

interface Row {
  readonly threat: string;
  readonly measure: string;
  readonly files: readonly string[];
}

const policy = parseMarkdown(readFileSync(join(root, '.github/SECURITY.md'), 'utf8'));
const rows: readonly Row[] = nodesOf(policy, 'table').flatMap(({ children: [, ...body] }) =>
  body.map(({ children: [threat, measure, test] }) => ({
    threat: threat === undefined ? '' : textOf(threat),
    measure: measure === undefined ? '' : textOf(measure),
    files: test === undefined ? [] : test.children.filter((node) => node.type === 'inlineCode').map(textOf),
  })),
);

it('SECURITY.md names a measure and an existing test file for every threat', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const { threat, measure, files } of rows) {
    expect(measure, threat).not.toBe('');
    expect(files, threat).not.toEqual([]);
    for (const file of files) {
      expect(file, threat).toMatch(/^test\/.+\.test\.ts$/);
      expect(readFileSync(join(root, file), 'utf8'), file).toMatch(/\b(?:test|it)(?:\.\w+)*\(/);
    }
  }
});
