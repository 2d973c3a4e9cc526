import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/domain/run/event.ts';
import type { Step } from '../../src/simulator/script/script.ts';
import { answersKept } from '../support/real/kept-answers.ts';
import { checkJournal, fixtureClaude, stage } from '../support/real/supervised-run.ts';
import type { TaskSketch } from '../support/samples/plan.ts';

const behaving = (id: string, behaviour: string): TaskSketch => ({ id, env: { BEHAVIOUR: behaviour, NAME: id } });
const bash = (command: string): Step => ({ tool: 'Bash', input: { command, description: 'test' } });
const works = (id: string) => (event: Event) =>
  event.type === 'session-progressed' && event.taskId === id && event.progress.turns > 0;
/** The requests and signals that a session recorded. */
const heard = async (folder: string, id: string): Promise<string[]> => {
  const path = join(folder, `heard-${id}`);
  return existsSync(path) ? (await readFile(path, 'utf8')).trim().split('\n') : [];
};

describe('a run that is stopped', () => {
  it('asks its sessions to stop, keeps their cost, and starts nothing more', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 2 },
      tasks: [
        behaving('one', 'answers-when-asked'),
        behaving('two', 'answers-when-asked'),
        behaving('three', 'well'),
        behaving('four', 'well'),
      ],
    });
    const running = scene.run();
    await Promise.all([scene.waitFor(works('one')), scene.waitFor(works('two'))]);
    scene.supervisor.stop('interrupted', 'stopped by Ctrl-C', 'gently');
    const { state, report, task } = await running;
    for (const id of ['one', 'two'])
      expect(task(id)).toMatchObject({
        status: 'cancelled',
        reason: 'interrupted',
        message: 'stopped by Ctrl-C',
        tokens: { input: 100, output: 10 },
        costIsPartial: false,
        warnings: [],
      });
    for (const id of ['three', 'four'])
      expect(task(id)).toMatchObject({
        status: 'skipped',
        reason: 'interrupted',
        message: 'not started: stopped by Ctrl-C',
        attempts: 0,
        startedAt: null,
        costUsd: 0,
      });
    expect(report.run.status).toBe('cancelled');
    expect(state.stopping).toEqual({ cause: 'interrupted', message: 'stopped by Ctrl-C' });
  });

  it('says of its sessions why they were cut off in the words of whoever stopped it', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 1 },
      tasks: [behaving('one', 'answers-when-asked'), behaving('two', 'well')],
    });
    const running = scene.run();
    await scene.waitFor(works('one'));
    scene.supervisor.stop('interrupted', 'the workflow was cancelled', 'hurry');
    const { task } = await running;
    expect(task('one')).toMatchObject({ status: 'cancelled', message: 'the workflow was cancelled' });
    expect(task('two')).toMatchObject({ status: 'skipped', message: 'not started: the workflow was cancelled' });
  });

  it('takes every step of the ladder for a session that ignores everything', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: [behaving('deaf', 'notes-signals')],
    });
    const { clock, folder, supervisor } = scene;
    const running = scene.run();
    const hears = (what: string): Promise<void> => expect.poll(() => heard(folder, 'deaf')).toContain(what);
    await Promise.all([scene.waitFor(works('deaf')), hears('user')]);
    supervisor.stop('terminated', 'asked to end', 'hurry');
    for (const rung of ['control_request', 'end of input', 'SIGTERM']) {
      await hears(rung);
      await clock.skip(2_000);
    }
    clock.letRun();
    const { state, task } = await running;
    // SIGTERM is sent to the process and to its tree, so it may arrive twice.
    expect([...new Set(await heard(folder, 'deaf'))]).toEqual(['user', 'control_request', 'end of input', 'SIGTERM']);
    expect(state.tasks.get('deaf')?.attempts[0]?.end.exit.signal).toBe('SIGKILL');
    expect(task('deaf')).toMatchObject({
      status: 'cancelled',
      reason: 'terminated',
      tokens: { input: 100, output: 10 },
      warnings: [{ kind: 'stop-took-force' }],
    });
  });

  it('kills at once when stopped again with urgency kill, and keeps the first cause', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: [behaving('deaf', 'notes-signals')],
    });
    const running = scene.run();
    await scene.waitFor(works('deaf'));
    scene.supervisor.stop('interrupted', 'once', 'gently');
    scene.supervisor.stop('terminated', 'twice', 'kill');
    scene.supervisor.stop('interrupted', 'thrice, and gently again', 'gently');
    const { state, task } = await running;
    // The steps in between are skipped: no SIGTERM is sent.
    expect(await heard(scene.folder, 'deaf')).not.toContain('SIGTERM');
    expect(state.tasks.get('deaf')?.attempts[0]?.end.exit.signal).toBe('SIGKILL');
    expect(task('deaf')).toMatchObject({ status: 'cancelled', reason: 'interrupted' });
    expect(state.stopping).toEqual({ cause: 'interrupted', message: 'once' });
  });

  it('starts nothing when it is stopped before it runs', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: [behaving('one', 'well'), behaving('two', 'well')],
    });
    scene.supervisor.stop('interrupted', 'too early', 'gently');
    const { report } = await scene.run();
    expect(report.tasks.map(({ status, reason }) => [status, reason])).toEqual([
      ['skipped', 'interrupted'],
      ['skipped', 'interrupted'],
    ]);
    expect(scene.events.some(({ type }) => type === 'session-started')).toBe(false);
    expect(report.run.status).toBe('cancelled');
  });

  it('sends no prompt to a session that is just starting', async () => {
    let stop = (): void => {};
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 1 },
      tasks: [behaving('early', 'notes-signals'), behaving('waiting', 'well')],
      reporters: [{ name: 'stopper', onEvent: ({ type }) => type === 'session-started' && stop() }],
    });
    stop = () => scene.supervisor.stop('interrupted', 'in the very moment', 'hurry');
    scene.clock.letRun();
    const { task } = await scene.run();
    expect(task('early')).toMatchObject({ status: 'cancelled', reason: 'interrupted' });
    expect(task('waiting')).toMatchObject({ status: 'skipped', reason: 'interrupted' });
    expect(await heard(scene.folder, 'early')).not.toContain('user');
  });

  it('does not wait for the delay of a retry', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, retries: 5 },
      tasks: [behaving('crashing', 'dies-before-a-line')],
    });
    const running = scene.run();
    await scene.waitFor((event) => event.type === 'task-backing-off');
    scene.supervisor.stop('interrupted', 'no more', 'gently');
    const { report, task } = await running;
    // The stop ended the task; its earlier failure is in the message.
    expect(task('crashing')).toMatchObject({ status: 'cancelled', reason: 'interrupted', attempts: 1 });
    expect(task('crashing').message).toContain('the process ended without a result (exit code 7)');
    expect(report.run.status).toBe('cancelled');
  });

  it('keeps its outcome when it is stopped after its end', async () => {
    await using scene = await stage({ options: { claudePath: fixtureClaude }, tasks: [behaving('one', 'well')] });
    const { state } = await scene.run();
    const count = scene.events.length;
    scene.supervisor.stop('interrupted', 'too late', 'kill');
    expect(scene.supervisor.stopTask('one')).toBe(false);
    expect(scene.events).toHaveLength(count);
    await checkJournal(scene.supervisor.runDir, state);
    expect(state.tasks.get('one')).toMatchObject({ phase: 'ended', outcome: { status: 'succeeded' } });
  });

  it('lets a session that had already reported keep its success', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: [behaving('done', 'never-leaves')],
    });
    const running = scene.run();
    // The account of the final result has been recorded.
    await scene.waitFor((event) => event.type === 'session-progressed' && event.progress.costUsd === 0.0003);
    scene.supervisor.stop('interrupted', 'late', 'kill');
    const { task, report } = await running;
    expect(task('done')).toMatchObject({ status: 'succeeded', result: 'here I stay' });
    expect(report.run.status).toBe('succeeded');
  });
});

