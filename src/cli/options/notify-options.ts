import { type Command, Option } from 'commander';
import { type NotifyTarget, readNotifyTarget } from '../../app/delivery/notify-target.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import type { Invocation } from '../arguments/command.ts';

/** The targets that are notified at the end of a run. */
export type NotifyTargets = readonly NotifyTarget[];

/** Adds the options for notifications at the end of a run. */
export function addNotifyOptions(command: Command): void {
  command
    .addOption(
      new Option(
        '--notify <command|url>',
        'at the end, run a command or post JSON to a webhook; may be repeated',
      ).argParser((value: string, before: string[] = []) => [...before, value]),
    )
    .option('--notify-allow-http', 'allow --notify to post to another machine without encryption');
}

/** The given notification targets. @throws {UsageError} with every invalid target */
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
