import { parse } from 'yaml';
import type { z } from 'zod';
import { settingOfInput } from '../../../src/action/inputs/inputs.ts';
import { contextShape } from '../../../src/tasks/fields/context-fields.ts';
import {
  machineSettingShape,
  runSettingShape,
  type SettingName,
  settingNames,
  settingVariables,
} from '../../../src/tasks/fields/settings.ts';
import { entryShape, taskSettingShape } from '../../../src/tasks/fields/task-fields.ts';
import { describeField } from './described.ts';
import { cell, codeCell, markdownTable } from './table.ts';

const shape = { ...taskSettingShape, ...runSettingShape, ...machineSettingShape };

/** A setting as the documentation tells it, as plain text. */
export interface DocumentedSetting {
  readonly name: SettingName;
  /** Its options: `--model <name>`. */
  readonly flags: readonly string[];
  readonly variable: string;
  readonly fallback: string;
  readonly meaning: string;
}

/**
 * All settings.
 * @param flagsOf returns the options of a setting: `--model <name>`
 */
export function documentedSettings(flagsOf: (name: SettingName) => readonly string[]): DocumentedSetting[] {
  return settingNames.map((name) => {
    const { meaning, fallback } = describeField(shape[name]);
    return { name, flags: flagsOf(name), variable: settingVariables[name], fallback: fallback ?? 'none', meaning };
  });
}

/**
 * The table of settings: the flag, the variable, other places to set it, and the default.
 * @param flagsOf returns the options of a setting: `--model <name>`
 */
export function settingsTable(flagsOf: (name: SettingName) => readonly string[]): string {
  const rows = documentedSettings(flagsOf).map(({ name, flags, variable, fallback, meaning }) => {
    return [flags.map(codeCell).join(', '), `\`${variable}\``, placesOf(name), cell(fallback), cell(meaning)];
  });
  return markdownTable(['flag', 'variable', 'also set by', 'default', 'meaning'], rows);
}

function placesOf(name: SettingName): string {
  const inFile = Object.hasOwn(taskSettingShape, name)
    ? ['task', '`defaults`']
    : Object.hasOwn(runSettingShape, name)
      ? ['top of the file']
      : [];
  const inputs = Object.entries(settingOfInput).filter(([, setting]) => setting === name);
  return [...inFile, ...inputs.map(([input]) => `input \`${input}\``)].join(', ') || '–';
}

/** The table of the keys of a task. */
export function taskKeysTable(): string {
  return keysTable(entryShape, {});
}

/** The table of the keys of a shared context. Those that it has in common with tasks are taken from `defaults`. */
export function contextKeysTable(): string {
  return keysTable(contextShape, taskSettingShape);
}

/** @param inherited the fields whose default is that of all tasks */
function keysTable(fields: Readonly<Record<string, z.ZodType>>, inherited: object): string {
  const rows = Object.entries(fields).map(([name, schema]) => {
    const { meaning, fallback, value } = describeField(schema);
    const own = Object.hasOwn(inherited, name) ? 'as in `defaults`' : cell(fallback ?? '–');
    return [`\`${name}\``, cell(meaning), cell(value), own];
  });
  return markdownTable(['key', 'meaning', 'value', 'default'], rows);
}

/** The table of the keys at the top of a task file that is an object. */
export function fileKeysTable(): string {
  const rows = Object.entries(runSettingShape).map(([name, schema]) => {
    const { meaning, fallback, value } = describeField(schema);
    return [`\`${name}\``, cell(meaning), cell(value), cell(fallback ?? '–')];
  });
  const tasks = ['`tasks`', 'The tasks.', 'a list of at least one task', '–'];
  const defaults = [
    '`defaults`',
    'Holds for every task that does not say otherwise.',
    'an object with keys of a task',
    '–',
  ];
  const context = [
    '`context`',
    'A session that reads first; the sessions of the tasks begin with what it has read.',
    'an object with keys of a shared context',
    '–',
  ];
  const schema = ['`$schema`', 'For editors: where the JSON Schema is.', 'text', '–'];
  return markdownTable(['key', 'meaning', 'value', 'default'], [tasks, defaults, context, ...rows, schema]);
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** The table of the inputs of the Action. @param actionYml the text of action.yml */
export function inputsTable(actionYml: string): string {
  const { inputs } = parse(actionYml) as ActionFile;
  const rows = Object.entries(inputs).map(([name, input]) => {
    const fallback = input.default === undefined ? '–' : `\`${input.default}\``;
    return [`\`${name}\``, cell(input.description), fallback];
  });
  return markdownTable(['input', 'meaning', 'default'], rows);
}

/** The table of the outputs of the Action. @param actionYml the text of action.yml */
export function outputsTable(actionYml: string): string {
  const { outputs } = parse(actionYml) as ActionFile;
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  return markdownTable(['output', 'meaning'], rows);
}
