import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Script, Step } from '../../src/simulator/script/script.ts';
import { answersKept } from '../support/real/kept-answers.ts';
import { type Ended, type Stage, stage } from '../support/real/supervised-run.ts';

const bash = (command: string): Step => ({ tool: 'Bash', input: { command, description: 'test' } });
const forever = 'tail -f /dev/null';

const scripts: Script[] = [
  { match: 'do success', steps: [bash('echo hello'), { text: 'all good' }] },
  { match: 'do sigint-waiting', steps: [{ hang: 'before' }] },
  { match: 'do sigterm-bash', steps: [bash(forever)] },
  { match: 'do sigkill', steps: [{ hang: 'mid-stream' }] },
  { match: 'do interrupted-bash', steps: [bash(forever)] },
  { match: 'do interrupted-waiting', steps: [{ hang: 'before' }] },
  { match: 'do budget', steps: [bash('true')], repeat: true },
  { match: 'do max-turns', steps: [bash('true')], repeat: true },
  { match: 'do server-error', steps: [{ status: 400 }] },
  { match: 'do forbidden', steps: [{ status: 403 }] },
  {
    match: 'do denied',
    steps: [{ tool: 'Write', input: { file_path: '/etc/denied', content: 'x' } }, { text: 'tried' }],
  },
  { match: 'do empty', steps: [{ text: '' }] },
];

