import { describe, expect, test } from 'vitest';
import type { RateSignal, RequestSketch } from '../../src/domain/ports/api.ts';
import { noUsage } from '../../src/domain/ports/api.ts';
import type { HoldReason } from '../../src/domain/ports/gateway.ts';
import { Purse } from '../../src/domain/schedule/requests/purse.ts';
import { noTokens } from '../../src/domain/usage/usage.ts';
import type { Turn } from '../../src/gateway/passenger.ts';
import { type Ticket, Traffic, type TrafficOptions } from '../../src/gateway/traffic.ts';
import { FakeClock } from '../support/fakes/fake-clock.ts';
import { playTraffic, virtualPrices } from '../support/fakes/virtual-traffic.ts';
import { playBudget, playLimit, quietTraffic, randomSessions, seeded } from '../support/samples/arbitrary-traffic.ts';

/** How many seeded runs are played. */
const runs = 200;

describe('one budget for all requests of a run', () => {
  test('is passed by 2 % at most, and 5 % of it are left at most while a task waits, in seeded runs of 30 sessions', async () => {
    let strict = 0;
    for (let seed = 1; seed <= runs; seed += 1) {
      const { chargedUsd, budgetUsd, dearestUsd, unstarted, stopped, finished } = await playBudget(seed);
      expect(chargedUsd / budgetUsd, `seed ${seed}`).toBeLessThanOrEqual(1.02);
      expect(unstarted + stopped + finished).toBe(30);
      // In a small budget, a single large conversation may need more than 5 % for its next input.
      const mayBeLeft = Math.max(0.05, (dearestUsd * 1.1) / budgetUsd);
      if (unstarted > 0) expect(1 - chargedUsd / budgetUsd, `seed ${seed}`).toBeLessThanOrEqual(mayBeLeft);
      strict += 1 - chargedUsd / budgetUsd <= 0.05 ? 1 : 0;
    }
    expect(strict / runs).toBeGreaterThanOrEqual(0.98);
  });

  test('that is larger than what a run needs changes nothing', async () => {
    const traffic = quietTraffic(randomSessions(30, 4, seeded(5)), { slots: 8 });
    const free = await playTraffic(traffic);
    expect(await playTraffic({ ...traffic, budgetUsd: free.chargedUsd * 2 })).toEqual(free);
  });
});

describe('a lack of capacity of the API', () => {
  /** How long 40 sessions of ten requests need, and how many of these are refused, when the API refuses all in 30 seconds. */
  async function play(outage: boolean): Promise<{ ms: number; refusals: number }> {
    const clock = new FakeClock(0);
    const traffic = new Traffic({
      ...{ clock, prices: virtualPrices, purse: null, warmUpMs: null, onBudgetSpent: () => {}, onBusy: () => {} },
      random: () => 0.5,
    });
    const signal = { isRefused: false, isOverloaded: false, retryAfterMs: null, quotas: [] };
    const pass = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));
    let refusals = 0;
    const request = async (owner: string): Promise<void> => {
      const ticket = traffic.join({
        ...{ owner, credential: 'one', patienceMs: 600_000, onHeld: () => {}, onCut: () => {} },
        sketch: { model: 'a-model', prefix: null, bytes: 400, maxOutputTokens: 1_000 },
      });
      let turn: Promise<Turn> | null = ticket.turn();
      while (turn !== null) {
        await turn;
        await pass(200);
        const isRefused = outage && clock.elapsed() >= 20_000 && clock.elapsed() < 50_000;
        refusals += isRefused ? 1 : 0;
        turn = isRefused ? ticket.refused({ ...signal, isRefused, isOverloaded: true }, true) : null;
      }
      ticket.accepted(200, signal);
      await pass(10_000);
      ticket.ended({ ...noUsage, tokens: noTokens });
    };
    let ended = 0;
    for (let index = 0; index < 40; index += 1)
      void (async () => {
        for (let turn = 0; turn < 10; turn += 1) await request(`${index}`);
        ended += 1;
      })();
    while (ended < 40) await clock.advance(500);
    return { ms: clock.elapsed(), refusals };
  }

  test('that passes costs hardly more time than it lasts: what the API took before, it soon gets again', async () => {
    const [quiet, outage] = [await play(false), await play(true)];
    expect(outage.ms).toBeLessThanOrEqual((quiet.ms + 30_000) * 1.1);
    expect(outage.refusals).toBeGreaterThan(0);
    expect(outage.refusals).toBeLessThanOrEqual(60);
  });
});

