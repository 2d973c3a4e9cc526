import { describe, expect, test } from 'vitest';
import { SystemClock } from '../../src/machine/clock.ts';
import { Unit } from '../../src/supervisor/unit/unit.ts';
import { FakeHost } from '../support/fakes/fake-host.ts';
import { FreezingTime } from '../support/fakes/freezing-time.ts';

const second = 1_000;
const hour = 3_600 * second;

describe('the clock', () => {
  test('does not count the time in which the process stood still', async () => {
    const time = new FreezingTime();
    const clock = new SystemClock(time);
    const cancel = clock.after(10 * hour, () => {});
    const start = clock.elapsed();
    await time.run(10 * second);
    time.freeze(hour);
    await time.run(10 * second);
    const passed = clock.elapsed() - start;
    expect(passed).toBeGreaterThanOrEqual(20 * second);
    // The last look before the standstill was up to a second ago.
    expect(passed).toBeLessThanOrEqual(21 * second);
    cancel();
    expect(time.pending).toBe(0);
  });

  test('counts the time of a busy machine, whose timers are a little late', async () => {
    const time = new FreezingTime();
    const clock = new SystemClock(time);
    clock.after(10 * hour, () => {});
    const start = clock.elapsed();
    for (let turn = 0; turn < 10; turn += 1) {
      await time.run(second);
      time.freeze(900);
    }
    await time.run(second);
    expect(clock.elapsed() - start).toBe(20 * second);
  });

  test('fires a timer that became due during a standstill only when its time is over', async () => {
    const time = new FreezingTime();
    const clock = new SystemClock(time);
    let fired = false;
    clock.after(60 * second, () => {
      fired = true;
    });
    await time.run(10 * second);
    time.freeze(hour);
    await time.run(40 * second);
    expect(fired).toBe(false);
    await time.run(11 * second);
    expect(fired).toBe(true);
    expect(time.pending).toBe(0);
  });

  test('waits longer than the longest timer of the runtime', async () => {
    const time = new FreezingTime();
    const clock = new SystemClock(time);
    let fired = 0;
    // Without a beat, so that thirty days do not take 2.6 million looks.
    time.every = () => () => {};
    const start = time.monotonic();
    clock.after(30 * 24 * hour, () => {
      fired = time.monotonic() - start;
    });
    expect(time.pending).toBe(1);
    await time.run(25 * 24 * hour);
    expect(fired).toBe(0);
  });

  test('keeps no timer of its own when all are cancelled', () => {
    const time = new FreezingTime();
    const clock = new SystemClock(time);
    const cancels = [1, 2, 3].map((ms) => clock.after(ms, () => {}));
    for (const cancel of [...cancels, ...cancels]) cancel();
    expect(time.pending).toBe(0);
  });
});

/** A silent session, supervised for a while that includes a standstill of an hour. */
async function silent(limits: { timeoutMs: number; idleMs: number | null }): Promise<{
  readonly unit: Unit;
  readonly time: FreezingTime;
}> {
  const time = new FreezingTime();
  const clock = new SystemClock(time);
  const host = new FakeHost(clock, () => ({
    startMs: 0,
    canStart: true,
    prints: [],
    exitMs: null,
    exitCode: 0,
    answerMs: 0,
    answer: '',
    closeMs: 0,
    terminateMs: 0,
    leaves: [],
    leavesPipe: false,
  }));
  const unit = new Unit({
    host,
    clock,
    limits,
    longestLine: 1_000,
    longestText: 1_000,
    ask: null,
    onStarting: () => {},
    onStartDelayed: () => {},
    onStopping: () => {},
    onLines: () => Promise.resolve(),
    onBroken: (error) => {
      throw error;
    },
    mayLeaveRest: null,
  });
  void unit.start({ file: 'claude', args: [], cwd: '/', env: {} }, '');
  await time.run(10 * second);
  time.freeze(hour);
  await time.run(40 * second);
  return { unit, time };
}

describe('a session', () => {
  test('is not silent while the supervisor stands still', async () => {
    const { unit, time } = await silent({ timeoutMs: 10 * hour, idleMs: 60 * second });
    expect(unit.stopCause).toBeNull();
    await time.run(11 * second);
    expect(unit.stopCause).toBe('idle-timeout');
  });

  test('does not use up its timeout while the supervisor stands still', async () => {
    const { unit, time } = await silent({ timeoutMs: 60 * second, idleMs: null });
    expect(unit.stopCause).toBeNull();
    await time.run(11 * second);
    expect(unit.stopCause).toBe('timeout');
    await time.run(10 * second);
    const durationMs = (await unit.ended)?.durationMs ?? 0;
    expect(durationMs).toBeGreaterThanOrEqual(60 * second);
    expect(durationMs).toBeLessThan(62 * second);
  });
});
