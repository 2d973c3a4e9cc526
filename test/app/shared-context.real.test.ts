import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/agents/claude/prices.ts';
import type { Task } from '../../src/domain/plan/task.ts';
import type { Reporter } from '../../src/domain/ports/reporter.ts';
import type { Event } from '../../src/domain/run/event.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { loadPlan } from '../../src/tasks/load-plan.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { type Stage, type StageOptions, stage } from '../support/real/supervised-run.ts';

/** 24 kB of a project. */
const bigText = Array.from({ length: 480 }, (_, line) => `line ${line} of a file with words that fill it up, 60`).join(
  '\n',
);
const read = { tool: 'Read', input: { file_path: '{{cwd}}/big.txt' } };
const work = { tool: 'Bash', input: { command: 'pwd >> made.txt', description: 'work' } };

// A fork is answered by the script of its context, whose conversation it begins with.
const scripts: Script[] = [
  { match: 'do context', steps: [read, { text: 'It is read.' }, work, { text: 'done' }] },
  { match: 'do ', steps: [work, { text: 'done' }] },
];

const source = {
  id: 'context',
  permissionMode: 'dontAsk',
  allowedTools: ['Read'],
  sharedContext: { role: 'source' },
} as const satisfies Partial<Task>;
const fork = (id: string, change: Partial<Task> = {}) =>
  ({ id, sharedContext: { role: 'fork', of: 'context' }, ...change }) as const;

async function prepared(given: Omit<StageOptions, 'scripts'> & { readonly scripts?: Script[] }): Promise<Stage> {
  const scene = await stage({ scripts, ...given });
  await writeFile(join(scene.folder, 'big.txt'), bigText);
  return scene;
}

function startsOf(events: readonly Event[], taskId: string) {
  return events.flatMap((event) => (event.type === 'session-started' && event.taskId === taskId ? [event] : []));
}

/** What the requests of a task's sessions cost by the ledger of the API, US dollars. */
function chargeOf({ simulator, events }: Pick<Stage, 'simulator' | 'events'>, taskId: string): number {
  const ids = new Set(startsOf(events, taskId).map(({ sessionId }) => sessionId));
  let sum = 0;
  for (const sessionId of ids)
    for (const [model, tokens] of simulator.ledger.charges({ sessionId })) {
      const price = priceOf(model);
      if (price === null) throw new Error(`no price of ${model}`);
      sum += tokens.input * price.input + tokens.output * price.output + tokens.cacheRead * price.cacheRead;
      sum += tokens.cacheWrite5m * price.cacheWrite5m + tokens.cacheWrite1h * price.cacheWrite1h;
    }
  return sum / 1e6;
}

function sumOf(scene: Stage): number {
  return ['context', 'one', 'two'].reduce((sum, id) => sum + chargeOf(scene, id), 0);
}

/** What sharing saved, by the ledger of the API: what the forks read of the context, and what the context cost. */
function savedBy({ simulator, events }: Pick<Stage, 'simulator' | 'events'>, dearness: number): number {
  const [opening, ...rest] = requestsOf({ simulator, events }, 'context');
  if (opening === undefined || rest.length === 0) throw new Error('the context has no requests');
  const price = priceOf(opening.model);
  if (price === null) throw new Error(`no price of ${opening.model}`);
  const sent = opening.tokens.input + opening.tokens.cacheRead + opening.tokens.cacheWrite;
  const read = ['one', 'two'].map((id) => (requestsOf({ simulator, events }, id)[0]?.tokens.cacheRead ?? 0) - sent);
  const shared = read.reduce((sum, tokens) => sum + Math.max(0, tokens), 0);
  return (
    (shared * (price.cacheWrite5m - price.cacheRead)) / 1e6 - dearness * chargeOf({ simulator, events }, 'context')
  );
}

function requestsOf({ simulator, events }: Pick<Stage, 'simulator' | 'events'>, taskId: string) {
  const ids = new Set(startsOf(events, taskId).map(({ sessionId }) => sessionId));
  return simulator.ledger.requests.filter(({ sessionId }) => ids.has(sessionId ?? ''));
}

function replaceConversations(folder: string, replace: (path: string) => void): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.jsonl')) continue;
    rmSync(join(folder, name));
    replace(join(folder, name));
  }
}

