import { describe, expect, test } from 'vitest';
import { noRequests } from '../../../src/domain/usage/request-ledger.ts';
import { settle } from '../../../src/domain/usage/settlement.ts';

const tokens = { input: 1_000_000, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 };
const more = { ...tokens, output: 1_000_000 };
const prices = (model: string) =>
  model === 'm' ? { input: 3, output: 15, cacheRead: 0.3, cacheWrite5m: 4, cacheWrite1h: 6 } : null;
const told = { usage: { m: tokens }, costUsd: 5, partial: false };

describe('what an attempt has used', () => {
  test('is what the session tells, without a gateway', () => {
    expect(settle(told, null, prices)).toEqual({ ...told, isByApi: false, difference: null });
  });

  test('has the cost that the session tells, where both accounts have the same tokens', () => {
    const heard = { ...noRequests, sent: 1, usage: { 'm-20260101': tokens } };
    expect(settle(told, heard, prices)).toEqual({
      usage: heard.usage,
      costUsd: 5,
      partial: false,
      isByApi: true,
      difference: null,
    });
  });

  test('is what the API tells, if that is more, and the difference is said', () => {
    const heard = { ...noRequests, sent: 2, usage: { m: more } };
    const settled = settle(told, heard, prices);
    expect(settled).toMatchObject({ usage: { m: more }, costUsd: 18, partial: false, isByApi: true });
    expect(settled.difference).toMatch(/own account has 1000000 input, 0 output.*of 1000000 input, 1000000 output/);
  });

  test('is at least what is known while a response is open, and a session without a final account does not differ', () => {
    const heard = { ...noRequests, sent: 2, open: 1, usage: { m: more } };
    expect(settle(told, heard, prices)).toMatchObject({ partial: true, difference: null });
    const cut = settle({ ...told, partial: true }, { ...heard, open: 0 }, prices);
    expect(cut).toMatchObject({ partial: false, difference: null, costUsd: 18 });
  });

  test('is what the session tells, if that is more: some requests went another way', () => {
    const settled = settle({ ...told, usage: { m: more } }, { ...noRequests, sent: 1, usage: { m: tokens } }, prices);
    expect(settled).toMatchObject({ usage: { m: more }, costUsd: 5, isByApi: false });
    expect(settled.difference).not.toBeNull();
  });

  test('is at least what a session told before it was cut, and no difference: the gateway may not know its last response', () => {
    const cut = { usage: { m: more }, costUsd: 18, partial: true };
    const heard = { ...noRequests, sent: 1, usage: { m: tokens } };
    expect(settle(cut, heard, prices)).toMatchObject({ usage: { m: more }, partial: true, difference: null });
  });

  test('is the larger account, if each has something that the other has not and the session was cut', () => {
    const cut = { usage: { m: { ...tokens, cacheRead: 1_000_000 } }, costUsd: 3.3, partial: true };
    const heard = { ...noRequests, sent: 1, usage: { m: more } };
    expect(settle(cut, heard, prices)).toMatchObject({
      usage: { m: more },
      costUsd: 18,
      partial: true,
      difference: null,
    });
    const less = { ...heard, usage: { m: { ...tokens, input: 0, output: 1 } } };
    expect(settle(cut, less, prices)).toMatchObject({ usage: cut.usage, costUsd: 3.3, partial: true });
  });

  test('is not exact, whatever the session tells, if the gateway knows of a response that was cut', () => {
    const heard = { ...noRequests, sent: 1, open: 1, usage: { m: tokens } };
    expect(settle({ ...told, usage: { m: more } }, heard, prices)).toMatchObject({ partial: true });
  });

  test('is at least what the session tells, if the price of a model is not known', () => {
    const heard = { ...noRequests, sent: 1, usage: { other: more } };
    expect(settle(told, heard, prices)).toMatchObject({ costUsd: 5, partial: true });
  });
});
