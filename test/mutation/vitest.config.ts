import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that mutants have to fail: those that start no process and hear no network, so that each takes milliseconds. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [
      'test/domain/**/*.test.ts',
      'test/supervisor/{journal,session,unit}/**/*.test.ts',
      'test/agents/claude/{hostile-stream,recordings}.test.ts',
      'test/agents/claude/stream/**/*.test.ts',
      'test/tasks/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
