import type { Fault } from '../../domain/text/errors.ts';

/** Reads inputs of a step and collects what is wrong with them. An empty input counts as not given. */
export class InputReader {
  readonly faults: Fault[] = [];
  readonly #get: (name: string) => string;

  /** @param get returns an input's text, `''` when it is not given */
  constructor(get: (name: string) => string) {
    this.#get = get;
  }

  text(name: string): string | null {
    return this.#get(name).trim() || null;
  }

  /** One of the choices; the first one if the input is not given. */
  choice<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]], what: string): Choice {
    const value = this.text(name);
    const found = choices.find((choice) => choice === value);
    if (found !== undefined || value === null) return found ?? choices[0];
    this.#fault(name, value, `does not say ${what}`, `give ${listed(choices)}`);
    return choices[0];
  }

  /** `true` or `false`; false if the input is not given. */
  flag(name: string): boolean {
    const value = this.text(name);
    if (value !== null && value !== 'true' && value !== 'false')
      this.#fault(name, value, 'is neither true nor false', 'give true or false');
    return value === 'true';
  }

  /** A whole number from 1; null if the input is not given. */
  count(name: string, what: string): number | null {
    const value = this.text(name);
    if (value === null) return null;
    if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
    this.#fault(name, value, `is not ${what}`, 'give a whole number from 1');
    return null;
  }

  /** A text of at most this many characters on one line; null if the input is not given. */
  line(name: string, longest: number): string | null {
    const value = this.text(name);
    if (value === null || (value.length <= longest && !/[\r\n]/.test(value))) return value;
    this.#fault(
      name,
      value.slice(0, longest),
      'is too long or has several lines',
      `give one line of at most ${longest} characters`,
    );
    return null;
  }

  /** Names that are separated by commas or white space, each of which must match the pattern. */
  names(
    name: string,
    pattern: RegExp,
    { what, example }: { readonly what: string; readonly example: string },
  ): string[] {
    const names = (this.text(name) ?? '').split(/[\s,]+/).filter((each) => each !== '');
    for (const each of names)
      if (!pattern.test(each))
        this.#fault(name, each, `is not ${what}`, `give names such as ${example}, separated by commas or spaces`);
    return names;
  }

  /** A text that must match the pattern; null if the input is not given. */
  matching(
    name: string,
    pattern: RegExp,
    { what, allowed }: { readonly what: string; readonly allowed: string },
  ): string | null {
    const value = this.text(name);
    if (value !== null && !pattern.test(value)) this.#fault(name, value, `is not ${what}`, allowed);
    return value;
  }

  #fault(name: string, value: string, problem: string, allowed: string): void {
    this.faults.push({ where: `input ${name}`, value, problem, allowed });
  }
}

function listed(choices: readonly string[]): string {
  return choices.length === 1 ? `${choices[0]}` : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
