import process from 'node:process';

/** How to start this program once more. */
export interface OwnCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/** What of the running process tells how it was started; to be given in tests. */
export interface ProgramFacts {
  readonly execPath: string;
  /** The arguments of the runtime itself: `--no-env-file`. */
  readonly execArgv: readonly string[];
  /** The entry, as the runtime tells it. */
  readonly entry: string;
  readonly runtime: 'node' | 'bun' | 'deno';
  /** Whether the runtime and the program are one file. */
  readonly compiled: boolean;
}

/**
 * The command that runs this program again with other words. Node and Bun are given the entry file, Deno also its
 * rights, and a compiled program is its own runtime (tried with Node 24, Bun 1.4, Deno 2.9 and `bun build --compile`).
 */
export function ownCommand(words: readonly string[], facts: ProgramFacts = currentFacts()): OwnCommand {
  const { execPath, execArgv, entry, runtime, compiled } = facts;
  if (compiled) return { file: execPath, args: words };
  // A debugger's port belongs to the process that has it already.
  const options = execArgv.filter((argument) => !argument.startsWith('--inspect'));
  const start = runtime === 'deno' ? ['run', '--allow-all'] : options;
  return { file: execPath, args: [...start, entry, ...words] };
}

function currentFacts(): ProgramFacts {
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

/** `deno compile` says so itself: https://docs.deno.com/api/deno/~/Deno.build */
function isStandaloneDeno(): boolean {
  const { Deno } = globalThis as { Deno?: { build?: { standalone?: boolean } } };
  return Deno?.build?.standalone === true;
}
