import process from 'node:process';

/** A command that starts this program again. */
export interface OwnCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** The facts about this process that tell how it was started; replaced in tests. */
export interface ProgramFacts {
  readonly execPath: string;
  /** The options of the runtime itself: `--no-env-file`. */
  readonly execArgv: readonly string[];
  /** The entry file, as reported by the runtime. */
  readonly entry: string;
  readonly runtime: 'node' | 'bun' | 'deno';
  /** Whether the program is compiled into one file with its runtime. */
  readonly compiled: boolean;
}

/**
 * Returns the command that runs this program with other arguments. Node and Bun need the entry file, Deno also its
 * permissions; a compiled program is its own runtime (tried with Node 24, Bun 1.4, Deno 2.9 and `bun build --compile`).
 */
export function ownCommand(words: readonly string[], facts: ProgramFacts = currentFacts()): OwnCommand {
  const { execPath, execArgv, entry, runtime, compiled } = facts;
  if (compiled) return { file: execPath, args: words };
  // A debugger's port is already taken by this process.
  const options = execArgv.filter((argument) => !argument.startsWith('--inspect'));
  const start = runtime === 'deno' ? ['run', '--allow-all'] : options;
  return { file: execPath, args: [...start, entry, ...words] };
}

/** The facts about this process. */
export function currentFacts(): ProgramFacts {
  const { bun, deno } = process.versions;
  const entry = process.argv[1] ?? '';
  return {
    execPath: process.execPath,
    execArgv: process.execArgv,
    entry,
    runtime: bun !== undefined ? 'bun' : deno !== undefined ? 'deno' : 'node',
    compiled: deno !== undefined ? isStandaloneDeno() : /^(?:\/\$bunfs\/|[A-Z]:[\\/]~BUN[\\/])/i.test(entry),
  };
}

/** See https://docs.deno.com/api/deno/~/Deno.build */
function isStandaloneDeno(): boolean {
  const { Deno } = globalThis as { Deno?: { build?: { standalone?: boolean } } };
  return Deno?.build?.standalone === true;
}
