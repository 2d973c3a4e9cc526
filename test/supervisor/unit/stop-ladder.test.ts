import { describe, expect, it } from 'vitest';
import type { ProcessHandle } from '../../../src/domain/ports/machine.ts';
import { StopLadder, type Urgency } from '../../../src/supervisor/unit/stop-ladder.ts';
import { FakeClock } from '../../support/fake-clock.ts';

type Rung = 'ask' | 'close' | 'SIGTERM' | 'SIGKILL';

interface Scene {
  readonly ladder: StopLadder;
  readonly clock: FakeClock;
  /** What was done, and when, milliseconds. */
  readonly log: readonly (readonly [number, string])[];
  /** Lets time pass, with room for what follows from each step. */
  pass(ms: number): Promise<void>;
  answer(): void;
}

/** A process that ends at the given rung, or at none. */
function scene(endsAt: Rung | null, canAsk = true): Scene {
  const clock = new FakeClock(0);
  const log: [number, string][] = [];
  const exit = Promise.withResolvers<{ code: null; signal: null }>();
  const answered = Promise.withResolvers<void>();
  const act = (what: Rung, text: string = what): void => {
    log.push([clock.elapsed(), text]);
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
        log.push([clock.elapsed(), `tree ${marker} ${root} ${signal}`]);
        return Promise.resolve(1);
      },
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

describe('StopLadder', () => {
  it.each<[Urgency, number]>([
    ['gently', 5_000],
    ['hurry', 2_000],
    ['kill', 500],
  ])('is over within its time when it climbs %s and nothing helps', async (urgency, longest) => {
    const { ladder, pass, clock, log } = scene(null);
    let over = Number.NaN;
    void ladder.climb(urgency).then(() => {
      over = clock.elapsed();
    });
    await pass(longest + 100);
    expect(over).toBeLessThanOrEqual(longest);
    expect(rungs(log).at(-1)).toBe('tree mark 7 SIGKILL');
    expect(ladder.forced).toBe(true);
    expect(clock.pending).toBe(0);
  });

  it('takes one rung after the other, the tree with each signal', async () => {
    const { ladder, pass, log } = scene(null);
    void ladder.climb('gently');
    await pass(6_000);
    expect(rungs(log)).toEqual(['ask', 'close', 'SIGTERM', 'tree mark 7 SIGTERM', 'SIGKILL', 'tree mark 7 SIGKILL']);
    const times = log.map(([at]) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(4);
  });

  it.each<[Rung, string[]]>([
    ['ask', ['ask', 'close']],
    ['close', ['ask', 'close']],
    ['SIGTERM', ['ask', 'close', 'SIGTERM', 'tree mark 7 SIGTERM']],
    ['SIGKILL', ['ask', 'close', 'SIGTERM', 'tree mark 7 SIGTERM', 'SIGKILL', 'tree mark 7 SIGKILL']],
  ])('climbs no further than %s when that ends it', async (endsAt, expected) => {
    const { ladder, pass, log } = scene(endsAt);
    let over = false;
    void ladder.climb('gently').then(() => {
      over = true;
    });
    await pass(6_000);
    expect(rungs(log)).toEqual(expected);
    expect(over).toBe(true);
    expect(ladder.forced).toBe(expected.length > 2);
  });

  it('closes the input as soon as it was answered', async () => {
    const { ladder, pass, log, answer } = scene(null);
    void ladder.climb('gently');
    await pass(150);
    expect(rungs(log)).toEqual(['ask']);
    answer();
    await pass(0);
    expect(log.at(-1)).toEqual([150, 'close']);
    // What the quick answer left of its time is given to leaving.
    await pass(2_000);
    expect(rungs(log)).toEqual(['ask', 'close']);
    await pass(1_000);
    expect(rungs(log)).toContain('SIGTERM');
  });

  it('hurries up where it stands when it is told to, and never slows down', async () => {
    const { ladder, pass, log } = scene(null);
    void ladder.climb('gently');
    await pass(1_000);
    void ladder.climb('hurry');
    await pass(0);
    // The time that asking has in a hurry is over already.
    expect(log.at(-1)).toEqual([1_000, 'close']);
    void ladder.climb('gently');
    void ladder.climb('kill');
    await pass(0);
    expect(rungs(log).slice(-2)).toEqual(['SIGKILL', 'tree mark 7 SIGKILL']);
    expect(rungs(log)).not.toContain('SIGTERM');
  });

  it('asks nobody who cannot hear', async () => {
    const { ladder, pass, log } = scene('close', false);
    void ladder.climb('gently');
    await pass(100);
    expect(rungs(log)).toEqual(['close']);
  });
});
