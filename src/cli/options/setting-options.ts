import { type Command, Option } from 'commander';
import {
  type GivenSettings,
  machineSettingShape,
  runSettingShape,
  type SettingName,
} from '../../tasks/fields/settings.ts';
import { taskSettingShape } from '../../tasks/fields/task-fields.ts';

const descriptions = { ...taskSettingShape, ...runSettingShape, ...machineSettingShape };

/** The placeholder of each option's value in the help; null for options without a value. */
const placeholders: Readonly<Record<SettingName, string | null>> = {
  model: '<name>',
  budget: '<usd>',
  timeout: '<duration>',
  'background-wait': '<duration>',
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
  'wait-for-limit': null,
  gateway: '<when>',
  'run-timeout': '<duration>',
  'total-budget': '<usd>',
  'daily-budget': '<usd>',
  'warm-start': '<when>',
  'keep-background': null,
  'project-dir': '<dir>',
  'sessions-dir': '<dir>',
  'claude-path': '<file>',
};
/** The names of all settings that have an option. */
export const settingOptionNames = Object.keys(placeholders) as SettingName[];
const names = settingOptionNames;

/** Lists may also be given by several options. */
const repeatable: ReadonlySet<SettingName> = new Set(['allowed-tools', 'disallowed-tools']);

/** Adds an option for each setting, or for those in `only`. Values are not parsed here. */
export function addSettingOptions(command: Command, only: readonly SettingName[] = names): void {
  for (const name of only) {
    const placeholder = placeholders[name];
    const option = new Option(placeholder === null ? `--${name}` : `--${name} ${placeholder}`, describe(name));
    if (repeatable.has(name)) option.argParser((value: string, before: string[] = []) => [...before, value]);
    command.addOption(option);
    if (name === 'enhance') command.addOption(new Option('--no-enhance', 'use the prompts unchanged'));
  }
}

/** Descriptions of flags that differ from those of the settings. */
const flagTexts: Partial<Record<SettingName, string>> = {
  halt: 'when to give up because tasks fail: soon (start nothing more) or now (also stop what runs), after one failure or after a number or share: soon,fail=3 or now,fail=20% (default: never)',
  enhance: 'ask in each prompt for checks before and after the work (default)',
  'background-wait':
    'how long to wait for background work of a session that has answered, before it is told of it; auto: 1m for commands',
  'wait-for-limit': 'when the usage limit of the account is reached, wait until it resets and go on',
  gateway:
    'whether the requests of all sessions pass through a gateway of the run: auto (wherever they can), on or off (default: auto)',
  'keep-background': 'leave background processes of successful sessions running',
  'allowed-tools': 'tools and rules that are allowed without asking, separated by commas; may be repeated',
  'disallowed-tools': 'tools and rules that are refused, separated by commas; may be repeated',
};

function describe(name: SettingName): string {
  const text = flagTexts[name] ?? descriptions[name].description ?? '';
  return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** The settings among a command's options. Faults name them as typed. */
export function givenSettings(options: Readonly<Record<string, unknown>>): GivenSettings {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of names) {
    const value = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (value !== undefined) values[name] = value;
  }
  return { values, nameOf: (name) => (name === 'enhance' && values.enhance === false ? '--no-enhance' : `--${name}`) };
}