describe('one task that is stopped', () => {
  it('is cancelled while the others go on, and is not started when it waits', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 1 },
      tasks: [behaving('first', 'answers-when-asked'), behaving('second', 'well'), behaving('third', 'well')],
    });
    const running = scene.run();
    await scene.waitFor(works('first'));
    expect(scene.supervisor.stopTask('second')).toBe(true);
    expect(scene.supervisor.stopTask('first')).toBe(true);
    expect(scene.supervisor.stopTask('no-such-task')).toBe(false);
    const { task, report } = await running;
    expect(task('first')).toMatchObject({ status: 'cancelled', reason: 'stopped' });
    expect(task('second')).toMatchObject({ status: 'skipped', reason: 'stopped' });
    expect(task('third')).toMatchObject({ status: 'succeeded' });
    expect(report.run.status).toBe('failed');
  });
});

describe('a run whose credential is refused', () => {
  it('ends with one message, whatever other tasks wait or run', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 2 },
      tasks: [
        behaving('working', 'answers-when-asked'),
        behaving('refused', 'retries-without-hope'),
        behaving('waiting', 'well'),
      ],
    });
    const { task, state } = await scene.run();
    expect(task('refused')).toMatchObject({
      status: 'failed',
      reason: 'credential-refused',
      message: expect.stringContaining('401'),
      attempts: 1,
    });
    expect(task('working')).toMatchObject({ status: 'cancelled', reason: 'credential-refused' });
    expect(task('waiting')).toMatchObject({ status: 'skipped', reason: 'credential-refused' });
    expect(state.stopping?.cause).toBe('credential-refused');
    expect(scene.events.filter(({ type }) => type === 'run-stopping')).toHaveLength(1);
  });

  it('goes on with the others if the refused task has its own credential', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 1 },
      tasks: [
        { id: 'own', env: { BEHAVIOUR: 'retries-without-hope', ANTHROPIC_API_KEY: 'a-key-of-its-own' } },
        behaving('other', 'well'),
      ],
    });
    const { task } = await scene.run();
    expect(task('own')).toMatchObject({
      status: 'failed',
      reason: 'credential-refused',
      message: expect.stringContaining('the credential in ANTHROPIC_API_KEY (status 401)'),
    });
    expect(JSON.stringify(task('own').message)).not.toContain('a-key-of-its-own');
    expect(task('other')).toMatchObject({ status: 'succeeded' });
  });
});

