import { type Command, Option } from 'commander';
import { type NotifyTarget, readNotifyTarget } from '../../app/delivery/notify-target.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import type { Invocation } from '../arguments/command.ts';

/** Who is told of a run's end. */
export type NotifyTargets = readonly NotifyTarget[];

/** Adds the options that say who is told of a run's end. */
export function addNotifyOptions(command: Command): void {
  command
    .addOption(
      new Option(
        '--notify <command|url>',
        'at the end, run a command or post JSON to a webhook; may be repeated',
      ).argParser((value: string, before: string[] = []) => [...before, value]),
    )
    .option('--notify-allow-http', 'let --notify post to another machine without encryption');
}

/** Who is to be told. @throws {UsageError} naming every target that cannot be used */
export function notifyTargetsFrom(options: Invocation['options']): NotifyTargets {
  const given = (options['notify'] as string[] | undefined) ?? [];
  const targets: NotifyTarget[] = [];
  const faults: Fault[] = [];
  for (const text of given) {
    const read = readNotifyTarget(text, options['notifyAllowHttp'] === true);
    if (read.ok) targets.push(read.target);
    else faults.push({ where: '--notify', ...read.fault });
  }
  if (faults.length > 0) throw new UsageError('Nothing was started.', faults);
  return targets;
}
