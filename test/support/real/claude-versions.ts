import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/**
 * The versions of the Claude Code CLI that tests run: the installed one, and an old one whose stream differs. The installed
 * one is the one that package.json pins, or the newest one there is (scripts/newest-claude.ts).
 */
export const claudeVersions: readonly { readonly version: string; readonly path: string }[] = [
  { version: installedVersion(), path: join(packages, '.bin', 'claude') },
  { version: '2.1.197', path: join(packages, 'claude-code-2.1.197', 'bin', 'claude.exe') },
];

function installedVersion(): string {
  const manifest = readFileSync(join(packages, '@anthropic-ai', 'claude-code', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
