import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { runStep, type StepOptions, startStep } from '../support/cli/run-step.ts';
import { type Github, startGithub } from '../support/fakes/github-emulator.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
const scripts: Script[] = [
  {
    match: 'the task of the base',
    steps: [
      bash('touch by-command'),
      { tool: 'Write', input: { file_path: 'review.txt', content: 'reviewed' } },
      { text: 'The review is written.' },
    ],
  },
  { match: 'hang', steps: [{ hang: 'before' }] },
  { match: 'evil', steps: [bash('touch evil-prompt'), { text: 'evil' }] },
];

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

const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...identity };
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

const runsCommand = (file: string) =>
  JSON.stringify({ hooks: { SessionStart: [{ hooks: [{ type: 'command', command: `touch ${file}` }] }] } });
const base = {
  'ci/settings.json': '{}',
  'tasks.yaml': '- {id: review, prompt: the task of the base, permission-mode: acceptEdits}\n',
  'CLAUDE.md': 'words of the base\n',
};
const head = {
  'ci/settings.json': runsCommand('by-given-settings'),
  'tasks.yaml': '- {id: evil, prompt: evil, args: [--dangerously-skip-permissions]}\n',
  'CLAUDE.md': 'words of a stranger\n',
  '.claude/settings.json': runsCommand('by-hook'),
  '.mcp.json': JSON.stringify({ mcpServers: { evil: { command: 'touch', args: ['by-mcp'] } } }),
};

interface Checkout {
  readonly base: string;
  readonly head: string;
}

/** The workspace holds a shallow checkout of a stranger's branch, as actions/checkout makes it. */
function checkOut(folder: string): Checkout {
  const source = join(folder, 'source');
  mkdirSync(source);
  const commit = (files: Readonly<Record<string, string>>): string => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(source, path)), { recursive: true });
      writeFileSync(join(source, path), content);
    }
    git(source, 'add', '-A');
    git(source, 'commit', '-q', '-m', 'a commit');
    return git(source, 'rev-parse', 'HEAD');
  };
  git(source, 'init', '-q', '-b', 'main');
  git(source, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const shas = { base: commit(base), head: '' };
  git(source, 'checkout', '-q', '-b', 'topic');
  const own = commit(head);
  git(folder, 'clone', '-q', '--depth=1', '--branch', 'topic', `file://${source}`, join(folder, 'workspace'));
  return { ...shas, head: own };
}

