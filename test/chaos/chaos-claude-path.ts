import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A `claude` that is a stub for tasks with the variable CHAOS_STUB, and otherwise the real one. */
export function writeClaude(place: string): string {
  const path = join(place, 'claude');
  const stub = join(root, 'test/fixtures/chaos-claude.ts');
  const real = join(root, 'node_modules/.bin/claude');
  const lines = [
    '#!/bin/sh',
    'if [ "$1" = --version ]; then echo "2.1.330 (Claude Code)"; exit 0; fi',
    `if [ -n "$CHAOS_STUB" ]; then exec '${process.execPath}' '${stub}' "$@"; fi`,
    `exec '${real}' "$@"`,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o755 });
  return path;
}
