import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readActionMetadata } from '../../scripts/lib/action-metadata.ts';
import { ownWorkflowFaults } from '../../scripts/lib/own-workflow-policy.ts';
import { lintWorkflow } from '../../scripts/lib/workflow-lint.ts';
import { policyFaults } from '../../scripts/lib/workflow-policy.ts';

const FILE = '.github/workflows/planted.yml';
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const SOUND = `
on: push
permissions: {}
concurrency: planted
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - run: echo hello
`;

const expression = (inside: string): string => `\${{ ${inside} }}`;

describe('linting workflows', () => {
  it('finds no fault in a valid workflow', async () => {
    expect(await lintWorkflow(FILE, SOUND)).toEqual([]);
    expect(policyFaults(FILE, SOUND, [])).toEqual([]);
  });

  it('finds an expression with an undefined name, with its position', async () => {
    const faults = await lintWorkflow(FILE, SOUND.replace('echo hello', `echo ${expression('github.nothing')}`));
    expect(faults).toMatchObject([
      { file: FILE, line: 15, message: expect.stringContaining('"nothing" is not defined') },
    ]);
  });

  it('finds untrusted text in a script', async () => {
    const faults = await lintWorkflow(FILE, SOUND.replace('hello', expression('github.event.pull_request.title')));
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('untrusted')]);
  });

  it('reports a file with invalid YAML', async () => {
    expect(await lintWorkflow(FILE, 'jobs: [')).toHaveLength(1);
  });
});

describe("the project's own rules for workflows", () => {
  it.each([
    ['permissions at the top', 'permissions: {}', 'permissions: { contents: write }', 'needs `permissions: {}`'],
    ['no concurrency group', 'concurrency: planted\n', '', 'needs a `concurrency` group'],
    ['no timeout', '    timeout-minutes: 5\n', '', "job 'build' needs `timeout-minutes`"],
    ['no permissions of a job', '    permissions:\n      contents: read\n', '', "job 'build' needs `permissions`"],
    [
      'permissions of a job in one word',
      '    permissions:\n      contents: read\n',
      '    permissions: read-all\n',
      'one by one',
    ],
    [
      'a right to write without a reason',
      'contents: read',
      'contents: write',
      "'contents: write' of job 'build' needs a comment",
    ],
    ['an action pinned by tag', CHECKOUT, 'actions/checkout@v7 # v7.0.1', 'must be pinned by its full commit'],
    ['a pin without its version', ' # v7.0.1', '', 'needs its version beside it'],
    ['a checkout that keeps credentials', 'persist-credentials: false', 'fetch-depth: 0', 'persist-credentials: false'],
  ])('report %s', (_, sound, planted, message) => {
    const faults = policyFaults(FILE, SOUND.replace(sound, planted), []);
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
  });

  it('report inputs that action.yml does not have', () => {
    const own = `${SOUND}      - uses: ./\n        with:\n          tasks: x\n          taks: y\n`;
    expect(policyFaults(FILE, own, ['tasks'])).toMatchObject([{ line: 16, message: "action.yml has no input 'taks'" }]);
  });
});

