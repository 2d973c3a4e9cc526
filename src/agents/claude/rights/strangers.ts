import { resolve } from 'node:path';
import type { Task } from '../../../domain/plan/task.ts';
import { type Fault, UsageError } from '../../../domain/text/errors.ts';

/**
 * Names of files and folders of a project from which Claude Code, git or the tools that it starts take settings,
 * instructions or commands.
 */
export const projectFiles: readonly string[] = [
  '.claude',
  '.claude.json',
  '.mcp.json',
  'CLAUDE.md',
  'CLAUDE.local.md',
  '.ripgreprc',
  '.gitmodules',
  '.husky',
];

/**
 * What a session gets that works on a stranger's code or words: no tools that run commands, no settings of the project, no
 * MCP servers of it, and nobody is asked. An older CLI refuses flags that it does not know, and the session fails.
 */
const restraints = [
  '--restricted',
  '--strict-mcp-config',
  '--setting-sources=user',
  '--permission-prompts=none',
] as const;

/** Arguments that would lift the restraints. */
const lifting =
  /^--(?:(?:allow-)?dangerously-skip-permissions|permission-mode|permission-prompts?|permission-prompt-tool|setting-sources|tools|restricted|strict-mcp-config|plugin-dir|plugin-url|add-dir|agents?|bg|background|cloud|teleport|remote-control|worktree|chrome|ide|continue|resume)(?:=|$)|^-[a-z]/;

/** Flags whose value may be the path of a file that sets what a session does; `--mcp-config` takes several. */
const ofFiles = /^--(?:settings|mcp-config|(?:append-)?system-prompt-file)(?:=([\s\S]*))?$/;

/** The files that a task's arguments name, absolute. Their contents are settings, also where they are in the project. */
export function filesOf({ args, cwd }: Pick<Task, 'args' | 'cwd'>): string[] {
  const found: string[] = [];
  for (const [index, argument] of args.entries()) {
    const flag = ofFiles.exec(argument);
    if (flag === null) continue;
    const [, value] = flag;
    const rest = args.slice(index + 1);
    const end = rest.findIndex((each) => each.startsWith('-'));
    const following = end === -1 ? rest : rest.slice(0, end);
    found.push(...(value === undefined ? following : [value, ...following]));
  }
  return found.filter((value) => value !== '' && !value.trim().startsWith('{')).map((value) => resolve(cwd, value));
}

/**
 * The task with the restraints. Without a mode of its own choosing it is denied whatever its tools do not allow.
 * @throws {UsageError} if its arguments would lift the restraints
 */
export function restrained(task: Task): Task {
  const faults = task.args
    .filter((argument) => lifting.test(argument))
    .map(
      (argument): Fault => ({
        where: `task "${task.id}"`,
        field: 'args',
        value: argument,
        problem: 'is not allowed for code or words of a stranger',
        allowed: 'leave it out',
      }),
    );
  if (faults.length > 0) throw new UsageError('a task asks for more than strangers may have', faults);
  return {
    ...task,
    permissionMode: task.permissionMode === 'bypassPermissions' ? 'dontAsk' : task.permissionMode,
    // First: an argument such as `--`, or one that lacks its value, would swallow them.
    args: [...restraints, ...task.args],
  };
}
