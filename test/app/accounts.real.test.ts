import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { priceOf } from '../../src/agents/claude/prices.ts';
import { costOf } from '../../src/domain/usage/cost.ts';
import type { UsageByModel } from '../../src/domain/usage/usage.ts';
import type { ReportTask } from '../../src/reports/report/report.ts';
import type { Script, Step } from '../../src/simulator/script/script.ts';
import { patience } from '../support/patience.ts';
import { answersKept } from '../support/real/kept-answers.ts';
import { type Ended, type Stage, stage } from '../support/real/supervised-run.ts';

const bash = (command: string): Step => ({ tool: 'Bash', input: { command, description: 'test' } });
const agent = (
  prompt: string,
  rest: Record<string, string | boolean> = {},
): { tool: string; input: Record<string, string | boolean> } => ({
  tool: 'Agent',
  input: { description: 'look', subagent_type: 'general-purpose', prompt, ...rest },
});
const foreground = { run_in_background: false };

const scripts: Script[] = [
  { match: 'inner work', steps: [bash('echo inner'), { text: 'inner report' }] },
  { match: 'slow errand', steps: [bash('until test -e {{cwd}}/go; do sleep 0.1; done'), { text: 'slow report' }] },
  { match: 'do success', steps: [bash('echo hello'), { text: 'all good', chunks: 5 }] },
  {
    match: 'do many-tools',
    steps: [
      {
        tools: [1, 2, 3].map((n) => ({ tool: 'Bash', input: { command: `echo ${n}`, description: 'n' } })),
        text: 'three at once',
      },
      { tool: 'Write', input: { file_path: '{{cwd}}/many.txt', content: 'x' } },
      { tool: 'Read', input: { file_path: '{{cwd}}/many.txt' } },
      { text: 'read and written', outputTokens: 4321 },
    ],
  },
  { match: 'do failure', steps: [bash('true')], repeat: true },
  { match: 'do budget', steps: [{ ...bash('true'), outputTokens: 1000 }], repeat: true },
  {
    match: 'do agents',
    steps: [
      { tools: [agent('inner work one', foreground), agent('inner work two', { ...foreground, model: 'haiku' })] },
      { text: 'done' },
    ],
  },
  {
    match: 'do background-agent',
    steps: [{ tools: [agent('slow errand')] }, { text: 'waiting' }, { text: 'all reported' }],
  },
  {
    match: 'do retried',
    steps: [{ status: 529, times: 2 }, bash('true'), { status: 429, retryAfterSeconds: 0, times: 1 }, { text: 'ok' }],
  },
  { match: 'do dropped-before', steps: [{ drop: 'before', times: 1 }, { text: 'ok' }] },
  { match: 'do dropped-mid', steps: [{ hang: 'mid-stream', times: 1 }, bash('true'), { text: 'ok' }] },
  { match: 'do not-streamed', steps: [{ status: 404, times: 1 }, bash('true'), { text: 'ok' }] },
  { match: 'do sigterm-bash', steps: [bash('true'), bash('tail -f /dev/null')] },
  { match: 'do sigkill-mid', steps: [bash('true'), { hang: 'mid-stream', text: 'cut '.repeat(100) }] },
  {
    match: 'stuck errand',
    steps: [
      { ...bash('true'), outputTokens: 333 },
      { ...bash('tail -f /dev/null'), outputTokens: 555 },
    ],
  },
  { match: 'do sigkill-agent', steps: [{ tools: [agent('stuck errand', foreground)], outputTokens: 77 }] },
  { match: 'do sigkill-bash', steps: [bash('true'), { ...bash('tail -f /dev/null'), outputTokens: 777 }] },
];

/** Tokens told to a task by model, from the simulator's ledger; answered ones only, where asked. */
function ledgerUsage(scene: Stage, task: ReportTask, answered = false): UsageByModel {
  const usage: Record<string, UsageByModel[string]> = {};
  for (const { sessionId, began, outcome, model, tokens } of scene.simulator.ledger.requests) {
    if (!began || !task.sessionIds.includes(sessionId ?? '') || (answered && outcome !== 'completed')) continue;
    const known = usage[model] ?? { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 };
    usage[model] = {
      input: known.input + tokens.input,
      output: known.output + tokens.output,
      cacheRead: known.cacheRead + tokens.cacheRead,
      cacheWrite: known.cacheWrite + tokens.cacheWrite,
      cacheWrite1h: 0,
    };
  }
  return usage;
}

function sumOf(usage: UsageByModel): ReportTask['tokens'] {
  const sum = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  for (const tokens of Object.values(usage)) {
    sum.input += tokens.input;
    sum.output += tokens.output;
    sum.cacheRead += tokens.cacheRead;
    sum.cacheWrite += tokens.cacheWrite;
  }
  return sum;
}

/** Resolves when a session has read the beginning of its answer of that number, and no tool runs. */
const turn = (scene: Stage, id: string, turns: number): Promise<unknown> =>
  scene.waitFor(
    (event) =>
      event.type === 'session-progressed' &&
      event.taskId === id &&
      event.progress.turns === turns &&
      event.progress.tool === null,
  );