/** Every row of "What lies", as one run on the real CLI. */
describe('a session of the real CLI', () => {
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    scene = await stage({
      scripts,
      unknownModels: ['claude-opus-5-5'],
      options: { maxParallel: 5 },
      tasks: [
        { id: 'success' },
        { id: 'model-not-found', model: 'opus' },
        { id: 'sigint-waiting' },
        { id: 'sigterm-bash' },
        { id: 'sigkill' },
        { id: 'interrupted-bash' },
        { id: 'interrupted-waiting' },
        { id: 'budget', budgetUsd: 0.05 },
        { id: 'max-turns', maxTurns: 2 },
        { id: 'unknown-flag', args: ['--no-such-flag'] },
        { id: 'bad-value', args: ['--permission-mode=whatever'] },
        { id: 'server-error' },
        // With its own credential, so that its refusal says nothing about the others.
        { id: 'forbidden', env: { ANTHROPIC_API_KEY: 'a-key-of-its-own' } },
        { id: 'denied', permissionMode: 'default' },
        { id: 'empty' },
      ],
    });
    const asked = (id: string): Promise<unknown> => scene.simulator.ledger.waitFor(({ match }) => match === `do ${id}`);
    const begun = (id: string): Promise<unknown> =>
      scene.waitFor((event) => event.type === 'session-progressed' && event.taskId === id && event.progress.turns > 0);
    const answered = (id: string): Promise<void> =>
      answersKept(scene.simulator.ledger, scene.supervisor.runDir, `do ${id}`, 1);
    // Signals come from outside, as from another user's shell.
    const strikes = [
      asked('sigint-waiting').then(() => scene.signal('sigint-waiting', 'SIGINT')),
      begun('sigterm-bash').then(() => scene.signal('sigterm-bash', 'SIGTERM')),
      begun('sigkill').then(() => scene.signal('sigkill', 'SIGKILL')),
      answered('interrupted-bash').then(() => scene.supervisor.stopTask('interrupted-bash')),
      asked('interrupted-waiting').then(() => scene.supervisor.stopTask('interrupted-waiting')),
    ];
    [ended] = await Promise.all([scene.run(), ...strikes]);
  });

  afterAll(() => scene[Symbol.asyncDispose]());

  it('succeeds when its result says so', () => {
    expect(ended.task('success')).toMatchObject({
      status: 'succeeded',
      reason: null,
      message: null,
      result: 'all good',
      turns: 2,
      warnings: [],
      costIsPartial: false,
      attempts: 1,
    });
  });

  it('fails when its model is not found, though the subtype says success', () => {
    expect(ended.task('model-not-found')).toMatchObject({
      status: 'failed',
      reason: 'model-not-found',
      message: expect.stringContaining('selected model'),
      costUsd: 0,
    });
  });

  it('fails when a SIGINT from outside ends it while it waits, whatever its exit code says', () => {
    // 2.1.330 may say so in a result, or end without one and with exit code 0.
    const task = ended.task('sigint-waiting');
    expect(task).toMatchObject({ status: 'failed', result: null, costUsd: 0 });
    expect([task.reason, task.message]).toBeOneOf([
      ['crashed', 'the process ended without a result (exit code 0)'],
      ['execution-error', 'the session was interrupted by another process (aborted_streaming)'],
    ]);
  });

  it('fails when a SIGTERM from outside ends it', () => {
    expect(ended.task('sigterm-bash')).toMatchObject({
      status: 'failed',
      reason: 'crashed',
      message: expect.stringMatching(/^the process ended without a result \((exit code 143|signal SIGTERM)\)/),
      // Every answer was complete.
      costIsPartial: false,
    });
  });

  it('fails when it is killed', () => {
    expect(ended.task('sigkill')).toMatchObject({
      status: 'failed',
      reason: 'crashed',
      message: expect.stringContaining('signal SIGKILL'),
      costIsPartial: true,
    });
  });

  it('is cancelled when we interrupt it in a command, and keeps its cost', () => {
    expect(ended.task('interrupted-bash')).toMatchObject({
      status: 'cancelled',
      reason: 'stopped',
      turns: 1,
      costIsPartial: false,
      warnings: [],
    });
    expect(ended.task('interrupted-bash').costUsd).toBeGreaterThan(0);
  });

  it('is cancelled without any cost when we interrupt it while it waits', () => {
    expect(ended.task('interrupted-waiting')).toMatchObject({
      status: 'cancelled',
      reason: 'stopped',
      turns: 0,
      costUsd: 0,
      warnings: [],
    });
  });

  it('fails when its budget is reached', () => {
    const task = ended.task('budget');
    expect(task).toMatchObject({ status: 'failed', reason: 'budget', message: 'Reached maximum budget ($0.05)' });
    expect(task.costUsd).toBeGreaterThan(0.05);
  });

  it('fails when its turns are used up', () => {
    expect(ended.task('max-turns')).toMatchObject({
      status: 'failed',
      reason: 'max-turns',
      message: 'Reached maximum number of turns (2)',
      turns: 2,
    });
  });

  it('repeats the CLI’s error about an unknown flag', () => {
    expect(ended.task('unknown-flag')).toMatchObject({
      status: 'failed',
      reason: 'bad-arguments',
      message: expect.stringContaining('--no-such-flag'),
      turns: 0,
      costUsd: 0,
      costIsPartial: false,
    });
  });

  it('repeats the CLI’s error about an unknown value', () => {
    expect(ended.task('bad-value')).toMatchObject({
      status: 'failed',
      reason: 'bad-arguments',
      message: expect.stringContaining('whatever'),
    });
  });

  it('fails for any other error of the API', () => {
    expect(ended.task('server-error')).toMatchObject({
      status: 'failed',
      reason: 'api-error',
      message: expect.stringContaining('400'),
      costUsd: 0,
    });
    expect(ended.task('forbidden')).toMatchObject({ status: 'failed', reason: 'permission-refused' });
  });

  it('succeeds with a warning when tools were denied', () => {
    expect(ended.task('denied')).toMatchObject({
      status: 'succeeded',
      warnings: [{ kind: 'permission-denied', message: '1 tool call was denied: Write' }],
    });
  });

  it('succeeds with a warning when it has no final text', () => {
    expect(ended.task('empty')).toMatchObject({ status: 'succeeded', warnings: [{ kind: 'empty-result' }] });
  });

  it('is not retried without --retries', () => {
    expect(ended.report.tasks.map(({ attempts }) => attempts)).toEqual(ended.report.tasks.map(() => 1));
    expect(ended.report.run.status).toBe('failed');
  });
});
