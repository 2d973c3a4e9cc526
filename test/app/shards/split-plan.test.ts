import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { selectShard, splitPlan } from '../../../src/app/shards/split-plan.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { UsageError } from '../../../src/domain/text/errors.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { makePlan } from '../../support/samples/plan.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';
import { storeRun } from '../../support/samples/stored-run.ts';

const ids = ['a', 'b', 'c', 'd'];
const planIn = (folder: string, options: Partial<Plan['options']> = {}): Plan =>
  makePlan(
    folder,
    ids.map((id) => ({ id, cwd: join(folder, 'packages', id) })),
    options,
  );
const idsOf = ({ tasks }: Plan): string[] => tasks.map(({ id }) => id);

/** The faults of a shard that is refused. */
function refusal(plan: Plan, text: string): string {
  try {
    selectShard(plan, text, '--shard');
  } catch (error) {
    if (error instanceof UsageError) return error.faults.map(({ problem }) => problem).join();
    throw error;
  }
  return 'not refused';
}

describe('a shard of a plan', () => {
  test('says on any machine which tasks it has, balanced by earlier runs of the machine that made the plan', async () => {
    await using folder = await temporaryFolder();
    const project = join(folder.path, 'project');
    const runs = join(folder.path, 'runs');
    const earlier = new SampleRun(4);
    earlier.start(ids);
    for (const id of ids) {
      earlier.launch(0, id);
      earlier.finish(60_000, id, { durationMs: id === 'a' ? 60_000 : 1_000 });
    }
    earlier.emit(60_000, { type: 'run-ended', status: 'succeeded', wallMs: 60_000 });
    await storeRun(runs, '20260101-000000-aaaa', earlier, { projectDir: project });
    const shards = await splitPlan(planIn(project, { sessionsDir: runs }), 2, {});
    expect(shards.map(({ tasks, expectedMs }) => [tasks, expectedMs])).toEqual([
      [['a'], 60_000],
      [['b', 'c', 'd'], 3_000],
    ]);
    const elsewhere = planIn('/another/machine', { sessionsDir: join(folder.path, 'no-runs') });
    const parts = shards.map(({ shard }) => selectShard(elsewhere, shard, '--shard'));
    expect(parts.map(idsOf)).toEqual([['a'], ['b', 'c', 'd']]);
    expect(parts.map(({ shard }) => [shard?.index, shard?.count, shard?.taskIds])).toEqual([
      [1, 2, ids],
      [2, 2, ids],
    ]);
    expect(new Set(parts.map(({ shard }) => shard?.plan)).size).toBe(1);
    const byNumber = selectShard(elsewhere, '1/2', '--shard');
    expect(idsOf(byNumber)).toEqual(['a', 'c']);
    expect(byNumber.shard?.plan, 'another split is another plan').not.toBe(parts[0]?.shard?.plan);
  });

  test('that is only a number is the same whatever a machine knows of earlier runs', () => {
    const [one, other] = ['/one', '/other'].map((folder) =>
      ['1/3', '2/3', '3/3'].map((text) => selectShard(planIn(folder), text, '--shard')),
    );
    expect(one?.map(idsOf)).toEqual([['a', 'd'], ['b'], ['c']]);
    expect(other?.map(idsOf)).toEqual(one?.map(idsOf));
    expect(new Set([...(one ?? []), ...(other ?? [])].map(({ shard }) => shard?.plan)).size).toBe(1);
  });

  test('of another list is refused, whatever differs but values of variables', async () => {
    await using folder = await temporaryFolder();
    const plan = planIn(folder.path, { sessionsDir: join(folder.path, 'runs') });
    const [{ shard = '' } = {}] = await splitPlan(plan, 2, {});
    const changed = (change: Partial<Plan['tasks'][number]>): Plan => ({
      ...plan,
      tasks: plan.tasks.map((task) => (task.id === 'd' ? { ...task, ...change } : task)),
    });
    const withVariable = (value: string): Plan => changed({ env: { TOKEN: value } });
    const another = 'is shard 1 of 2 of another list than this one, which has 4 tasks';
    expect(refusal(changed({ prompt: 'something else' }), shard)).toBe(another);
    expect(refusal(changed({ model: 'opus' }), shard)).toBe(another);
    expect(refusal(changed({ cwd: folder.path }), shard)).toBe(another);
    expect(refusal({ ...plan, tasks: plan.tasks.toReversed() }, shard)).toBe(another);
    expect(refusal(plan, shard.replace('1/2', '1/3'))).toContain('of another list');
    expect(refusal(plan, '3/2')).toBe('is not a shard');
    const [{ shard: secret = '' } = {}] = await splitPlan(withVariable('one'), 2, {});
    expect(refusal(withVariable('another'), secret)).toBe('not refused');
  });

  test('has its share of the total budget, by the number of its tasks, so that all together keep it', () => {
    const plan = planIn('/project', { totalBudgetUsd: 10 });
    const parts = ['1/3', '2/3', '3/3'].map((text) => selectShard(plan, text, '--shard'));
    expect(parts.map(({ options }) => options.totalBudgetUsd)).toEqual([5, 2.5, 2.5]);
    expect(parts.map(({ shard }) => shard?.planBudgetUsd)).toEqual([10, 10, 10]);
    expect(selectShard(planIn('/project'), '1/3', '--shard').options.totalBudgetUsd).toBeNull();
  });

  test('may be empty where there are more shards than tasks', () => {
    const part = selectShard(planIn('/project', { totalBudgetUsd: 10 }), '5/5', '--shard');
    expect(part.tasks).toEqual([]);
    expect(part.shard?.taskIds).toEqual(ids);
  });
});
