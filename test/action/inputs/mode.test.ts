import { expect, test } from 'vitest';
import { readMode } from '../../../src/action/inputs/mode.ts';
import { describeFault } from '../../../src/domain/text/errors.ts';

const read = (inputs: Record<string, string>) => {
  const { mode, faults } = readMode((name) => inputs[name] ?? '', '/work');
  return { mode, faults: faults.map(describeFault) };
};

test.each<[Record<string, string>, object]>([
  [{}, { kind: 'run', shard: null }],
  [{ shard: '2/3' }, { kind: 'run', shard: '2/3' }],
  [
    { mode: 'plan', shards: '3' },
    { kind: 'plan', shards: 3 },
  ],
  [
    { mode: 'report', journals: 'a\n\n /b ' },
    { kind: 'report', journals: ['/work/a', '/b'] },
  ],
])('%j', (inputs, mode) => {
  expect(read(inputs)).toEqual({ mode, faults: [] });
});

test.each<[Record<string, string>, string]>([
  [{ mode: 'merge' }, 'input mode does not say what the step does (found "merge"); give run, plan or report'],
  [{ mode: 'plan' }, 'input shards is missing; give the number of jobs that will run the list'],
  [{ mode: 'plan', shards: '0' }, 'input shards is not a number of shards (found "0"); give a whole number from 1'],
  [{ mode: 'plan', shards: '99999' }, 'input shards is too large (found 99999)'],
  [{ mode: 'report' }, 'input journals is missing'],
  [{ shards: '3' }, 'input shards is for mode: plan, and this step has mode: run; leave it out, or give mode: plan'],
  [{ mode: 'plan', shards: '3', shard: '1/3' }, 'input shard is for mode: run, and this step has mode: plan'],
])('%j is refused', (inputs, fault) => {
  const { faults } = read(inputs);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});
