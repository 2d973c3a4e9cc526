import type { Code, InlineCode } from 'mdast';
import { nodesOf } from '../../../test/support/documents/parse-markdown.ts';
import { type Fault, faultAt, type Page } from './page.ts';

/** Everything that pages may name. */
export interface Facts {
  /** The options of each command of claude-multi, long and short. */
  readonly commands: ReadonlyMap<string, ReadonlySet<string>>;
  /** The scripts of package.json. */
  readonly npmScripts: ReadonlySet<string>;
  /** Whether a path relative to the repository exists. */
  readonly exists: (path: string) => boolean;
  /** The whole source code as one text. */
  readonly sources: string;
}

/** The names of variables that the program reads or sets. */
const ownVariable = /\bCLAUDE_(?:MULTI|SESSIONS?|DEFAULT|MAX|ENHANCE|STALE|PROJECT)_[A-Z_]*[A-Z]\b/g;
const variable = /^(?:CLAUDE|ANTHROPIC|XDG)_[A-Z_]+$|^(?:NO|FORCE)_COLOR$|^IS_SANDBOX$/;
/** Variables of Claude Code that sessions inherit, and that this program neither reads nor sets. */
const passedThrough: ReadonlySet<string> = new Set(['ANTHROPIC_VERTEX_PROJECT_ID', 'ANTHROPIC_FOUNDRY_RESOURCE']);
const repositoryPath = /^(?:\.\/)?(?:src|test|scripts|docs|examples|dist|\.github|\.ci)\/[\w./-]*$/;

/** Reports commands, options, scripts, files and variables in a page's code that do not exist. */
export function wordFaults(page: Page, facts: Facts): Fault[] {
  const spans = nodesOf(page.root, 'inlineCode');
  const blocks = nodesOf(page.root, 'code').filter(({ lang }) => ['sh', 'bash', 'text'].includes(lang ?? ''));
  const faults: Fault[] = [];
  for (const node of [...spans, ...blocks]) {
    for (const message of problemsIn(node, facts)) faults.push(faultAt(page, node, message));
  }
  return faults;
}

function* problemsIn(node: InlineCode | Code, { commands, npmScripts, exists, sources }: Facts): Generator<string> {
  const text = node.value;
  for (const [, name = '', rest = ''] of text.matchAll(/claude-multi ([a-z][a-z-]*)([^\n|;)#]*)/g)) {
    const options = commands.get(name);
    if (options === undefined) yield `there is no command "${name}"`;
    else for (const flag of flagsIn(rest)) if (!options.has(flag)) yield `${name} has no option ${flag}`;
  }
  for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g))
    if (!npmScripts.has(name)) yield `package.json has no script "${name}"`;
  for (const [path] of text.matchAll(/(?<![\w.])\.\/scripts\/\w+/g)) if (!exists(path)) yield `there is no ${path}`;
  if (node.type === 'code') return;
  if (text.startsWith('-')) {
    const known = new Set([...commands.values()].flatMap((options) => [...options]));
    for (const flag of flagsIn(text)) if (!known.has(flag)) yield `no command has an option ${flag}`;
  }
  if (repositoryPath.test(text) && !exists(text)) yield `there is no ${text}`;
  const [name = ''] = text.split('=');
  if (variable.test(name) && !passedThrough.has(name) && !sources.includes(name)) yield `nothing reads or sets ${name}`;
}

function flagsIn(text: string): string[] {
  return [...text.matchAll(/(?<=^|\s)--?[a-zA-Z][a-zA-Z-]*/g)].map(([flag]) => flag);
}

/** Reports variables of the program that no page names. */
export function unnamedVariables(pages: readonly Page[], sources: string): string[] {
  const names = new Set(Array.from(sources.matchAll(ownVariable), ([name]) => name));
  return [...names].filter((name) => !pages.some(({ text }) => text.includes(name))).sort();
}
