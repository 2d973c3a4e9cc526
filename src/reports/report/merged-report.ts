import { shardName } from '../../domain/plan/shard.ts';
import { wallTime } from '../../domain/run/run-state.ts';
import type { MergedRun, MergedShard, MissingTask } from '../../domain/shards/merge.ts';
import { plural } from '../../domain/text/format.ts';
import { type Cost, costData, readCost } from '../../domain/usage/cost.ts';
import { buildReport, missingShard, type Report, type ReportTask } from './report.ts';

/**
 * The report of merged shards: that of their common state, in which each task says of which shard it is. Tasks of shards that
 * are missing are in it too, as cancelled for the reason `shard-missing`; their cost is unknown, and so is that of the whole.
 */
export function mergedReport(merged: MergedRun): Report {
  const { state, shards, missing, order } = merged;
  const report = buildReport(state, state.lastEventAt);
  const shardOf = new Map(shards.flatMap(({ index, ids }) => [...ids.values()].map((id) => [id, index] as const)));
  const built = new Map(report.tasks.map((task) => [task.id, task]));
  const absent = new Map(missing.map((task) => [task.id, missingTask(task, merged.count)]));
  const tasks = order.flatMap((id) => {
    const task = built.get(id) ?? absent.get(id);
    const shard = shardOf.get(id);
    if (task === undefined) return [];
    return [shard === undefined ? task : { ...task, shard }];
  });
  const { totals } = report;
  const cost = missing.length === 0 ? totals : { ...totals, ...costData(partOf(readCost(totals))) };
  return {
    ...report,
    run: { ...report.run, notes: [...notes(merged), ...report.run.notes], shards: shardsOf(merged) },
    totals: { ...cost, tasks: tasks.length, cancelled: totals.cancelled + missing.length },
    tasks,
  };
}

type ReportShards = NonNullable<Report['run']['shards']>;

function shardsOf({ shards, missing }: MergedRun): ReportShards {
  const present = shards.map(({ index, state, ids }): ReportShards[number] => ({
    index,
    run: state.run.id,
    machine: state.run.shard.machine,
    status: state.ended?.status ?? 'unfinished',
    startedAt: state.startedAt,
    endedAt: state.ended?.at ?? null,
    wallMs: Math.max(0, wallTime(state, Date.parse(state.lastEventAt))),
    tasks: ids.size,
  }));
  const absent = absentShards(missing).map((index): ReportShards[number] => ({
    index,
    run: null,
    machine: null,
    status: 'missing',
    startedAt: null,
    endedAt: null,
    wallMs: null,
    tasks: missing[0]?.shards.length === 1 ? missing.length : null,
  }));
  return [...present, ...absent].sort((a, b) => a.index - b.index);
}

function absentShards(missing: readonly MissingTask[]): readonly number[] {
  return missing[0]?.shards ?? [];
}

function notes({ count, shards, missing }: MergedRun): string[] {
  const absent = absentShards(missing);
  const lost = shards.filter(({ state }) => state.ended === null);
  const gone = `${absent.length === 1 ? `Shard ${absent[0]}` : `Shards ${inWords(absent, 'and')}`} of ${count}`;
  return [
    ...(missing.length === 0
      ? []
      : [
          `${gone} ${absent.length === 1 ? 'is' : 'are'} missing: what became of ${plural(missing.length, 'task')}, and what ${missing.length === 1 ? 'it' : 'they'} cost, is not known. Merge again with ${absent.length === 1 ? 'its journal' : 'their journals'}.`,
        ]),
    ...lost.map(lostNote),
  ];
}

function lostNote({ index, state }: MergedShard): string {
  const { id, shard } = state.run;
  return `The supervisor of shard ${index} died before its run ended, on ${shard.machine}. To continue it, where its folder is: claude-multi resume ${id}`;
}

function missingTask({ id, shards }: MissingTask, count: number): ReportTask {
  const [only = 0] = shards;
  const which = shards.length === 1 ? shardName({ index: only, count }) : `shard ${inWords(shards, 'or')} of ${count}`;
  return {
    id,
    status: 'cancelled',
    reason: missingShard,
    message: `${which} is missing: it is not known what became of this task`,
    prompt: '',
    model: 'unknown',
    startedAt: null,
    endedAt: null,
    durationMs: 0,
    turns: 0,
    ...costData(partOf({ knownUsd: 0, hasUnknown: true, isPartial: true })),
    tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
    result: null,
    verification: null,
    sessionIds: [],
    attempts: 0,
    sessions: [],
    warnings: [],
    ...(shards.length === 1 ? { shard: only } : {}),
  };
}

/** A cost that is only a part of the whole. */
function partOf({ knownUsd }: Cost): Cost {
  return { knownUsd, hasUnknown: true, isPartial: true };
}

const mostNamed = 10;

function inWords(numbers: readonly number[], joint: 'and' | 'or'): string {
  if (numbers.length > mostNamed)
    return `${numbers.slice(0, mostNamed).join(', ')} ${joint} ${numbers.length - mostNamed} more`;
  return [numbers.slice(0, -1).join(', '), numbers.at(-1)].filter((part) => part !== '').join(` ${joint} `);
}
