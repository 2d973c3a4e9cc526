import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../../src/domain/usage/cost.ts';
import { addUsage, noTokens, type Price, type Tokens, type UsageByModel } from '../../../src/domain/usage/usage.ts';
import { type Account, type RequestUsage, UsageMeter } from '../../../src/domain/usage/usage-meter.ts';

const price: Price = { input: 2, output: 10, cacheRead: 0.1, cacheWrite5m: 2.5, cacheWrite1h: 4 };
const priced = (): Price => price;
const tokens = (input: number, output: number, rest: Partial<Tokens> = {}): Tokens => ({
  ...noTokens,
  input,
  output,
  ...rest,
});

function request(messageId: string, state: RequestUsage['state'], used: Tokens, model = 'sonnet'): RequestUsage {
  return { messageId, model, tokens: used, state };
}

/** The CLI's account of a usage; with a cost of its own unless it is an old or a strange one. */
function account(total: UsageByModel, sinceLast: UsageByModel | null, withCost = true): Account {
  const share = (usage: UsageByModel): Account['total'] =>
    Object.fromEntries(
      Object.entries(usage).map(([model, used]) => [
        model,
        { tokens: used, costUsd: withCost ? costOf({ [model]: used }, priced) : null },
      ]),
    );
  return { total: share(total), sinceLast: sinceLast === null ? null : share(sinceLast) };
}

const count = fc.nat({ max: 100_000 });
const someTokens = fc
  .record({ input: count, output: count, cacheRead: count, cacheWrite: count })
  .map((one): Tokens => ({ ...one, cacheWrite1h: 0 }));
const someUsage: fc.Arbitrary<UsageByModel> = fc.dictionary(fc.constantFrom('opus', 'sonnet', 'haiku'), someTokens, {
  noNullPrototype: true,
});
const sumUp = (parts: readonly UsageByModel[]): UsageByModel => parts.reduce(addUsage, {});

/** Streams a usage as completed requests. */
function stream(meter: UsageMeter, usage: UsageByModel, prefix: string): void {
  for (const [model, used] of Object.entries(usage)) {
    meter.observe(request(`${prefix}-${model}`, 'open', { ...used, output: 1 }, model));
    meter.observe(request(`${prefix}-${model}`, 'final', used, model));
  }
}

