import { type Command, Option } from 'commander';
import { whyNotRunnable } from '../../app/delivery/notify-program.ts';
import { type NotifyTarget, readNotifyTarget } from '../../app/delivery/notify-target.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';

/** The targets that are notified at the end of a run. */
export type NotifyTargets = readonly NotifyTarget[];

/** Adds the options for notifications at the end of a run. */
export function addNotifyOptions(command: Command): void {
  command
    .addOption(
      new Option(
        '--notify <command|url>',
        'at the end, run a command (without a shell; the JSON report on standard input, the facts as CLAUDE_MULTI_… variables) or post JSON to a webhook; may be repeated',
      ).argParser((value: string, before: string[] = []) => [...before, value]),
    )
    .option('--notify-allow-http', 'allow --notify to post to another machine without encryption');
}

/** The given notification targets. @throws {UsageError} with every target that is invalid or names a missing program */
export function notifyTargetsFrom(
  options: Invocation['options'],
  surroundings: Pick<CliContext, 'env' | 'cwd'>,
): NotifyTargets {
  const given = (options['notify'] as string[] | undefined) ?? [];
  const targets: NotifyTarget[] = [];
  const faults: Fault[] = [];
  for (const text of given) {
    const read = readNotifyTarget(text, options['notifyAllowHttp'] === true);
    if (!read.ok) {
      faults.push({ where: '--notify', ...read.fault });
      continue;
    }
    const { target } = read;
    const problem = target.kind === 'command' ? whyNotRunnable(target.file, surroundings) : null;
    if (target.kind === 'command' && problem !== null) {
      const allowed = 'give a program, with its arguments: no shell runs it (sh -c "…" does)';
      faults.push({ where: '--notify', problem, value: target.file, allowed });
    }
    targets.push(target);
  }
  if (faults.length > 0) throw new UsageError('Nothing was started.', faults);
  return targets;
}
