import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectations } from '../../src/app/open-run.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { makePlan } from '../support/samples/plan.ts';
import { endedRun, storeRun } from '../support/samples/stored-run.ts';

describe('what a run is expected to take', () => {
  test('comes from the earlier runs of its project, with an interval for the whole run', async () => {
    await using folder = await temporaryFolder();
    await storeRun(folder.path, '20260101-000000-abcd', endedRun(['lint', 'docs']));
    const { tasks, options } = makePlan('/project', [{ id: 'lint' }, { id: 'new', model: 'opus' }]);
    const { expectedMs, prediction } = await expectations(folder.path, { tasks, options });
    expect(expectedMs).toEqual({ lint: 10_000 });
    expect(prediction).toMatchObject({ tasks: 2, known: 1 });
    expect(prediction?.costUsd?.low).toBeLessThan(0.0123);
    expect(prediction?.costUsd?.high).toBeGreaterThan(0.0123);
  });

  test('is nothing without earlier runs, and where they cannot be read', async () => {
    await using folder = await temporaryFolder();
    const { tasks, options } = makePlan('/project', [{ id: 'lint' }]);
    expect(await expectations(folder.path, { tasks, options })).toEqual({ expectedMs: {} });
    expect(await expectations(join(folder.path, 'a\0b'), { tasks, options })).toEqual({ expectedMs: {} });
  });
});
