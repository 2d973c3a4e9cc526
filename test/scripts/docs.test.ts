import { describe, expect, it } from 'vitest';
import { blockFaults } from '../../scripts/lib/docs/blocks.ts';
import { commandReference, documentCommands } from '../../scripts/lib/docs/command-reference.ts';
import { anchorsOf, linkFaults } from '../../scripts/lib/docs/links.ts';
import { pageOf } from '../../scripts/lib/docs/page.ts';
import { messageFaults, unnamedReasons } from '../../scripts/lib/docs/reasons.ts';
import { fillRegions } from '../../scripts/lib/docs/regions.ts';
import { fileKeysTable, settingsTable, taskKeysTable } from '../../scripts/lib/docs/setting-tables.ts';
import { unnamedVariables, wordFaults } from '../../scripts/lib/docs/words.ts';
import { commandList } from '../../src/cli/command-list.ts';
import { settingNames } from '../../src/tasks/fields/settings.ts';

const facts = {
  commands: new Map([
    ['run', new Set(['--help', '--max-parallel', '-q'])],
    ['status', new Set(['--help', '--json'])],
  ]),
  npmScripts: new Set(['check']),
  exists: (path: string) => ['src/domain', './scripts/demo'].includes(path),
  sources: 'reads CLAUDE_MULTI_DEBUG and ANTHROPIC_API_KEY',
};
const problemsOf = (text: string): string[] =>
  wordFaults(pageOf('docs/planted.md', text), facts).map(({ message }) => message);

describe('generated parts of a page', () => {
  const page = 'before\n\n<!-- begin: settings -->\nold\n<!-- end -->\n\nafter\n';

  it('are filled in without changing the rest of the page', () => {
    const { text, faults } = fillRegions('docs/a.md', page, (name) => `new ${name}`);
    expect(text).toBe('before\n\n<!-- begin: settings -->\n\nnew settings\n\n<!-- end -->\n\nafter\n');
    expect(fillRegions('docs/a.md', text, (name) => `new ${name}`).text).toBe(text);
    expect(faults).toEqual([]);
  });

  it('with unknown names are left unchanged and reported with their line', () => {
    const { text, faults } = fillRegions('docs/a.md', page, () => null);
    expect(text).toBe(page);
    expect(faults).toEqual([{ path: 'docs/a.md', line: 3, message: 'there is no generated part "settings"' }]);
  });
});

describe('the generated reference', () => {
  it('has a section for every command, with all of its options', async () => {
    const commands = await documentCommands(commandList);
    const reference = commandReference(commands);
    for (const { entry, options } of commands) {
      const section = reference.split('\n### ').find((part) => part.replace('### ', '').startsWith(`${entry.name}\n`));
      const isAnySetting = (long: string) =>
        (settingNames as readonly string[]).includes(long.replace(/^--(no-)?/, ''));
      for (const { long } of options)
        if (long != null && !isAnySetting(long)) expect(section, `${entry.name} ${long}`).toContain(long);
    }
  });

  it('has a row for every setting and every key of a task file', () => {
    const settings = settingsTable((name) => [`--${name}`]);
    for (const name of settingNames) expect(settings).toContain(`\`--${name}\``);
    expect(taskKeysTable()).toMatch(/^\| `budget` .*\| a positive number of US dollars, such as 2\.50 +\| 5 +\|$/m);
    expect(taskKeysTable()).toContain(String.raw`Write \\{{name}} for literal braces`);
    expect(fileKeysTable()).toMatch(/^\| `halt` .*\| never +\|$/m);
  });
});

describe('a page that names what does not exist', () => {
  it.each([
    ['a command', '`claude-multi rn tasks.yaml`', 'there is no command "rn"'],
    [
      'an option of a command',
      '```sh\nclaude-multi run a.yaml --max-paralel 4\n```',
      'run has no option --max-paralel',
    ],
    ['a short option', '```sh\nclaude-multi status -q\n```', 'status has no option -q'],
    ['an option by itself', 'use `--halt never`', 'no command has an option --halt'],
    ['a script of npm', '`npm run chek`', 'package.json has no script "chek"'],
    ['a script of the shell', '```sh\n./scripts/dmo\n```', 'there is no ./scripts/dmo'],
    ['a file', 'see `src/core/x.ts`', 'there is no src/core/x.ts'],
    ['a variable', '`CLAUDE_MULTI_DEBUGG=1`', 'nothing reads or sets CLAUDE_MULTI_DEBUGG'],
  ])('is reported: %s', (_, text, message) => {
    expect(problemsOf(text)).toEqual([message]);
  });

  it('is not reported for pipes, comments, other programs and prose', () => {
    const text = [
      '```sh',
      'claude-multi status --json | jq --raw-output .x # --nothing',
      'claude-multi run - -q',
      '```',
      '`CLAUDE_MULTI_DEBUG=1`, `src/domain`, `npm run check`, `claude --output-format json`, claude-multi is a program --so.',
    ];
    expect(problemsOf(text.join('\n'))).toEqual([]);
  });

  it('is reported if it omits a variable that the program reads', () => {
    const sources = "env['CLAUDE_MULTI_DEBUG']; env['CLAUDE_MAX_PARALLEL']";
    expect(unnamedVariables([pageOf('docs/a.md', 'CLAUDE_MULTI_DEBUG')], sources)).toEqual(['CLAUDE_MAX_PARALLEL']);
  });
});

