import type { Option } from 'commander';
import { namedModels, permissionModes } from '../../domain/plan/task.ts';
import type { CommandEntry } from '../arguments/command.ts';
import { buildCommand } from '../arguments/parse-arguments.ts';
import type { Terminal } from '../process/terminal.ts';

/** What a shell can offer for a word: fixed words, files, folders, or ids from the sessions folder. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'stored'; readonly names: StoredNames };

/** Kinds of ids that are looked up when the Tab key is pressed. */
export const storedNames = ['runs', 'tasks', 'runs-and-tasks'] as const;
export type StoredNames = (typeof storedNames)[number];

/** What a completion script needs to know about an option. */
export interface CompletedOption {
  readonly long: string;
  /** With its dash. */
  readonly short: string | null;
  readonly description: string;
  /** What to offer for its value; null when it takes none. */
  readonly value: Offer | null;
  readonly isRepeatable: boolean;
}

/** A positional argument. */
export interface CompletedParameter {
  readonly name: string;
  readonly offer: Offer;
  /** Whether it may be repeated; only the last one can. */
  readonly isRepeatable: boolean;
}

/** What a completion script needs to know about a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly CompletedParameter[];
  readonly options: readonly CompletedOption[];
}

const nothing: Offer = { kind: 'nothing' };
const files: Offer = { kind: 'files' };
const models: Offer = { kind: 'words', words: namedModels };
const stored = (names: StoredNames): Offer => ({ kind: 'stored', names });

/** What to offer for a parameter, by its name, or by `command name` for exceptions. */
const parameterOffers: Readonly<Record<string, Offer>> = {
  FILE: files,
  json: files,
  path: files,
  model: models,
  run: stored('runs'),
  id: stored('tasks'),
  'run|id': stored('runs-and-tasks'),
  'stop id': stored('runs-and-tasks'),
  // A new task has a new id, so no existing one is offered.
  'start id': nothing,
  'history action': { kind: 'words', words: ['list', 'show', 'stats', 'report', 'export'] },
};

/** What to offer for an option's value, by its placeholder in the help. */
const valueOffers: Readonly<Record<string, Offer>> = {
  file: files,
  dir: { kind: 'folders' },
  mode: { kind: 'words', words: permissionModes },
};

/** All commands with the options from their definitions. */
export async function completedCommands(entries: readonly CommandEntry[], out: Terminal): Promise<CompletedCommand[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const command = buildCommand(entry, await entry.load(), out);
      return {
        name: entry.name,
        summary: entry.summary,
        parameters: entry.parameters.map(({ syntax }) => parameterOf(entry.name, syntax, entries)),
        options: [...command.options.filter(({ hidden }) => !hidden).flatMap(optionOf), helpOption],
      };
    }),
  );
}

/** Commander does not list it among the options. */
const helpOption: CompletedOption = {
  long: '--help',
  short: '-h',
  description: 'show this help',
  value: null,
  isRepeatable: false,
};

function parameterOf(command: string, syntax: string, entries: readonly CommandEntry[]): CompletedParameter {
  const [name = ''] = /[^<>[\].]+/.exec(syntax) ?? [];
  const isRepeatable = syntax.includes('...');
  if (name === 'command') {
    return { name, offer: { kind: 'words', words: entries.map((entry) => entry.name) }, isRepeatable };
  }
  const known = parameterOffers[`${command} ${name}`] ?? parameterOffers[name];
  const choices = /^[a-z]+(\|[a-z]+)+$/.test(name) ? ({ kind: 'words', words: name.split('|') } as const) : nothing;
  return { name, offer: known ?? choices, isRepeatable };
}

function optionOf(option: Option): CompletedOption[] {
  const { long, short, description, required, optional, argChoices, flags } = option;
  if (!long) return [];
  const placeholder = /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1] ?? '';
  const value = required || optional ? offerFor(long, placeholder, argChoices) : null;
  // An option with a parser collects several values, unless the parser only checks its choices.
  const isRepeatable = option.parseArg !== undefined && argChoices === undefined;
  return [{ long, short: short ?? null, description, value, isRepeatable }];
}

function offerFor(long: string, placeholder: string, choices: readonly string[] | undefined): Offer {
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (long === '--model') return models;
  return valueOffers[placeholder] ?? nothing;
}
