import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallTime } from '../../../src/domain/run/run-state.ts';
import { mergeShards, type ShardRun } from '../../../src/domain/shards/merge.ts';
import { mergeFaults } from '../../../src/domain/shards/merge-faults.ts';
import { splitTasks } from '../../../src/domain/shards/split.ts';
import { conclusionOf } from '../../../src/reports/report/conclusion.ts';
import { mergedReport } from '../../../src/reports/report/merged-report.ts';
import { nextSteps } from '../../../src/reports/report/next-steps.ts';
import { buildReport, type Report, reportSchema } from '../../../src/reports/report/report.ts';
import { SampleRun, sampleTask } from '../../support/samples/sample-run.ts';
import {
  type Fate,
  playRun,
  type SplitPlan,
  sampleShard,
  shardFact,
  shardOf,
} from '../../support/samples/shard-runs.ts';

const failed = { status: 'failed', reason: 'max-turns', message: 'too many turns' } as const;

/** A plan, how its tasks fare, and how far ahead the clock of each shard's machine is. */
const plans: fc.Arbitrary<{ plan: SplitPlan; fates: (id: string) => Fate; aheadMs: readonly number[] }> = fc
  .record({
    tasks: fc.array(
      fc.record({
        startsMs: fc.nat({ max: 100_000 }),
        durationMs: fc.nat({ max: 100_000 }),
        costUsd: fc.option(fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8)),
        fails: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    count: fc.integer({ min: 1, max: 6 }),
    aheadMs: fc.array(fc.integer({ min: -90_000_000, max: 90_000_000 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ tasks, count, aheadMs }) => {
    const taskIds = tasks.map((_, position) => `task-${position}`);
    const list = taskIds.map((id) => ({ id, sharedContext: null }));
    const split = splitTasks(list, count, ({ id }) => tasks[taskIds.indexOf(id)]?.durationMs ?? 0);
    const shards = split.map((positions) => positions.map((position) => `task-${position}`));
    const fates = (id: string): Fate => {
      const { startsMs, durationMs, costUsd, fails } = tasks[taskIds.indexOf(id)] as (typeof tasks)[number];
      return { startsMs, end: { durationMs, costUsd, ...(fails ? { outcome: failed, result: null } : {}) } };
    };
    return { plan: { taskIds, shards }, fates, aheadMs };
  });
type Sample = typeof plans extends fc.Arbitrary<infer T> ? T : never;

/** All shards of a plan; each run has an id of its own. */
function shardsOf({ plan, fates, aheadMs }: Sample): ShardRun[] {
  return plan.shards.map((_, place) =>
    shardOf(sampleShard(plan, place + 1, fates, { aheadMs: aheadMs[place] ?? 0 }), `run-${place + 1}`),
  );
}

function merge(runs: readonly ShardRun[]): Report {
  return reportSchema.parse(mergedReport(mergeShards(runs as [ShardRun, ...ShardRun[]])));
}

/** What does not depend on which machine did it. */
function outcomes({ tasks }: Report): unknown[] {
  return tasks.map(({ id, status, reason, message, costUsd, durationMs, turns, tokens, result }) => {
    return { id, status, reason, message, costUsd, durationMs, turns, tokens, result };
  });
}

describe('merged shards', () => {
  test('have the outcomes, costs and numbers of the same list in one run', () => {
    fc.assert(
      fc.property(plans, (sample) => {
        const { plan, fates } = sample;
        const whole = playRun(new SampleRun(4), plan.taskIds, fates);
        const unsplit = buildReport(whole.state, whole.state.lastEventAt);
        const merged = merge(shardsOf(sample));
        expect(outcomes(merged)).toEqual(outcomes(unsplit));
        expect(merged.run.status).toBe(unsplit.run.status);
        expect(conclusionOf(merged)).toBe(conclusionOf(unsplit));
        const { tasks, succeeded, sessionMs, tokens, costUsd } = unsplit.totals;
        expect(merged.totals).toMatchObject({ tasks, succeeded, failed: unsplit.totals.failed, sessionMs, tokens });
        if (costUsd === null) expect(merged.totals.costUsd).toBeNull();
        else expect(merged.totals.costUsd).toBeCloseTo(costUsd, 9);
        expect(merged.run.maxParallel).toBe(4 * plan.shards.length);
        for (const task of merged.tasks) expect(plan.shards[(task.shard ?? 0) - 1]).toContain(task.id);
      }),
    );
  });

  test('are the same in whatever order they are given', () => {
    fc.assert(
      fc.property(
        plans.chain((sample) => {
          const shards = shardsOf(sample);
          return fc.record({
            shards: fc.constant(shards),
            shuffled: fc.shuffledSubarray(shards, { minLength: shards.length, maxLength: shards.length }),
          });
        }),
        ({ shards, shuffled }) => {
          expect(merge(shuffled)).toEqual(merge(shards));
        },
      ),
    );
  });

  test('report exactly the tasks of those that are missing, and then have neither ended nor a known cost', () => {
    fc.assert(
      fc.property(
        plans.chain((sample) => {
          const present = fc.subarray(
            sample.plan.shards.map((_, place) => place),
            { minLength: 1 },
          );
          return fc.record({ sample: fc.constant(sample), present });
        }),
        ({ sample, present }) => {
          const { plan } = sample;
          const all = shardsOf(sample);
          const report = merge(present.flatMap((place) => all[place] ?? []));
          const expected = new Set(plan.shards.filter((_, place) => !present.includes(place)).flat());
          const missing = report.tasks.filter(({ reason }) => reason === 'shard-missing');
          expect(new Set(missing.map(({ id }) => id))).toEqual(expected);
          expect(report.tasks.map(({ id }) => id)).toEqual(plan.taskIds);
          expect(report.totals.tasks).toBe(plan.taskIds.length);
          expect(report.totals.succeeded + report.totals.failed + missing.length).toBe(plan.taskIds.length);
          if (expected.size === 0) return;
          expect(report.run).toMatchObject({ status: 'unfinished', endedAt: null });
          expect(report.totals).toMatchObject({ costUsd: null, costIsPartial: true });
          expect(conclusionOf(report)).toMatch(/^Unfinished: .* missing$/);
          const absent = plan.shards.flatMap((ids, place) =>
            present.includes(place) || ids.length === 0 ? [] : [place + 1],
          );
          expect(report.run.shards?.filter(({ status }) => status === 'missing').map(({ index }) => index)).toEqual(
            absent,
          );
        },
      ),
    );
  });

  test('have no time that is negative or shorter than a shard has measured, whatever the clocks of the machines say', () => {
    fc.assert(
      fc.property(plans, (sample) => {
        const shards = shardsOf(sample);
        const { run, totals, tasks } = merge(shards);
        const longest = Math.max(...shards.map(({ state }) => wallTime(state, 0)));
        expect(totals.wallMs).toBeGreaterThanOrEqual(longest);
        expect(totals.wallMs).toBeGreaterThanOrEqual(Date.parse(run.endedAt ?? '') - Date.parse(run.startedAt));
        for (const { startedAt } of tasks)
          expect(Date.parse(startedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(run.startedAt));
        if (totals.wallMs > 0) expect(totals.speedup).toBeCloseTo(totals.sessionMs / totals.wallMs, 9);
      }),
    );
  });
});

const plan: SplitPlan = { taskIds: ['a', 'b', 'c', 'd'], shards: [['a', 'd'], ['b'], ['c']] };
const tenSeconds = (): Fate => ({ startsMs: 0, end: { durationMs: 10_000, costUsd: 0.5 } });
const shard = (index: number): ShardRun => shardOf(sampleShard(plan, index, tenSeconds), `run-${index}`);

describe('the report of merged shards', () => {
  test('measures the speedup over all machines: session time by the time from the first start to the last end', () => {
    const late = shardOf(sampleShard(plan, 3, tenSeconds, { aheadMs: 15_000 }), 'run-3');
    const { totals } = merge([shard(1), shard(2), late]);
    expect(totals).toMatchObject({ wallMs: 25_000, sessionMs: 40_000, speedup: 1.6, utilisation: 40 / (25 * 12) });
  });

  test('leaves out a pause of one shard in which no other was at work', () => {
    const resumed = sampleShard(plan, 2, tenSeconds, { ends: false });
    resumed.emit(3_600_000, { type: 'run-resumed', run: resumed.state.run });
    resumed.emit(3_600_000, { type: 'run-ended', status: 'succeeded', wallMs: 10_000 });
    const longer = sampleShard(plan, 1, () => ({ startsMs: 0, end: { durationMs: 30_000 } }));
    const { run, totals } = merge([shardOf(longer, 'run-1'), shardOf(resumed, 'run-2'), shard(3)]);
    expect(totals.wallMs).toBe(30_000);
    expect(run.pauses).toEqual([{ from: '2026-01-01T00:00:30.000Z', to: '2026-01-01T01:00:00.000Z' }]);
  });

  test('has no negative time where the clock of a machine was set back during its run', () => {
    const setBack = sampleShard(plan, 2, tenSeconds, { ends: false });
    setBack.emit(-3_600_000, { type: 'run-ended', status: 'succeeded', wallMs: 10_000 });
    const { run, totals } = merge([shard(1), shardOf(setBack, 'run-2'), shard(3)]);
    expect(totals).toMatchObject({ wallMs: 10_000, speedup: 4 });
    expect([run.startedAt, run.endedAt]).toEqual(['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:10.000Z']);
    const alone: SplitPlan = { taskIds: ['b'], shards: [['b']] };
    const only = sampleShard(alone, 1, tenSeconds, { ends: false });
    only.emit(-3_600_000, { type: 'run-ended', status: 'succeeded', wallMs: 10_000 });
    const report = merge([shardOf(only)]);
    expect(report.totals).toMatchObject({ wallMs: 10_000, speedup: 1 });
    expect(report.run.endedAt).toBe('2026-01-01T00:00:10.000Z');
  });

  test('covers all sessions of a shard that was resumed after its clock was set back, and its measured time', () => {
    const alone: SplitPlan = { taskIds: ['b'], shards: [['b']] };
    const setBack = sampleShard(alone, 1, tenSeconds, { ends: false });
    setBack.emit(-3_600_000, { type: 'run-stopping', cause: 'stopped', message: 'stopped' });
    setBack.emit(-3_590_000, { type: 'run-resumed', run: setBack.state.run });
    setBack.emit(-3_580_000, { type: 'run-ended', status: 'succeeded', wallMs: 20_000 });
    const { run, tasks } = merge([shardOf(setBack)]);
    const started = Date.parse(tasks[0]?.startedAt ?? '');
    expect(started).toBeGreaterThanOrEqual(Date.parse(run.startedAt));
    expect(started).toBeLessThanOrEqual(Date.parse(run.endedAt ?? ''));
    const twice = sampleShard(alone, 1, tenSeconds, { ends: false });
    twice.emit(0, { type: 'run-ended', status: 'failed', wallMs: 10_000 });
    twice.emit(0, { type: 'run-resumed', run: twice.state.run });
    twice.emit(5_000, { type: 'run-ended', status: 'succeeded', wallMs: 15_000 });
    expect(merge([shardOf(twice)]).totals.wallMs).toBe(15_000);
  });

  test('has the notes of all shards once, and those of one with its number', () => {
    expect(merge([shard(2), shard(1), shard(3)]).run.notes).toEqual([
      'no account was used',
      ...[1, 2, 3].map((index) => `Shard ${index}: run by machine-${index}`),
    ]);
  });

  test('says of which shard and machine each part is', () => {
    const { run, tasks } = merge([shard(1), shard(2), shard(3)]);
    expect(tasks.map((task) => [task.id, task.shard])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 1],
    ]);
    expect(run.shards?.map((each) => [each.index, each.run, each.machine, each.status, each.tasks])).toEqual([
      [1, 'run-1', 'machine-1', 'succeeded', 2],
      [2, 'run-2', 'machine-2', 'succeeded', 1],
      [3, 'run-3', 'machine-3', 'succeeded', 1],
    ]);
    expect(run.shard, 'it is not a shard itself').toBeUndefined();
  });

  test('names the missing shard, or those that could have had a task', () => {
    const one = merge([shard(1), shard(2)]);
    expect(one.tasks[2]).toMatchObject({
      id: 'c',
      status: 'cancelled',
      message: 'shard 3 of 3 is missing: it is not known what became of this task',
      shard: 3,
    });
    expect(conclusionOf(one)).toBe('Unfinished: 3 of 4 tasks had succeeded, and 1 shard is missing');
    expect(one.run.notes.join()).toContain('Shard 3 of 3 is missing: what became of 1 task');
    const two = merge([shard(1)]);
    expect(two.tasks[1]?.message).toBe('shard 2 or 3 of 3 is missing: it is not known what became of this task');
    expect(conclusionOf(two)).toBe('Unfinished: 2 of 4 tasks had succeeded, and 2 shards are missing');
    expect(two.totals).toMatchObject({ costUsd: null, knownCostUsd: 1, costIsPartial: true });
  });

  test('does not miss shards that have no task', () => {
    const small: SplitPlan = { taskIds: ['a', 'b'], shards: [['a'], ['b'], [], []] };
    const report = merge([1, 2].map((index) => shardOf(sampleShard(small, index, tenSeconds), `run-${index}`)));
    expect(report.run.status).toBe('succeeded');
    expect(conclusionOf(report)).toBe('All 2 tasks succeeded');
  });

  test('counts a session whose supervisor was killed up to the last that its own shard has recorded', () => {
    const killed = new SampleRun(4);
    killed.part(shardFact({ index: 2, count: 2, plan: 'p', taskIds: ['a', 'b', 'c'] }));
    killed.start(['b', 'c']);
    killed.launch(1_000, 'b');
    killed.progress(5_000, 'b', 3, 'Bash', 0.25);
    const other = sampleShard(
      { taskIds: ['a', 'b', 'c'], shards: [['a'], ['b', 'c']] },
      1,
      () => ({
        startsMs: 0,
        end: { durationMs: 100_000, costUsd: 0.5 },
      }),
      { plan: 'p' },
    );
    const lost: ShardRun = {
      ...shardOf(killed, 'run-2'),
      requests: (taskId, attempt) =>
        taskId === 'b' && attempt === 1 ? { sent: 3, refused: 0, apiMs: 900, heldMs: 0 } : undefined,
    };
    const report = merge([shardOf(other, 'run-1'), lost]);
    expect(report.run).toMatchObject({ status: 'unfinished', endedAt: null });
    expect(report.tasks.map(({ id, status, reason }) => [id, status, reason])).toEqual([
      ['a', 'succeeded', null],
      ['b', 'cancelled', 'supervisor-lost'],
      ['c', 'skipped', 'supervisor-lost'],
    ]);
    expect(report.tasks[1]).toMatchObject({ durationMs: 4_000, turns: 3, costUsd: 0.25, costIsPartial: true });
    expect(report.totals).toMatchObject({ sessionMs: 104_000, wallMs: 100_000, costUsd: 0.75, costIsPartial: true });
    expect(report.totals.requests?.sent).toBe(3);
    expect(report.run.notes.join()).toContain('died before its run ended, on machine-2');
    expect(report.run.notes.join()).toContain('claude-multi resume run-2');
    expect(nextSteps({ ...report.run, tasks: report.tasks })).toEqual([
      { command: 'claude-multi resume run-2', what: 'goes on with what was cut off, where shard 2 ran' },
    ]);
  });

  test('is cancelled if a shard was and none failed, and failed if one did', () => {
    const stopped = sampleShard(plan, 2, tenSeconds, { ends: false });
    stopped.emit(10_000, { type: 'run-stopping', cause: 'interrupted', message: 'Ctrl-C' });
    stopped.emit(10_000, { type: 'run-ended', status: 'cancelled', wallMs: 10_000 });
    const cancelled = shardOf(stopped, 'run-2');
    expect(merge([shard(1), cancelled, shard(3)]).run.status).toBe('cancelled');
    const failing = sampleShard(plan, 3, () => ({ startsMs: 0, end: { durationMs: 1, outcome: failed } }));
    expect(merge([shard(1), cancelled, shardOf(failing, 'run-3')]).run.status).toBe('failed');
  });

  test('tells apart what several shards have read of one context', () => {
    const taskIds = ['ctx', 'a', 'b'];
    const runs = ['a', 'b'].map((id, place) => {
      const run = new SampleRun(4);
      run.part(shardFact({ index: place + 1, count: 2, plan: 'p', taskIds }));
      run.start([]);
      const source = { ...sampleTask('ctx'), sharedContext: { role: 'source' } as const };
      const fork = { ...sampleTask(id), sharedContext: { role: 'fork', of: 'ctx' } as const };
      run.emit(0, { type: 'task-planned', taskId: 'ctx', task: source });
      run.emit(0, { type: 'task-planned', taskId: id, task: fork });
      run.launch(0, 'ctx');
      run.finish(1_000, 'ctx', { costUsd: 0.25 });
      run.launch(1_000, id);
      run.finish(2_000, id, { costUsd: 0.5 });
      run.emit(2_000, { type: 'run-ended', status: 'succeeded', wallMs: 2_000 });
      return shardOf(run, `run-${place + 1}`);
    });
    const merged = mergeShards(runs as [ShardRun, ...ShardRun[]]);
    expect([...merged.state.tasks].map(([id, { task }]) => [id, task.id, task.sharedContext])).toEqual([
      ['ctx.1', 'ctx.1', { role: 'source' }],
      ['ctx.2', 'ctx.2', { role: 'source' }],
      ['a', 'a', { role: 'fork', of: 'ctx.1' }],
      ['b', 'b', { role: 'fork', of: 'ctx.2' }],
    ]);
    expect(mergedReport(merged).totals).toMatchObject({ tasks: 4, succeeded: 4, costUsd: 1.5 });
  });
});

describe('a merge refuses', () => {
  const named = (runs: readonly { readonly name: string; readonly state: SampleRun['state'] }[]): string[] =>
    mergeFaults(runs).map(({ where, problem }) => `${where} ${problem}`);
  const first = { name: 'one', state: shard(1).state };

  test('a run that is not a shard', () => {
    const own = playRun(new SampleRun(), ['x'], tenSeconds).state;
    expect(named([first, { name: 'own', state: own }])).toEqual(['own is not a shard of a plan, but a run of its own']);
  });

  test('a shard of another plan, in whatever order they are given', () => {
    const other = { name: 'other', state: sampleShard(plan, 2, tenSeconds, { plan: 'z' }).state };
    const third = { name: 'three', state: shard(3).state };
    for (const runs of [
      [other, first, third],
      [first, third, other],
    ])
      expect(named(runs)).toEqual(['other is shard 2 of 3 of another plan, z']);
  });

  test('the same shard twice', () => {
    expect(named([first, { ...first, name: 'again' }])).toEqual([
      'one is shard 1 of 3, as another one is (this one began at 2026-01-01T00:00:00.000Z)',
      'again is shard 1 of 3, as another one is (this one began at 2026-01-01T00:00:00.000Z)',
    ]);
  });

  test('nothing else', () => {
    expect(named([first, { name: 'two', state: shard(2).state }])).toEqual([]);
  });
});