describe('links', () => {
  const exists = (path: string): boolean => ['docs/a.md', 'docs/b.md', 'README.md', 'LICENSE'].includes(path);

  it('are reported if their page or heading does not exist, as are pages without a link to them', () => {
    const pages = [
      pageOf('README.md', '[a](docs/a.md) [x](docs/x.md)\n![p](p.png)'),
      pageOf('docs/a.md', '# One\n\n[up](../README.md#none) [b](#two) [l](../LICENSE) [w](https://example.com/x)'),
      pageOf('docs/b.md', '# B'),
    ];
    expect(linkFaults(pages, exists)).toEqual([
      { path: 'README.md', line: 1, message: 'links to docs/x.md, which does not exist' },
      { path: 'README.md', line: 2, message: 'links to p.png, which does not exist' },
      { path: 'docs/a.md', line: 3, message: 'links to #none, which no heading of README.md has' },
      { path: 'docs/a.md', line: 3, message: 'links to #two, which no heading of docs/a.md has' },
      { path: 'docs/b.md', line: 1, message: 'no other page links to this one' },
    ]);
  });

  it('use the anchors that GitHub gives to headings', () => {
    const page = pageOf('a.md', '# `dist/` is committed\n\n## At least: “≥” & more\n\n## Run\n\n## Run\n');
    expect([...anchorsOf(page)]).toEqual(['dist-is-committed', 'at-least---more', 'run', 'run-1']);
  });
});

describe('a block of a page', () => {
  const faultsIn = async (text: string): Promise<string[]> =>
    (await blockFaults(pageOf('docs/a.md', text), ['tasks'])).map(({ message }) => message);

  it('with a task list is reported if the program would refuse the list', async () => {
    expect(await faultsIn('```yaml\n- id: a\n  promt: x\n```')).toEqual([
      expect.stringContaining('prompt is missing'),
      expect.stringContaining('promt is not a known key; did you mean prompt?'),
    ]);
    expect(await faultsIn('`claude-multi run --tasks \'[{"id": "a"}]\'`')).toEqual([
      expect.stringContaining('prompt is missing'),
    ]);
    expect(await faultsIn('```yaml\ntasks:\n  - {id: a, prompt: b}\nretires: 1\n```')).toEqual([
      expect.stringContaining('did you mean retries?'),
    ]);
  });

  it('with a workflow is linted, using the inputs of the Action', async () => {
    const workflow = (input: string): string =>
      [
        '```yaml',
        'on: push',
        'permissions: {}',
        'concurrency: x',
        'jobs:',
        '  a:',
        '    runs-on: ubuntu-latest',
        '    timeout-minutes: 5',
        '    permissions: {}',
        '    steps:',
        '      - uses: OWNER/claude-multi@FULL_COMMIT_SHA',
        `        with: { ${input}: x }`,
        '```',
      ].join('\n');
    expect(await faultsIn(workflow('tasks'))).toEqual([]);
    expect(await faultsIn(workflow('task'))).toEqual([expect.stringContaining("action.yml has no input 'task'")]);
    expect(await faultsIn(workflow('tasks').replace('OWNER/claude-multi@FULL_COMMIT_SHA', 'a/b@v1 # v1.0.0'))).toEqual([
      expect.stringContaining('must be pinned by its full commit'),
    ]);
  });

  it('with invalid YAML is reported', async () => {
    expect(await faultsIn('```yaml\na: [\n```')).toHaveLength(1);
  });
});

describe('the troubleshooting page', () => {
  const page = pageOf(
    'docs/troubleshooting.md',
    '`budget`\n\n## Messages\n\n| message | remedy |\n| - | - |\n| `the run … is lost` | x |\n| `gone away` | y |\n',
  );

  it('may only explain messages that the program prints', () => {
    expect(messageFaults(page, `throw new Error('the run ' + id + ' is lost')`)).toEqual([
      { path: page.path, line: 8, message: 'nothing prints "gone away"' },
    ]);
  });

  it('must name every reason and every warning', () => {
    const missing = unnamedReasons(page);
    expect(missing).toContain('timeout');
    expect(missing).toContain('supervisor-lost');
    expect(missing).toContain('left-processes');
    expect(missing).not.toContain('budget');
  });
});
