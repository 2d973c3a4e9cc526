import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/run/event.ts';
import type { FailureReason } from '../../src/domain/run/outcome.ts';
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
