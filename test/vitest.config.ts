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
    // Nets for a test that hangs, and nothing that a slow machine reaches: every wait ends when its condition holds.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 240_000 } },
  },
});
