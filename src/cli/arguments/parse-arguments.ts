import { Command, CommanderError, type Option } from 'commander';
import { type Fault, preview, UsageError } from '../../domain/text/errors.ts';
import { nearest } from '../../domain/text/suggestion.ts';
import type { Terminal } from '../process/terminal.ts';
import type { CliCommand, CommandEntry, Invocation } from './command.ts';

/** Builds the commander command of an entry, with its help written to `out`. It never ends the process. */
export function buildCommand(entry: CommandEntry, command: CliCommand, out: Terminal): Command {
  const built = new Command(`claude-multi ${entry.name}`)
    .description(`${entry.summary[0]?.toUpperCase()}${entry.summary.slice(1)}.`)
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => out.size().columns,
      getOutHasColors: () => out.colour,
    });
  for (const { syntax, description } of entry.parameters) built.argument(syntax, description);
  command.define(built);
  return built;
}

/**
 * Parses the arguments after a command's name. Returns null after printing the help, if that was requested.
 * @throws {UsageError} for wrong usage
 */
export function parseArguments(command: Command, words: readonly string[]): Invocation | null {
  const swallowed = swallowedOption(command.options, words);
  if (swallowed !== null) throw wrongUsage(command, swallowed);
  try {
    command.parse([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return null;
    throw wrongUsage(command, faultOf(command, error));
  }
  return { args: command.args, options: command.opts() };
}

/** Finds an option that lacks its value, since Commander would take the next option as the value. */
function swallowedOption(options: readonly Option[], words: readonly string[]): Fault | null {
  const named = new Map(options.flatMap((option) => [option.long, option.short].map((flag) => [flag, option])));
  for (const [position, word] of words.entries()) {
    if (word === '--') return null;
    const next = words[position + 1];
    if (named.get(word)?.required === true && next !== undefined && named.has(next) && next.startsWith('--')) {
      return {
        where: word,
        problem: 'needs a value',
        value: next,
        allowed: `if that is the value, write ${word}=${next}`,
      };
    }
  }
  return null;
}

/** The commands that start sessions: of these it must be said that nothing was started. */
const starting: ReadonlySet<string> = new Set(['run', 'run-multi', 'start', 'resume', 'retry', 'demo', 'supervise']);

function nameOf(command: Command): string {
  return command.name().split(' ')[1] ?? '';
}

function wrongUsage(command: Command, fault: Fault): UsageError {
  const summary = starting.has(nameOf(command)) ? 'Nothing was started.' : `Wrong usage of ${command.name()}.`;
  return new UsageError(`${summary} See: ${command.name().replace(' ', ' help ')}`, [fault]);
}

/** Converts Commander's error to a fault. The name of the option or argument is quoted in its message. */
function faultOf(command: Command, error: CommanderError): Fault {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = command.options.flatMap((option) => option.long ?? []);
      const meant = nearest(name.replace(/=.*/s, ''), [...flags, '--help']);
      return {
        where: preview(name).slice(1, -1),
        problem: `is not an option of "${command.name()}"`,
        ...(meant === null ? {} : { allowed: `did you mean ${meant}?` }),
      };
    }
    case 'commander.optionMissingArgument':
      return { where: name.replace(/^-\w, /, '').replace(/ .*/, ''), problem: `needs a value: ${name}` };
    case 'commander.missingArgument':
      return { where: `<${name}>`, problem: 'is missing', allowed: usageOf(command) };
    case 'commander.excessArguments': {
      const most = command.registeredArguments.length;
      const extra = command.args.slice(most).map((word) => preview(word));
      return {
        where: extra.join(' '),
        problem: 'is more than the command accepts',
        allowed: usageOf(command),
      };
    }
    case 'commander.conflictingOption': {
      const [one, other] = [...error.message.matchAll(/'([^']*)'/g)].map(([, flags = '']) => longOf(flags));
      return { where: one ?? '', problem: `cannot be used together with ${other ?? 'another option'}` };
    }
    case 'commander.invalidArgument': {
      const [, value] = /argument '([\s\S]*?)' is invalid/.exec(error.message) ?? [];
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1];
      const allowed = choices === undefined ? {} : { allowed: `one of ${choices}` };
      return { where: longOf(name), problem: 'has a value that is not valid', value, ...allowed };
    }
    default:
      // No other error of Commander can occur: no option is mandatory, and no command has subcommands.
      return { where: command.name(), problem: 'was called with arguments that do not fit', allowed: usageOf(command) };
  }
}

/** The long name in an option's flags: `-w, --watch <n>` is `--watch`. */
function longOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function usageOf(command: Command): string {
  return `usage: ${command.name()} ${command.usage()}`;
}

/** Words of other tools, and the command that is meant. */
const otherWords: Readonly<Record<string, string>> = {
  ps: 'status',
  top: 'status --watch',
  watch: 'status --watch',
  jobs: 'status',
  info: 'status',
  ls: 'list',
  kill: 'stop',
  cancel: 'stop',
  abort: 'stop',
  down: 'stop-all',
  'kill-all': 'stop-all',
  killall: 'stop-all',
  new: 'help run',
  update: 'upgrade',
  'self-update': 'upgrade',
  exec: 'run',
  up: 'run',
  check: 'plan',
  validate: 'plan',
  lint: 'plan',
  predict: 'plan',
  'dry-run': 'plan',
  bg: 'start',
  fg: 'attach',
  wait: 'attach',
  follow: 'logs --follow',
  tail: 'logs --follow',
  cat: 'output',
  show: 'result',
  get: 'result',
  continue: 'resume',
  rerun: 'retry',
  again: 'retry',
  rm: 'clean',
  delete: 'clean',
  prune: 'clean',
  gc: 'clean',
  stats: 'history',
  cost: 'history',
  costs: 'history',
  runs: 'history',
  setup: 'doctor',
  login: 'doctor',
  diagnose: 'doctor',
};

/** The command with that name. @throws {UsageError} when there is none, with the one that is probably meant */
export function findCommand(commands: readonly CommandEntry[], name: string): CommandEntry {
  const found = commands.find((entry) => entry.name === name);
  if (found !== undefined) return found;
  const names = commands.map((entry) => entry.name);
  const meant = meantBy(name, names);
  const suggestion = meant === null ? '' : ` Did you mean "claude-multi ${meant}"?`;
  throw new UsageError(`There is no command ${preview(name)}.${suggestion} Commands: ${names.join(', ')}.`);
}

function meantBy(name: string, names: readonly string[]): string | null {
  if (isTaskSource(name)) return `run ${/^[\w./-]+$/.test(name) ? name : 'FILE'}`;
  const word = name.toLowerCase();
  if (Object.hasOwn(otherWords, word)) return otherWords[word] ?? null;
  return names.find((other) => letters(other) === letters(name)) ?? nearest(name, names);
}

/** Whether a word is what `run` accepts: a task file, standard input, or a list. */
function isTaskSource(word: string): boolean {
  return word === '-' || /\.(?:json|ya?ml)$/i.test(word) || /^\s*[[{]/.test(word) || word.includes('/');
}

/** The sorted letters of a word, which ignore swapped letters, the most common typing error in short words. */
function letters(word: string): string {
  return [...word].sort().join('');
}
