import { preview, UsageError } from '../domain/text/errors.ts';
import { nearest } from '../domain/text/suggestion.ts';
import type { CommandEntry } from './command.ts';

/** The command of that name. @throws {UsageError} when there is none, with the name that was probably meant */
export function findCommand(commands: readonly CommandEntry[], name: string): CommandEntry {
  const found = commands.find((entry) => entry.name === name);
  if (found !== undefined) return found;
  const names = commands.map((entry) => entry.name);
  const meant = nearest(name, names) ?? names.find((other) => letters(other) === letters(name)) ?? null;
  const suggestion = meant === null ? '' : ` Did you mean "${meant}"?`;
  throw new UsageError(`There is no command ${preview(name)}.${suggestion} Commands: ${names.join(', ')}.`);
}

/** Two letters that were swapped are the commonest slip in a short word. */
function letters(word: string): string {
  return [...word].sort().join('');
}
