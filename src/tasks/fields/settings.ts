import { z } from 'zod';
import { type Halt, parseHalt } from '../../domain/plan/halt.ts';
import { defaultModel, defaultPermissionMode } from '../../domain/plan/task.ts';
import { defaultRetryPolicy } from '../../domain/schedule/retry.ts';
import { durationMust, durationSchema } from '../../domain/text/duration.ts';
import type { FaultList } from './fault-list.ts';
import { field, filledTextSchema, switchMust, switchSchema, wholeNumberSchema } from './field.ts';
import { type FieldValues, parseSetting } from './field-parser.ts';
import { taskSettingShape } from './task-fields.ts';

const haltSettingSchema = z
  .string()
  .refine((text) => text === 'never' || parseHalt(text) !== null)
  .transform((text): Halt | null => parseHalt(text));

/** Settings of a run that a task file may hold as well. */
export const runSettingShape = {
  'max-parallel': field(z.union([z.literal('auto'), wholeNumberSchema(1, 1_000)]), {
    must: 'be a whole number from 1 to 1000, or auto',
    description: 'How many sessions run at once, or auto: as many as cores and free memory allow. Default: 4.',
    examples: [8, 'auto'],
  }),
  halt: field(haltSettingSchema, {
    must: 'be soon or now, with a number or a share of failures: soon,fail=3 or now,fail=20%',
    description:
      'When to give up because tasks fail: soon starts no more tasks, now also stops those that run; after one failure, or a number or share of them. Default: never.',
    examples: ['soon', 'now,fail=3', 'soon,fail=20%'],
  }),
  delay: field(z.union([z.literal(0), durationSchema]), {
    must: durationMust,
    description: 'The shortest time between two starts. Default: 0.',
    examples: ['2s'],
  }),
  enhance: field(switchSchema, {
    must: switchMust,
    description: 'Whether prompts get an opening and an ending that ask for checks. Default: true.',
  }),
  retries: field(wholeNumberSchema(0, 100), {
    must: 'be a whole number from 0 to 100',
    description:
      'How many more attempts a task gets after a failure that can go away, such as a crash or an overloaded API. Default: 2.',
  }),
  'idle-timeout': field(z.union([z.literal('off').transform(() => null), durationSchema]), {
    must: `${durationMust}, or off`,
    description: 'Stops a session that has printed nothing for this long, such as "5m", or off. Default: off.',
  }),
  'keep-background': field(switchSchema, {
    must: switchMust,
    description: 'Whether processes that a successful session started in the background keep running. Default: false.',
  }),
};

/**
 * Settings that only the person at the machine gives, by flag or variable. A task file cannot: it may come from
 * someone else's branch, and must not choose the program that is run nor the folders that are worked and written in.
 */
export const machineSettingShape = {
  'project-dir': field(filledTextSchema, {
    must: 'be the path of a folder',
    description: 'The folder that sessions work in. Default: the current folder.',
  }),
  'sessions-dir': field(filledTextSchema, {
    must: 'be the path of a folder',
    description: "Where run folders are made. Default: the platform's folder for state.",
  }),
  'claude-path': field(filledTextSchema, {
    must: 'be the path of a program',
    description: 'The Claude Code program to run. Default: the one on PATH.',
  }),
};

const settingShape = { ...taskSettingShape, ...runSettingShape, ...machineSettingShape };

/** Settings by the names that users write. */
export type SettingName = keyof typeof settingShape;

/** Settings as read: durations in milliseconds, `off` as null. */
export type SettingValues = FieldValues<typeof settingShape>;

/** The environment variable of each setting. */
export const settingVariables: Readonly<Record<SettingName, string>> = {
  model: 'CLAUDE_DEFAULT_MODEL',
  budget: 'CLAUDE_DEFAULT_BUDGET',
  timeout: 'CLAUDE_SESSION_TIMEOUT',
  'max-turns': 'CLAUDE_MULTI_MAX_TURNS',
  'permission-mode': 'CLAUDE_MULTI_PERMISSION_MODE',
  'allowed-tools': 'CLAUDE_MULTI_ALLOWED_TOOLS',
  'disallowed-tools': 'CLAUDE_MULTI_DISALLOWED_TOOLS',
  'append-system-prompt': 'CLAUDE_MULTI_APPEND_SYSTEM_PROMPT',
  'max-parallel': 'CLAUDE_MAX_PARALLEL',
  halt: 'CLAUDE_MULTI_HALT',
  delay: 'CLAUDE_MULTI_DELAY',
  enhance: 'CLAUDE_ENHANCE_PROMPTS',
  retries: 'CLAUDE_MAX_RETRIES',
  'idle-timeout': 'CLAUDE_MULTI_IDLE_TIMEOUT',
  'keep-background': 'CLAUDE_MULTI_KEEP_BACKGROUND',
  'project-dir': 'CLAUDE_PROJECT_DIR',
  'sessions-dir': 'CLAUDE_SESSIONS_DIR',
  'claude-path': 'CLAUDE_MULTI_CLAUDE_PATH',
};

/** What holds when nobody says otherwise. */
export const builtInSettings = {
  model: defaultModel,
  budget: 5,
  timeout: 600_000,
  'max-turns': null,
  'permission-mode': defaultPermissionMode,
  'allowed-tools': [],
  'disallowed-tools': [],
  'append-system-prompt': '',
  'max-parallel': 4,
  halt: null,
  delay: 0,
  enhance: true,
  retries: defaultRetryPolicy.retries,
  'idle-timeout': null,
  'keep-background': false,
} as const satisfies SettingValues;

/** Settings as flags or an Action's inputs give them: raw texts, or what their parser made of them. */
export interface GivenSettings {
  readonly values: Readonly<Partial<Record<SettingName, unknown>>>;
  /** How the shell's user writes a setting: `--max-parallel`, `input max-parallel`. */
  readonly nameOf: (name: SettingName) => string;
}

/** Where a setting came from, as its user wrote it. */
export interface ResolvedSettings {
  readonly values: SettingValues;
  readonly source: (name: SettingName) => string;
}

/**
 * Reads the settings that were given directly: by flag or input, else by environment variable (an empty one counts as
 * not set). What a flag overrides is not looked at. Faults name the flag or the variable.
 */
export function resolveSettings(
  given: GivenSettings,
  environment: Readonly<Record<string, string | undefined>>,
  faults: FaultList,
): ResolvedSettings {
  const values: Record<string, unknown> = {};
  const sources = new Map<string, string>();
  for (const [position, name] of settingNames.entries()) {
    const byFlag = given.values[name];
    const raw = byFlag ?? (environment[settingVariables[name]] || undefined);
    if (raw === undefined) continue;
    const where = byFlag === undefined ? settingVariables[name] : given.nameOf(name);
    sources.set(name, where);
    const value = parseSetting(settingShape[name], raw, { where, rank: [0, position], fields: [] }, faults);
    if (value !== undefined) values[name] = value;
  }
  return { values: values as SettingValues, source: (name) => sources.get(name) ?? settingVariables[name] };
}

/** Every setting by name. */
export const settingNames = Object.keys(settingShape) as SettingName[];
