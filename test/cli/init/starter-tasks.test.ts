import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintPublished } from '../../../scripts/lib/published-workflow.ts';
import { starterTasks } from '../../../src/cli/init/starter-tasks.ts';
import { workflowText } from '../../../src/cli/init/workflow-text.ts';

const root = new URL('../../../', import.meta.url);

interface StarterFile {
  readonly defaults: { readonly 'permission-mode': string; readonly 'allowed-tools': readonly string[] };
  readonly tasks: readonly { readonly id: string; readonly prompt: string }[];
}

const read = (text: string): StarterFile => parse(text) as StarterFile;
const idsOf = (text: string): string[] => read(text).tasks.map(({ id }) => id);

describe('a first task list', () => {
  test.each<[string, string[] | null, string[], string[]]>([
    ['an empty folder', null, [], ['review', 'docs']],
    [
      'a package with tests and a linter',
      ['test', 'lint', 'build'],
      ['package.json'],
      ['tests', 'lint', 'review', 'docs'],
    ],
    ['a package with types under both names', ['types', 'typecheck'], [], ['types', 'review', 'docs']],
    [
      'a crate and a Python package',
      null,
      ['Cargo.toml', 'tox.ini'],
      ['rust-tests', 'clippy', 'python-tests', 'review', 'docs'],
    ],
    ['a Go module', null, ['go.mod'], ['go-tests', 'vet', 'review', 'docs']],
  ])('has the checks that fit %s', (_, scripts, files, ids) => {
    expect(idsOf(starterTasks({ scripts, files }))).toEqual(ids);
  });

  test('allows its sessions to read and to run these checks, and nothing else', () => {
    const { defaults } = read(starterTasks({ scripts: ['test'], files: [] }));
    expect(defaults['permission-mode']).toBe('dontAsk');
    expect(defaults['allowed-tools']).toEqual([
      ...['Read', 'Grep', 'Glob', 'Bash(npm test:*)', 'Bash(git log:*)', 'Bash(git show:*)', 'Bash(git diff:*)'],
    ]);
  });

  test('has nothing of what a project calls its scripts and files', () => {
    const plain = starterTasks({ scripts: [], files: [] });
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (scripts, files) => {
        const strange = (name: string): string => `\n  - id: ${name}`;
        expect(starterTasks({ scripts: scripts.map(strange), files: files.map(strange) })).toBe(plain);
      }),
    );
  });
});

describe('the workflow that init writes', () => {
  test('is the example for pull requests', async () => {
    const example = await readFile(new URL('examples/workflows/pull-request.yml', root), 'utf8');
    const [use = ''] = /(?<=uses: )\S+\/claude-multi@.*/.exec(example) ?? [];
    expect(workflowText(use)).toBe(example);
  });

  test('passes the lint of workflows, pinned to a commit', async () => {
    const text = workflowText('OWNER/claude-multi@FULL_COMMIT_SHA');
    expect(await lintPublished('claude-multi.yml', text, null)).toEqual([]);
    expect(await lintPublished('claude-multi.yml', text.replace('permissions: {}\n', ''), null)).not.toEqual([]);
  });
});
