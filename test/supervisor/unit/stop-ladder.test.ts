import { describe, expect, it } from 'vitest';
import type { ProcessHandle } from '../../../src/domain/ports/machine.ts';
import { moreUrgent, StopLadder, type Urgency } from '../../../src/supervisor/unit/stop-ladder.ts';
import { FakeClock } from '../../support/fakes/fake-clock.ts';

type Rung = 'ask' | 'close' | 'SIGTERM' | 'SIGKILL';

interface Scene {
  readonly ladder: StopLadder;
  readonly clock: FakeClock;
  /** What was done, and when, milliseconds from the start. */
  readonly log: readonly (readonly [number, string])[];
  /** Lets time pass, with room for what follows from each step. */
  pass(ms: number): Promise<void>;
  answer(): void;
}

/** A process that ends at the given rung, or at none, on a machine that has been up for a while. */
function scene(endsAt: Rung | null, { canAsk = true, blind = false, nested = 0 } = {}): Scene {
  const up = 100_000;
  const clock = new FakeClock(up);
  const log: [number, string][] = [];
  const exit = Promise.withResolvers<{ code: null; signal: null }>();
  const answered = Promise.withResolvers<void>();
  const act = (what: Rung, text: string = what): void => {
    log.push([clock.elapsed() - up, text]);
    if (what === endsAt) exit.resolve({ code: null, signal: null });
  };
  const unread = (async function* (): AsyncGenerator<Uint8Array> {})();
  const handle: ProcessHandle = {
    pid: 7,
    stdout: unread,
    stderr: unread,
    write: () => {},
    closeInput: () => act('close'),
    signal: (signal) => act(signal),
    abandonOutput: () => {},
    exited: exit.promise,
  };
  const ladder = new StopLadder({
    clock,
    handle,
    marker: 'mark',
    ask: canAsk ? () => act('ask') : null,
    answered: answered.promise,
    host: {
      spawn: () => Promise.reject(new Error('nothing is started here')),
      signalTree: (marker, root, signal) => {
        log.push([clock.elapsed() - up, `tree ${marker} ${root} ${signal}`]);
        return blind ? Promise.reject(new Error('too many open files')) : Promise.resolve(1);
      },
      guard: () => Promise.resolve(),
      release: () => {},
      nestedRuns: () => (blind ? Promise.reject(new Error('too many open files')) : Promise.resolve(nested)),
    },
  });
  return {
    ladder,
    clock,
    log,
    answer: answered.resolve,
    pass: (ms) => clock.advance(ms),
  };
}

const rungs = (log: Scene['log']): string[] => log.map(([, what]) => what);

it.each<[Urgency, Urgency, Urgency]>([
  ['gently', 'hurry', 'hurry'],
  ['gently', 'kill', 'kill'],
  ['hurry', 'kill', 'kill'],
  ['hurry', 'hurry', 'hurry'],
])('takes of %s and %s the more urgent', (left, right, more) => {
  expect([moreUrgent(left, right), moreUrgent(right, left)]).toEqual([more, more]);
});