describe.each(claudeVersions)('sessions of Claude Code $version that share a context', ({ version, path }) => {
  /** The old version does not know the model, and takes it to be dearer. */
  const dearness = version === '2.1.197' ? 1.5 : 1;

  test.each(['auto', 'off'] as const)(
    'begin with what it has read, and its cost is counted once (gateway: %s)',
    async (gateway) => {
      await using scene = await prepared({
        tasks: [fork('one'), source, fork('two')],
        options: { claudePath: path, gateway },
      });
      const { report, task } = await scene.run();
      expect(report.tasks.map(({ id, status, warnings }) => [id, status, warnings])).toEqual(
        ['one', 'context', 'two'].map((id) => [id, 'succeeded', []]),
      );
      const [reading] = startsOf(scene.events, 'context');
      for (const id of ['one', 'two']) {
        expect(startsOf(scene.events, id)).toMatchObject([{ resumed: false, forkOf: reading?.sessionId }]);
        const own = scene.simulator.ledger.requests.filter(({ sessionId }) => sessionId === task(id).sessionIds[0]);
        // Its first request is answered with the step after the last one of the context.
        expect(own.map(({ match, stepIndex }) => [match, stepIndex])).toEqual([
          ['do context', 2],
          ['do context', 3],
        ]);
      }
      for (const id of ['context', 'one', 'two']) {
        const { input, output, cacheRead, cacheWrite } = scene.simulator.ledger.sum({
          sessionId: task(id).sessionIds[0] ?? '',
        });
        expect(task(id)).toMatchObject({ tokens: { input, output, cacheRead, cacheWrite }, costIsPartial: false });
        expect(task(id).costUsd).toBeCloseTo(dearness * chargeOf(scene, id), 6);
      }
      expect(report.totals.costUsd).toBeCloseTo(dearness * sumOf(scene), 6);
      expect(report.totals.savings?.sharedContextUsd).toBeCloseTo(savedBy(scene, dearness), 6);
    },
  );

  test('may work in another folder, or in another worktree of the repository', async () => {
    await using place = await temporaryFolder();
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', join(place.path, 'repository'), '-c', 'user.name=x', '-c', 'user.email=x@x', ...args]);
    mkdirSync(join(place.path, 'repository'));
    mkdirSync(join(place.path, 'elsewhere'));
    await writeFile(join(place.path, 'repository', 'big.txt'), bigText);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message=x');
    git('worktree', 'add', '--quiet', join(place.path, 'tree'));
    await using scene = await prepared({
      tasks: [
        { ...source, cwd: join(place.path, 'repository') },
        fork('tree', { cwd: join(place.path, 'tree') }),
        fork('elsewhere', { cwd: join(place.path, 'elsewhere') }),
      ],
      options: { claudePath: path },
    });
    const { report } = await scene.run();
    for (const id of ['tree', 'elsewhere']) {
      expect(startsOf(scene.events, id)).toMatchObject([{ forkOf: expect.any(String) }]);
      expect(await readFile(join(place.path, id, 'made.txt'), 'utf8')).toBe(`${join(place.path, id)}\n`);
    }
    expect(report.tasks).toMatchObject(Array.from({ length: 3 }, () => ({ status: 'succeeded', warnings: [] })));
  });

  test('share it also where they use the config folder of the user', async () => {
    await using folder = await temporaryFolder();
    const login = { accessToken: 'a-stored-token', refreshToken: 'r', scopes: ['user:inference'] };
    const claudeAiOauth = { ...login, expiresAt: Date.now() + 86_400_000, subscriptionType: 'max' };
    await writeFile(join(folder.path, '.credentials.json'), JSON.stringify({ claudeAiOauth }));
    const environment = { ANTHROPIC_API_KEY: '', CLAUDE_CONFIG_DIR: folder.path };
    await using scene = await prepared({
      tasks: [source, fork('one')],
      environment,
      options: { claudePath: path, gateway: 'off' },
    });
    const { task } = await scene.run();
    expect(startsOf(scene.events, 'one')).toMatchObject([{ forkOf: task('context').sessionIds[0] }]);
    expect(task('one')).toMatchObject({ status: 'succeeded', warnings: [] });
    expect(task('one').costUsd).toBeCloseTo(dearness * chargeOf(scene, 'one'), 6);
  });

  test('have a context that can read, and cannot write', async () => {
    const attempts = [
      { tool: 'Write', input: { file_path: '{{cwd}}/written.txt', content: 'x' } },
      { tool: 'Bash', input: { command: 'touch touched.txt', description: 'x' } },
      { tool: 'Bash', input: { command: 'ls', description: 'x' } },
      read,
    ];
    await using scene = await prepared({
      scripts: [{ match: 'do context', steps: [{ tools: attempts }, { text: 'read' }, { text: 'done' }] }],
      tasks: [source, fork('one')],
      options: { claudePath: path },
    });
    const { task } = await scene.run();
    expect(task('context')).toMatchObject({
      status: 'succeeded',
      warnings: [{ kind: 'permission-denied', message: '2 tool calls were denied: Write, Bash' }],
    });
    for (const name of ['written.txt', 'touched.txt']) expect(existsSync(join(scene.folder, name)), name).toBe(false);
    expect(task('one').status).toBe('succeeded');
  });

  test('have the same prompt as all other sessions of a list: what the context may not do changes no tools', async () => {
    await using place = await temporaryFolder();
    const text = JSON.stringify({
      context: { prompt: 'do context' },
      tasks: [
        { id: 'one', prompt: 'do one' },
        { id: 'alone', prompt: 'do alone', context: false },
      ],
    });
    const given = { values: {}, nameOf: (name: string) => name };
    const { tasks } = await loadPlan({ source: { kind: 'inline', text }, given, env: {}, cwd: place.path });
    await using scene = await prepared({ tasks, options: { claudePath: path, enhance: true } });
    const { report, state } = await scene.run();
    expect(report.tasks.map(({ status, warnings }) => [status, warnings])).toEqual(tasks.map(() => ['succeeded', []]));
    // With several prompts, the end of the run tells how they differ.
    expect(state.ended).not.toBeNull();
    expect(scene.events.filter((event) => event.type === 'run-ended' && event.prefixes !== undefined)).toEqual([]);
  });

  test('go on with their own conversation after a crash, and are counted once', async () => {
    const steps: Script['steps'] = [
      read,
      { text: 'It is read.' },
      work,
      { hang: 'before', times: 1 },
      { text: 'done' },
    ];
    await using scene = await prepared({
      scripts: [{ match: 'do context', steps }],
      tasks: [source, fork('one')],
      options: { claudePath: path, retries: 1 },
    });
    const running = scene.run();
    await scene.simulator.ledger.waitFor(({ stepIndex }) => stepIndex === 3);
    scene.signal('one', 'SIGKILL');
    await scene.skipBackOff('one');
    const { task } = await running;
    const [first, second] = startsOf(scene.events, 'one');
    expect([first, second]).toMatchObject([
      { forkOf: task('context').sessionIds[0], resumed: false },
      { sessionId: first?.sessionId, resumed: true },
    ]);
    expect(second).not.toHaveProperty('forkOf');
    expect(task('one')).toMatchObject({ status: 'succeeded', attempts: 2 });
    const { input, output, cacheRead, cacheWrite } = scene.simulator.ledger.sum({ sessionId: first?.sessionId ?? '' });
    expect(task('one').tokens).toEqual({ input, output, cacheRead, cacheWrite });
  });

  test('run without it, and say so, where it was not read or they cannot go on from it', async () => {
    await using scene = await prepared({
      tasks: [
        { ...source, maxTurns: 1 },
        fork('one'),
        { ...source, id: 'context2' },
        { ...fork('model', { model: 'opus' }), sharedContext: { role: 'fork', of: 'context2' } },
        { ...fork('prompt', { appendSystemPrompt: 'Be brief.' }), sharedContext: { role: 'fork', of: 'context2' } },
      ],
      options: { claudePath: path },
    });
    const { report, task } = await scene.run();
    expect(task('context').reason).toBe('max-turns');
    for (const [id, why] of [
      ['one', /"context" failed: .*turn/],
      ['model', /that is of the model sonnet, and this session of opus/],
      ['prompt', /a fork keeps its system prompt, and this session has another append-system-prompt/],
    ] as const) {
      const message = expect.stringMatching(new RegExp(`^began without the shared context: ${why.source}`));
      expect(task(id)).toMatchObject({ status: 'succeeded', warnings: [{ kind: 'context-missing', message }] });
      expect(startsOf(scene.events, id)[0]).not.toHaveProperty('forkOf');
      expect(task(id).result).toBe('done');
    }
    expect(report.run.status).toBe('succeeded');
  });

  test.each([
    ['is gone', (config: string) => rmSync(config, { recursive: true }), 1],
    ['cannot be read', (config: string) => replaceConversations(config, (path) => mkdirSync(path)), 1],
    ['cannot be used', (config: string) => replaceConversations(config, (path) => writeFileSync(path, 'nothing\n')), 2],
  ])('run without it, and say so, where its conversation %s', async (_, spoil, attempts) => {
    let config = '';
    const spoiler: Reporter = {
      name: 'spoiler',
      onEvent: (event) => {
        if (event.type === 'task-ended' && event.taskId === 'context') spoil(config);
      },
    };
    await using scene = await prepared({
      tasks: [source, fork('one')],
      reporters: [spoiler],
      options: { claudePath: path },
    });
    config = join(scene.supervisor.runDir, 'tasks', 'context', 'config');
    const { task } = await scene.run();
    expect(task('one')).toMatchObject({ status: 'succeeded', attempts, result: 'done' });
    expect(task('one').warnings.map(({ kind }) => kind)).toContain('context-missing');
  });
});
