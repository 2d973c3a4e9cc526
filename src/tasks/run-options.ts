import { basename, resolve } from 'node:path';
import type { RunOptions } from '../domain/plan/plan.ts';
import type { Task } from '../domain/plan/task.ts';
import { memoryFloorBytes, slotsForMachine } from '../machine/memory.ts';
import { builtInSettings, type SettingValues } from './fields/settings.ts';
import type { TaskFile } from './task-file-reader.ts';

/** What was given in place of what the run has recorded. */
export interface Overrides {
  readonly options: Partial<RunOptions>;
  readonly task: Partial<Task>;
}

export function optionsIn(values: SettingValues, cwd: string): Partial<RunOptions> {
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

export function taskFieldsIn(values: SettingValues): Partial<Task> {
  return {
    ...(values.model === undefined ? {} : { model: values.model }),
    ...(values.budget === undefined ? {} : { budgetUsd: values.budget }),
    ...(values.timeout === undefined ? {} : { timeoutMs: values.timeout }),
    ...(values['max-turns'] === undefined ? {} : { maxTurns: values['max-turns'] }),
    ...(values['permission-mode'] === undefined ? {} : { permissionMode: values['permission-mode'] }),
  };
}

export function optionsOf(settings: SettingValues, file: TaskFile, projectDir: string, cwd: string): RunOptions {
  const { 'sessions-dir': sessionsDir, 'claude-path': claudePath } = settings;
  const run = { ...builtInSettings, ...file.settings, ...settings };
  const slots = run['max-parallel'];
  return {
    projectDir,
    sessionsDir: sessionsDir === undefined ? null : resolve(cwd, sessionsDir),
    maxParallel: slots === 'auto' ? slotsForMachine() : slots,
    memoryFloorBytes: slots === 'auto' ? memoryFloorBytes : null,
    halt: run.halt,
    delayMs: run.delay,
    enhance: run.enhance,
    // A bare name is looked up on PATH; anything else is a path from here.
    claudePath:
      claudePath === undefined || basename(claudePath) === claudePath ? (claudePath ?? null) : resolve(cwd, claudePath),
    retries: run.retries,
    idleTimeoutMs: run['idle-timeout'],
    keepBackground: run['keep-background'],
  };
}
