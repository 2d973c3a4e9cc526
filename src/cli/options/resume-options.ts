import type { Command } from 'commander';
import { FaultList } from '../../tasks/fields/fault-list.ts';
import { resolveSettings, type SettingName } from '../../tasks/fields/settings.ts';
import { type Overrides, overridesOf } from '../../tasks/run-options.ts';
import type { Invocation } from '../arguments/command.ts';
import { addNotifyOptions } from './notify-options.ts';
import { addSettingOptions, givenSettings } from './setting-options.ts';
import { addViewOptions } from './view-options.ts';

/** Settings of a run that can be changed when it is resumed. */
const runSettings: readonly SettingName[] = [
  ...([
    'max-parallel',
    'halt',
    'delay',
    'retries',
    'idle-timeout',
    'wait-for-limit',
    'gateway',
    'run-timeout',
    'total-budget',
    'daily-budget',
    'warm-start',
    'keep-background',
    'claude-path',
  ] as const),
];

/** Adds the options of commands that resume a run. */
export function addResumeOptions(command: Command, taskSettings: readonly SettingName[]): void {
  addViewOptions(command);
  addNotifyOptions(command);
  command
    .option('--restart', 'start interrupted tasks from the beginning instead of continuing their conversations')
    .option('--accept-changes', 'continue with the task list as it is now')
    .option('--force', 'take the run over from a process of another machine that cannot be checked');
  addSettingOptions(command, [...taskSettings, ...runSettings, 'sessions-dir']);
}

/** The settings among the options, as overrides of the recorded ones. @throws {UsageError} with every fault */
export function overridesFrom(options: Invocation['options'], cwd: string): Overrides {
  const faults = new FaultList();
  const { values } = resolveSettings(givenSettings(options), {}, faults);
  if (faults.length > 0) return faults.throw();
  return overridesOf(values, cwd);
}
