import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Eight tasks that have nothing in common. */
export const unlikePrompts: readonly string[] = [
  'Fix the slug',
  'Add a header',
  'Write docs',
  'Lint it',
  'Remove it',
  'Measure it',
  'Explain',
  'Paint',
];

/** Makes a repository with so many worktrees in a folder. Returns the paths of the main one and of the others. */
export function makeWorktrees(
  base: string,
  count: number,
): { readonly main: string; readonly trees: readonly string[] } {
  const main = join(base, 'main');
  mkdirSync(main);
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { cwd: main });
  };
  git('init', '-q');
  git('commit', '-q', '--allow-empty', '-m', 'begin');
  const trees = Array.from({ length: count }, (_, index) => {
    const path = join(base, `tree-${index}`);
    git('worktree', 'add', '-q', path, '-b', `branch-${index}`);
    return path;
  });
  return { main, trees };
}