describe('the real CLI', () => {
  it('leaves no process and sends no further request when it is stopped at any stage', async () => {
    let stop = (): void => {};
    await using scene = await stage({
      scripts: [
        { match: 'do bash', steps: [bash('tail -f /dev/null')] },
        { match: 'do nohup', steps: [bash('setsid nohup tail -f /dev/null >/dev/null 2>&1 & tail -f /dev/null')] },
        { match: 'do thinking', steps: [{ hang: 'mid-stream' }] },
        { match: 'do late', steps: [{ text: 'too much' }] },
      ],
      options: { maxParallel: 4 },
      tasks: [{ id: 'bash' }, { id: 'nohup' }, { id: 'thinking' }, { id: 'done-by-then' }, { id: 'late' }],
      reporters: [
        { name: 'stopper', onEvent: (event) => event.type === 'session-started' && event.taskId === 'late' && stop() },
      ],
    });
    const others = [
      ...['bash', 'nohup'].map((id) => answersKept(scene.simulator.ledger, scene.supervisor.runDir, `do ${id}`, 1)),
      scene.waitFor(works('thinking')),
    ];
    const stopped = Promise.withResolvers<void>();
    stop = () => {
      // The last session is stopped while starting and gets no prompt; the others are working.
      scene.supervisor.stopTask('late');
      stopped.resolve();
    };
    const running = scene.run();
    await Promise.all([stopped.promise, ...others]);
    // It has no turn to end, so it does not answer; the ladder continues when the time for an answer is over.
    await expect.poll(() => scene.sessionOf('late')).toBeDefined();
    await scene.clock.skip(2_000);
    await scene.waitFor((event) => event.type === 'task-ended' && event.taskId === 'late');
    scene.supervisor.stop('interrupted', 'Ctrl-C', 'gently');
    const { task, report } = await running;
    expect(task('done-by-then').status).toBe('succeeded');
    expect(task('late')).toMatchObject({ status: 'cancelled', reason: 'stopped', turns: 0, costUsd: 0 });
    expect(scene.simulator.ledger.requests.some(({ match }) => match === 'do late')).toBe(false);
    for (const id of ['bash', 'nohup', 'thinking'])
      expect(task(id)).toMatchObject({ status: 'cancelled', reason: 'interrupted', turns: 1 });
    expect(report.totals.tokens).toEqual(scene.simulator.ledger.sum());
    expect(report.run.status).toBe('cancelled');
  });

  it('is stopped instead of retrying a refused key for minutes', async () => {
    await using scene = await stage({
      scripts: [{ match: 'do', steps: [{ status: 401 }] }],
      options: { maxParallel: 1 },
      tasks: [{ id: 'first' }, { id: 'second' }],
    });
    const { task } = await scene.run();
    expect(task('first')).toMatchObject({
      status: 'failed',
      reason: 'credential-refused',
      message: expect.stringContaining('the API refused the credential in ANTHROPIC_API_KEY (status 401)'),
      costUsd: 0,
    });
    expect(task('second')).toMatchObject({ status: 'skipped', reason: 'credential-refused' });
    expect(scene.events).toContainEqual(expect.objectContaining({ type: 'session-stopping', cause: 'cannot-heal' }));
  });

  it('says after a timeout that all of it was spent waiting for the API, and at which address', async () => {
    const timeoutMs = 600_000;
    await using scene = await stage({
      tasks: [{ id: 'unreachable', timeoutMs, env: { ANTHROPIC_BASE_URL: 'http://127.0.0.1:1' } }],
    });
    const running = scene.run();
    await scene.waitFor((event) => event.type === 'session-delayed');
    await scene.clock.skip(timeoutMs);
    // A session that waits for a retry may not answer: the ladder goes on.
    scene.clock.letRun();
    const { task } = await running;
    expect(task('unreachable')).toMatchObject({
      status: 'failed',
      reason: 'timeout',
      message: expect.stringMatching(
        /^the wall timeout passed after 10m 00s; all of it was spent waiting for the API: request \d+ of \d+ failed \(the connection to 127\.0\.0\.1:1 was refused or lost\)$/,
      ),
    });
  });
});
