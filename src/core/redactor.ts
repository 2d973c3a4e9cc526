/** What stands where a secret stood. */
export const redacted = '[redacted]';

/** Formats of credentials, each with enough fixed text to leave ordinary words alone. */
const formats = [
  /(?<![A-Za-z0-9])sk-ant-[A-Za-z0-9_-]{16,}/,
  /(?<![A-Za-z0-9])sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{32,}/,
  /(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})/,
  /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/,
  /AIza[A-Za-z0-9_-]{35}/,
  /ya29\.[A-Za-z0-9_-]{20,}/,
  /xox[abeoprs]-[A-Za-z0-9-]{10,}/,
  /xapp-[A-Za-z0-9-]{10,}/,
  /npm_[A-Za-z0-9]{36}/,
  /eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/,
  // A private key, also with its line breaks escaped once or twice, also when its end is missing.
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[A-Za-z0-9+/=\s\\nr:,.-]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/,
];

/** A cheap look for the fixed text of any format, so that most lines are not searched further. */
const hint = /sk-|gh[pousr]_|github_pat_|A[KSBC][IC]A|AIza|ya29\.|xox|xapp-|npm_|eyJ|PRIVATE KEY/;

const anyFormat = new RegExp(formats.map((format) => format.source).join('|'), 'g');

/** Names of variables whose values are secrets. */
const secretName =
  /(?:^|_)(?:API_?KEY|KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PRIVATE_KEY|ACCESS_KEY(?:_ID)?|AUTH)(?:$|_)/i;

/** Shorter values are words that would be cut out of every sentence. */
const shortestSecret = 8;

/** Takes secrets out of everything that is shown or stored: the values it was given, and what looks like a credential. */
export class Redactor {
  readonly #values: RegExp | null;

  /** @param environments variables whose names say that they are secret give their values */
  constructor(...environments: readonly Readonly<Record<string, string>>[]) {
    const values = new Set<string>();
    for (const [name, value] of environments.flatMap((environment) => Object.entries(environment))) {
      if (!secretName.test(name) || value.trim().length < shortestSecret) continue;
      for (const form of spellings(value.trim())) values.add(form);
    }
    const longestFirst = [...values].sort((a, b) => b.length - a.length).map((value) => RegExp.escape(value));
    this.#values = longestFirst.length === 0 ? null : new RegExp(longestFirst.join('|'), 'g');
  }

  /** The text without secrets; the same string when there is none. */
  text(text: string): string {
    const known = this.#values === null ? text : text.replace(this.#values, redacted);
    return hint.test(known) ? known.replace(anyFormat, redacted) : known;
  }

  /** A copy of plain data in which every string, keys excepted, is without secrets. */
  data<T>(value: T): T {
    return this.#walk(value) as T;
  }

  #walk(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#walk(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#walk(item)]));
  }
}

/** A value as it is, as JSON writes it, and as JSON inside JSON writes it. */
function spellings(value: string): string[] {
  const once = JSON.stringify(value).slice(1, -1);
  const twice = JSON.stringify(once).slice(1, -1);
  return [value, once, twice];
}
