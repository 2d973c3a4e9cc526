import { describe, expect, test } from 'vitest';
import { rateSignalOf } from '../../../../src/agents/claude/api/rate-signal.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const signal = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  rateSignalOf(status, Object.entries(headers).flat(), now);

describe('what the head of a response says about limits on rates', () => {
  test.each([
    [429, true, false],
    [529, true, true],
    [200, false, false],
    [500, false, false],
    [503, false, false],
  ])('of status %i', (status, isRefused, isOverloaded) => {
    expect(signal(status)).toEqual({ isRefused, isOverloaded, retryAfterMs: null, quotas: [] });
  });

  test.each([
    ['the usage limit of a subscription', { 'anthropic-ratelimit-unified-status': 'rejected' }],
    ['an answer that says that another try would not help', { 'X-Should-Retry': 'false' }],
  ])('does not take %s for one', (_what, headers) => {
    expect(signal(429, headers).isRefused).toBe(false);
  });

  test.each([
    [{ 'retry-after': '30' }, 30_000],
    [{ 'Retry-After': '0.5' }, 500],
    [{ 'retry-after': 'Thu, 26 Nov 2026 12:00:20 GMT' }, 20_000],
    [{ 'retry-after': 'Thu, 26 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': '30', 'retry-after-ms': '1500' }, 1_500],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-3' }, null],
    [{ 'retry-after': '' }, null],
  ])('tells how long to wait: %j', (headers, ms) => {
    expect(signal(429, headers).retryAfterMs).toBe(ms);
  });

  test.each([
    ['ahead', 'Thu, 26 Nov 2026 11:00:00 GMT', 'Thu, 26 Nov 2026 11:00:20 GMT', '2026-11-26T11:00:30Z'],
    ['behind', 'Thu, 26 Nov 2026 14:00:00 GMT', 'Thu, 26 Nov 2026 14:00:20 GMT', '2026-11-26T14:00:30Z'],
    ['right', 'Thu, 26 Nov 2026 11:59:58 GMT', 'Thu, 26 Nov 2026 12:00:20 GMT', '2026-11-26T12:00:30Z'],
    ['right, as far as is known', 'today', 'Thu, 26 Nov 2026 12:00:20 GMT', '2026-11-26T12:00:30Z'],
  ])('tells times by our clock where that is %s', (_how, date, until, reset) => {
    const { retryAfterMs, quotas } = signal(429, {
      ...{ Date: date, 'retry-after': until },
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '12',
      'anthropic-ratelimit-requests-reset': reset,
    });
    expect(retryAfterMs).toBe(20_000);
    expect(quotas.map(({ fullAt }) => fullAt)).toEqual([now + 30_000]);
  });

  test('tells of allowances that are complete and readable', () => {
    const fullAt = Date.parse('2026-11-26T12:00:30Z');
    const headers = {
      'anthropic-ratelimit-requests-limit': '50',
      'anthropic-ratelimit-requests-remaining': '12',
      'anthropic-ratelimit-requests-reset': '2026-11-26T12:00:30Z',
      'anthropic-ratelimit-input-tokens-limit': '30000',
      'anthropic-ratelimit-input-tokens-remaining': 'many',
      'anthropic-ratelimit-input-tokens-reset': '2026-11-26T12:00:30Z',
      'anthropic-ratelimit-tokens-limit': '30000',
    };
    expect(signal(200, headers).quotas).toEqual([{ unit: 'requests', limit: 50, remaining: 12, fullAt }]);
  });
});
