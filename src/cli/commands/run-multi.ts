import { loadPlan } from '../../adapters/load-plan.ts';
import { UsageError } from '../../domain/errors.ts';
import type { GivenSettings, SettingName } from '../../domain/settings.ts';
import type { CliCommand } from '../command.ts';
import { addRunOptions, carryOut } from '../run-options.ts';
import { givenSettings } from '../setting-options.ts';
import { sourceNamed } from '../task-source.ts';

/** Settings that stand behind the list, by their position. */
const positional: readonly SettingName[] = ['model', 'budget', 'max-parallel'];

/** `claude-multi run-multi '<json>' [model] [budget] [max-parallel]`, as the predecessor had it. */
export const runMultiCommand: CliCommand = {
  define(command) {
    addRunOptions(command);
    command.addHelpText('after', examples);
  },
  async run({ args: [list = '', ...words], options }, context) {
    const { cwd, env } = context;
    const given = withPositional(givenSettings(options), words);
    return carryOut(options, context, () => loadPlan({ source: sourceNamed(list, cwd), given, env, cwd }));
  },
};

/** Adds what stands behind the list to the settings; an empty word leaves the setting to others. */
function withPositional(given: GivenSettings, words: readonly string[]): GivenSettings {
  const values: Partial<Record<SettingName, unknown>> = { ...given.values };
  const places = new Map<SettingName, string>();
  for (const [position, name] of positional.entries()) {
    const word = words[position] ?? '';
    if (word === '') continue;
    if (values[name] !== undefined) {
      const allowed = 'give it once';
      throw new UsageError('Nothing was started.', [
        { where: `--${name}`, problem: `stands beside the argument [${name}]`, value: word, allowed },
      ]);
    }
    values[name] = word;
    places.set(name, `argument [${name}]`);
  }
  return { values, nameOf: (name) => places.get(name) ?? given.nameOf(name) };
}

const examples = `
Examples:
  claude-multi run-multi '[{"id": "lint", "prompt": "Fix the lint errors."}]'
  claude-multi run-multi "$(cat tasks.json)" opus 2.50 8
`;