describe('StopLadder', () => {
  it.each<[Urgency, number]>([
    ['gently', 5_000],
    ['hurry', 2_000],
    ['kill', 500],
  ])('is over within its time when it climbs %s and nothing helps', async (urgency, longest) => {
    const { ladder, pass, clock, log } = scene(null);
    const start = clock.elapsed();
    let over = Number.NaN;
    void ladder.climb(urgency).then(() => {
      over = clock.elapsed() - start;
    });
    await pass(longest + 100);
    expect(over).toBeLessThanOrEqual(longest);
    expect(rungs(log).at(-1)).toBe('tree mark 7 SIGKILL');
    expect(ladder.forced).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('takes one step after the other, and signals the whole tree', async () => {
    const { ladder, pass, log } = scene(null);
    void ladder.climb('gently');
    await pass(6_000);
    expect(rungs(log)).toEqual(['ask', 'close', 'SIGTERM', 'tree mark 7 SIGTERM', 'SIGKILL', 'tree mark 7 SIGKILL']);
    const times = log.map(([at]) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(4);
  });

  it('neither asks nor sends SIGTERM when the urgency is kill', async () => {
    const { ladder, pass, log } = scene(null);
    void ladder.climb('kill');
    await pass(600);
    expect(log.map(([at, what]) => `${at} ${what}`)).toEqual(['0 close', '0 SIGKILL', '0 tree mark 7 SIGKILL']);
  });

  it('continues when processes cannot be listed', async () => {
    const { ladder, pass, log } = scene('SIGKILL', { blind: true });
    let over = false;
    void ladder.climb('gently').then(() => {
      over = true;
    });
    await pass(6_000);
    expect(over).toBe(true);
    expect(rungs(log)).toContain('SIGKILL');
  });

  it.each<[Rung, string[]]>([
    ['ask', ['ask', 'close']],
    ['close', ['ask', 'close']],
    ['SIGTERM', ['ask', 'close', 'SIGTERM', 'tree mark 7 SIGTERM']],
    ['SIGKILL', ['ask', 'close', 'SIGTERM', 'tree mark 7 SIGTERM', 'SIGKILL', 'tree mark 7 SIGKILL']],
  ])('climbs no further than %s when that ends it', async (endsAt, expected) => {
    const { ladder, pass, log, clock } = scene(endsAt);
    let over = false;
    void ladder.climb('gently').then(() => {
      over = true;
    });
    await pass(6_000);
    expect(rungs(log)).toEqual(expected);
    expect(over).toBe(true);
    expect(ladder.forced).toBe(expected.length > 2);
    expect(clock.pending).toBe(0);
  });

  it('closes the input as soon as it was answered', async () => {
    const { ladder, pass, log, answer } = scene(null);
    void ladder.climb('gently');
    await pass(150);
    expect(rungs(log)).toEqual(['ask']);
    answer();
    await pass(0);
    expect(log.at(-1)).toEqual([150, 'close']);
    // The time left over from the quick answer is added to the next step.
    await pass(2_000);
    expect(rungs(log)).toEqual(['ask', 'close']);
    await pass(1_000);
    expect(rungs(log)).toContain('SIGTERM');
  });

  it('shortens the remaining steps when the stop becomes more urgent', async () => {
    const { ladder, pass, log } = scene(null);
    void ladder.climb('gently');
    await pass(1_000);
    void ladder.climb('hurry');
    await pass(0);
    // The time that asking has in a hurry is over already.
    expect(log.at(-1)).toEqual([1_000, 'close']);
    await pass(3_000);
    expect(log.filter(([, what]) => what.startsWith('SIG'))).toEqual([
      [1_300, 'SIGTERM'],
      [1_900, 'SIGKILL'],
    ]);
  });

  it('limits the current step to its shorter time when the stop becomes more urgent', async () => {
    const { ladder, pass, log, answer, clock } = scene(null);
    void ladder.climb('gently');
    answer();
    await pass(100);
    void ladder.climb('hurry');
    await pass(900);
    expect(rungs(log)).toEqual(['ask', 'close']);
    expect(clock.pending).toBe(1);
    await pass(200);
    expect(log.at(2)).toEqual([1_100, 'SIGTERM']);
  });

  it('never slows down', async () => {
    const { ladder, pass, log } = scene(null);
    void ladder.climb('hurry');
    await pass(100);
    void ladder.climb('gently');
    await pass(1_900);
    expect(log.at(-1)).toEqual([1_700, 'tree mark 7 SIGKILL']);
  });

  it('skips the remaining steps when the urgency becomes kill', async () => {
    const { ladder, pass, log } = scene(null);
    void ladder.climb('gently');
    await pass(1_000);
    void ladder.climb('kill');
    await pass(0);
    expect(rungs(log)).toEqual(['ask', 'close', 'SIGKILL', 'tree mark 7 SIGKILL']);
  });

  it('does not ask a session that cannot be asked', async () => {
    const { ladder, pass, log } = scene(null, { canAsk: false });
    void ladder.climb('gently');
    await pass(1_050);
    expect(log.slice(0, 2)).toEqual([
      [0, 'close'],
      [1_000, 'SIGTERM'],
    ]);
  });
});