describe('one rate limit for all requests of a run', () => {
  test.each([
    [16, 2],
    [40, 6],
  ])(
    '%i sessions meet a limit of %i requests at most 12 times, and take as long as the best fixed number of sessions',
    async (count, limit) => {
      for (let seed = 1; seed <= 20; seed += 1) {
        const { together, alone, bestMs } = await playLimit(count, limit, seed);
        expect(together.finished).toBe(count);
        expect(together.refusals, `seed ${seed}`).toBeLessThanOrEqual(12);
        expect(together.ms, `seed ${seed}`).toBeLessThanOrEqual(bestMs * 1.15);
        expect(alone.refusals).toBeGreaterThan(60);
        expect(alone.ms).toBeGreaterThan(together.ms * 1.4);
      }
    },
  );
});

describe('one warm cache for all requests of a run', () => {
  test('eight cold sessions write their common prefix once, and take hardly longer', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seeded(seed);
      const turn = { moreTokens: 1_000, outputTokens: 200, firstByteMs: 1_000, streamMs: 4_000, workMs: 500 };
      const sessions = Array.from({ length: 8 }, () => ({
        prefix: 'one',
        prefixTokens: 12_000,
        turns: Array.from({ length: 6 }, () => ({ ...turn, streamMs: 2_000 + random() * 6_000 })),
      }));
      const cold = await playTraffic(quietTraffic(sessions, { warmStart: false }));
      const warm = await playTraffic(quietTraffic(sessions));
      const ownUsd = (8 * (1_000 * 2.5 + 200 * 10)) / 1_000_000;
      const sharedUsd = (12_000 * 2.5 + 7 * 12_000 * 0.2) / 1_000_000;
      expect(warm.firstTurnsUsd).toBeLessThanOrEqual((ownUsd + sharedUsd) * 1.02);
      expect(cold.firstTurnsUsd).toBeGreaterThan(warm.firstTurnsUsd * 2);
      expect(warm.ms).toBeLessThanOrEqual(cold.ms * 1.05);
    }
  });
});

const fine: RateSignal = { isRefused: false, isOverloaded: false, retryAfterMs: null, quotas: [] };
const refusal: RateSignal = { ...fine, isRefused: true };
const begun = { ...noUsage, model: 'a-model', tokens: { ...noTokens, input: 100, output: 1 }, isFinal: false };
const complete = { ...begun, tokens: { ...noTokens, input: 100, output: 100 }, isFinal: true };

