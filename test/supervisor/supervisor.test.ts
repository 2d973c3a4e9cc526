import { describe, expect, test } from 'vitest';
import type { Door, Gateway } from '../../src/domain/ports/gateway.ts';
import type { Event } from '../../src/domain/run/event.ts';
import type { FailureReason } from '../../src/domain/run/outcome.ts';
import { noRequests } from '../../src/domain/usage/request-ledger.ts';
import type { Behaviour } from '../support/fakes/fake-host.ts';
import { printed, resultOf } from '../support/fakes/fake-sessions.ts';
import { type Played, play, quietRun, refused, type VirtualTask } from '../support/fakes/virtual-run.ts';

const began = { kind: 'began', sessionId: null, version: null } as const;

/** A session that takes so long and ends as it should: well, or with a failure. */
function session(ms: number, failure: FailureReason | null = null): Behaviour {
  const verdict =
    failure === null
      ? ({ status: 'succeeded' } as const)
      : ({ status: 'failed', reason: failure, message: failure } as const);
  return {
    startMs: 0,
    canStart: true,
    prints: [
      { afterMs: 0, text: printed(began) },
      { afterMs: ms, text: printed({ kind: 'turn' }, resultOf(verdict)) },
    ],
    exitMs: null,
    exitCode: 0,
    answerMs: 0,
    answer: printed(resultOf({ status: 'failed', reason: 'execution-error', message: 'interrupted' })),
    closeMs: 0,
    terminateMs: 0,
    leaves: [],
    leavesPipe: false,
  };
}

/** A session that meets the usage limit of the account after a turn. */
function limitedSession(ms: number, resetsAt: number | null): Behaviour {
  const limit = { name: '5-hour limit', resetsAt };
  return {
    ...session(ms),
    prints: [
      { afterMs: 0, text: printed(began, { kind: 'turn' }) },
      { afterMs: ms, text: printed(resultOf({ status: 'limited', limit })) },
    ],
  };
}

function task(id: string, ...attempts: Behaviour[]): VirtualTask {
  return { id, model: 'sonnet', ownCredential: false, timeoutMs: 60_000, attempts };
}

/** When the first session of each task was started, milliseconds from the start of the run. */
function starts({ events }: Played): Record<string, number> {
  const found: Record<string, number> = {};
  for (const event of events) if (event.type === 'session-started') found[event.taskId] ??= Date.parse(event.at);
  return found;
}

function outcomes({ state }: Played): string[] {
  return [...state().tasks].map(([id, each]) =>
    each.phase !== 'ended'
      ? `${id} ${each.phase}`
      : `${id} ${'reason' in each.outcome ? each.outcome.reason : 'succeeded'}`,
  );
}

const typesOf = ({ events }: Played): Event['type'][] => events.map(({ type }) => type);

