import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// The workers inherit this environment: a developer's own account or settings must not reach the CLI under test.
for (const name of Object.keys(process.env)) {
  if (/^(ANTHROPIC_|CLAUDE)/.test(name)) delete process.env[name];
}

// A start of the program from its sources takes half as long when its modules are compiled already (workers inherit this).
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../build/compile-cache', import.meta.url));

const real = 'test/**/*.real.test.ts';
const long = 'test/**/*.long.test.ts';
const install = 'test/install/**/*.long.test.ts';

/** The tests that mutation testing runs as well (test/mutation). */
export const unit: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'unit',
    include: ['test/**/*.test.ts'],
    exclude: [real, long],
    setupFiles: ['test/support/no-processes.ts'],
    isolate: false,
  },
};

/*
 * A test file's name says what it needs:
 *   NAME.test.ts       unit: no process and no socket; at most a temporary folder
 *   NAME.real.test.ts  real: real processes, the real CLI, connections, a browser
 *   NAME.long.test.ts  long: chaos and fuzzing
 *                      install: those in test/install, whole systems in which a release is installed
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    pool: 'forks',
    // Many tests start real sessions of about 300 MB and a core each.
    maxWorkers: 2,
    // Nets for a test that hangs, and nothing that a slow machine reaches: every wait ends when its condition holds.
    testTimeout: 900_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 600_000 } },
    projects: [
      unit,
      { extends: true, test: { name: 'real', include: [real] } },
      { extends: true, test: { name: 'long', include: [long], exclude: [install], testTimeout: 3_600_000 } },
      { extends: true, test: { name: 'install', include: [install], testTimeout: 3_600_000 } },
    ],
  },
});
