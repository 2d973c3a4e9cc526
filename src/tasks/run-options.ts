import { basename, resolve } from 'node:path';
import type { RunOptions } from '../domain/plan/plan.ts';
import type { Task } from '../domain/plan/task.ts';
import { memoryFloorBytes, slotsForMachine } from '../machine/process/memory.ts';
import { builtInSettings, type SettingValues } from './fields/settings.ts';
import type { TaskFile } from './task-file-reader.ts';

/** What was given in place of what a run has recorded. */
export interface Overrides {
  readonly options: Partial<RunOptions>;
  readonly task: Partial<Task>;
}

/** The options of a new run: what was given, else what its task file says, else what is built in. */
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
  };
}

/** What the settings that were given say of a run that is taken up again; the rest stays as it was recorded. */
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
      ...given('keepBackground', values['keep-background']),
    },
    task: {
      ...given('model', values.model),
      ...given('budgetUsd', values.budget),
      ...given('timeoutMs', values.timeout),
      ...given('maxTurns', values['max-turns']),
      ...given('permissionMode', values['permission-mode']),
    },
  };
}

/** How many sessions may run at once; where the machine decides, memory does too. */
function slotOptions(slots: number | 'auto'): Pick<RunOptions, 'maxParallel' | 'memoryFloorBytes'> {
  return slots === 'auto'
    ? { maxParallel: slotsForMachine(), memoryFloorBytes }
    : { maxParallel: slots, memoryFloorBytes: null };
}

/** A bare name is looked up on PATH; anything else is a path from here. */
function programPath(given: string, cwd: string): string {
  return basename(given) === given ? given : resolve(cwd, given);
}

/** An object with the one field, or without it when there is no value. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}
