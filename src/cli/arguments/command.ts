import type { Command } from 'commander';
import type { Terminal } from '../process/terminal.ts';

/** The environment in which a command runs. */
export interface CliContext {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** All commands. */
  readonly commands: readonly CommandEntry[];
}

/** A command in the list of commands. Its code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  /** Arguments as shown in the help: `<required>`, `[optional]`. */
  readonly parameters: readonly { readonly syntax: string; readonly description: string }[];
  /** Begins with a lower-case letter and has no full stop. */
  readonly summary: string;
  readonly load: () => Promise<CliCommand>;
}

/** The parsed arguments of a command. */
export interface Invocation {
  readonly args: readonly string[];
  /** By the option's name in camel case. Options that were not given are absent. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The options and the code of a command. Its name, arguments and summary are in the list of commands. */
export interface CliCommand {
  /** Adds the options and the text after the help. */
  define(command: Command): void;
  /** Runs the command and returns the exit code. Throws UsageError and EnvironmentError for faults the user can fix. */
  run(invocation: Invocation, context: CliContext): Promise<number>;
}
