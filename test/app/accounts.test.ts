import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { priceOf } from '../../src/agents/claude/prices.ts';
import { costOf } from '../../src/domain/usage/cost.ts';
import type { UsageByModel } from '../../src/domain/usage/usage.ts';
import type { ReportTask } from '../../src/reports/report.ts';
import type { Script, Step } from '../../src/simulator/script/script.ts';
import { type ProcessSight, processesOf } from '../support/processes.ts';
import { type Ended, type Stage, stage } from '../support/supervised-run.ts';

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
  {
    match: 'slow errand',
    steps: [
      { ...bash('echo slow'), delayMs: 1_000 },
      { text: 'slow report', delayMs: 500 },
    ],
  },
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
  { match: 'do dropped-mid', steps: [{ drop: 'mid-stream', times: 1 }, bash('true'), { text: 'ok' }] },
  { match: 'do not-streamed', steps: [{ status: 404, times: 1 }, bash('true'), { text: 'ok' }] },
  { match: 'do timeout-bash', steps: [bash('true'), bash('tail -f /dev/null')] },
  {
    match: 'do timeout-mid',
    steps: [bash('true'), { hang: 'mid-stream', text: 'a text that is cut off in its midst, '.repeat(20) }],
  },
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

/** For waiting on what only /proc tells. */
const patience = { timeout: 60_000, interval: 100 };

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

describe('the account of a session of the real CLI', () => {
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    scene = await stage({
      scripts,
      options: { maxParallel: 4 },
      tasks: [
        { id: 'timeout-bash', timeoutMs: 12_000 },
        { id: 'timeout-mid', timeoutMs: 12_000 },
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
    const processesIn = (id: string): ProcessSight[] => {
      const started = scene.events.find((event) => event.type === 'session-started' && event.taskId === id);
      return processesOf(started?.type === 'session-started' ? started.marker : '');
    };
    const strike = async (id: string, signal: NodeJS.Signals, ready: Promise<unknown>): Promise<void> => {
      await ready;
      const [claude] = processesIn(id);
      if (claude === undefined) throw new Error(`no process of ${id}`);
      process.kill(claude.pid, signal);
    };
    /** The session itself has read a second answer's beginning. */
    const second = (id: string, tool: string | null): Promise<unknown> =>
      scene.waitFor(
        (event) =>
          event.type === 'session-progressed' &&
          event.taskId === id &&
          event.progress.turns === 2 &&
          event.progress.tool === tool,
      );
    /** The command really runs, so all of the answer that called it has been read. */
    const commandOf = async (id: string): Promise<unknown> => {
      await scene.waitFor((event) => event.type === 'session-progressed' && event.taskId === id);
      const running = (): boolean => processesIn(id).some(({ command }) => command.startsWith('tail'));
      return vi.waitFor(() => expect(running()).toBe(true), patience);
    };
    const strikes = [
      strike('sigterm-bash', 'SIGTERM', second('sigterm-bash', 'Bash')),
      strike('sigkill-mid', 'SIGKILL', second('sigkill-mid', null)),
      strike('sigkill-bash', 'SIGKILL', commandOf('sigkill-bash')),
      strike('sigkill-agent', 'SIGKILL', commandOf('sigkill-agent')),
    ];
    ended = await scene.run();
    await Promise.all(strikes);
  }, 180_000);

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
    ['timeout-bash', 'failed', 'timeout'],
  ])('of "%s" is complete and equals what the API told, token for token and to the cent', (id, status, reason) => {
    const task = ended.task(id);
    const told = ledgerUsage(scene, task);
    expect(task).toMatchObject({ status, reason, costIsPartial: false });
    expect(task.tokens).toEqual(sumOf(told));
    expect(task.costUsd).toBeCloseTo(costOf(told, priceOf) ?? Number.NaN, 6);
    expect(task.costUsd).toBeGreaterThan(0);
  });

  it.each([
    ['dropped-mid', 'succeeded', null],
    ['timeout-mid', 'failed', 'timeout'],
    ['sigkill-mid', 'failed', 'crashed'],
    ['sigterm-bash', 'failed', 'crashed'],
    ['sigkill-bash', 'failed', 'crashed'],
    ['sigkill-agent', 'failed', 'crashed'],
  ])(
    'of "%s", where an answer or the session was cut off, equals what the API told and says that it is partial',
    (id, status, reason) => {
      const task = ended.task(id);
      const told = ledgerUsage(scene, task);
      expect(task).toMatchObject({ status, reason, costIsPartial: true });
      expect(task.tokens).toEqual(sumOf(told));
      expect(task.costUsd).toBeCloseTo(costOf(told, priceOf) ?? Number.NaN, 6);
      const answered = sumOf(ledgerUsage(scene, task, true));
      for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const)
        expect(task.tokens[kind]).toBeGreaterThanOrEqual(answered[kind]);
    },
  );

  it('has a share for each model', () => {
    const usage = ended.state.tasks.get('agents')?.attempts[0]?.end.usage ?? {};
    expect(Object.keys(usage).filter((model) => model.includes('haiku'))).toHaveLength(1);
    expect(usage).toEqual(ledgerUsage(scene, ended.task('agents')));
  });

  it('goes on after a first result until its subagents have reported', () => {
    expect(ended.task('background-agent')).toMatchObject({ result: 'all reported', warnings: [] });
  });

  it('adds up over the run, with what the cache saved', () => {
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
    for (const [model, { cacheRead }] of scene.simulator.ledger.totals()) {
      const price = priceOf(model);
      saved += (cacheRead * ((price?.input ?? Number.NaN) - (price?.cacheRead ?? Number.NaN))) / 1_000_000;
    }
    expect(totals.cacheSavedUsd).toBeCloseTo(saved, 6);
  });

  it('never goes down while a session runs, and never exceeds its end', () => {
    const costs = new Map<string, number>();
    for (const event of scene.events) {
      if (event.type === 'session-progressed') {
        expect(event.progress.costUsd).toBeGreaterThanOrEqual((costs.get(event.taskId) ?? 0) - 1e-9);
        costs.set(event.taskId, event.progress.costUsd ?? Number.NaN);
      }
      if (event.type === 'session-ended')
        expect(event.end.costUsd).toBeGreaterThanOrEqual((costs.get(event.taskId) ?? 0) - 1e-9);
    }
    expect(costs.size).toBe(16);
  });
});

it('of a task that was killed and goes on in its conversation counts every request once', {
  timeout: 90_000,
}, async () => {
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
  const killed = scene
    .waitFor((event) => event.type === 'session-progressed' && event.attempt === 1 && event.progress.turns === 2)
    .then(() => {
      const started = scene.events.find(({ type }) => type === 'session-started');
      const [claude] = processesOf(started?.type === 'session-started' ? started.marker : '');
      if (claude !== undefined) process.kill(claude.pid, 'SIGKILL');
    });
  const { task, state } = await scene.run();
  await killed;
  expect(task('resumed')).toMatchObject({ status: 'succeeded', attempts: 2, result: 'done', costIsPartial: true });
  expect(task('resumed').sessionIds).toHaveLength(1);
  expect(state.tasks.get('resumed')?.attempts.map(({ resumed }) => resumed)).toEqual([false, true]);
  const told = ledgerUsage(scene, task('resumed'));
  expect(task('resumed').tokens).toEqual(sumOf(told));
  expect(task('resumed').costUsd).toBeCloseTo(costOf(told, priceOf) ?? Number.NaN, 6);
});