describe('a run in virtual time', () => {
  test('goes on when no file descriptor is free for a moment', async () => {
    const tasks = ['a', 'b', 'c'].map((id) => task(id, session(100)));
    const refusals = { journalLine: null, transcriptText: null, transcriptFile: 2, transcriptFileCode: 'EMFILE' };
    const played = await play(quietRun(tasks, { options: { maxParallel: 3 }, refusals }));
    expect(played.thrown).toBeNull();
    expect(outcomes(played)).toEqual(['a succeeded', 'b succeeded', 'c succeeded']);
  });

  test('starts its sessions so far apart as it was told, and tries again when the backoff is over', async () => {
    const tasks = [
      task('a', session(100, 'overloaded'), session(100)),
      task('b', session(100)),
      task('c', session(100)),
    ];
    const played = await play(quietRun(tasks, { spacingMs: 300, options: { retries: 1 } }));
    expect(starts(played)).toEqual({ a: 0, b: 300, c: 900 });
    const again = played.events.filter((event) => event.type === 'session-started' && event.attempt === 2);
    // Without jitter the first backoff is half a second. A task that is tried again goes before those that were not.
    expect(again.map(({ at }) => Date.parse(at))).toEqual([100 + 500]);
    expect(outcomes(played)).toEqual(['a succeeded', 'b succeeded', 'c succeeded']);
  });

  test('lets its next session start when the last one ends, however short memory is', async () => {
    const tasks = [task('a', session(1_300)), task('b', session(100)), task('c', session(100))];
    const played = await play(
      quietRun(tasks, { options: { memoryFloorBytes: 1 }, shortages: [{ fromMs: 0, toMs: 1_350 }] }),
    );
    // Memory is looked at again a second after it was short.
    expect(starts(played)).toEqual({ a: 0, b: 1_300, c: 1_400 });
  });

  test('starts a session as soon as others give a slot back, and counts its time from there', async () => {
    const supplies = [
      { fromMs: 0, slots: 0 },
      { fromMs: 5_000, slots: 1 },
    ];
    const played = await play(quietRun([task('a', session(100)), task('b', session(100))], { supplies }));
    expect(starts(played)).toEqual({ a: 5_000, b: 5_100 });
    expect(played.state().ended).toMatchObject({ status: 'succeeded', wallMs: 200 });
  });

  test('takes no time when it is stopped before it had a slot', async () => {
    const supplies = [{ fromMs: 0, slots: 0 }];
    const orders = [{ atMs: 70, kind: 'stop-run', cause: 'interrupted', urgency: 'gently' }] as const;
    const played = await play(quietRun([task('a', session(100))], { supplies, orders }));
    expect(played.state().ended).toMatchObject({ status: 'cancelled', wallMs: 0 });
    expect(outcomes(played)).toEqual(['a interrupted']);
  });

  test('skips a task that is stopped while its session is being started, and goes on with the others', async () => {
    const orders = [{ atMs: 50, kind: 'stop-task', taskId: 'a' }] as const;
    const played = await play(quietRun([task('a', session(100)), task('b', session(100))], { fileMs: 100, orders }));
    expect(outcomes(played)).toEqual(['a stopped', 'b succeeded']);
    expect(starts(played)).toEqual({ b: 100 });
  });

  test('keeps the first cause where a task and then its run are stopped while its session is being started', async () => {
    const orders = [
      { atMs: 40, kind: 'stop-task', taskId: 'a' },
      { atMs: 60, kind: 'stop-run', cause: 'interrupted', urgency: 'kill' },
    ] as const;
    const played = await play(quietRun([task('a', session(100)), task('b', session(100))], { fileMs: 100, orders }));
    expect(outcomes(played)).toEqual(['a stopped', 'b interrupted']);
    expect(typesOf(played)).not.toContain('session-started');
  });

  test('starts nothing before it is run, though a task is stopped by then', async () => {
    const played = await play(quietRun([task('a', session(100)), task('b', session(100))]), {
      beforeRun: (supervisor, { slots }) => {
        expect(supervisor.stopTask('a')).toBe(true);
        expect(supervisor.stopTask('a')).toBe(false);
        expect(slots.claimed).toBe(0);
      },
    });
    expect(outcomes(played)).toEqual(['a stopped', 'b succeeded']);
  });

  test('does not try again what must be refused again: a task that backs off ends as it last did', async () => {
    const own = { ...task('own', session(2_000)), ownCredential: true };
    const tasks = [task('again', session(100, 'overloaded')), task('refused', session(200, 'not-logged-in')), own];
    const played = await play(quietRun(tasks, { options: { retries: 2 } }));
    expect(outcomes(played)).toEqual(['again overloaded', 'refused not-logged-in', 'own succeeded']);
    expect(played.state().tasks.get('again')?.attempts).toHaveLength(1);
  });

  test.each([
    ['the task', { atMs: 300, kind: 'stop-task', taskId: 'again' }, 'stopped'],
    ['the run', { atMs: 300, kind: 'stop-run', cause: 'interrupted', urgency: 'gently' }, 'interrupted'],
  ] as const)(
    'a stop of %s during a backoff is what ended the task, and the journal says so',
    async (_, order, reason) => {
      const tasks = [task('again', session(100, 'overloaded'), session(100))];
      const played = await play(quietRun(tasks, { options: { retries: 2 }, orders: [order] }));
      const state = played.state().tasks.get('again');
      expect(state?.phase === 'ended' && state.outcome).toMatchObject({ status: 'cancelled', reason });
      expect(state?.phase === 'ended' && 'message' in state.outcome && state.outcome.message).toMatch(
        /^not tried again: .*\. Before that: overloaded$/,
      );
      expect(state?.attempts.map(({ end }) => end.outcome.status)).toEqual(['failed']);
      const ends = played.events.filter(({ type }) => type === 'task-ended');
      expect(ends).toMatchObject([{ taskId: 'again', outcome: { status: 'cancelled', reason } }]);
    },
  );

  test('skips the task whose files cannot be opened, stops, and throws what was refused', async () => {
    const refusals = { journalLine: null, transcriptText: null, transcriptFile: 1 };
    const played = await play(quietRun([task('a', session(100)), task('b', session(100))], { refusals }));
    expect(played.thrown).toEqual({ error: refused });
    expect(outcomes(played)).toEqual(['a internal-error', 'b internal-error']);
  });

  test('says nothing after its end, though the line that tells it could not be stored', async () => {
    const tasks = [task('a', session(100))];
    const whole = await play(quietRun(tasks));
    const planned = 2;
    const refusals = { journalLine: whole.lines.length - planned, transcriptText: null, transcriptFile: null };
    const played = await play(quietRun(tasks, { refusals }));
    expect(played.thrown).toEqual({ error: refused });
    expect(played.lines).toHaveLength(whole.lines.length - 1);
    expect(typesOf(played)).toEqual(typesOf(whole));
  });
});

