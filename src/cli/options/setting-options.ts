import { type Command, Option } from 'commander';
import {
  type GivenSettings,
  machineSettingShape,
  runSettingShape,
  type SettingName,
} from '../../tasks/fields/settings.ts';
import { taskSettingShape } from '../../tasks/fields/task-fields.ts';

const descriptions = { ...taskSettingShape, ...runSettingShape, ...machineSettingShape };

/** What stands for the value in the help; null for options without one. */
const placeholders: Readonly<Record<SettingName, string | null>> = {
  model: '<name>',
  budget: '<usd>',
  timeout: '<duration>',
  'max-turns': '<n>',
  'permission-mode': '<mode>',
  'allowed-tools': '<tools>',
  'disallowed-tools': '<tools>',
  'append-system-prompt': '<text>',
  'max-parallel': '<n>',
  halt: '<rule>',
  delay: '<duration>',
  enhance: null,
  retries: '<n>',
  'idle-timeout': '<duration>',
  'keep-background': null,
  'project-dir': '<dir>',
  'sessions-dir': '<dir>',
  'claude-path': '<file>',
};
/** Every setting that has an option. */
export const settingOptionNames = Object.keys(placeholders) as SettingName[];
const names = settingOptionNames;

/** Lists may be given in several options as well as in one. */
const repeatable: ReadonlySet<SettingName> = new Set(['allowed-tools', 'disallowed-tools']);

/** Adds an option for every setting, or for those named. Values stay as they were typed: the settings read them. */
export function addSettingOptions(command: Command, only: readonly SettingName[] = names): void {
  for (const name of only) {
    const placeholder = placeholders[name];
    const option = new Option(placeholder === null ? `--${name}` : `--${name} ${placeholder}`, describe(name));
    if (repeatable.has(name)) option.argParser((value: string, before: string[] = []) => [...before, value]);
    command.addOption(option);
    if (name === 'enhance') command.addOption(new Option('--no-enhance', 'leave the prompts as they are'));
  }
}

/** Where a flag reads differently from the same setting in a file. */
const flagTexts: Partial<Record<SettingName, string>> = {
  enhance: 'ask in each prompt for checks before and after the work (default)',
  'keep-background': 'keep processes running that a successful session started in the background',
  'allowed-tools': 'tools and rules allowed without asking, with commas between them; may be repeated',
  'disallowed-tools': 'tools and rules that are refused, with commas between them; may be repeated',
};

function describe(name: SettingName): string {
  const text = flagTexts[name] ?? descriptions[name].description ?? '';
  return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** The settings among a command's options, named in faults as they were typed. */
export function givenSettings(options: Readonly<Record<string, unknown>>): GivenSettings {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of names) {
    const value = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (value !== undefined) values[name] = value;
  }
  return { values, nameOf: (name) => (name === 'enhance' && values.enhance === false ? '--no-enhance' : `--${name}`) };
}
