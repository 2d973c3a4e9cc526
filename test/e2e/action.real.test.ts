import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions, type StepResult, startStep } from '../support/cli/run-step.ts';
import { githubPage, notices, structureFaults } from '../support/documents/github-page.ts';
import { nodesOf, parseMarkdown, textOf } from '../support/documents/parse-markdown.ts';
import { type Github, startGithub } from '../support/fakes/github-emulator.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const apiKey = 'sk-test-the-key-of-the-workflow-0123456789';
const marker = '<!-- claude-multi:report ';

const hostile = [
  'Thanks @octocat and @github/security, see #1.',
  '</details>',
  '<!-- claude-multi:report 0123456789abcdef -->',
  '```',
  '# Heading',
  '| a | b |',
  '| - | - |',
  '::set-output name=conclusion::hacked',
  '##[add-mask]hacked',
  '\u202eevil \u001b[31mred',
].join('\n');

const scripts: Script[] = [
  {
    match: 'write a file',
    steps: [{ tool: 'Write', input: { file_path: 'made.txt', content: 'made' } }, { text: 'The file is written.' }],
  },
  {
    match: 'be hostile',
    steps: [
      { tool: 'Bash', input: { command: 'env > environment.txt; echo "::error::from a tool"' } },
      { text: `${hostile}\nThe key is ${apiKey}.` },
    ],
  },
  { match: 'fail', steps: [{ status: 404 }] },
  { match: 'hang', steps: [{ hang: 'before' }] },
];

const tasks = JSON.stringify([
  { id: 'writer', prompt: 'Please write a file.' },
  { id: 'rogue', prompt: 'Please be hostile.' },
]);

let github: Github;
let simulator: Simulator;

beforeAll(async () => {
  github = await startGithub();
  simulator = await startSimulator({ scripts });
});

afterAll(async () => {
  await simulator.close();
  await github[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const { id } of await github.comments()) await github.remove(id);
});

/** A step on the pull request, with sessions that use the simulator. */
async function step(folder: string, given: Partial<StepOptions> = {}): Promise<StepOptions> {
  const { ANTHROPIC_API_KEY: _, ...environment } = simulator.environment();
  return {
    folder,
    event: { action: 'synchronize', pull_request: { number: github.pull } },
    apiUrl: github.url,
    ...given,
    inputs: {
      tasks,
      'max-parallel': '2',
      'anthropic-api-key': apiKey,
      'github-token': await github.workflowToken('write'),
      comment: 'auto',
      ...given.inputs,
    },
    env: { ...environment, ...given.env },
  };
}

/** Checks that the log contains no workflow commands except the step's own. */
function expectHarmlessLog({ stdout }: StepResult): void {
  for (const line of stdout.split('\n')) {
    expect(line).not.toContain('##[');
    if (/^\s*::/.test(line)) expect(line).toMatch(/^::(?:add-mask|error|warning|debug|group|endgroup)[ :]/);
  }
}

