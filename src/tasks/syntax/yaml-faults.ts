import type { SyntaxFault } from './document-text.ts';

type Words = Omit<SyntaxFault, 'offset' | 'final'>;

/** What each code of the parser means to the author of a task file. Some codes have several meanings, told by the message. */
const byCode: Readonly<Record<string, Words | readonly (readonly [said: RegExp, words: Words])[]>> = {
  ALIAS_PROPS: { problem: 'has a name or a tag before a *reference', allowed: 'write only *name' },
  BAD_ALIAS: {
    problem: 'has a & or * without a proper name',
    allowed: 'put the text in quotes, or write &name and *name',
  },
  BAD_DIRECTIVE: { problem: 'has a line with % that is not known', allowed: 'remove it' },
  BAD_DQ_ESCAPE: {
    problem: 'has a backslash in double quotes that does not start an escape',
    allowed: 'write \\\\ for a backslash, or use single quotes',
  },
  BAD_INDENT: { problem: 'has a line that does not begin below the others of its list or object' },
  BAD_PROP_ORDER: { problem: 'has a name (&) or a tag (!) in the wrong place', allowed: 'write it before the value' },
  BAD_SCALAR_START: { problem: 'has a text that begins with a special character', allowed: 'put the text in quotes' },
  BLOCK_AS_IMPLICIT_KEY: {
    problem: 'has a second colon on one line',
    allowed: 'put the text in quotes, or on separate lines below a |',
  },
  BLOCK_IN_FLOW: { problem: 'has an indented list or object inside [ ] or { }', allowed: 'use [ ] and { } there too' },
  KEY_OVER_1024_CHARS: { problem: 'has a key of more than 1,024 characters' },
  MISSING_CHAR: [
    [/closing/i, { problem: 'has a quote that is not closed' }],
    [/followed by map values/i, { problem: 'has a key without a colon', allowed: 'write key: value' }],
    [/ items/i, { problem: 'has no comma between two items' }],
    [/space after :/i, { problem: 'has no space after a colon' }],
    [/comments/i, { problem: 'has no space before a comment' }],
    [/indicator/i, { problem: 'has an item without - in a list' }],
  ],
  MULTILINE_IMPLICIT_KEY: { problem: 'has a key on more than one line', allowed: 'write key: value on one line' },
  MULTIPLE_ANCHORS: { problem: 'has a value with two names (&)', allowed: 'keep one' },
  MULTIPLE_DOCS: { problem: 'starts a second document', allowed: 'put all tasks into one list' },
  MULTIPLE_TAGS: { problem: 'has a value with two tags', allowed: 'remove them: tags are not supported' },
  TAB_AS_INDENT: { problem: 'is indented with a tab', allowed: 'YAML needs spaces' },
  TAG_RESOLVE_FAILED: { problem: 'has a tag that is not known', allowed: 'tags are not supported' },
};

/** An error of the YAML parser, in words for the author of a task file. */
export function explainYaml(code: string, message: string, offset: number, text: string): SyntaxFault {
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  if (indent.includes('\t')) return { offset, problem: 'is indented with a tab', allowed: 'YAML needs spaces' };
  if (message.includes('call stack')) return { offset, problem: 'is nested too deeply' };
  const end = /end with a ([\]}])/.exec(message)?.[1];
  if (end !== undefined) {
    const open = end === ']' ? '[' : '{';
    return { offset, problem: `has a ${open} that is not closed, or whose lines are not indented enough` };
  }
  const words = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
  const fitting = isList(words) ? words.find(([said]) => said.test(message))?.[1] : words;
  if (fitting !== undefined) return { offset, ...fitting };
  const found = /\S{1,20}/y;
  found.lastIndex = offset;
  const word = found.exec(text)?.[0];
  if (word === undefined) return { offset, problem: 'is not YAML from here on' };
  return { offset, problem: `is not YAML: ${JSON.stringify(word)} cannot stand here`, allowed: 'put text in quotes' };
}

function isList(words: unknown): words is readonly (readonly [RegExp, Words])[] {
  return Array.isArray(words);
}
