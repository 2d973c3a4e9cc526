import type { Command, Option } from 'commander';
import type { CommandEntry } from '../../../src/cli/arguments/command.ts';
import { buildCommand } from '../../../src/cli/arguments/parse-arguments.ts';
import { Terminal } from '../../../src/cli/process/terminal.ts';
import { settingNames } from '../../../src/tasks/fields/settings.ts';
import { cell, codeCell, markdownTable } from './table.ts';

/** A command as defined in commander. */
export interface DocumentedCommand {
  readonly entry: CommandEntry;
  readonly command: Command;
  /** Its options, except `--help`. */
  readonly options: readonly Option[];
}

/** Loads commands with their options. */
export async function documentCommands(entries: readonly CommandEntry[]): Promise<DocumentedCommand[]> {
  const out = new Terminal(process.stdout, {});
  return Promise.all(
    entries.map(async (entry) => {
      const command = buildCommand(entry, await entry.load(), out);
      return { entry, command, options: command.options.filter(({ hidden }) => !hidden) };
    }),
  );
}

/** The reference of all commands: one section each with arguments, options, and the notes and examples of its help. */
export function commandReference(commands: readonly DocumentedCommand[]): string {
  const run = commands.find(({ entry }) => entry.name === 'run');
  if (run === undefined) throw new Error('there is no command run');
  return commands.map((command) => section(command, run)).join('\n\n');
}

function section(documented: DocumentedCommand, run: DocumentedCommand): string {
  const { entry, command } = documented;
  const parts = [
    `### ${entry.name}`,
    command.description(),
    `\`\`\`text\n${command.name()} ${command.usage()}\n\`\`\``,
    argumentTable(entry),
    ...options(documented, run),
    ...notes(command),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function argumentTable({ parameters }: CommandEntry): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ syntax, description }) => [codeCell(syntax), cell(description)]);
  return markdownTable(['argument', 'meaning'], rows);
}

/** A table of the command's own options, and the names of options that are settings or the same as those of `run`. */
function options(documented: DocumentedCommand, run: DocumentedCommand): string[] {
  const ownName = documented.entry.name === run.entry.name;
  const settings = documented.options.filter(isSetting);
  const others = documented.options.filter((option) => !isSetting(option));
  const shared = ownName ? [] : others.filter((option) => run.options.some((one) => isSameOption(one, option)));
  const own = others.filter((option) => !shared.includes(option));
  const rows = own.map(({ flags, description }) => [codeCell(flags), cell(description)]);
  return [
    own.length === 0 ? '' : markdownTable(['option', 'meaning'], rows),
    shared.length === 0 ? '' : `As in [run](#run): ${names(shared)}.`,
    settings.length === 0 ? '' : `${settingsLine(settings)}.`,
  ];
}

/** Which settings are among a command's options: all, or the flags of some. */
export function settingsOf(options: readonly Option[]): { readonly all: boolean; readonly named: readonly string[] } {
  const given = new Set(options.filter(isSetting).map(nameOf));
  const all = settingNames.every((name) => given.has(name));
  return { all, named: all ? [] : [...given].map((name) => `--${name}`) };
}

function settingsLine(settings: readonly Option[]): string {
  const given = new Set(settings.map(nameOf));
  const missing = settingNames.filter((name) => !given.has(name));
  if (missing.length === 0) return '[Settings](settings.md): all of them';
  const left = missing.map((name) => `\`--${name}\``).join(', ');
  return missing.length < given.size
    ? `[Settings](settings.md): all but ${left}`
    : `[Settings](settings.md): ${names(settings)}`;
}

/** Whether an option is a setting, which is explained with the settings and not with each command. */
export function isSetting(option: Option): boolean {
  return (settingNames as readonly string[]).includes(nameOf(option));
}

function nameOf({ long }: Option): string {
  return (long ?? '').replace(/^--(no-)?/, '');
}

/** Whether two commands have an option in common, with the same meaning. */
export function isSameOption(one: Option, other: Option): boolean {
  return one.flags === other.flags && one.description === other.description;
}

function names(options: readonly Option[]): string {
  return options.map(({ long, short }) => `\`${long ?? short}\``).join(', ');
}

/** A paragraph of a help text: prose, or lines that keep their breaks, such as examples. */
export interface HelpNote {
  readonly isCode: boolean;
  readonly text: string;
}

/** The text after the options in the command's help: prose in one line for each paragraph, and indented lines. */
export function helpNotes(command: Command): HelpNote[] {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
    getOutHelpWidth: () => 1_000,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  const behind = help.slice(command.helpInformation().length).trim();
  return behind === '' ? [] : behind.split('\n\n').flatMap(noteParts);
}

/** A paragraph of a help text: lines of prose, and indented lines of code or a list. */
function noteParts(paragraph: string): HelpNote[] {
  const parts: HelpNote[] = [];
  let block: string[] = [];
  let isCode = false;
  const flush = (): void => {
    if (block.length > 0) parts.push({ isCode, text: block.join(isCode ? '\n' : ' ') });
    block = [];
  };
  for (const line of paragraph.split('\n')) {
    const indented = line.startsWith('  ');
    if (indented !== isCode) flush();
    isCode = indented;
    block.push(indented ? line.slice(2) : line);
  }
  flush();
  return parts;
}

/** The text after the options in the command's help, as Markdown. */
function notes(command: Command): string[] {
  return helpNotes(command).map(({ isCode, text }) => (isCode ? `\`\`\`text\n${text}\n\`\`\`` : prose(text)));
}

function prose(text: string): string {
  const escaped = text.replace(/[<*[]/g, '\\$&');
  return /^\w+:$/.test(text) ? `**${text.slice(0, -1)}**` : escaped;
}
