import { z } from 'zod';
import { type Halt, parseHalt } from '../../domain/plan/halt.ts';
import { defaultModel, defaultPermissionMode } from '../../domain/plan/task.ts';
import { defaultRetryPolicy } from '../../domain/schedule/retry.ts';
import { durationMust, durationSchema } from '../../domain/text/duration.ts';
import type { FaultList } from './fault-list.ts';
import {
  dollarsMust,
  dollarsSchema,
  field,
  filledTextSchema,
  switchMust,
  switchSchema,
  wholeNumberSchema,
} from './field.ts';
import { type FieldValues, parseSetting } from './field-parser.ts';
import { taskSettingShape } from './task-fields.ts';

const haltSettingSchema = z
  .string()
  .refine((text) => text === 'never' || parseHalt(text) !== null)
  .transform((text): Halt | null => parseHalt(text));

const budgetSchema = z.union([z.literal('off').transform(() => null), dollarsSchema]);
const budgetMust = `${dollarsMust}, or off`;

/** Settings of a run that a task file may also contain. */
export const runSettingShape = {
  'max-parallel': field(z.union([z.literal('auto'), wholeNumberSchema(1, 1_000)]), {
    must: 'be a whole number from 1 to 1000, or auto',
    description: 'How many sessions run at once, or auto: as many as the cores and the free memory allow. Default: 4.',
    examples: [8, 'auto'],
  }),
  halt: field(haltSettingSchema, {
    must: 'be soon or now, with a number or a share of failures: soon,fail=3 or now,fail=20%',
    description:
      'When to give up because tasks fail: soon starts no more tasks, now also stops the running ones; after one failure, or after a number or share of failures. Default: never.',
    examples: ['soon', 'now,fail=3', 'soon,fail=20%'],
  }),
  delay: field(z.union([z.literal(0), durationSchema]), {
    must: durationMust,
    description: 'The shortest time between two starts. Default: 0.',
    examples: ['2s'],
  }),
  enhance: field(switchSchema, {
    must: switchMust,
    description:
      'Whether to add an opening and an ending to each prompt that ask the session to check its work. Default: true.',
  }),
  retries: field(wholeNumberSchema(0, 100), {
    must: 'be a whole number from 0 to 100',
    description:
      'How many more attempts a task gets after a temporary failure, such as a crash or an overloaded API. Default: 2.',
  }),
  'idle-timeout': field(z.union([z.literal('off').transform(() => null), durationSchema]), {
    must: `${durationMust}, or off`,
    description: 'Stop a session that has printed nothing for this long, such as "5m", or off. Default: off.',
  }),
  'run-timeout': field(z.union([z.literal('off').transform(() => null), durationSchema]), {
    must: `${durationMust}, or off`,
    description:
      'The longest time that the whole run may take, such as "50m", or off. When it has passed, sessions are asked to stop and keep their work; the run can be resumed. Default: off.',
    examples: ['50m'],
  }),
  'wait-for-limit': field(switchSchema, {
    must: switchMust,
    description:
      "Whether to wait until the account's usage limit resets and then go on, instead of ending the run. Default: false.",
  }),
  gateway: field(z.enum(['auto', 'on', 'off']), {
    must: 'be auto, on or off',
    description:
      'Whether the requests of all sessions pass through a gateway of the run: auto wherever they go to the Messages API, on to insist, or off. Default: auto.',
    examples: ['off'],
  }),
  'total-budget': field(budgetSchema, {
    must: budgetMust,
    description:
      'What the run may cost in all, US dollars, or off. When it is spent, nothing more is sent; the run can be resumed with a larger one. Default: off.',
    examples: [10],
  }),
  'daily-budget': field(budgetSchema, {
    must: budgetMust,
    description: 'What all runs of the sessions folder may cost within 24 hours, US dollars, or off. Default: off.',
    examples: [50],
  }),
  'warm-start': field(z.union([z.enum(['auto', 'off']), durationSchema]), {
    must: `be auto, off or the longest wait: ${durationMust.replace(/^be /, '')}`,
    description:
      'Whether, of requests with the same beginning, one goes first and writes it to the prompt cache for the others, which wait for it: auto (at most 20 seconds), off, or at most so long. Default: auto.',
    examples: ['off'],
  }),
  'keep-background': field(switchSchema, {
    must: switchMust,
    description: 'Whether the background processes of a successful session are left running. Default: false.',
  }),
};

