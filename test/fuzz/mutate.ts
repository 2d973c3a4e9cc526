import type { Random } from '../chaos/random.ts';

/** Troublesome values, as JSON. */
const awkward = [
  ...[
    'null',
    'true',
    '""',
    '"__proto__"',
    '[]',
    '{}',
    '[[]]',
    '{"__proto__":{"x":1}}',
    '{"":""}',
    '"\\u0000"',
    '"\\ud800"',
  ],
  ...['-1', '0', '-0', '0.5', '1e308', '-1e308', '1e400', '9007199254740993', '12345678901234567890', '"NaN"', '"1"'],
] as const;

/** Fragments with a meaning in JSON and YAML. */
const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '- ',
    '&a ',
    '*a',
    '<<: *a',
    '? ',
    '| ',
    '> ',
    '!!',
    '%',
  ],
  ...[
    '#',
    "'",
    '@',
    '`',
    '---\n',
    '...\n',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u{1F600}',
    '\\u',
    '\\ud800',
    'null',
    '~',
    '1e999',
    '\x1b[2J',
  ],
] as const;

/** Changes a text in one to four places, by characters or values; sometimes cuts, doubles or enlarges it. */
export function mutate(text: string, random: Random): string {
  let changed = text;
  for (let times = random.int(1, 4); times > 0; times -= 1) changed = mutateOnce(changed, random);
  return changed;
}

function mutateOnce(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const end = Math.min(text.length, at + random.int(1, 30));
  switch (random.int(0, 9)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + random.pick(pieces) + text.slice(at);
    case 2:
      return text.slice(0, at) + String.fromCharCode(random.int(0, 0xffff)) + text.slice(at + 1);
    case 3:
      return text.slice(0, end) + text.slice(at, end).repeat(random.int(1, 3)) + text.slice(end);
    case 4:
      return text.slice(0, at);
    case 5:
      return replaceMatch(text, /-?\d+(?:\.\d+)?/g, random.pick(awkward), random);
    case 6:
      return replaceMatch(text, /"(?:[^"\\]|\\.)*"/g, random.pick(awkward), random);
    case 7:
      return replaceMatch(text, /true|false|null/g, random.pick(awkward), random);
    case 8:
      return replaceMatch(
        text,
        /"[a-z_-]+"(?=:)|^ *[a-z-]+(?=:)/gim,
        random.pick(['"__proto__"', '"type"', '"constructor"', '1']),
        random,
      );
    default:
      return enlarge(text, at, random);
  }
}

function replaceMatch(text: string, pattern: RegExp, by: string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  const match = found[random.int(0, Math.max(0, found.length - 1))];
  return match === undefined ? text : text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}

/** Makes a text long, deep or wide. Rarely used, since it is slow. */
function enlarge(text: string, at: number, random: Random): string {
  if (!random.chance(0.05)) return text;
  const size = random.int(1_000, 20_000);
  const much = random.pick([
    '['.repeat(size),
    '{"a":'.repeat(size),
    'x'.repeat(size * 10),
    '&a [*a,'.repeat(50),
    '-'.repeat(size),
  ]);
  return text.slice(0, at) + much + text.slice(at);
}
