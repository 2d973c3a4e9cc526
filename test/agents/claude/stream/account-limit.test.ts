import { expect, test } from 'vitest';
import { StreamInterpreter } from '../../../../src/agents/claude/stream/interpreter.ts';
import type { Observation } from '../../../../src/domain/ports/observation.ts';

type Line = Readonly<Record<string, unknown>>;

function said(...lines: Line[]): readonly Observation[] {
  const interpreter = new StreamInterpreter();
  return lines.map((line) => interpreter.read(Buffer.from(JSON.stringify(line))).observations).at(-1) ?? [];
}

const event = (info: Line): Line => ({ type: 'rate_limit_event', rate_limit_info: info });
const refusal: Line = {
  type: 'result',
  subtype: 'success',
  is_error: true,
  api_error_status: 429,
  num_turns: 1,
  result: 'Rate limited',
};
const verdict = (...lines: Line[]): unknown => {
  const [result] = said(...lines);
  return result?.kind === 'result' ? result.verdict : result;
};

test('a refusal after a rejection by the limit is met by that limit', () => {
  const rejected = event({ status: 'rejected', resetsAt: 1_795_658_834, rateLimitType: 'five_hour' });
  const limit = { name: '5-hour limit', resetsAt: 1_795_658_834_000 };
  expect(verdict(rejected, refusal)).toEqual({ status: 'limited', limit });
});

test('a refusal is met by the limit if the CLI says so, also without an event', () => {
  const limit = { name: 'usage limit', resetsAt: null };
  expect(verdict({ ...refusal, result: "You've hit your limit · resets 2:07am (UTC)" })).toEqual({
    status: 'limited',
    limit,
  });
  expect(verdict({ ...refusal, result: 'You’ve hit your weekly limit for Opus' })).toEqual({
    status: 'limited',
    limit,
  });
  expect(verdict({ ...refusal, api_error: 'usage_limit_reached' })).toEqual({ status: 'limited', limit });
});

test('any other refusal is a failure of the session', () => {
  const allowed = event({ status: 'allowed', rateLimitType: 'five_hour' });
  const rejected = event({ status: 'rejected' });
  expect(verdict(refusal)).toMatchObject({ status: 'failed', reason: 'rate-limited' });
  expect(verdict(rejected, allowed, refusal)).toMatchObject({ status: 'failed', reason: 'rate-limited' });
  expect(verdict(rejected, { ...refusal, api_error_status: 529 })).toMatchObject({ reason: 'overloaded' });
  expect(verdict({ ...refusal, result: "I think that you've hit your limit" })).toMatchObject({ status: 'failed' });
});

test('a success under credits is a success, although the limit itself rejects', () => {
  const rejected = event({ status: 'rejected', isUsingOverage: true });
  expect(verdict(rejected, { ...refusal, is_error: false })).toEqual({ status: 'succeeded' });
});

test('a limit that is close is told with its share, if that is known', () => {
  const near = { status: 'allowed_warning', resetsAt: 1_795_658_834, rateLimitType: 'seven_day', utilization: 0.854 };
  const limit = { name: 'weekly limit', resetsAt: 1_795_658_834_000 };
  expect(said(event(near))).toEqual([
    { kind: 'limit-near', limit, message: 'the weekly limit of the account is used by 85 %' },
  ]);
  expect(said(event({ ...near, utilization: 85.4 }))).toMatchObject([{ message: expect.stringContaining('85 %') }]);
  expect(said(event({ status: 'allowed_warning', rateLimitType: 'toString' }))).toEqual([
    {
      kind: 'limit-near',
      limit: { name: 'usage limit', resetsAt: null },
      message: 'the usage limit of the account is close',
    },
  ]);
});

test('a line about limits with invalid values says nothing', () => {
  for (const info of [{}, { status: 'allowed' }, { status: 7, resetsAt: 'soon' }, { status: 'rejected', resetsAt: -1 }])
    expect(said(event(info))).toEqual([]);
  expect(said({ type: 'rate_limit_event' })).toEqual([]);
});

test.each([
  ['five_hour', '5-hour limit'],
  ['seven_day', 'weekly limit'],
  ['seven_day_opus', 'weekly limit for Opus'],
  ['seven_day_sonnet', 'weekly limit for Sonnet'],
  ['seven_day_overage_included', 'weekly limit for Fable'],
  ['overage', 'limit of usage credits'],
  ['of_the_future', 'usage limit'],
])('the limit %s is called the %s', (rateLimitType, name) => {
  expect(verdict(event({ status: 'rejected', rateLimitType }), refusal)).toEqual({
    status: 'limited',
    limit: { name, resetsAt: null },
  });
});

test('a limit that is used up is used by 100 %', () => {
  expect(said(event({ status: 'allowed_warning', utilization: 1 }))).toMatchObject([
    { message: 'the usage limit of the account is used by 100 %' },
  ]);
});
