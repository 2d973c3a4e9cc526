import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { memoryFloorBytes, slotsForMachine } from '../../adapters/machine.ts';
import { FaultList } from '../../domain/fault-list.ts';
import type { RunOptions } from '../../domain/plan.ts';
import { resolveSettings, type SettingName, type SettingValues } from '../../domain/settings.ts';
import type { Task } from '../../domain/task.ts';
import type { Invocation } from '../command.ts';
import { addNotifyOptions } from '../notify-options.ts';
import { addViewOptions } from '../run-options.ts';
import { addSettingOptions, givenSettings } from '../setting-options.ts';

/** Settings of a run that may be others when it is taken up again. */
const runSettings: readonly SettingName[] = [
  ...(['max-parallel', 'halt', 'delay', 'retries', 'idle-timeout', 'keep-background', 'claude-path'] as const),
];

/** Adds the options of commands that take a run up again. */
export function addResumeOptions(command: Command, taskSettings: readonly SettingName[]): void {
  addViewOptions(command);
  addNotifyOptions(command);
  command
    .option('--restart', 'start tasks that were cut off anew instead of continuing their conversations')
    .option('--accept-changes', 'go on with the task list as it is now');
  addSettingOptions(command, [...taskSettings, ...runSettings, 'sessions-dir']);
}

/** What was given in place of what the run has recorded. */
export interface Overrides {
  readonly options: Partial<RunOptions>;
  readonly task: Partial<Task>;
}

/** The settings among the options, as they are to be from now on. @throws {UsageError} with every fault */
export function overridesFrom(options: Invocation['options'], cwd: string): Overrides {
  const faults = new FaultList();
  const { values } = resolveSettings(givenSettings(options), {}, faults);
  if (faults.length > 0) return faults.throw();
  return { options: optionsIn(values, cwd), task: taskFieldsIn(values) };
}

function optionsIn(values: SettingValues, cwd: string): Partial<RunOptions> {
  const { 'max-parallel': slots, 'claude-path': claude } = values;
  return {
    ...(slots === undefined ? {} : { maxParallel: slots === 'auto' ? slotsForMachine() : slots }),
    ...(slots === undefined ? {} : { memoryFloorBytes: slots === 'auto' ? memoryFloorBytes : null }),
    ...(claude === undefined ? {} : { claudePath: basename(claude) === claude ? claude : resolve(cwd, claude) }),
    ...(values.halt === undefined ? {} : { halt: values.halt }),
    ...(values.delay === undefined ? {} : { delayMs: values.delay }),
    ...(values.retries === undefined ? {} : { retries: values.retries }),
    ...(values['idle-timeout'] === undefined ? {} : { idleTimeoutMs: values['idle-timeout'] }),
    ...(values['keep-background'] === undefined ? {} : { keepBackground: values['keep-background'] }),
  };
}

function taskFieldsIn(values: SettingValues): Partial<Task> {
  return {
    ...(values.model === undefined ? {} : { model: values.model }),
    ...(values.budget === undefined ? {} : { budgetUsd: values.budget }),
    ...(values.timeout === undefined ? {} : { timeoutMs: values.timeout }),
    ...(values['max-turns'] === undefined ? {} : { maxTurns: values['max-turns'] }),
    ...(values['permission-mode'] === undefined ? {} : { permissionMode: values['permission-mode'] }),
  };
}