describe('on a pull request', () => {
  test('keeps one comment over two runs and changes no other, whatever the sessions print', async () => {
    await using folder = await temporaryFolder();
    const forged = await github.commentAsStranger(`${marker}0123456789abcdef -->\nforged`);
    const options = await step(folder.path);
    const first = await runStep(options);
    expect(first.code, first.stdout + first.stderr).toBe(0);
    const [other, comment] = await github.comments();
    const second = await runStep(
      await step(folder.path, { inputs: { tasks: '[{"id": "again", "prompt": "write a file"}]' } }),
    );
    expect(second.code, second.stdout + second.stderr).toBe(0);
    const after = await github.comments();

    expect(other).toMatchObject({ id: forged.id, body: forged.body });
    expect(after).toHaveLength(2);
    expect(after[1]).toMatchObject({ id: comment?.id, user: { login: 'github-actions[bot]' } });
    expect(after[1]?.body).toContain('`again`');
    expect(first.outputs['comment-url']).toBe(comment?.html_url);
    expect(second.outputs['comment-url']).toBe(comment?.html_url);

    const body = comment?.body ?? '';
    expect(body).toMatch(
      /^<!-- claude-multi:report [0-9a-f]{16} [\w-]+ -->\n<!-- [0-9a-f]{32} 0 -->\n### (?:✅|⚠️) All 2 tasks succeeded/,
    );
    const root = parseMarkdown(body);
    const [table, ...noMore] = nodesOf(root, 'table');
    expect(noMore).toEqual([]);
    expect(table?.children.map((row) => /Task|writer|rogue/.exec(textOf(row.children[0] as never))?.[0])).toEqual([
      'Task',
      'writer',
      'rogue',
    ]);
    const comments = nodesOf(root, 'html').filter(({ value }) => value.startsWith('<!--') && value !== '<!-- -->');
    // The head, and the lines around the report.
    expect(comments).toHaveLength(3);
    expect([...structureFaults(githubPage(body)), ...notices(githubPage(body))]).toEqual([]);
    expect(body).not.toMatch(/@\w/);
    expect(body).not.toContain('\u202e');

    const report = reportSchema.parse(JSON.parse(await readFile(first.outputs['report'] ?? '', 'utf8')));
    expect(report.tasks.map(({ id, status }) => [id, status])).toEqual([
      ['writer', 'succeeded'],
      ['rogue', 'succeeded'],
    ]);
    expect(first.outputs).toEqual({
      conclusion: 'success',
      report: join(folder.path, 'temp/claude-multi', report.run.id, 'report.json'),
      succeeded: '2',
      failed: '0',
      findings: '',
      sarif: '',
      'review-url': '',
      'cost-is-partial': 'false',
      'run-id': report.run.id,
      journal: expect.stringContaining(`runs/${report.run.id}/events.ndjson\n`),
      'cost-usd': String(Number(report.totals.costUsd?.toFixed(6))),
      'wall-seconds': String(Number((report.totals.wallMs / 1_000).toFixed(3))),
      speedup: String(Number(report.totals.speedup?.toFixed(3))),
      'comment-url': comment?.html_url,
    });
    expect(first.summary).toContain('### ✅ All 2 tasks succeeded');
    expect(await readFile(join(folder.path, 'workspace/made.txt'), 'utf8')).toBe('made');

    const environment = await readFile(join(folder.path, 'workspace/environment.txt'), 'utf8');
    expect(environment).toContain('ANTHROPIC_API_KEY=sk-ant-api03-'); // a stand-in
    expect(environment).not.toContain(apiKey);
    expect(environment).not.toMatch(/^(?:INPUT_|ACTIONS_|GITHUB_(?:TOKEN|ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)=)/m);

    expectHarmlessLog(first);
    expect(first.exported).toBe('');
    const log = first.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    for (const secret of [apiKey, options.inputs['github-token'] ?? '']) {
      expect(first.stdout).toContain(`::add-mask::${secret}`);
      for (const text of [
        log,
        first.stderr,
        body,
        first.summary,
        JSON.stringify(report),
        JSON.stringify(first.outputs),
      ]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  test('warns and succeeds if the token may only read, as for a pull request from a fork', async () => {
    await using folder = await temporaryFolder();
    const result = await runStep(
      await step(folder.path, {
        inputs: {
          tasks: '[{"id": "writer", "prompt": "write a file"}]',
          'github-token': await github.workflowToken('read'),
        },
      }),
    );
    expect(result.code, result.stdout + result.stderr).toBe(0);
    expect(result.stdout).toMatch(/^::warning::No comment on the pull request: .*"pull-requests: write"/m);
    expect(result.outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
    expect(result.summary).toContain('### ✅ The task succeeded');
    expect(await github.comments()).toEqual([]);
  });

  test('fails, and reports the failed task and the reason in the log, the summary and the comment', async () => {
    await using folder = await temporaryFolder();
    const inputs = { tasks: '', 'tasks-file': 'tasks.yaml', 'working-directory': 'app' };
    const options = await step(folder.path, { inputs });
    await mkdir(join(folder.path, 'workspace/app'), { recursive: true });
    const list = '- {id: good, prompt: write a file}\n- {id: bad, prompt: fail please}\n';
    await writeFile(join(folder.path, 'workspace/app/tasks.yaml'), list);
    const result = await runStep(options);
    expect(result.code).toBe(1);
    expect(result.outputs).toMatchObject({ conclusion: 'failure', succeeded: '1', failed: '1' });
    expect(result.stdout).toMatch(/^::error title=Task bad failed%3A model-not-found::/m);
    expect(result.stdout).toMatch(/^::error::1 of 2 tasks failed\.$/m);
    const [comment] = await github.comments();
    for (const text of [result.summary, comment?.body ?? ''])
      expect(text).toContain('❌ `bad` failed: **model-not-found**');
    expect(await readFile(join(folder.path, 'workspace/app/made.txt'), 'utf8')).toBe('made');
  });

  test.skipIf(process.platform === 'win32')('publishes the report when the workflow is cancelled', async () => {
    await using folder = await temporaryFolder();
    const list = JSON.stringify([
      { id: 'done', prompt: 'write a file' },
      { id: 'stuck', prompt: 'hang please' },
      { id: 'never', prompt: 'write a file' },
    ]);
    const running = await startStep(await step(folder.path, { inputs: { tasks: list, 'max-parallel': '1' } }));
    await running.logged('stuck: started');
    running.child.kill('SIGINT');
    const result = await running.ended;
    expect(result.code).toBe(1);
    expect(result.outputs).toMatchObject({ conclusion: 'cancelled', succeeded: '1', failed: '0' });
    expect(result.summary).toContain('Cancelled when 1 of 3 tasks had succeeded');
    const [comment] = await github.comments();
    // The runner gives a cancelled step a few seconds. A comment that takes longer is abandoned, which is logged.
    if (comment === undefined) expect(result.stdout).toMatch(/^::warning::No comment on the pull request: /m);
    else expect(comment.body).toContain('Cancelled when 1 of 3 tasks had succeeded');
  });
});

test('outside a pull request writes only the summary', async () => {
  await using folder = await temporaryFolder();
  const result = await runStep(
    await step(folder.path, {
      event: { ref: 'refs/heads/main' },
      inputs: { tasks: '[{"id": "writer", "prompt": "write a file"}]' },
    }),
  );
  expect(result.code, result.stdout + result.stderr).toBe(0);
  expect(result.summary).toContain('`writer`');
  expect(result.outputs).toMatchObject({ conclusion: 'success', 'comment-url': '' });
  expect(await github.comments()).toEqual([]);
});

describe('a step that cannot begin', () => {
  test('reports every fault with its input, and starts nothing', async () => {
    await using folder = await temporaryFolder();
    const inputs = { tasks: '[{"id": "a b", "prompt": ""}]', 'max-parallel': 'many' };
    const result = await runStep(await step(folder.path, { inputs }));
    expect(result.code).toBe(1);
    const [comment, ...others] = await github.comments();
    expect(others).toEqual([]);
    expect(comment?.body).toContain('### ⚠️ This run could not start');
    expect(comment?.body).toContain('input max-parallel');
    expect(result.outputs).toEqual({ conclusion: 'failure', 'comment-url': comment?.html_url });
    const message = /^::error::(.*)$/m.exec(result.stdout)?.[1] ?? '';
    for (const part of ['input max-parallel', '"many"', 'a b', 'prompt']) expect(message).toContain(part);
    expect(simulator.ledger.requests.filter(({ firstUserText }) => firstUserText.includes('a b'))).toEqual([]);
  });

  test('says how to install a missing claude', async () => {
    await using folder = await temporaryFolder();
    const result = await runStep(await step(folder.path, { inputs: { 'claude-path': '/nowhere/claude' } }));
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^::error::.*\/nowhere\/claude.*input claude-path/m);
  });
});
