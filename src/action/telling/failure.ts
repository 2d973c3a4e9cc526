import { EnvironmentError, messageOf, UsageError } from '../../domain/text/errors.ts';
import { type SettingName, settingVariables } from '../../tasks/fields/settings.ts';
import { faultLines } from '../../terminal/screens/fault-lines.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { settingOfInput } from '../inputs/inputs.ts';

/** The message of a failed step: lines that say what is wrong and how to fix it. */
export function failureLines(thrown: unknown): string[] {
  if (thrown instanceof UsageError) {
    return [safeText(thrown.message), ...thrown.faults.flatMap(faultLines)];
  }
  if (thrown instanceof EnvironmentError)
    return [safeText(thrown.message), ...inWordsOfTheAction(thrown.remedy).split('\n').map(safeText)];
  return [
    `Internal error: ${safeText(messageOf(thrown))}`,
    'This is a bug in claude-multi. Please report it, with the log of a run with debug logging.',
  ];
}

const inputs = new Map(Object.entries(settingOfInput).map(([input, setting]): [string, string] => [setting, input]));

/**
 * A remedy that was written for the command line, with what exists in a workflow: the step's inputs and variables for
 * options, another run of the job for commands.
 */
export function inWordsOfTheAction(remedy: string): string {
  return remedy
    .replaceAll(/(?:--)?([a-z][a-z-]+)(?: [A-Z]+)? or ([A-Z]+(?:_[A-Z]+)+)/g, (whole, _, variable: string) =>
      whole.startsWith('--') ? `${variable} in the step's env` : whole,
    )
    .replaceAll(/--([a-z][a-z-]+)(?: [A-Z]+\b)?/g, (_, name: string) => placeOf(name))
    .replaceAll(
      /`?claude-multi resume`?(?: [\w-]+)? (?:goes on with what was recorded|continues the run)/g,
      'Another run of the job begins anew',
    )
    .replaceAll(/; claude-multi doctor shows which (?:it uses|is used)| \(claude-multi doctor\)/g, '');
}

/** Where a workflow sets what an option of the command line sets. */
function placeOf(option: string): string {
  const input = inputs.get(option);
  if (input !== undefined) return `the input ${input}`;
  const variable = settingVariables[option as SettingName];
  return variable === undefined ? `--${option}` : `${variable} in the step's env`;
}