interface Given {
  readonly event?: string;
  readonly actor?: string;
  readonly checkout: Checkout;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function stepIn(
  folder: string,
  { event = 'pull_request', actor = 'alice', checkout, inputs = {} }: Given,
): Promise<StepOptions> {
  const { ANTHROPIC_API_KEY: key = '', ...environment } = simulator.environment();
  return {
    folder,
    event: {
      pull_request: {
        number: github.pull,
        head: { sha: checkout.head, repo: { full_name: 'mallory/project' } },
        base: { sha: checkout.base },
      },
    },
    apiUrl: github.url,
    env: {
      ...environment,
      GITHUB_EVENT_NAME: event,
      GITHUB_ACTOR: actor,
      GITHUB_TRIGGERING_ACTOR: actor,
      GITHUB_SHA: checkout.base,
    },
    inputs: {
      'tasks-file': 'tasks.yaml',
      'anthropic-api-key': key,
      'github-token': await github.workflowToken('write'),
      ...inputs,
    },
  };
}

const statusOf = (folder: string): string => git(join(folder, 'workspace'), 'status', '--porcelain');

describe('without trust no session is started', () => {
  test.each([
    [
      'pull_request',
      'alice',
      /^::error::no session was started: the proposed code comes from the fork mallory\/project/m,
    ],
    [
      'pull_request_target',
      'alice',
      /^::error::no session was started: the proposed code comes from the fork mallory\/project/m,
    ],
    [
      'issue_comment',
      'mallory',
      /^::error::no session was started: the workflow runs for mallory, who may not write to alice\/project/m,
    ],
    [
      'pull_request_target',
      'dependabot[bot]',
      /^::error::no session was started: the workflow runs for the bot dependabot\[bot\]/m,
    ],
  ])('%s by %s', async (event, actor, message) => {
    await using folder = await temporaryFolder();
    const checkout = checkOut(folder.path);
    const before = simulator.ledger.requests.length;
    const result = await runStep(await stepIn(folder.path, { event, actor, checkout }));
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(message);
    expect(result.stdout).toMatch(/allow-untrusted: true|allowed-bots/);
    expect(result.outputs).toEqual({ conclusion: 'failure' });
    expect(simulator.ledger.requests).toHaveLength(before);
    // A stranger must not be able to fill the conversation, or to make a result look old.
    expect(await github.comments()).toEqual([]);
    expect(statusOf(folder.path)).toBe('');
  });

  test('an actor who is allowed by name may have sessions run', async () => {
    await using folder = await temporaryFolder();
    const checkout = checkOut(folder.path);
    git(join(folder.path, 'workspace'), 'fetch', '-q', '--depth=1', 'origin', checkout.base);
    git(join(folder.path, 'workspace'), 'checkout', '-q', checkout.base);
    const result = await runStep(
      await stepIn(folder.path, {
        event: 'pull_request_target',
        actor: 'mallory',
        checkout,
        inputs: { 'allowed-actors': 'mallory' },
      }),
    );
    expect(result.code, result.stdout).toBe(0);
  });
});

describe('with allow-untrusted', () => {
  const inputs = { 'allow-untrusted': 'true' };

  test('the task list and settings are those of the base, nothing of the stranger is run, and all is put back', async () => {
    await using folder = await temporaryFolder();
    const checkout = checkOut(folder.path);
    const before = simulator.ledger.requests.length;
    const result = await runStep(await stepIn(folder.path, { actor: 'mallory', checkout, inputs }));
    expect(result.code, result.stdout + result.stderr).toBe(0);
    expect(result.stdout).toMatch(/^::warning::Sessions run with restraints: /m);
    const workspace = join(folder.path, 'workspace');
    for (const trace of ['by-hook', 'by-mcp', 'by-command', 'evil-prompt'])
      expect(existsSync(join(workspace, trace)), trace).toBe(false);
    expect(readFileSync(join(workspace, 'review.txt'), 'utf8')).toBe('reviewed');
    const asked = JSON.stringify(simulator.ledger.requests.slice(before));
    expect(asked).not.toContain('words of a stranger');
    expect(statusOf(folder.path)).toBe('?? review.txt');
    expect(readFileSync(join(workspace, 'CLAUDE.md'), 'utf8')).toBe(head['CLAUDE.md']);
  });

  test('the same checkout without restraints would run what the stranger wrote', async () => {
    await using folder = await temporaryFolder();
    const checkout = checkOut(folder.path);
    const options = await stepIn(folder.path, { event: 'push', checkout });
    await runStep({ ...options, env: { ...options.env, IS_SANDBOX: '1' } });
    expect(existsSync(join(folder.path, 'workspace/by-hook'))).toBe(true);
  });

  test('settings that an input names are those of the base', async () => {
    await using folder = await temporaryFolder();
    const checkout = checkOut(folder.path);
    const given = { ...inputs, settings: 'ci/settings.json' };
    const result = await runStep(await stepIn(folder.path, { actor: 'mallory', checkout, inputs: given }));
    expect(result.code, result.stdout + result.stderr).toBe(0);
    expect(existsSync(join(folder.path, 'workspace/by-given-settings'))).toBe(false);
    expect(statusOf(folder.path)).toBe('?? review.txt');
  });

  test('what was put aside is put back by the post step if the step is killed', async () => {
    await using folder = await temporaryFolder();
    const checkout = checkOut(folder.path);
    const options = await stepIn(folder.path, {
      checkout,
      inputs: { ...inputs, 'tasks-file': '', tasks: '[{"id":"stuck","prompt":"hang"}]' },
    });
    const running = await startStep(options);
    await running.logged('stuck: started');
    expect(statusOf(folder.path)).not.toBe('');
    running.child.kill('SIGKILL');
    const { state } = await running.ended;
    const post = await runStep({ ...options, state });
    expect(post.stdout).not.toContain('::warning::What was put aside');
    expect(statusOf(folder.path)).toBe('');
  });

  test('arguments that would lift the restraints are refused', async () => {
    await using folder = await temporaryFolder();
    const checkout = checkOut(folder.path);
    const tasks = '[{"id":"a","prompt":"b","args":["--dangerously-skip-permissions"]}]';
    const result = await runStep(
      await stepIn(folder.path, { checkout, inputs: { ...inputs, 'tasks-file': '', tasks } }),
    );
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/task "a": args .*is not allowed for code or words of a stranger/);
    expect(statusOf(folder.path)).toBe('');
  });
});