describe('UsageMeter', () => {
  it('counts a message once, by the last report on it', () => {
    const meter = new UsageMeter(priced);
    meter.observe(request('m', 'open', tokens(100, 1)));
    meter.observe(request('m', 'open', tokens(100, 1)));
    expect(meter.read()).toMatchObject({ usage: { sonnet: tokens(100, 1) }, partial: true });
    meter.observe(request('m', 'final', tokens(100, 40)));
    meter.observe(request('m', 'open', tokens(100, 1)));
    expect(meter.read()).toMatchObject({ usage: { sonnet: tokens(100, 40) }, partial: true });
  });

  it('gives the usage before any result, with our own prices, marked partial', () => {
    const meter = new UsageMeter(priced);
    expect(meter.read()).toEqual({ usage: {}, costUsd: 0, partial: false });
    meter.observe(request('a', 'final', tokens(1_000_000, 0)));
    meter.observe(request('b', 'final', tokens(0, 100_000), 'opus'));
    expect(meter.read()).toEqual({
      usage: { sonnet: tokens(1_000_000, 0), opus: tokens(0, 100_000) },
      costUsd: 3,
      partial: true,
    });
  });

  it('follows the account of a version that reports each turn, with or without a past', () => {
    fc.assert(
      fc.property(fc.array(someUsage, { minLength: 1, maxLength: 5 }), someUsage, (turns, past) => {
        const meter = new UsageMeter(priced, past);
        let total = past;
        for (const [index, turn] of turns.entries()) {
          stream(meter, turn, `t${index}`);
          total = addUsage(total, turn);
          meter.settle(account(total, turn));
        }
        const { usage, costUsd, partial } = meter.read();
        expect(usage).toEqual(sumUp(turns));
        expect(costUsd).toBeCloseTo(costOf(sumUp(turns), priced) ?? Number.NaN, 6);
        expect(partial).toBe(false);
      }),
    );
  });

  it('prefers the account since the last result to the totals', () => {
    const meter = new UsageMeter(priced);
    const since = { sonnet: tokens(10, 20) };
    meter.settle(account({ sonnet: tokens(5_000, 6_000) }, since));
    meter.settle(account({ sonnet: tokens(1, 1) }, since));
    expect(meter.read()).toMatchObject({ usage: { sonnet: tokens(20, 40) }, partial: false });
  });

  it('takes differences if a version reports only totals', () => {
    fc.assert(
      fc.property(fc.array(someUsage, { minLength: 1, maxLength: 5 }), (turns) => {
        const meter = new UsageMeter(priced);
        let total: UsageByModel = {};
        for (const [index, turn] of turns.entries()) {
          stream(meter, turn, `t${index}`);
          total = addUsage(total, turn);
          meter.settle(account(total, null));
        }
        const { usage, costUsd } = meter.read();
        for (const model of Object.keys(total)) expect(usage[model] ?? noTokens).toEqual(total[model]);
        expect(costUsd).toBeCloseTo(costOf(total, priced) ?? Number.NaN, 6);
      }),
    );
  });

  it('excludes the past of a resumed conversation, whether or not a version includes it in its totals', () => {
    fc.assert(
      fc.property(someUsage, someUsage, fc.boolean(), (past, turn, includesPast) => {
        // A turn that holds all of the past besides itself could not be told from one without a past.
        fc.pre(Object.keys(past).length > 0 && Object.values(past).every(({ cacheRead }) => cacheRead > 0));
        const meter = new UsageMeter(priced, past);
        stream(meter, turn, 't');
        meter.settle(account(includesPast ? addUsage(past, turn) : turn, null));
        const { usage, costUsd } = meter.read();
        for (const [model, used] of Object.entries(turn)) expect(usage[model] ?? noTokens).toEqual(used);
        expect(costUsd).toBeCloseTo(costOf(turn, priced) ?? Number.NaN, 6);
      }),
    );
  });

  it('takes subagents from the account, because the stream shows them only in part', () => {
    const meter = new UsageMeter(priced);
    meter.observe(request('main', 'final', tokens(10, 20)));
    meter.observe(request('sub', 'untold', tokens(5, 1)));
    expect(meter.read().partial).toBe(true);
    const told = { sonnet: tokens(15, 320) };
    meter.settle(account(told, told));
    expect(meter.read()).toMatchObject({ usage: told, partial: false });
  });

  it('does not count a message again after the account that covers it', () => {
    const meter = new UsageMeter(priced);
    const told = { sonnet: tokens(10, 20) };
    meter.observe(request('m', 'final', tokens(10, 20)));
    meter.settle(account(told, told));
    meter.observe(request('m', 'open', tokens(10, 1)));
    expect(meter.read()).toMatchObject({ usage: told, partial: false });
  });

  it('ignores a response after it was broken off', () => {
    const meter = new UsageMeter(priced);
    meter.observe(request('m', 'abandoned', tokens(10, 1)));
    meter.observe(request('m', 'final', tokens(10, 90)));
    expect(meter.read()).toMatchObject({ usage: { sonnet: tokens(10, 1) }, partial: true });
  });

  it('knows the recorded requests, before and after the account that covers them', () => {
    const meter = new UsageMeter(priced);
    meter.observe(request('m', 'final', tokens(10, 20)));
    expect([meter.knows('m'), meter.knows('n')]).toEqual([true, false]);
    meter.settle(account({ sonnet: tokens(10, 20) }, null));
    expect([meter.knows('m'), meter.knows('n')]).toEqual([true, false]);
  });

  describe.each(['abandoned', 'open'] as const)('with a response that was broken off (%s)', (state) => {
    const whole = request('whole', 'final', tokens(0, 20, { cacheRead: 100 }));
    const broken = request('broken', state, tokens(0, 1, { cacheRead: 100 }));
    const streamed = { sonnet: tokens(0, 21, { cacheRead: 200 }) };

    /** What is read after these requests and an account of them that has a price of its own. */
    function settled(requests: readonly RequestUsage[], told: UsageByModel) {
      const meter = new UsageMeter(priced);
      for (const one of requests) meter.observe(one);
      const share = Object.fromEntries(
        Object.entries(told).map(([model, used]) => [model, { tokens: used, costUsd: 7 }]),
      );
      meter.settle({ total: share, sinceLast: share });
      return meter.read();
    }

    it('takes the API’s numbers, not the agent’s estimate, and marks them partial', () => {
      expect(settled([whole, broken], { sonnet: tokens(0, 91, { cacheRead: 200 }) })).toEqual({
        usage: streamed,
        costUsd: expect.closeTo(0.00023, 9),
        partial: true,
      });
    });

    it('takes the API’s numbers if the account omits that response', () => {
      expect(settled([whole, broken], { sonnet: whole.tokens })).toMatchObject({ usage: streamed, partial: true });
      expect(settled([broken], {})).toMatchObject({ usage: { sonnet: broken.tokens }, partial: true });
    });

    it('keeps the agent’s cost if the account agrees with the API', () => {
      expect(settled([whole, broken], streamed)).toEqual({ usage: streamed, costUsd: 7, partial: true });
    });

    it.each([
      ['input', tokens(70, 91, { cacheRead: 200 })],
      ['cache reads', tokens(0, 91, { cacheRead: 270 })],
      ['cache writes', tokens(0, 91, { cacheRead: 200, cacheWrite: 70 })],
      ['cache reads, though less output', tokens(0, 2, { cacheRead: 270 })],
    ])('believes the account where it holds more %s, as of a subagent', (_, told) => {
      expect(settled([whole, broken], { sonnet: told })).toEqual({
        usage: { sonnet: told },
        costUsd: 7,
        partial: true,
      });
    });

    it('uses the account for a subagent that the stream shows only in part', () => {
      const told = { sonnet: tokens(5, 320, { cacheRead: 200 }) };
      const sub = request('sub', 'untold', tokens(5, 1));
      expect(settled([whole, broken, sub], told)).toEqual({ usage: told, costUsd: 7, partial: true });
    });
  });

  it('prefers the account to a stream in which no response was broken off', () => {
    const meter = new UsageMeter(priced);
    meter.observe(request('m', 'final', tokens(10, 20)));
    const told = { sonnet: tokens(10, 25) };
    meter.settle(account(told, told));
    expect(meter.read()).toMatchObject({ usage: told, partial: false });
  });

  it('adds up the agent’s own costs if a version reports only totals', () => {
    const meter = new UsageMeter(() => null);
    const told = (input: number, costUsd: number | null): Account => ({
      total: { odd: { tokens: tokens(input, 0), costUsd } },
      sinceLast: null,
    });
    meter.settle(told(10, 2));
    expect(meter.read()).toEqual({ usage: { odd: tokens(10, 0) }, costUsd: 2, partial: false });
    meter.settle(told(30, 5));
    expect(meter.read()).toEqual({ usage: { odd: tokens(30, 0) }, costUsd: 5, partial: false });
    meter.settle(told(40, null));
    expect(meter.read()).toMatchObject({ usage: { odd: tokens(40, 0) }, costUsd: null });
    meter.settle(told(50, 1));
    expect(meter.read(), 'an unknown part stays unknown').toMatchObject({ costUsd: null });
  });

  it('keeps what was streamed after the last result when the session was cut off', () => {
    const meter = new UsageMeter(priced);
    const first = { sonnet: tokens(10, 20) };
    meter.observe(request('m1', 'final', tokens(10, 20)));
    meter.settle(account(first, first));
    meter.observe(request('m2', 'open', tokens(30, 1)));
    expect(meter.read()).toMatchObject({ usage: { sonnet: tokens(40, 21) }, partial: true });
  });

  it('uses our price table if the CLI gave no cost, and gives null for an unknown price', () => {
    const told = { sonnet: tokens(1_000_000, 0) };
    const meter = new UsageMeter(priced);
    meter.settle(account(told, told, false));
    expect(meter.read().costUsd).toBe(2);
    const ignorant = new UsageMeter(() => null);
    ignorant.settle(account(told, told, false));
    expect(ignorant.read()).toMatchObject({ usage: told, costUsd: null });
    const taught = new UsageMeter(() => null);
    taught.settle(account(told, told));
    expect(taught.read().costUsd).toBe(2);
  });

  it('never decreases, and never falls below what the stream reported in full', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('turn' as const), usage: someUsage }),
      fc.record({ kind: fc.constant('result' as const), extra: someUsage }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const meter = new UsageMeter(priced);
        let streamed: UsageByModel = {};
        let since: UsageByModel = {};
        let total: UsageByModel = {};
        let cost = 0;
        for (const [index, one] of events.entries()) {
          if (one.kind === 'turn') {
            stream(meter, one.usage, `t${index}`);
            streamed = addUsage(streamed, one.usage);
            since = addUsage(since, one.usage);
          } else {
            since = addUsage(since, one.extra);
            total = addUsage(total, since);
            meter.settle(account(total, since));
            since = {};
          }
          const reading = meter.read();
          expect(reading.costUsd).toBeGreaterThanOrEqual(cost - 1e-9);
          cost = reading.costUsd ?? Number.NaN;
          for (const [model, used] of Object.entries(streamed))
            for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const)
              expect(reading.usage[model]?.[kind] ?? 0).toBeGreaterThanOrEqual(used[kind]);
        }
      }),
    );
  });
});
