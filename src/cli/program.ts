import process from 'node:process';
import { isWorkflow, withHome, withoutRunner } from '../app/surroundings/session-environment.ts';
import { EnvironmentError } from '../domain/text/errors.ts';
import type { CliContext } from './arguments/command.ts';
import { buildCommand, findCommand, parseArguments } from './arguments/parse-arguments.ts';
import { commandList, hiddenCommands } from './command-list.ts';
import { exitCode } from './process/exit-code.ts';
import { failureOf } from './process/failure.ts';
import { Terminal } from './process/terminal.ts';

/** Options that stand for a command. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['-h', 'help'],
  ['--help', 'help'],
  ['-v', 'version'],
  ['-V', 'version'],
  ['--version', 'version'],
]);

/** Runs a command line and returns the exit code after all output is written. Never throws. */
export async function runProgram(words: readonly string[]): Promise<number> {
  const env = ownEnvironment();
  const out = new Terminal(process.stdout, env);
  const err = new Terminal(process.stderr, env);
  let code: number;
  try {
    const commands = commandList;
    code = await dispatch(words, {
      ...{ out, err, env, commands },
      get cwd() {
        return currentFolder();
      },
    });
  } catch (error) {
    const failure = failureOf(error, env);
    for (const line of failure.lines) err.line(line);
    code = failure.exitCode;
  }
  await out.flushed();
  if (out.failure !== null) {
    err.line(`Standard output could not be written: ${out.failure}. Write to another place, or free some space.`);
    code = exitCode.environment;
  }
  await err.flushed();
  // Where this could be said, it cannot be written.
  if (err.failure !== null && code === exitCode.succeeded) code = exitCode.environment;
  return code;
}

async function dispatch([first, ...rest]: readonly string[], context: CliContext): Promise<number> {
  const name = first === undefined ? 'help' : (spellings.get(first) ?? first);
  const entry = hiddenCommands.find((hidden) => hidden.name === name) ?? findCommand(context.commands, name);
  const command = await entry.load();
  const invocation = parseArguments(buildCommand(entry, command, context.out), rest);
  return invocation === null ? 0 : command.run(invocation, context);
}

/** The current folder. Commands that only look at runs do without it. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new EnvironmentError('the current folder does not exist any more', 'Change to a folder that exists (cd).', {
      cause,
    });
  }
}

function ownEnvironment(): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) given[name] = value;
  const env = withHome(given);
  if (!isWorkflow(env)) return env;
  // In a workflow step, sessions must not act as that workflow.
  return withoutRunner(env, (env['CLAUDE_MULTI_PASS_ENV'] ?? '').split(/[\s,]+/));
}
