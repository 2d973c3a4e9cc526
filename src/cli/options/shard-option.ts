import type { Command } from 'commander';
import { selectShard } from '../../app/shards/split-plan.ts';
import { shardVariable } from '../../app/surroundings/session-environment.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { mostShards } from '../../domain/plan/shard.ts';
import { UsageError } from '../../domain/text/errors.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';

/** Adds the option that runs a part of the list. */
export function addShardOption(command: Command): void {
  command.option(
    '--shard <i/n>',
    `run only a part of the list: 2/3 for the second of three, or a shard from plan --shards (default: ${shardVariable}, else the whole list)`,
  );
}

/** The part of a plan that is asked for, by the option or else the variable. @throws {UsageError} for what is not a shard of it */
export function requestedPart(plan: Plan, options: Invocation['options'], env: CliContext['env']): Plan {
  const given = options['shard'] as string | undefined;
  if (given !== undefined) return selectShard(plan, given, '--shard');
  const inherited = env[shardVariable] ?? '';
  return inherited === '' ? plan : selectShard(plan, inherited, shardVariable);
}

/** The number of shards in `--shards`; null without it. @throws {UsageError} when it is not a number from 1 to the most */
export function shardCountFrom(options: Invocation['options']): number | null {
  const given = options['shards'] as string | undefined;
  if (given === undefined) return null;
  const count = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (count >= 1 && count <= mostShards) return count;
  throw new UsageError('Nothing was planned.', [
    {
      where: '--shards',
      value: given,
      problem: 'is not a number of shards',
      allowed: `a whole number from 1 to ${mostShards}`,
    },
  ]);
}
