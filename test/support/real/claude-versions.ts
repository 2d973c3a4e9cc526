import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** The versions of the Claude Code CLI that tests run: the pinned one, and an old one whose stream differs. */
export const claudeVersions: readonly { readonly version: string; readonly path: string }[] = [
  { version: '2.1.332', path: join(packages, '.bin', 'claude') },
  { version: '2.1.197', path: join(packages, 'claude-code-2.1.197', 'bin', 'claude.exe') },
];
