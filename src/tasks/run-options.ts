import { basename, resolve } from 'node:path';
import type { RunOptions } from '../domain/plan/plan.ts';
import type { Task } from '../domain/plan/task.ts';
import { memoryFloorBytes, slotsForMachine } from '../machine/process/memory.ts';
import { builtInSettings, type SettingValues } from './fields/settings.ts';
import type { TaskFile } from './task-file-reader.ts';

/** Values that replace those recorded for a run. */
export interface Overrides {
  readonly options: Partial<RunOptions>;
  readonly task: Partial<Task>;
}

/** The options of a new run: given directly, else from its task file, else the default. */
export function optionsOf(settings: SettingValues, file: TaskFile, projectDir: string, cwd: string): RunOptions {
  const values = { ...builtInSettings, ...file.settings, ...settings };
  const { 'sessions-dir': sessionsDir, 'claude-path': program } = values;
  return {
    projectDir,
    sessionsDir: sessionsDir === undefined ? null : resolve(cwd, sessionsDir),
    ...slotOptions(values['max-parallel']),
    halt: values.halt,
    delayMs: values.delay,
    enhance: values.enhance,
    claudePath: program === undefined ? null : programPath(program, cwd),
    retries: values.retries,
    idleTimeoutMs: values['idle-timeout'],
    keepBackground: values['keep-background'],
    waitForLimit: values['wait-for-limit'],
    gateway: values.gateway,
    runTimeoutMs: values['run-timeout'],
    totalBudgetUsd: values['total-budget'],
    dailyBudgetUsd: values['daily-budget'],
    warmStart: values['warm-start'],
  };
}

/** The overrides that the given settings make to a run that is resumed; everything else stays as recorded. */
export function overridesOf(values: SettingValues, cwd: string): Overrides {
  const { 'max-parallel': slots, 'claude-path': program } = values;
  return {
    options: {
      ...(slots === undefined ? {} : slotOptions(slots)),
      ...(program === undefined ? {} : { claudePath: programPath(program, cwd) }),
      ...given('halt', values.halt),
      ...given('delayMs', values.delay),
      ...given('retries', values.retries),
      ...given('idleTimeoutMs', values['idle-timeout']),
      ...given('waitForLimit', values['wait-for-limit']),
      ...given('gateway', values.gateway),
      ...given('runTimeoutMs', values['run-timeout']),
      ...given('totalBudgetUsd', values['total-budget']),
      ...given('dailyBudgetUsd', values['daily-budget']),
      ...given('warmStart', values['warm-start']),
      ...given('keepBackground', values['keep-background']),
    },
    task: {
      ...given('model', values.model),
      ...given('budgetUsd', values.budget),
      ...given('timeoutMs', values.timeout),
      ...given('backgroundWaitMs', values['background-wait']),
      ...given('maxTurns', values['max-turns']),
      ...given('permissionMode', values['permission-mode']),
    },
  };
}

/** How many sessions may run at once; with `auto`, free memory limits them too. */
function slotOptions(slots: number | 'auto'): Pick<RunOptions, 'maxParallel' | 'memoryFloorBytes'> {
  return slots === 'auto'
    ? { maxParallel: slotsForMachine(), memoryFloorBytes }
    : { maxParallel: slots, memoryFloorBytes: null };
}

/** A bare name is looked up on PATH later; anything else is a path relative to `cwd`. */
function programPath(given: string, cwd: string): string {
  return basename(given) === given ? given : resolve(cwd, given);
}

/** An object with one field, or an empty object when the value is undefined. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}
