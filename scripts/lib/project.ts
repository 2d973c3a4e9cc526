import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The absolute path of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The entry files of the tools, which are started without a shell or a `.cmd` shim on every platform. */
const TOOLS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  ncc: 'node_modules/@vercel/ncc/dist/ncc/cli.js',
  stryker: 'node_modules/@stryker-mutator/core/bin/stryker.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

/** A development tool that is itself a Node program. */
export type Tool = keyof typeof TOOLS;

/** Runs a tool in the repository with this Node and this terminal. Returns its exit code. */
export function runTool(tool: Tool, args: readonly string[]): Promise<number> {
  return run(process.execPath, [join(root, TOOLS[tool]), ...args]);
}

/** Runs one of this repository's scripts with this Node. Returns its exit code. */
export function runScript(path: string, args: readonly string[] = []): Promise<number> {
  return run(process.execPath, [join(root, path), ...args]);
}

/**
 * Runs a program in the repository, with node_modules/.bin first on PATH and its output on this terminal.
 * Returns its exit code, 1 when a signal ended it; throws when it cannot be started.
 */
export function run(program: string, args: readonly string[]): Promise<number> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
