import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions, type StepResult, startStep } from '../support/cli/run-step.ts';
import { ArtifactService } from '../support/fakes/artifact-service.ts';
import { GithubReviews, type ReviewServerOptions } from '../support/fakes/github-reviews.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const patch = `@@ -0,0 +1,9 @@\n${Array.from({ length: 9 }, (_, index) => `+line ${index + 1}`).join('\n')}`;
const hostile = 'Ask @octocat, see #1.\n::error::x\n##[add-mask]y\n</details>\u202e';
const give = (...findings: Record<string, string | number>[]) => ({ tool: 'StructuredOutput', input: { findings } });

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({
    scripts: [
      {
        match: 'look closely',
        steps: [
          give(
            { path: 'src/a.ts', line: 3, severity: 'error', message: hostile, suggestion: '  better' },
            { path: '../../etc/passwd', line: 1, severity: 'note', message: 'Outside.' },
          ),
        ],
      },
      { match: 'look for long', steps: [{ hang: 'before' }] },
      { match: 'look again', steps: [give()] },
      {
        match: 'just talk',
        steps: [{ text: 'first words of a session\n::set-output name=conclusion::hacked\n##[group]x' }],
      },
    ],
  });
});
afterAll(() => simulator.close());

const tasks = (prompt: string) =>
  JSON.stringify([
    { id: 'review', prompt, 'output-schema': 'findings' },
    { id: 'talk', prompt: 'just talk' },
  ]);

async function step(
  prompt: string,
  github: GithubReviews,
  use: (result: StepResult) => Promise<void> | void,
  inputs: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await using folder = await temporaryFolder();
  await use(await runStep(options(folder.path, prompt, github, inputs, more)));
}

function options(
  folder: string,
  prompt: string,
  github: GithubReviews,
  inputs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): StepOptions {
  const { ANTHROPIC_API_KEY: key = '', ...env } = simulator.environment();
  return {
    folder,
    event: {
      repository: { id: 1 },
      pull_request: { number: 7, head: { sha: github.head, repo: { id: 1, full_name: 'alice/project' } } },
    },
    apiUrl: github.url,
    env: { ...env, ...more },
    inputs: {
      tasks: tasks(prompt),
      'anthropic-api-key': key,
      'github-token': 'ghs_token_of_the_workflow',
      comment: 'never',
      'check-name': 'Claude',
      ...inputs,
    },
  };
}

async function github(options: Partial<ReviewServerOptions> = {}): Promise<GithubReviews> {
  return GithubReviews.start({ files: [{ filename: 'src/a.ts', patch }], ...options });
}