/** Breaks the connection of an answer after the session has printed its beginning. */
async function dropOnceBegun(scene: Stage, id: string): Promise<void> {
  await turn(scene, id, 1);
  scene.simulator.dropHung(`do ${id}`);
}

/** Lets the subagent report once the session has printed its first result. */
async function letErrandGo(scene: Stage, id: string): Promise<void> {
  const transcript = join(scene.supervisor.runDir, 'tasks', id, '1.ndjson');
  const lines = (): string[] => (existsSync(transcript) ? readFileSync(transcript, 'utf8').split('\n') : []);
  await vi.waitFor(() => expect(lines().some((line) => line.includes('"type":"result"'))).toBe(true), patience);
  writeFileSync(join(scene.folder, 'go'), '');
}

describe.each([
  { gateway: 'auto', how: 'with' },
  { gateway: 'off', how: 'without' },
] as const)('the account of a session of the real CLI $how the gateway', ({ gateway }) => {
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    scene = await stage({
      scripts,
      options: { maxParallel: 4, gateway },
      tasks: [
        { id: 'background-agent' },
        { id: 'agents' },
        { id: 'success' },
        { id: 'many-tools' },
        { id: 'failure', maxTurns: 3 },
        { id: 'budget', budgetUsd: 0.06 },
        { id: 'retried' },
        { id: 'dropped-before' },
        { id: 'dropped-mid' },
        { id: 'not-streamed' },
        { id: 'sigterm-bash' },
        { id: 'sigkill-mid' },
        { id: 'sigkill-bash' },
        { id: 'sigkill-agent' },
      ],
    });
    const kept = (match: string, count: number): Promise<void> =>
      answersKept(scene.simulator.ledger, scene.supervisor.runDir, match, count);
    const strike = async (id: string, signal: NodeJS.Signals, ...ready: Promise<unknown>[]): Promise<void> => {
      await Promise.all(ready);
      scene.signal(id, signal);
    };
    const strikes = [
      strike('sigterm-bash', 'SIGTERM', kept('do sigterm-bash', 2)),
      strike('sigkill-mid', 'SIGKILL', turn(scene, 'sigkill-mid', 2)),
      strike('sigkill-bash', 'SIGKILL', kept('do sigkill-bash', 2)),
      strike('sigkill-agent', 'SIGKILL', kept('do sigkill-agent', 1), kept('stuck errand', 2)),
      dropOnceBegun(scene, 'dropped-mid'),
      letErrandGo(scene, 'background-agent'),
    ];
    [ended] = await Promise.all([scene.run(), ...strikes]);
  });

  afterAll(() => scene[Symbol.asyncDispose]());

  it.each([
    ['success', 'succeeded', null],
    ['many-tools', 'succeeded', null],
    ['failure', 'failed', 'max-turns'],
    ['budget', 'failed', 'budget'],
    ['agents', 'succeeded', null],
    ['background-agent', 'succeeded', null],
    ['retried', 'succeeded', null],
    ['dropped-before', 'succeeded', null],
    ['not-streamed', 'succeeded', null],
  ])('of "%s" is complete and equals what the API told, token for token and to the cent', (id, status, reason) => {
    const task = ended.task(id);
    const told = ledgerUsage(scene, task);
    expect(task).toMatchObject({ status, reason, costIsPartial: false });
    expect(task.tokens).toEqual(sumOf(told));
    expect(task.costUsd).toBeCloseTo(costOf(told, priceOf) ?? Number.NaN, 6);
    expect(task.costUsd).toBeGreaterThan(0);
  });

  it.each([
    ['dropped-mid', 'succeeded', null, 'answer'],
    ['sigkill-mid', 'failed', 'crashed', 'answer'],
    ['sigterm-bash', 'failed', 'crashed', 'session'],
    ['sigkill-bash', 'failed', 'crashed', 'session'],
    ['sigkill-agent', 'failed', 'crashed', 'session'],
  ])(
    'of "%s", which was cut off, equals what the API reported; it is partial unless the gateway knows that no answer was cut',
    (id, status, reason, cut) => {
      const task = ended.task(id);
      const told = ledgerUsage(scene, task);
      expect(task).toMatchObject({ status, reason, costIsPartial: cut === 'answer' || gateway === 'off' });
      expect(task.tokens).toEqual(sumOf(told));
      expect(task.costUsd).toBeCloseTo(costOf(told, priceOf) ?? Number.NaN, 6);
      const answered = sumOf(ledgerUsage(scene, task, true));
      for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const)
        expect(task.tokens[kind]).toBeGreaterThanOrEqual(answered[kind]);
    },
  );

  it('lists each model’s share', () => {
    const usage = ended.state.tasks.get('agents')?.attempts[0]?.end.usage ?? {};
    expect(Object.keys(usage).filter((model) => model.includes('haiku'))).toHaveLength(1);
    expect(usage).toEqual(ledgerUsage(scene, ended.task('agents')));
  });

  it('goes on after a first result until its subagents have reported', () => {
    expect(ended.task('background-agent')).toMatchObject({ result: 'all reported', warnings: [] });
  });

  it('adds up over the run, with the cache savings', () => {
    const { totals, tasks } = ended.report;
    const sums = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
    for (const { tokens } of tasks)
      for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const) sums[kind] += tokens[kind];
    expect(totals.tokens).toEqual(sums);
    expect(totals.tokens).toEqual(scene.simulator.ledger.sum());
    expect(totals.costUsd).toBeCloseTo(
      tasks.reduce((sum, { costUsd }) => sum + (costUsd ?? Number.NaN), 0),
      9,
    );
    let saved = 0;
    let surcharge = 0;
    for (const { model, tokens, charged, began } of scene.simulator.ledger.requests) {
      // A response that was cut before its first event told of no tokens, and nothing is counted for it.
      if (!began) continue;
      const price = priceOf(model);
      if (price === null) throw new Error(`${model} has no price`);
      saved += (tokens.cacheRead * (price.input - price.cacheRead)) / 1_000_000;
      surcharge += (charged.cacheWrite5m * (price.cacheWrite5m - price.input)) / 1_000_000;
      surcharge += (charged.cacheWrite1h * (price.cacheWrite1h - price.input)) / 1_000_000;
    }
    expect(surcharge).toBeGreaterThan(0);
    expect(totals.cacheSavedUsd).toBeCloseTo(saved, 6);
    expect(totals.savings?.cacheUsd).toBeCloseTo(saved - surcharge, 6);
  });

  it('never decreases while a session runs, and never exceeds the final numbers', () => {
    const costs = new Map<string, number>();
    for (const event of scene.events) {
      if (event.type === 'session-progressed') {
        expect(event.progress.costUsd).toBeGreaterThanOrEqual((costs.get(event.taskId) ?? 0) - 1e-9);
        costs.set(event.taskId, event.progress.costUsd ?? Number.NaN);
      }
      if (event.type === 'session-ended')
        expect(event.end.costUsd).toBeGreaterThanOrEqual((costs.get(event.taskId) ?? 0) - 1e-9);
    }
    expect(costs.size).toBe(14);
  });
});

