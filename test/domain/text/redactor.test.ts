import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Redactor, redacted } from '../../../src/domain/text/redactor.ts';
import { lookalikes } from '../../support/secrets.ts';

/** A text escaped for a JSON string, the given number of times. */
function escaped(text: string, times: number): string {
  return times === 0 ? text : JSON.stringify(escaped(text, times - 1)).slice(1, -1);
}

/** The parts of a secret that must not remain: its longest runs of ordinary characters. */
function tellingParts(secret: string): string[] {
  return secret
    .split(/[^A-Za-z0-9+/_.-]+/)
    .filter((part) => part.length >= 16 && !/PRIVATE|BEGIN/.test(part))
    .map((part) => part.slice(-12));
}

const surroundings: Readonly<Record<string, readonly [string, string]>> = {
  alone: ['', ''],
  'in a sentence': ['the key is ', ', keep it'],
  'on a line of its own': ['one\n', '\ntwo'],
  'after a tab': ['KEY\t', '\tVALUE'],
  'in quotes': ['{"key": "', '"}'],
  'as an assignment': ['export THE_KEY=', ' # comment'],
  'in a URL': ['https://user:', '@example.org/'],
};

describe('Redactor', () => {
  const redactor = new Redactor();

  for (const [name, secret] of Object.entries(lookalikes)) {
    it(`redacts ${/^[AEIO]/i.test(name) ? 'an' : 'a'} ${name} anywhere in a text, however often it is escaped for JSON`, () => {
      for (const [place, [before, after]] of Object.entries(surroundings)) {
        for (const times of [0, 1, 2]) {
          const shown = redactor.text(escaped(before + secret + after, times));
          for (const part of tellingParts(secret))
            expect(shown, `${place}, escaped ${times} times`).not.toContain(part);
          expect(shown).toContain(redacted);
          // The text around a secret is kept.
          expect(shown.startsWith(escaped(before, times))).toBe(true);
          expect(shown.endsWith(escaped(after, times))).toBe(true);
        }
      }
    });
  }

  it('redacts a private key without an end, also inside JSON', () => {
    const key = lookalikes['private key'] ?? '';
    const torn = key.slice(0, key.indexOf('-----END'));
    for (const text of [
      torn,
      JSON.stringify({ content: torn, more: 'kept' }),
      JSON.stringify(JSON.stringify({ torn })),
    ]) {
      const shown = redactor.text(text);
      for (const part of tellingParts(torn)) expect(shown).not.toContain(part);
    }
    expect(redactor.text(JSON.stringify({ content: torn, more: 'kept' }))).toContain('kept');
  });

  it('keeps a line of JSON valid', () => {
    for (const secret of Object.values(lookalikes)) {
      const line = JSON.stringify({ type: 'user', content: `a\n${secret}\nb`, inner: JSON.stringify({ secret }) });
      const read = JSON.parse(redactor.text(line));
      expect(read).toMatchObject({ type: 'user', content: `a\n${redacted}\nb`, inner: `{"secret":"${redacted}"}` });
    }
  });

  it('keeps ordinary words', () => {
    for (const text of [
      'risk-assessment and task-list',
      'ask-ant-colony-optimisation-now',
      'a disk-based-cache-with-a-very-long-hyphenated-name-of-its-own',
      'AKIAMA is a name',
      'npm_config_cache=/root/.npm',
      'eyJ is how it begins',
      'claude-sonnet-4-5-20250929',
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n-----END PUBLIC KEY-----',
      'toolu_01AbCdEf0123456789AbCdEf',
      '{"uuid":"a9d9d5d7-b7a4-4b17-8467-393bbc83e499"}',
      'null',
    ])
      expect(new Redactor().text(text)).toBe(text);
  });

  it('redacts the values of variables with secret-sounding names, and no others', () => {
    const environment = {
      MY_API_KEY: 'correct horse battery',
      DB_PASSWORD: 'p4ss"w\\ord\nwith everything',
      GITHUB_TOKEN: 'plain-looking-token',
      npm_config__auth: 'auth-value-1',
      'npm_config_//registry.example/:_authToken': 'auth-value-2',
      'INPUT_ANTHROPIC-API-KEY': 'password of an input',
      HOME: '/home/somebody',
      MONKEY_NAME: 'chimpanzee',
      SHORT_SECRET: 'abc',
    };
    const known = new Redactor(environment);
    const text = Object.values(environment).join(' | ');
    expect(known.text(text)).toBe(
      `${redacted} | ${redacted} | ${redacted} | ${redacted} | ${redacted} | ${redacted} | /home/somebody | chimpanzee | abc`,
    );
  });

  it('redacts passwords and tokens in addresses, and keeps the rest of the address', () => {
    for (const [text, shown] of [
      ['postgres://app:s3cret@db:5432/app', `postgres://app:${redacted}@db:5432/app`],
      ['"https://me:p@ss:w#rd?@host/x","b@c"', `"https://me:${redacted}@host/x","b@c"`],
      [
        'git clone https://0123456789abcdef0123:x-oauth-basic@host/x',
        `git clone https://${redacted}:${redacted}@host/x`,
      ],
      ['https://0123456789abcdef0123@host', `https://${redacted}@host`],
      ['redis://:hunter22@cache', `redis://:${redacted}@cache`],
    ] as const) {
      for (const times of [0, 1, 2]) expect(redactor.text(escaped(text, times))).toBe(escaped(shown, times));
      // What is stored is redacted again when it is shown.
      expect(redactor.text(shown)).toBe(shown);
    }
  });

  it('keeps addresses without a secret', () => {
    for (const text of [
      'ssh://git@github.com/a/b',
      'https://host:8080/@scope/package',
      'see http://127.0.0.1:8080\nme@host',
      '"http://127.0.0.1:8080","a@b"',
      'docker://alpine:3.19@sha256:0123456789abcdef',
      'https://user:@host',
      'git+https://github.com/a/b#v1@2',
    ])
      for (const times of [0, 1, 2]) expect(redactor.text(escaped(text, times))).toBe(escaped(text, times));
  });

  it('redacts the password of an address in a variable wherever it appears, unless it is also the name of the user', () => {
    const known = new Redactor({
      DATABASE_URL: 'postgres://app:open%20sesame@db/app',
      TEST_DATABASE_URL: 'postgres://postgres:postgres@localhost',
    });
    expect(known.text('open%20sesame, open sesame, postgres, app')).toBe(`${redacted}, ${redacted}, postgres, app`);
  });

  it('redacts the credential of a header', () => {
    for (const [text, shown] of [
      ['AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46eA==', `AUTHORIZATION: basic ${redacted}`],
      ['{"authorization": "Bearer abcdefghijklmnop"}', `{"authorization": "Bearer ${redacted}"}`],
      ["-H 'Proxy-Authorization: token abcdefghijklmnop'", `-H 'Proxy-Authorization: token ${redacted}'`],
      ['Authorization: Bearer $TOKEN', 'Authorization: Bearer $TOKEN'],
    ] as const)
      for (const times of [0, 1, 2]) expect(redactor.text(escaped(text, times))).toBe(escaped(shown, times));
  });

  it('redacts the lines of a value even if they appear separately', () => {
    const known = new Redactor({ DEPLOY_KEY: 'begin\r\nfirst-line-of-it\n  second-line-of-it\nend' });
    expect(known.text('{"a":"first-line-of-it"}\n{"b":"  second-line-of-it\\n"}')).toBe(
      `{"a":"${redacted}"}\n{"b":"  ${redacted}\\n"}`,
    );
    expect(known.text('begin and end')).toBe('begin and end');
  });

  it('redacts a secret that it has learned later, in each spelling', () => {
    const redactor = new Redactor({ A_TOKEN: 'known from the start' });
    redactor.learn('learned "later"');
    expect(redactor.text(`known from the start, learned "later", ${JSON.stringify('learned "later"')}`)).toBe(
      '[redacted], [redacted], "[redacted]"',
    );
  });

  it('redacts the longest of several nested values', () => {
    const known = new Redactor({ A_TOKEN: 'abcdefgh' }, { B_TOKEN: 'abcdefghijkl' });
    expect(known.text('abcdefghijkl abcdefgh')).toBe(`${redacted} ${redacted}`);
  });

  it('redacts any known value, unescaped, escaped once and escaped twice', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'binary' }), fc.string(), (value, around) => {
        fc.pre(value.trim().length >= 8 && !redacted.includes(value.trim()));
        const known = new Redactor({ THE_SECRET: value });
        for (const times of [0, 1, 2])
          expect(known.text(escaped(`${around}${value}${around}`, times))).not.toContain(escaped(value.trim(), times));
      }),
    );
  });

  it('redacts every string in plain data, but not keys and other values', () => {
    const [secret = ''] = Object.values(lookalikes);
    const data = { a: [secret, 1, null, { b: `x ${secret}` }], c: true, d: undefined };
    expect(redactor.data(data)).toEqual({ a: [redacted, 1, null, { b: `x ${redacted}` }], c: true, d: undefined });
  });

  it('keeps names that equal a password, except names of environment variables', () => {
    const known = new Redactor({ DB_PASSWORD: 'postgres' });
    const names = new Set(['id', 'env']);
    const data = { id: 'postgres', what: 'postgres', inner: [{ id: 'postgres', env: { id: 'postgres' } }] };
    expect(known.data(data, names)).toEqual({
      id: 'postgres',
      what: redacted,
      inner: [{ id: 'postgres', env: { id: redacted } }],
    });
    expect(known.data({ id: { id: ['postgres'], what: 'postgres' } }, names)).toEqual({
      id: { id: [redacted], what: redacted },
    });
  });

  it('redacts a credential as long as the longest line', () => {
    const endless = 'a'.repeat(16 * 1024 * 1024);
    for (const start of [
      'sk-ant-',
      'sk-',
      'github_pat_',
      'xoxb-',
      'eyJ',
      'eyJabcdefgh.eyJ',
      '-----BEGIN PRIVATE KEY-----',
    ])
      expect(() => redactor.text(start + endless)).not.toThrow();
  });

  // A pattern that takes quadratic time would exceed the timeout of any test.
  describe('takes linear time for a megabyte of', () => {
    const megabyte = (piece: string, end = ''): string => piece.repeat(Math.ceil(1_000_000 / piece.length)) + end;
    const hostile: Readonly<Record<string, string>> = {
      'JWT beginnings': megabyte('eyJ'),
      'JWT beginnings of two parts': megabyte('eyJabcdefgh.eyJabcdefgh '),
      'JWT second parts': megabyte('eyJabcdefgh.', ' '),
      'JWT beginnings on lines of their own': megabyte('\\neyJabcdefgh'),
      'keys that never end': megabyte('-----BEGIN PRIVATE KEY-----', '"'),
      'keys that never begin': megabyte('-----BEGIN ', '"'),
      'key words': `-----BEGIN ${megabyte('PRIVATE KEY ')}"`,
      'capital letters': `-----BEGIN ${megabyte('A')}"`,
      'key ends': megabyte('-----END PRIVATE KEY-----'),
      'Anthropic beginnings': megabyte('sk-ant-'),
      'OpenAI beginnings': megabyte('sk-'),
      'OpenAI beginnings, short': megabyte('sk-aaaaaaaaaaaaaaaaaaaaaaa '),
      'GitHub beginnings': megabyte('ghp_'),
      'GitHub beginnings without an end': megabyte('github_pat_'),
      'AWS beginnings': megabyte('AKIA'),
      'Google beginnings': megabyte('AIza'),
      'Google token beginnings': megabyte('ya29.'),
      'Slack beginnings': megabyte('xoxb-'),
      'npm beginnings': megabyte('npm_'),
      'address beginnings': megabyte('://a:'),
      'address beginnings with an endless password': megabyte('://', `:${'a'.repeat(1_000_000)}`),
      'users of addresses': megabyte('://a@'),
      'passwords of one address': `://a:${megabyte('@b')}`,
      headers: megabyte('authorization: '),
      'headers without a credential': megabyte('authorization: bearer '),
      'spaces of a header': `authorization:${megabyte(' ')}`,
      backslashes: megabyte('\\'),
      'a key of backslashes': `-----BEGIN PRIVATE KEY-----${megabyte('\\')}`,
      spaces: `${megabyte(' ')}PRIVATE KEY`,
    };
    for (const [name, text] of Object.entries(hostile))
      it(name, () => {
        expect(redactor.text(text).length).toBeLessThanOrEqual(text.length);
      });
  });
});