describe('a request in the traffic', () => {
  const setUp = (change: Partial<TrafficOptions> = {}) => {
    const clock = new FakeClock(1_000);
    const spent: string[] = [];
    let busyChanges = 0;
    const traffic = new Traffic({
      clock,
      prices: virtualPrices,
      purse: null,
      warmUpMs: 20_000,
      onBudgetSpent: (message) => spent.push(message),
      onBusy: () => {
        busyChanges += 1;
      },
      random: () => 0.5,
      ...change,
    });
    const join = (
      given: { owner?: string; credential?: string; patienceMs?: number; sketch?: Partial<RequestSketch> } = {},
    ) => {
      const { owner = crypto.randomUUID(), credential = 'one', patienceMs = 600_000, sketch } = given;
      const holds: (HoldReason | null)[] = [];
      let cuts = 0;
      const ticket: Ticket = traffic.join({
        owner,
        credential,
        patienceMs,
        sketch: { model: 'a-model', prefix: null, bytes: 400, maxOutputTokens: 1_000, ...sketch },
        onHeld: (reason) => holds.push(reason),
        onCut: () => {
          cuts += 1;
        },
      });
      const turns: Turn['do'][] = [];
      const note = (turn: Promise<Turn> | null): void => void turn?.then(({ do: what }) => turns.push(what));
      note(ticket.turn());
      return { ticket, turns, holds, note, cuts: () => cuts };
    };
    return { clock, traffic, join, spent, busyChanges: () => busyChanges };
  };
  const prefix = { id: 'one', livesMs: 300_000, bytes: 100, parts: [] };

  test('is sent at once where nothing holds it back', async () => {
    const { clock, join } = setUp();
    const { ticket, turns, holds } = join();
    await clock.advance(0);
    expect(turns).toEqual(['send']);
    expect(holds).toEqual([]);
    expect(ticket.held).toEqual({ ms: 0, reason: null });
  });

  test('that the API refuses for now is sent again when another one has ended, and its session does not see it', async () => {
    const { clock, join, traffic, busyChanges } = setUp();
    const [first, second] = [join(), join()];
    await clock.advance(0);
    second.note(second.ticket.refused(refusal, true));
    // The window is one of four now; more requests than that wait.
    const later = Array.from({ length: 5 }, () => join());
    await clock.advance(1);
    expect(second.turns).toEqual(['send', 'send']);
    expect(second.ticket.tries).toBe(2);
    expect(later.flatMap(({ turns }) => turns)).toEqual(['send', 'send']);
    expect(later.at(-1)?.holds).toEqual(['rate-limit']);
    expect(traffic.isBusy).toBe(true);
    for (const { ticket } of [first, second, ...later]) ticket.ended(complete);
    await clock.advance(1);
    expect(traffic.isBusy).toBe(false);
    expect(busyChanges()).toBe(2);
  });

  test('that is refused again and again is told to wait once, until the API accepts it', async () => {
    const { clock, join } = setUp();
    const first = join();
    await clock.advance(0);
    for (let times = 0; times < 5; times += 1) {
      first.note(first.ticket.refused(refusal, true));
      await clock.advance(60_000);
    }
    expect(first.turns).toHaveLength(6);
    expect(first.holds).toEqual(['rate-limit']);
    first.ticket.accepted(200, { ...refusal, isRefused: false });
    expect(first.holds).toEqual(['rate-limit', null]);
  });

  test('waits as long as the API says before any is sent again', async () => {
    const { clock, join } = setUp();
    const first = join();
    await clock.advance(0);
    first.note(first.ticket.refused({ ...refusal, retryAfterMs: 30_000 }, true));
    const second = join();
    await clock.advance(29_999);
    expect([first.turns, second.turns]).toEqual([['send'], []]);
    await clock.advance(1);
    expect([first.turns, second.turns]).toEqual([['send', 'send'], ['send']]);
    expect(first.ticket.held).toEqual({ ms: 30_000, reason: 'rate-limit' });
  });

  test('waits for at most 20 seconds for others to write its prompt, also if one after the other fails', async () => {
    const { clock, join } = setUp();
    const all = Array.from({ length: 8 }, () => join({ sketch: { prefix } }));
    const sent = (): number => all.filter(({ turns }) => turns.length > 0).length;
    await clock.advance(0);
    expect(sent()).toBe(1);
    await clock.advance(15_000);
    all[0]?.ticket.ended(noUsage);
    await clock.advance(4_999);
    expect(sent()).toBe(2);
    await clock.advance(1);
    expect(sent()).toBe(8);
  });

  test('that has waited long enough for the rate limit is still not sent if it would pass the budget', async () => {
    const purse = new Purse({ totalUsd: 0.01, dailyUsd: null }, () => 0);
    const { clock, join } = setUp({ purse });
    const first = join({ patienceMs: 100_000 });
    await clock.advance(0);
    expect(first.ticket.refused({ ...refusal, retryAfterMs: 500_000 }, true)).toBeNull();
    const others = Array.from({ length: 20 }, () => join({ patienceMs: 100_000, sketch: { bytes: 4_000 } }));
    await clock.advance(80_000);
    const sent = others.filter(({ turns }) => turns.includes('send'));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.length).toBeLessThan(20);
    expect(others.at(-1)?.holds).toEqual(['rate-limit', 'budget']);
  });

  test('gets the refusal of the API when its session would not wait any longer', async () => {
    const { clock, join } = setUp();
    const first = join({ patienceMs: 100_000 });
    await clock.advance(0);
    expect(first.ticket.refused({ ...refusal, retryAfterMs: 80_000 }, true)).toBeNull();
    const second = join({ credential: 'another', patienceMs: 100_000 });
    await clock.advance(0);
    second.note(second.ticket.refused({ ...refusal, retryAfterMs: 79_900 }, true));
    await clock.advance(79_900);
    second.note(second.ticket.refused(refusal, true));
    await clock.advance(100);
    expect(second.turns).toEqual(['send', 'send', 'pass']);
  });

  test('is sent for the first time when its session would not wait any longer, so that the API answers it', async () => {
    const { clock, join } = setUp();
    const patient = join({ patienceMs: 1_000_000 });
    await clock.advance(0);
    patient.note(patient.ticket.refused({ ...refusal, retryAfterMs: 200_000 }, true));
    const hurried = join({ patienceMs: 100_000 });
    await clock.advance(79_999);
    expect(hurried.turns).toEqual([]);
    await clock.advance(1);
    expect([patient.turns, hurried.turns]).toEqual([['send'], ['send']]);
  });

  test('is not held back for long again when its session has waited in vain once, until the API has answered', async () => {
    const { clock, join } = setUp();
    const owner = 'lint 1';
    const first = join({ owner, patienceMs: 100_000 });
    await clock.advance(0);
    first.note(first.ticket.refused({ ...refusal, retryAfterMs: 79_900 }, true));
    await clock.advance(79_900);
    first.note(first.ticket.refused(refusal, true));
    await clock.advance(100);
    first.ticket.ended(noUsage);
    expect(first.turns).toEqual(['send', 'send', 'pass']);
    const again = join({ owner, patienceMs: 100_000 });
    await clock.advance(0);
    expect(again.turns).toEqual(['send']);
    expect(again.ticket.refused(refusal, true)).toBeNull();
    again.ticket.ended(noUsage);
    const third = join({ owner, patienceMs: 100_000 });
    await clock.advance(0);
    third.ticket.accepted(200, fine);
    third.ticket.ended(complete);
    const later = join({ owner, patienceMs: 100_000 });
    await clock.advance(60_000);
    expect(later.turns).toEqual(['send']);
    expect(later.ticket.refused(refusal, true)).not.toBeNull();
  });

  test('keeps sessions from starting only when the API has refused one', async () => {
    const { clock, join, traffic } = setUp();
    const many = Array.from({ length: 12 }, () => join());
    await clock.advance(0);
    expect(many.at(-1)?.holds).toEqual(['rate-limit']);
    expect(traffic.isBusy).toBe(false);
    const [first] = many;
    first?.note(first.ticket.refused(refusal, true));
    await clock.advance(0);
    expect(traffic.isBusy).toBe(true);
  });

  test('is not held back by the limits of another credential', async () => {
    const { clock, join } = setUp();
    const first = join();
    await clock.advance(0);
    first.note(first.ticket.refused({ ...refusal, retryAfterMs: 30_000 }, true));
    const other = join({ credential: 'another' });
    await clock.advance(0);
    expect(other.turns).toEqual(['send']);
  });

  test('waits for the one that writes their prefix, until the response to that begins', async () => {
    const { clock, join } = setUp();
    const first = join({ sketch: { prefix } });
    const second = join({ sketch: { prefix } });
    const other = join({ sketch: { prefix: { ...prefix, id: 'another' } } });
    await clock.advance(500);
    expect([first.turns, second.turns, other.turns]).toEqual([['send'], [], ['send']]);
    expect(second.holds).toEqual(['warm-start']);
    first.ticket.accepted(200, fine);
    await clock.advance(0);
    expect(second.turns).toEqual([]);
    first.ticket.received(begun);
    await clock.advance(0);
    expect(second.turns).toEqual(['send']);
    expect(second.holds).toEqual(['warm-start', null]);
    expect(second.ticket.held).toEqual({ ms: 500, reason: 'warm-start' });
  });

  test('goes when the one that was to write their prefix has failed, or after 20 seconds', async () => {
    const { clock, join } = setUp();
    const [first, second, third] = [
      join({ sketch: { prefix } }),
      join({ sketch: { prefix } }),
      join({ sketch: { prefix } }),
    ];
    await clock.advance(0);
    first.ticket.ended(noUsage);
    await clock.advance(0);
    expect([second.turns, third.turns]).toEqual([['send'], []]);
    await clock.advance(19_999);
    expect(third.turns).toEqual([]);
    await clock.advance(1);
    expect(third.turns).toEqual(['send']);
  });

  test('leaves the queue with its session, and is sent no more', async () => {
    const { clock, join } = setUp();
    const first = join({ sketch: { prefix } });
    const second = join({ sketch: { prefix } });
    await clock.advance(0);
    second.ticket.ended(noUsage);
    first.ticket.received(begun);
    await clock.advance(0);
    expect(second.turns).toEqual(['leave']);
    expect(second.ticket.tries).toBe(0);
  });

  test('is refused when the budget is spent, after the run has heard of it', async () => {
    const order: string[] = [];
    const purse = new Purse({ totalUsd: 0.006, dailyUsd: null }, () => 0);
    const { clock, join } = setUp({ purse, onBudgetSpent: (message) => order.push(message) });
    const { ticket } = join();
    await clock.advance(0);
    ticket.received({ ...begun, tokens: { ...noTokens, input: 2_800 } });
    ticket.ended({ ...complete, tokens: { ...noTokens, input: 2_800 } });
    const late = join();
    const later = join();
    await clock.advance(0);
    expect([...late.turns, ...later.turns]).toEqual(['refuse', 'refuse']);
    expect(order).toEqual([
      expect.stringMatching(/^\$0\.0056 of the total budget of \$0\.0060 is spent, and the next/),
    ]);
  });

  test('that has no known price is refused alone where there is a budget', async () => {
    const purse = new Purse({ totalUsd: 1, dailyUsd: null }, () => 0);
    const prices = (model: string) => (model === 'unknown' ? null : virtualPrices(model));
    const { clock, join, spent } = setUp({ purse, prices });
    const [unknown, known] = [join({ sketch: { model: 'unknown' } }), join()];
    await clock.advance(0);
    expect([unknown.turns, known.turns, spent]).toEqual([['refuse'], ['send'], []]);
  });

  test('is cut when its response passes what is left', async () => {
    const purse = new Purse({ totalUsd: 0.01, dailyUsd: null }, () => 0);
    const { clock, join } = setUp({ purse });
    const { ticket, cuts } = join();
    await clock.advance(0);
    ticket.received({ ...begun, untoldOutput: 800 });
    expect(cuts()).toBe(0);
    ticket.received({ ...begun, untoldOutput: 900 });
    expect(cuts()).toBe(1);
  });
});