it('the account of a session that timed out equals what the API reported, and is partial if an answer was cut off', async () => {
  const timeoutMs = 600_000;
  await using scene = await stage({
    scripts: [
      { match: 'do in-bash', steps: [bash('true'), bash('tail -f /dev/null')] },
      {
        match: 'do in-answer',
        steps: [bash('true'), { hang: 'mid-stream', text: 'a text that is cut off in its midst, '.repeat(20) }],
      },
    ],
    tasks: [
      { id: 'in-bash', timeoutMs },
      { id: 'in-answer', timeoutMs },
    ],
  });
  const running = scene.run();
  await Promise.all([
    answersKept(scene.simulator.ledger, scene.supervisor.runDir, 'do in-bash', 2),
    turn(scene, 'in-answer', 2),
  ]);
  await scene.clock.skip(timeoutMs);
  const { task } = await running;
  for (const [id, costIsPartial] of [
    ['in-bash', false],
    ['in-answer', true],
  ] as const) {
    const told = ledgerUsage(scene, task(id));
    expect(task(id)).toMatchObject({ status: 'failed', reason: 'timeout', costIsPartial });
    expect(task(id).tokens).toEqual(sumOf(told));
    expect(task(id).costUsd).toBeCloseTo(costOf(told, priceOf) ?? Number.NaN, 6);
  }
});

it('the account of a task that was killed and continues its conversation counts every request once', async () => {
  await using scene = await stage({
    scripts: [
      {
        match: 'do resumed',
        steps: [
          bash('true'),
          { hang: 'mid-stream', text: 'cut '.repeat(50), times: 1 },
          bash('echo again'),
          { text: 'done' },
        ],
      },
    ],
    options: { retries: 1 },
    tasks: [{ id: 'resumed' }],
  });
  const killed = turn(scene, 'resumed', 2).then(() => scene.signal('resumed', 'SIGKILL'));
  const retried = scene.waitFor((event) => event.type === 'task-backing-off').then(() => scene.clock.skip(60_000));
  const [{ task, state }] = await Promise.all([scene.run(), killed, retried]);
  expect(task('resumed')).toMatchObject({ status: 'succeeded', attempts: 2, result: 'done', costIsPartial: true });
  expect(task('resumed').sessionIds).toHaveLength(1);
  expect(state.tasks.get('resumed')?.attempts.map(({ resumed }) => resumed)).toEqual([false, true]);
  const told = ledgerUsage(scene, task('resumed'));
  expect(task('resumed').tokens).toEqual(sumOf(told));
  expect(task('resumed').costUsd).toBeCloseTo(costOf(told, priceOf) ?? Number.NaN, 6);
});