describe('the rules for workflows of this repository', () => {
  const onTags = (pattern: string): string => SOUND.replace('on: push', `on: { push: { tags: ["${pattern}"] } }`);
  const faultsOf = (text: string): string[] => ownWorkflowFaults(FILE, text).map(({ message }) => message);

  it.each(['v[0-9]+.[0-9]+.[0-9]+*', 'v[0-9]+.[0-9]+.[0-9]+', 'v1.2.3', 'nightly-**'])(
    'let whole versions start a workflow: %s',
    (pattern) => expect(faultsOf(onTags(pattern))).toEqual([]),
  );

  it.each(['v*', '**', 'v[0-9]+', 'v[0-9]+*', 'v?[0-9]', 'v[0-9]+.[0-9]+', '*'])(
    'report a pattern that matches a floating tag: %s',
    (pattern) => {
      expect(faultsOf(onTags(pattern))).toEqual([
        expect.stringContaining(`the pattern '${pattern}' matches the floating tag`),
      ]);
      expect(faultsOf(SOUND.replace('on: push', `on: { push: { tags: '${pattern}' } }`))).toHaveLength(1);
    },
  );

  it.each([expression('secrets.KEY'), expression("secrets['KEY']"), expression('secrets[inputs.name]')])(
    'report a job that uses a secret outside of an environment: %s',
    (secret) => {
      const text = SOUND.replace('echo hello', `echo ${secret}`);
      expect(faultsOf(text)).toEqual(["job 'build' uses a secret, so it needs an `environment`"]);
      expect(faultsOf(text.replace('    timeout', '    environment: account\n    timeout'))).toEqual([]);
    },
  );

  it.each(['contents', 'id-token', 'attestations'])(
    'report a job that can publish for a tag outside of an environment: %s',
    (right) => {
      const text = onTags('v1.2.3').replace('contents: read', `${right}: write # to publish`);
      expect(faultsOf(text)).toEqual(["job 'build' can publish, so it needs an `environment`"]);
      expect(faultsOf(text.replace('    timeout', '    environment: release\n    timeout'))).toEqual([]);
    },
  );
});

describe('the actions that workflows and examples use', () => {
  it('are pinned to the same commit everywhere', () => {
    const pins = new Map<string, Set<string>>();
    for (const folder of ['.github/workflows', 'examples/workflows'])
      for (const name of readdirSync(folder))
        for (const [, action = '', pin = ''] of readFileSync(`${folder}/${name}`, 'utf8').matchAll(
          /uses: (actions\/[\w-]+)\S*@(.*)$/gm,
        ))
          pins.set(action, new Set([...(pins.get(action) ?? []), pin]));
    expect(pins.size).toBeGreaterThan(5);
    for (const [action, found] of pins) expect([...found], action).toHaveLength(1);
  });
});

describe('expressions in a task list', () => {
  const title = 'github.event.pull_request.title';
  const faultsOf = (prompt: string): string[] => {
    const own = `${SOUND}      - uses: ./\n        with:\n          tasks: |\n            - id: a\n              prompt: ${prompt}\n`;
    return policyFaults(FILE, own, null).map(({ message }) => message);
  };

  it.each([expression(`toJSON(${title})`), expression(`toJSON(format('a {0}', ${title}))`), 'nothing of the kind'])(
    'may be a value of their own: %s',
    (prompt) => expect(faultsOf(prompt)).toEqual([]),
  );

  it('may be the whole list', () => {
    const own = `${SOUND}      - uses: ./\n        with:\n          tasks: ${expression('inputs.tasks')}\n`;
    expect(policyFaults(FILE, own, null)).toEqual([]);
  });

  it.each([
    expression(title),
    `Look at ${expression(title)}`,
    `Look at ${expression(`toJSON(${title})`)}`,
    `"${expression(`toJSON(${title})`)}"`,
    `${expression(`toJSON(${title})`)} and ${expression(title)}`,
  ])('may not be more than that: %s', (prompt) => {
    expect(faultsOf(prompt)).toContainEqual(expect.stringContaining('must be a value of its own, in `toJSON(…)`'));
  });
});

describe('action.yml', () => {
  const sound = `
name: planted
description: Planted
inputs: { tasks: { description: What to do } }
outputs: { report: { description: Where it is } }
runs: { using: node24, main: dist/action/index.js }
`;
  const read = (text: string) => readActionMetadata('action.yml', text, (path) => path === 'dist/action/index.js');

  it('returns its inputs if it is valid', () => {
    expect(read(sound)).toEqual({ inputs: ['tasks'], faults: [] });
  });

  it.each([
    ['another runtime', 'node24', 'node20', 'runs.using'],
    ['an input without a description', 'description: What to do', 'default: x', 'inputs.tasks.description'],
    ['a file that does not exist', 'dist/action', 'dist/nowhere', "'dist/nowhere/index.js', which does not exist"],
    ['invalid YAML', 'runs: {', 'runs: {{', 'flow'],
  ])('is refused with %s', (_, right, planted, message) => {
    const [fault] = read(sound.replace(right, planted)).faults;
    expect(fault?.message.toLowerCase()).toContain(message.toLowerCase());
  });
});
