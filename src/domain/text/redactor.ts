import { mapAddresses, secretsInAddresses } from './address-secrets.ts';

/** Replaces a secret. */
export const redacted = '[redacted]';

/**
 * Where a word can begin: not inside another word, except after a JSON escape, whose letter does not count (`\nsk-…`).
 */
const start = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\(?:[bfnrt]|u[0-9A-Fa-f]{4})))`;

/** The same for tokens that must contain a dot. If they could begin anywhere, the search would take quadratic time. */
const tokenStart = String.raw`(?:(?<![A-Za-z0-9_-])|(?<=\\(?:[bfnrt]|u[0-9A-Fa-f]{4})))`;

/** No credential is longer. Without a bound, regular expressions run out of stack on lines of many megabytes. */
const longest = 20_000;

/**
 * Formats of credentials, each with enough fixed text not to match ordinary words. All are matched in linear time on
 * any text, since the text is untrusted.
 */
const formats = [
  `${start}sk-ant-[A-Za-z0-9_-]{16,${longest}}`,
  `${start}sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{32,${longest}}`,
  `gh[pousr]_[A-Za-z0-9]{30,${longest}}`,
  `github_pat_[A-Za-z0-9_]{22,${longest}}`,
  `${start}(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])`,
  `AIza[A-Za-z0-9_-]{35,${longest}}`,
  String.raw`ya29\.[A-Za-z0-9_-]{20,${longest}}`,
  `xox[abeoprs]-[A-Za-z0-9-]{10,${longest}}`,
  `xapp-[A-Za-z0-9-]{10,${longest}}`,
  'npm_[A-Za-z0-9]{36}',
  String.raw`${tokenStart}eyJ[A-Za-z0-9_-]{8,${longest}}\.eyJ[A-Za-z0-9_-]{8,${longest}}\.[A-Za-z0-9_-]{8,${longest}}`,
  // A private key, with or without escaped line breaks and line numbers; its end may be missing.
  String.raw`-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[\sA-Za-z0-9+/=:,.→]|-(?!----)|\\{1,8}(?:[nrt/]|u[0-9A-Fa-f]{4})){0,${longest}}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?`,
];

/** A cheap test for the fixed text of any format, so that most lines need no further search. */
const hint = /sk-|gh[pousr]_|github_pat_|A[KSBC][IC]A|AIza|ya29\.|xox|xapp-|npm_|eyJ|PRIVATE KEY/;

/** The same for headers. */
const headerHint = /authorization/i;

const anyFormat = new RegExp(formats.join('|'), 'g');

/**
 * Names of variables whose values are secrets: any word of the name that says so, and words that say so even where they end
 * a longer word (PGPASSWORD, clientSecret, npm's `//registry/:_authToken`).
 */
const secretName =
  /(?:^|[_-])(?:KEY|PASS|PAT|CREDENTIALS?|AUTH)(?:$|[_-])|(?:API_?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|SSHPASS)(?:$|[_-])|_PWD$/i;

/** Whether a variable's name says that its value is a secret. */
export function soundsSecret(name: string): boolean {
  return secretName.test(name);
}

/** A header with a credential, also as an object's property, escaped or not: its name up to the credential, and the credential. */
const inHeader = new RegExp(
  String.raw`(authorization[\\"']{0,8}\s{0,4}[:=]\s{0,4}[\\"']{0,8}(?:basic|bearer|token)\s{1,4})[A-Za-z0-9+/=._~-]{16,${longest}}`,
  'gi',
);

const none: ReadonlySet<string> = new Set();

/** Shorter values may be ordinary words, which would then be redacted everywhere. */
const shortestSecret = 8;

/** Redacts secrets in everything that is shown or stored: known values, and anything that looks like a credential. */
export class Redactor {
  readonly #known = new Set<string>();
  #values: RegExp | null = null;

  /** @param environments the values of variables whose names sound secret are redacted */
  constructor(...environments: readonly Readonly<Record<string, string>>[]) {
    for (const [name, value] of environments.flatMap((environment) => Object.entries(environment)))
      if (soundsSecret(name)) this.#add(value);
      else for (const secret of secretsInAddresses(value)) this.#add(secret);
    this.#compile();
  }

  /** Redacts secrets that became known later as well. */
  learn(...secrets: readonly string[]): void {
    for (const secret of secrets) this.#add(secret);
    this.#compile();
  }

  #add(value: string): void {
    // The lines of a secret may appear separately.
    for (const part of [value, ...value.split(/\r?\n/)].map((one) => one.trim())) {
      if (part.length >= shortestSecret) for (const form of spellings(part)) this.#known.add(form);
    }
  }

  #compile(): void {
    const longestFirst = [...this.#known].sort((a, b) => b.length - a.length).map((value) => RegExp.escape(value));
    this.#values = longestFirst.length === 0 ? null : new RegExp(longestFirst.join('|'), 'g');
  }

  /** Returns the text with its secrets redacted; the same string when there are none. */
  text(text: string): string {
    const known = this.#values === null ? text : text.replace(this.#values, redacted);
    const unformatted = hint.test(known) ? known.replace(anyFormat, redacted) : known;
    const unheaded = headerHint.test(unformatted) ? unformatted.replace(inHeader, `$1${redacted}`) : unformatted;
    return mapAddresses(unheaded, ({ user, isToken, password }) => {
      const shown = isToken ? redacted : user;
      return password === null ? `${shown}@` : `${shown}:${redacted}@`;
    });
  }

  /**
   * Returns a copy of plain data in which every string, except keys, is redacted.
   * @param names keys whose values are our own names: these are kept, even if a password is the same word
   */
  data<T>(value: T, names: ReadonlySet<string> = none): T {
    return this.#walk(value, names) as T;
  }

  #walk(value: unknown, names: ReadonlySet<string>): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#walk(item, names));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (typeof item === 'string' && names.has(key)) return [key, item];
        return [key, this.#walk(item, key === 'env' ? none : names)];
      }),
    );
  }
}

/** A value unchanged, as escaped in JSON, and as escaped in JSON inside JSON. */
function spellings(value: string): string[] {
  const once = JSON.stringify(value).slice(1, -1);
  const twice = JSON.stringify(once).slice(1, -1);
  return [value, once, twice];
}
