import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { commandList } from '../src/cli/command-list.ts';
import { readActionMetadata } from './lib/action-metadata.ts';
import { blockFaults } from './lib/docs/blocks.ts';
import { commandReference, documentCommands } from './lib/docs/command-reference.ts';
import { linkFaults } from './lib/docs/links.ts';
import { type Fault, pagePaths, readPage } from './lib/docs/page.ts';
import { failureTable, messageFaults, unnamedReasons } from './lib/docs/reasons.ts';
import { fillRegions } from './lib/docs/regions.ts';
import { folderTable, roomTable } from './lib/docs/room-table.ts';
import {
  contextKeysTable,
  fileKeysTable,
  inputsTable,
  outputsTable,
  settingsTable,
  taskKeysTable,
} from './lib/docs/setting-tables.ts';
import { type Facts, unnamedVariables, wordFaults } from './lib/docs/words.ts';
import { root } from './lib/project.ts';
import { placeholderFaults, publishedTexts } from './lib/release/published-texts.ts';

const USAGE = `usage: node scripts/docs.ts [--check]

Fills in the generated parts of the documentation.

  --check  change nothing; exit with 1 when a part is outdated, when a page names commands, options, variables, files,
             links or messages that do not exist, when a task list in it would be refused, or when anything published
             has a placeholder that a release should have replaced`;

/** The most lines of the README, so that newcomers read all of it. */
const longestReadme = 150;
const troubles = 'docs/troubleshooting.md';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
const actionYml = read('action.yml');
const commands = await documentCommands(commandList);

if (values.help) console.log(USAGE);
else {
  const faults = [...fill(values.check === true), ...(values.check ? await check() : [])];
  for (const { path, line, message } of faults) console.error(`${path}:${line}: ${message}`);
  console.log(`${pagePaths(root).length} pages: ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** Fills in the generated parts of all pages, or reports outdated ones. */
function fill(onlyCheck: boolean): Fault[] {
  return pagePaths(root).flatMap((path) => {
    const before = read(path);
    const { text, faults } = fillRegions(path, before, contentOf);
    if (text === before) return faults;
    if (onlyCheck) return [...faults, { path, line: 1, message: 'is outdated: run `npm run docs`' }];
    writeFileSync(join(root, path), text);
    return faults;
  });
}

/** The language of a code block with a file's text. */
function languageOf(file: string): string {
  switch (extname(file)) {
    case '.json':
      return 'json';
    case '.sbatch':
      return 'bash';
    default:
      return 'yaml';
  }
}

function contentOf(name: string): string | null {
  const [, file] = /^text of (\S+)$/.exec(name) ?? [];
  if (file !== undefined) return existsSync(join(root, file)) ? `\`\`\`${languageOf(file)}\n${read(file)}\`\`\`` : null;
  switch (name) {
    case 'commands':
      return commandReference(commands);
    case 'settings':
      return settingsTable(flagsOf);
    case 'task keys':
      return taskKeysTable();
    case 'context keys':
      return contextKeysTable();
    case 'file keys':
      return fileKeysTable();
    case 'inputs':
      return inputsTable(actionYml);
    case 'outputs':
      return outputsTable(actionYml);
    case 'rooms':
      return roomTable();
    case 'folders':
      return folderTable();
    case 'failure reasons':
      return failureTable();
    default:
      return null;
  }
}

function flagsOf(setting: string): string[] {
  const all = commands.flatMap(({ options }) => options);
  const flags = all.filter(({ long }) => long === `--${setting}` || long === `--no-${setting}`).map((one) => one.flags);
  if (flags.length === 0) throw new Error(`no command has an option --${setting}`);
  return [...new Set(flags)];
}

async function check(): Promise<Fault[]> {
  const pages = pagePaths(root).map((path) => readPage(root, path));
  const exists = (path: string): boolean => existsSync(join(root, path));
  const installers = readdirSync(join(root, 'scripts/install')).map((name) => read(`scripts/install/${name}`));
  const sources = `${sourceText('src')}\n${actionYml}\n${installers.join('\n')}`;
  const facts: Facts = { commands: optionsByCommand(), npmScripts: npmScripts(), exists, sources };
  const inputs = readActionMetadata('action.yml', actionYml, exists).inputs ?? [];
  const faults = [...linkFaults(pages, exists), ...pages.flatMap((page) => wordFaults(page, facts))];
  faults.push(...placeholderFaults(publishedTexts(root)));
  for (const page of pages) faults.push(...(await blockFaults(page, inputs)));
  const readme = read('README.md').trimEnd().split('\n').length;
  if (readme > longestReadme) faults.push(at('README.md', `has ${readme} lines, more than ${longestReadme}`));
  for (const name of unnamedVariables(pages, sources)) faults.push(at('docs/settings.md', `does not name ${name}`));
  for (const page of pages.filter(({ path }) => path === troubles)) {
    faults.push(...messageFaults(page, sources));
    for (const word of unnamedReasons(page)) faults.push(at(troubles, `does not name ${word}`));
  }
  return faults;
}

function at(path: string, message: string): Fault {
  return { path, line: 1, message };
}

function optionsByCommand(): Map<string, Set<string>> {
  const options = commands.map(({ entry, command }): [string, Set<string>] => {
    const flags = command.options.flatMap(({ long, short }) => [long, short]);
    return [entry.name, new Set(['-h', '--help', ...flags.filter((flag) => typeof flag === 'string')])];
  });
  const installer = Array.from(
    read('scripts/install/install.sh').matchAll(/^ {2}(--[a-z-]+)/gm),
    ([, flag = '']) => flag,
  );
  return new Map([...options, ['install.sh', new Set(installer)]]);
}

function npmScripts(): Set<string> {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  return new Set(Object.keys(scripts));
}

function sourceText(folder: string): string {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(folder, name)))
    .join('\n');
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
