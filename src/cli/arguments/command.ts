import type { Command } from 'commander';
import type { Terminal } from '../process/terminal.ts';

/** What a command has to do with the world outside. */
export interface CliContext {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Every command there is. */
  readonly commands: readonly CommandEntry[];
}

/** A command as it stands in the help. Its code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  /** Arguments as the help shows them: `<needed>`, `[optional]`. */
  readonly parameters: readonly { readonly syntax: string; readonly description: string }[];
  /** Begins with a small letter and has no full stop. */
  readonly summary: string;
  readonly load: () => Promise<CliCommand>;
}

/** What a person typed after a command's name. */
export interface Invocation {
  readonly args: readonly string[];
  /** By the option's name in camel case; options that were not given are absent. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One command. Its name, arguments and summary stand in the list of commands, its options and its work here. */
export interface CliCommand {
  /** Adds options, and examples after the help. */
  define(command: Command): void;
  /** Does the work and returns the exit code. Throws UsageError and EnvironmentError for what people can mend. */
  run(invocation: Invocation, context: CliContext): Promise<number>;
}
