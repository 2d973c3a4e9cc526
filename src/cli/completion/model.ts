import type { Option } from 'commander';
import { namedModels, permissionModes } from '../../domain/plan/task.ts';
import type { CommandEntry } from '../arguments/command.ts';
import { buildCommand } from '../arguments/parse-arguments.ts';
import type { Terminal } from '../process/terminal.ts';

/** What a shell can offer in some place: words of ours, files, or names of what is in the sessions folder now. */
export type Offer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'stored'; readonly names: StoredNames };

/** Names that are looked up when the key is pressed. */
export const storedNames = ['runs', 'tasks', 'runs-and-tasks'] as const;
export type StoredNames = (typeof storedNames)[number];

/** An option as a shell has to know it. */
export interface CompletedOption {
  readonly long: string;
  /** With its dash. */
  readonly short: string | null;
  readonly description: string;
  /** What may be offered for its value; null when it has none. */
  readonly value: Offer | null;
  readonly isRepeatable: boolean;
}

/** A place for an argument. */
export interface CompletedParameter {
  readonly name: string;
  readonly offer: Offer;
  /** Whether there may be any number of them; only of the last one. */
  readonly isRepeatable: boolean;
}

/** A command as a shell has to know it. */
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

/** What belongs into a parameter, by its name; `command name` where that differs. */
const parameterOffers: Readonly<Record<string, Offer>> = {
  FILE: files,
  json: files,
  model: models,
  run: stored('runs'),
  id: stored('tasks'),
  'run|id': stored('runs-and-tasks'),
  'stop id': stored('runs-and-tasks'),
  // A new name, so that none of the old ones is meant.
  'start id': nothing,
  'history action': { kind: 'words', words: ['list', 'show', 'stats', 'report', 'export'] },
};

/** What belongs into an option's value, by the word that stands for it in the help. */
const valueOffers: Readonly<Record<string, Offer>> = {
  file: files,
  dir: { kind: 'folders' },
  mode: { kind: 'words', words: permissionModes },
};

/** All commands with their options, as their definitions have them. */
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

/** Commander keeps it apart from the others. */
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
  // What gathers several values has a reader of its own, and so have choices, which take one.
  const isRepeatable = option.parseArg !== undefined && argChoices === undefined;
  return [{ long, short: short ?? null, description, value, isRepeatable }];
}

function offerFor(long: string, placeholder: string, choices: readonly string[] | undefined): Offer {
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (long === '--model') return models;
  return valueOffers[placeholder] ?? nothing;
}
