import { UsageError } from '../../domain/text/errors.ts';
import type { GivenSettings, SettingName } from '../../tasks/fields/settings.ts';

/**
 * Adds settings given as positional arguments to those given as options. An empty argument counts as not given.
 * @throws {UsageError} for a setting that is given in both ways
 */
export function withPositional(
  given: GivenSettings,
  words: readonly string[],
  names: readonly SettingName[],
): GivenSettings {
  const values: Partial<Record<SettingName, unknown>> = { ...given.values };
  const places = new Map<SettingName, string>();
  for (const [position, name] of names.entries()) {
    const word = words[position] ?? '';
    if (word === '') continue;
    if (values[name] !== undefined) {
      const allowed = 'give it once';
      throw new UsageError('Nothing was started.', [
        { where: `--${name}`, problem: `is given together with the argument [${name}]`, value: word, allowed },
      ]);
    }
    values[name] = word;
    places.set(name, `argument [${name}]`);
  }
  return { values, nameOf: (name) => places.get(name) ?? given.nameOf(name) };
}
