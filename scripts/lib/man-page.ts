import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableRow } from 'mdast';
import { commandList } from '../../src/cli/command-list.ts';
import {
  type DocumentedCommand,
  documentCommands,
  helpNotes,
  isSameOption,
  isSetting,
  settingsOf,
} from './docs/command-reference.ts';
import { pageOf, tableUnder } from './docs/page.ts';
import { type DocumentedSetting, documentedSettings } from './docs/setting-tables.ts';
import { root } from './project.ts';
import { bold, example, inline, italic, paragraph, roffText, section, subsection, syntax, tagged } from './roff.ts';

/** What the header and the footer of the manual page say. */
export interface ManPageFacts {
  readonly version: string;
  /** The day of the version, such as `2026-01-31`; null when it is not released. */
  readonly date: string | null;
}

/**
 * The manual page of claude-multi in section 1: all commands with their options, all settings, exit codes, variables and
 * files. Made from the commands' definitions and, as the documentation is their source, from tables of docs/.
 * Throws when a page of docs/ has lost a table that it needs.
 */
export async function manPage({ version, date }: ManPageFacts): Promise<string> {
  const commands = await documentCommands(commandList);
  const settings = documentedSettings((name) => flagsOf(commands, name));
  const parts = [
    `.\\" Made from the command list and docs/ of claude-multi. Do not edit.`,
    `.TH CLAUDE\\-MULTI 1 "${date ?? ''}" "claude\\-multi ${roffText(version)}" "User Commands"`,
    '.ad l',
    section('Name', `claude\\-multi \\- ${roffText(about)}`),
    section('Synopsis', `${bold('claude-multi')} ${italic('COMMAND')} [${italic('OPTIONS')}] [${italic('ARGUMENTS')}]`),
    section('Description', ...description.map((text) => paragraph(roffText(text)))),
    section('Commands', ...commands.map((command) => commandPart(command, commands))),
    section('Settings', paragraph(roffText(aboutSettings)), ...settings.map(settingPart)),
    section('Exit status', ...rowsOf('docs/troubleshooting.md', 'Exit codes').map(taggedRow)),
    section('Environment', ...environment(settings)),
    section('Files', ...files()),
    section('See also', paragraph(`${bold('claude')}(1), ${bold('claude-multi help')} ${italic('COMMAND')}`)),
  ];
  return `${parts.join('\n')}\n`;
}

const about = 'run many Claude Code sessions in parallel from a task list';
const description = [
  'claude-multi runs many Claude Code sessions in parallel from a task list. It supervises them: timeouts, budgets, retries, clean stops, and no process left behind. Afterwards it reports what was done, what it cost and how much time running in parallel saved.',
  'It needs the Claude Code CLI (claude) on the PATH and a login or an API key; claude-multi doctor checks both.',
  'A task is named by its id, which means the newest run that has it, or as RUN/ID. A run is named by its id or the beginning of it.',
];
const aboutSettings =
  'A setting is given as an option, as a variable of the environment or in the task file. A setting of the task itself comes first, then the option, then the variable, then the defaults of the file. Durations are seconds, or have a unit: 90s, 10m, 1h30m.';

function flagsOf(commands: readonly DocumentedCommand[], name: string): string[] {
  const all = commands.flatMap(({ options }) => options);
  const flags = all.filter(({ long }) => long === `--${name}` || long === `--no-${name}`).map((option) => option.flags);
  return [...new Set(flags)];
}

function commandPart(documented: DocumentedCommand, commands: readonly DocumentedCommand[]): string {
  const { entry, command, options } = documented;
  const run = commands.find((one) => one.entry.name === 'run');
  const others = options.filter((option) => !isSetting(option));
  const shared = others.filter((option) => documented !== run && run?.options.some((one) => isSameOption(one, option)));
  const own = others.filter((option) => !shared.includes(option));
  const { all, named } = settingsOf(options);
  return subsection(
    entry.name,
    paragraph(`${bold(command.name())} ${roffText(command.usage())}`),
    paragraph(roffText(command.description())),
    ...entry.parameters.map((one) => tagged(syntax(one.syntax), roffText(one.description))),
    ...own.map((option) => tagged(syntax(option.flags), roffText(option.description))),
    ...(shared.length === 0 ? [] : [paragraph(`As in ${bold('run')}: ${flagList(shared.map(longest))}.`)]),
    ...(all ? [paragraph('Settings: all of them.')] : []),
    ...(named.length === 0 ? [] : [paragraph(`Settings: ${flagList(named)}.`)]),
    ...helpNotes(command).map((note) => (note.isCode ? example(note.text) : paragraph(roffText(note.text)))),
  );
}

function longest({ long, short }: { long?: string | null | undefined; short?: string | undefined }): string {
  return long ?? short ?? '';
}

function flagList(flags: readonly string[]): string {
  return flags.map(bold).join(', ');
}

function settingPart({ flags, variable, fallback, meaning }: DocumentedSetting): string {
  const term = flags.map(syntax).join(', ');
  return tagged(term, `${roffText(meaning)} Default: ${roffText(fallback)}. Variable: ${bold(variable)}.`);
}

function environment(settings: readonly DocumentedSetting[]): string[] {
  return [
    paragraph('An empty variable counts as not set.'),
    ...settings.map(({ variable, flags }) => tagged(bold(variable), `Like ${flags.map(syntax).join(', ')}.`)),
    ...rowsOf('docs/settings.md', 'Further variables').map(taggedRow),
    paragraph(roffText(inherited)),
  ];
}

const inherited =
  'Sessions inherit the environment, so variables of Claude Code itself (ANTHROPIC_API_KEY, CLAUDE_CODE_OAUTH_TOKEN, ANTHROPIC_BASE_URL, CLAUDE_CONFIG_DIR) work as usual.';

function files(): string[] {
  return [
    tagged(
      bold('claude-multi.yaml'),
      'The task file that commands read when none is named, in the current folder; also with .yml or .json.',
    ),
    paragraph('The sessions folder, in which runs are stored, unless it is set:'),
    ...rowsOf('docs/settings.md', 'The sessions folder').map(([system = '', folder = '']) => tagged(folder, system)),
  ];
}

function taggedRow([term = '', meaning = '']: readonly string[]): string {
  return tagged(term.includes('\\fB') ? term : `\\fB${term}\\fR`, `${meaning}.`);
}

/** The rows of a table of a page, without its titles, each cell as roff. */
function rowsOf(path: string, title: string): string[][] {
  const table = tableUnder(pageOf(path, readFileSync(join(root, path), 'utf8')).root, title);
  if (table === null) throw new Error(`${path} has no table under the heading "${title}", which the manual page needs`);
  return table.children.slice(1).map((row: TableRow) => row.children.map(inline));
}
