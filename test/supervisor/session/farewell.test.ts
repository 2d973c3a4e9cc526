import { describe, expect, it } from 'vitest';
import type { BackgroundWork } from '../../../src/domain/run/background-work.ts';
import { farewellOf, type Remains } from '../../../src/supervisor/session/farewell.ts';

const agent: BackgroundWork = { kind: 'agent', name: 'review' };
const command: BackgroundWork = { kind: 'command', name: 'npm run dev' };
const wakeUp: BackgroundWork = { kind: 'wake-up', name: 'look at the build' };
const schedule: BackgroundWork = { kind: 'schedule', name: 'look again' };

const rules = { keepBackground: false, backgroundWaitMs: null };
const nothing: Remains = { succeeded: true, works: [], expectsTurn: false, told: false };

describe('a session with a result', () => {
  it('leaves within 5 s when nothing is at work', () => {
    expect(farewellOf(nothing, rules)).toEqual({ do: 'leave', withinMs: 5_000 });
  });

  it.each([[[command]], [[schedule]], [[command, schedule]]])(
    'is told after a minute of nothing but work that may never end: %o',
    (works) => {
      expect(farewellOf({ ...nothing, works }, rules)).toEqual({ do: 'wait', afterMs: 60_000, next: 'tell' });
    },
  );

  it.each([[[agent]], [[wakeUp]], [[agent, command]]])(
    'is waited for without a limit of its own while work is running that ends by itself: %o',
    (works) => {
      expect(farewellOf({ ...nothing, works }, rules)).toEqual({ do: 'wait', afterMs: null, next: 'tell' });
    },
  );

  it.each([[[command]], [[agent]], [[wakeUp, command]]])(
    'is told after the given time, whatever is at work: %o',
    (works) => {
      const given = { ...rules, backgroundWaitMs: 5_000 };
      expect(farewellOf({ ...nothing, works }, given)).toEqual({ do: 'wait', afterMs: 5_000, next: 'tell' });
    },
  );

  it('is told at once if nothing is to be waited for', () => {
    const given = { ...rules, backgroundWaitMs: 0 };
    expect(farewellOf({ ...nothing, works: [command] }, given)).toEqual({ do: 'wait', afterMs: 0, next: 'tell' });
  });

  it('leaves at once after it was told and has answered', () => {
    expect(farewellOf({ ...nothing, works: [command, agent], told: true }, rules)).toEqual({
      do: 'leave',
      withinMs: 1_000,
    });
  });

  it('leaves its commands running where that is allowed, but is waited for while others are at work', () => {
    const keep = { ...rules, keepBackground: true };
    expect(farewellOf({ ...nothing, works: [command] }, keep)).toEqual({ do: 'leave', withinMs: 10_000 });
    expect(farewellOf({ ...nothing, works: [command, agent] }, keep)).toMatchObject({ do: 'wait' });
  });

  it('is given time to report on work that has ended', () => {
    const ended = { ...nothing, expectsTurn: true };
    expect(farewellOf(ended, rules)).toEqual({ do: 'wait', afterMs: 10_000, next: 'stop-expecting' });
  });

  it('leaves after a failure, whatever is at work', () => {
    expect(farewellOf({ ...nothing, succeeded: false, works: [agent] }, rules)).toEqual({
      do: 'leave',
      withinMs: 5_000,
    });
  });
});