test('posts findings as a review once, resolves them when they are gone, and tells them everywhere else', async () => {
  await using server = await github();
  await step('look closely', server, async ({ code, stdout, outputs, summary }) => {
    expect(code, stdout).toBe(0);
    expect(outputs).toMatchObject({
      conclusion: 'success',
      findings: '2',
      'review-url': 'https://github.example/review/2',
    });
    expect(server.threads).toMatchObject([{ path: 'src/a.ts', line: 3 }]);
    expect(server.threads[0]?.body).toContain('```suggestion\n  better\n```');
    expect(server.threads[0]?.body).not.toMatch(/@octocat|\u202e|<\/details>/);
    expect(server.reviews[0]?.body).toContain('etc/passwd: Outside.');
    expect(summary).toContain('1 error and 1 note.');
    const sarif = JSON.parse(await readFile(outputs['sarif'] ?? '', 'utf8'));
    expect(sarif.runs[0].results).toMatchObject([{ ruleId: 'review', level: 'error' }]);
    // The runner reads commands at the beginning of lines only.
    expect(stdout).toContain(
      '\n::error title=Found by review,file=src/a.ts,line=3,endLine=3::Ask @octocat, see #1. : :error::x ## [add-mask]y </details>\n',
    );
    expect(stdout).not.toMatch(/^\s*(::set-output|::error::x|##\[)/m);
    expect(stdout).toMatch(/\n::group::talk: succeeded, [^\n]+\nfirst words of a session\n/);
    expect(server.checks).toMatchObject([
      {
        name: 'Claude',
        head_sha: server.head,
        conclusion: 'success',
        output: { annotations: [{ path: 'src/a.ts', start_line: 3, end_line: 3, annotation_level: 'failure' }] },
      },
    ]);
  });
  await step('look closely', server, ({ outputs }) => {
    expect(outputs['review-url']).toBe('');
    expect(server.threads).toHaveLength(1);
    expect(server.reviews).toHaveLength(1);
  });
  await step('look again', server, ({ outputs, summary }) => {
    expect(outputs).toMatchObject({ findings: '0', 'review-url': '' });
    expect(summary).toContain('Nothing found.');
    expect(server.threads[0]?.resolvedBy).toBe('github-actions');
  });
});

test('warns with what the job needs where the token may only read, and succeeds', async () => {
  await using server = await github({ mayWrite: false });
  await step('look closely', server, ({ code, stdout }) => {
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n::warning::The review could not be written: [^\n]*"pull-requests: write"/);
    expect(stdout).toMatch(/\n::warning::The check run could not be written: [^\n]*"checks: write"/);
  });
});

test('posts no review where the input review is never, or where no task asks for findings', async () => {
  await using server = await github();
  await step('look closely', server, ({ outputs }) => expect(outputs['review-url']).toBe(''), { review: 'never' });
  const talk = { tasks: JSON.stringify([{ id: 'talk', prompt: 'just talk' }]), 'check-name': '' };
  await step('', server, ({ outputs }) => expect(outputs).toMatchObject({ findings: '', sarif: '' }), talk);
  expect(server.requests.filter((request) => /reviews|comments|check-runs/.test(request))).toEqual([
    'POST /repos/alice/project/check-runs',
  ]);
});

test('stores report, journal and redacted transcripts as an artifact, and nothing else of the run', async () => {
  await using server = await github();
  await using artifacts = await ArtifactService.start();
  const more = { ACTIONS_RESULTS_URL: artifacts.url, ACTIONS_RUNTIME_TOKEN: artifacts.token };
  const use = ({ code, stdout, outputs }: StepResult) => {
    expect(code, stdout).toBe(0);
    expect(artifacts.names).toEqual([outputs['artifact']]);
    expect(outputs['artifact']).toBe(`claude-multi-${outputs['run-id']}`);
    const files = artifacts.files(outputs['artifact'] ?? '');
    expect(Object.keys(files).toSorted()).toEqual([
      'events.ndjson',
      'report.html',
      'report.json',
      'report.md',
      'report.sarif',
      'tasks/review/1.ndjson',
      'tasks/talk/1.ndjson',
    ]);
    expect(JSON.parse(files['report.json'] ?? '').tasks[0].findings).toHaveLength(2);
    expect(files['tasks/talk/1.ndjson']).toContain('words of a session');
    expect(Object.values(files).join('')).not.toMatch(/simulator-no-account|ghs_token_of_the_workflow/);
    expect(stdout).not.toContain('sig=secret');
  };
  await step('look closely', server, use, { 'upload-artifact': 'true' }, more);
});

test('warns where there is no service for artifacts, and succeeds', async () => {
  await using server = await github();
  const use = ({ code, stdout }: StepResult) => {
    expect(code).toBe(0);
    expect(stdout).toContain('\n::warning::The artifact could not be written: the runner has no service for artifacts');
  };
  await step('look again', server, use, { 'upload-artifact': 'true' });
});

test('posts nothing about a commit that is no longer the newest one of the pull request', async () => {
  await using server = await github();
  const { head } = server;
  Object.defineProperty(server, 'head', { get: () => (server.requests.length === 0 ? head : 'b'.repeat(40)) });
  await step('look closely', server, ({ code, stdout, outputs }) => {
    expect(code).toBe(0);
    expect(stdout).toContain('No review: the pull request has a newer commit, whose run reviews it.');
    expect(outputs['review-url']).toBe('');
    expect(server.reviews).toEqual([]);
  });
});

test.runIf(process.platform === 'linux')('stores in the post step what a cancelled step had no time for', async () => {
  await using server = await github();
  await using artifacts = await ArtifactService.start();
  await using folder = await temporaryFolder();
  const more = { ACTIONS_RESULTS_URL: artifacts.url, ACTIONS_RUNTIME_TOKEN: artifacts.token };
  const given = options(folder.path, 'look for long', server, { 'upload-artifact': 'true' }, more);
  const running = await startStep(given);
  await running.logged('talk: succeeded');
  running.child.kill('SIGINT');
  const main = await running.ended;
  expect(main.outputs['conclusion']).toBe('cancelled');
  expect(artifacts.names).toEqual([]);
  const post = await runStep({ ...given, state: main.state });
  expect(artifacts.names).toEqual([`claude-multi-${main.outputs['run-id']}`]);
  const files = artifacts.files(artifacts.names[0] ?? '');
  expect(JSON.parse(files['report.json'] ?? '').run.status).toBe('cancelled');
  expect(files['tasks/talk/1.ndjson']).toContain('words of a session');
  // All else was told by the step itself.
  expect(post.summary).toBe('');
  expect(post.stdout).not.toMatch(/::(?:error|warning|group)/);
});