describe('a run whose account has reached its usage limit', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const hour = 3_600_000;

  /** Tasks that meet the limit so often, and then succeed. */
  const limitedTasks = (times: number, resetsAt: number | null): VirtualTask[] =>
    ids.map((id) => task(id, ...Array.from({ length: times }, () => limitedSession(100, resetsAt)), session(100)));

  const startTimes = ({ events }: Played): number[] =>
    events.filter(({ type }) => type === 'session-started').map(({ at }) => Date.parse(at));

  test('starts nothing more and retries nothing, whatever the clock says', async () => {
    for (const resetsAt of [hour, -hour, null]) {
      const played = await play(quietRun(limitedTasks(9, resetsAt), { options: { maxParallel: 2, retries: 2 } }));
      expect(outcomes(played)).toEqual(ids.map((id) => `${id} usage-limit`));
      expect(startTimes(played)).toEqual([0, 0]);
      expect(played.state().stopping?.cause).toBe('usage-limit');
      expect(played.state().stopping?.resetsAt).toBe(resetsAt === hour ? new Date(hour).toISOString() : undefined);
      expect(played.state().ended?.status).toBe('cancelled');
    }
  });

  test('lets the sessions that are running finish', async () => {
    const tasks = [task('a', limitedSession(100, hour)), task('b', session(9_000)), task('c', session(100))];
    const played = await play(quietRun(tasks, { options: { maxParallel: 2 } }));
    expect(outcomes(played)).toEqual(['a usage-limit', 'b succeeded', 'c usage-limit']);
  });

  test('does not take the limit of a task with its own credential for everybody’s', async () => {
    const tasks = [{ ...task('a', limitedSession(100, hour)), ownCredential: true }, task('b', session(100))];
    const played = await play(quietRun(tasks, { options: { maxParallel: 1 } }));
    expect(outcomes(played)).toEqual(['a usage-limit', 'b succeeded']);
  });

  test('waits for its reset where that is wished, tries it with one session, and then starts the others one by one', async () => {
    const played = await play(
      quietRun(limitedTasks(1, hour), { options: { maxParallel: 2, waitForLimit: true, retries: 0 } }),
    );
    expect(outcomes(played)).toEqual(ids.map((id) => `${id} succeeded`));
    const [first = 0, second = 0, ...later] = startTimes(played);
    expect([first, second]).toEqual([0, 0]);
    expect(later[0]).toBe(hour);
    for (const [index, at] of later.entries()) if (index > 0) expect(at - (later[index - 1] ?? 0)).toBeGreaterThan(99);
    expect(later[1]).toBeGreaterThanOrEqual(hour + 1_000);
  });

  test.each([
    ['is not known', null],
    ['has passed by this clock', -hour],
    ['is always an hour off', 1_000],
  ])('tries again and again, ever more rarely, when the reset %s', async (_, resetsAt) => {
    const tasks = [task('a', ...Array.from({ length: 4 }, () => limitedSession(100, resetsAt)), session(100))];
    const played = await play(quietRun(tasks, { options: { waitForLimit: true, retries: 0 } }));
    expect(outcomes(played)).toEqual(['a succeeded']);
    const times = startTimes(played);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(gaps).toHaveLength(4);
    for (const gap of gaps.slice(1)) expect(gap).toBeGreaterThanOrEqual(300_000);
    for (const [index, gap] of gaps.entries()) if (index > 0) expect(gap).toBeGreaterThanOrEqual(gaps[index - 1] ?? 0);
  });

  test('can be stopped while it waits', async () => {
    const orders = [{ atMs: 60_000, kind: 'stop-run', cause: 'interrupted', urgency: 'gently' } as const];
    const played = await play(
      quietRun(limitedTasks(1, hour), { options: { maxParallel: 2, waitForLimit: true }, orders }),
    );
    expect(played.state().ended?.status).toBe('cancelled');
    expect(Date.parse(played.state().ended?.at ?? '')).toBe(60_000);
    expect(outcomes(played).sort()).toEqual([
      'a usage-limit',
      'b usage-limit',
      'c interrupted',
      'd interrupted',
      'e interrupted',
      'f interrupted',
    ]);
  });

  test('says once that a limit is close', async () => {
    const near = {
      kind: 'limit-near',
      limit: { name: 'weekly limit', resetsAt: null },
      message: 'the weekly limit is used by 90 %',
    } as const;
    const warned: Behaviour = {
      ...session(100),
      prints: [{ afterMs: 0, text: printed(began, near, { kind: 'turn' }, resultOf({ status: 'succeeded' })) }],
    };
    const played = await play(quietRun([task('a', warned), task('b', warned)]));
    expect(played.events.filter(({ type }) => type === 'run-limit-near')).toMatchObject([
      { message: 'the weekly limit is used by 90 %; when it resets is not known' },
    ]);
    expect(outcomes(played)).toEqual(['a succeeded', 'b succeeded']);
  });
});

/** A gateway whose doors lead nowhere. */
class DoorCounter implements Gateway {
  opened = 0;
  closed = 0;
  readonly isBusy = false;
  readonly sharing = null;

  onBusy(): void {}

  open(): Promise<Door> {
    this.opened += 1;
    const close = async () => {
      this.closed += 1;
      return noRequests;
    };
    const entrance = { url: 'http://127.0.0.1:1/secret', credentials: {} };
    return Promise.resolve({ entrance, account: () => noRequests, refused: null, unreachable: null, close });
  }
}

test('closes the door of a start that is tried again because its files could not be opened', async () => {
  const gateway = new DoorCounter();
  const refusals = { journalLine: null, transcriptText: null, transcriptFile: 1, transcriptFileCode: 'EMFILE' };
  let open: number | null = null;
  await play(quietRun([task('a', session(100))], { refusals, gateway }), {
    onEvent: ({ type }) => {
      if (type === 'session-started') open = gateway.opened - gateway.closed;
    },
  });
  expect(gateway.opened).toBe(2);
  expect(open).toBe(1);
});
