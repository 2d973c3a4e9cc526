import { describe, expect, test } from 'vitest';
import { requestedPart, shardCountFrom } from '../../../src/cli/options/shard-option.ts';
import { UsageError } from '../../../src/domain/text/errors.ts';
import { makePlan } from '../../support/samples/plan.ts';

const plan = makePlan(
  '/project',
  ['a', 'b', 'c'].map((id) => ({ id })),
);
const partOf = (options: Record<string, unknown>, env: Record<string, string>): string =>
  requestedPart(plan, options, env)
    .tasks.map(({ id }) => id)
    .join(' ');

function faultOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return error.faults.map(({ where, problem }) => `${where} ${problem}`).join();
    throw error;
  }
  return 'none';
}

describe('the part of a list that is run', () => {
  test('is the option, else the variable, else the whole list', () => {
    expect(partOf({ shard: '1/3' }, { CLAUDE_MULTI_SHARD: '2/3' })).toBe('a');
    expect(partOf({}, { CLAUDE_MULTI_SHARD: '2/3' })).toBe('b');
    expect(partOf({}, { CLAUDE_MULTI_SHARD: '' })).toBe('a b c');
    expect(requestedPart(plan, {}, {})).toBe(plan);
  });

  test('is refused under the name by which it was given', () => {
    expect(faultOf(() => partOf({ shard: '' }, {}))).toBe('--shard is not a shard');
    expect(faultOf(() => partOf({}, { CLAUDE_MULTI_SHARD: '0/3' }))).toBe('CLAUDE_MULTI_SHARD is not a shard');
  });
});

test('the number of shards is a whole number from 1 to 1000', () => {
  expect([shardCountFrom({}), shardCountFrom({ shards: '1' }), shardCountFrom({ shards: '1000' })]).toEqual([
    null,
    1,
    1_000,
  ]);
  for (const shards of ['0', '1001', '-1', '1.5', '', 'two', '1e2'])
    expect(faultOf(() => shardCountFrom({ shards }))).toBe('--shards is not a number of shards');
});
