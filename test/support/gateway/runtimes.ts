import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolsFolder } from '../cli/run-cli.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tool = (name: string): string => join(toolsFolder, name);

/** The relay's source, from the repository's root. */
export const relaySource = 'test/fixtures/gateway-relay.ts';

const fixture = join(root, relaySource);

/** The command lines of the relay on every runtime, given the path of its compiled binary. */
export function relaysOn(
  binary: string,
): readonly (readonly [name: string, program: readonly [string, ...string[]]])[] {
  return [
    ['Node 24', [tool('node'), fixture]],
    ['Bun', [tool('bun'), '--no-env-file', fixture]],
    ['Deno', [tool('deno'), 'run', '--allow-all', fixture]],
    ['a compiled binary', [binary]],
  ];
}

/** The head of an HTTP message, from its lines. */
export const head = (...lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`;