/**
 * Settings that only the local user may give, by flag or variable. A task file may come from someone else's branch,
 * so it must not choose which program is run or which folders are used.
 */
export const machineSettingShape = {
  'project-dir': field(filledTextSchema, {
    must: 'be the path of a folder',
    description: 'The folder in which sessions work. Default: the current folder.',
  }),
  'sessions-dir': field(filledTextSchema, {
    must: 'be the path of a folder',
    description: "The folder in which runs are stored. Default: the platform's folder for application state.",
  }),
  'claude-path': field(filledTextSchema, {
    must: 'be the path of a program',
    description: 'The Claude Code program to run. Default: the one on PATH.',
  }),
};

const settingShape = { ...taskSettingShape, ...runSettingShape, ...machineSettingShape };

/** The name of a setting, as users write it. */
export type SettingName = keyof typeof settingShape;

/** Parsed settings: durations in milliseconds, `off` as null. */
export type SettingValues = FieldValues<typeof settingShape>;

/** The environment variable of each setting. */
export const settingVariables: Readonly<Record<SettingName, string>> = {
  model: 'CLAUDE_DEFAULT_MODEL',
  budget: 'CLAUDE_DEFAULT_BUDGET',
  timeout: 'CLAUDE_SESSION_TIMEOUT',
  'background-wait': 'CLAUDE_MULTI_BACKGROUND_WAIT',
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
  'run-timeout': 'CLAUDE_MULTI_RUN_TIMEOUT',
  'wait-for-limit': 'CLAUDE_MULTI_WAIT_FOR_LIMIT',
  gateway: 'CLAUDE_MULTI_GATEWAY',
  'total-budget': 'CLAUDE_MULTI_TOTAL_BUDGET',
  'daily-budget': 'CLAUDE_MULTI_DAILY_BUDGET',
  'warm-start': 'CLAUDE_MULTI_WARM_START',
  'keep-background': 'CLAUDE_MULTI_KEEP_BACKGROUND',
  'project-dir': 'CLAUDE_PROJECT_DIR',
  'sessions-dir': 'CLAUDE_SESSIONS_DIR',
  'claude-path': 'CLAUDE_MULTI_CLAUDE_PATH',
};

/** The defaults. */
export const builtInSettings = {
  model: defaultModel,
  budget: 5,
  timeout: 600_000,
  'background-wait': null,
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
  'wait-for-limit': false,
  gateway: 'auto',
  'run-timeout': null,
  'total-budget': null,
  'daily-budget': null,
  'warm-start': 'auto',
  'keep-background': false,
} as const satisfies SettingValues;

/** Settings given by flags or by an Action's inputs: raw texts, or values already parsed. */
export interface GivenSettings {
  readonly values: Readonly<Partial<Record<SettingName, unknown>>>;
  /** The name of a setting as the user wrote it: `--max-parallel`, `input max-parallel`. */
  readonly nameOf: (name: SettingName) => string;
}

/** Settings, each with the flag, input or variable that it came from. */
export interface ResolvedSettings {
  readonly values: SettingValues;
  readonly source: (name: SettingName) => string;
}

/**
 * Resolves the settings that were given directly: by flag or input, else by environment variable (an empty variable
 * counts as not set). A variable that a flag overrides is not validated. Faults name the flag or the variable.
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

/** The names of all settings. */
export const settingNames = Object.keys(settingShape) as SettingName[];
