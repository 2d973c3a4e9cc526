import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolsFolder } from './run-cli.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const tool = (name: string): string => join(toolsFolder, name);

/** The command lines of the program on every runtime, given the path of its compiled binary. */
export function programsOn(binary: string): Readonly<Record<string, readonly string[]>> {
  return {
    'Node 24': [tool('node'), main],
    Bun: [tool('bun'), '--no-env-file', main],
    Deno: [tool('deno'), 'run', '--allow-all', main],
    'the compiled binary': [binary],
  };
}
