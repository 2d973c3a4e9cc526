import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The workers inherit this environment: a developer's own account or settings must not reach the CLI under test.
for (const name of Object.keys(process.env)) {
  if (/^(ANTHROPIC_|CLAUDE)/.test(name)) delete process.env[name];
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // Many tests start real sessions of about 300 MB and a core each.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Waiting for a condition ends when it holds; only a machine under load needs that long.
    expect: { poll: { timeout: 30_000 } },
  },
});
