import type { AgentProgram, LaunchRequest } from '../../domain/ports/agent.ts';

/** The first version that is known to have `--exclude-dynamic-system-prompt-sections`. */
const movesSections = [2, 1, 197] as const;

/** The arguments of `claude` for a request. Values follow an `=` sign, so that no value is read as an option. */
export function claudeArguments(
  { task, sessionId, resume, isApart }: Pick<LaunchRequest, 'task' | 'sessionId' | 'resume' | 'isApart'>,
  { version }: Pick<AgentProgram, 'version'>,
): string[] {
  const args = ['-p', '--output-format=stream-json', '--input-format=stream-json', '--verbose'];
  // Prints the tokens of each request as they come: the only source for the usage of a session that is killed.
  args.push('--include-partial-messages');
  args.push(resume === null ? `--session-id=${sessionId}` : `--resume=${resume}`);
  args.push(`--model=${task.model}`, `--permission-mode=${task.permissionMode}`, `--max-budget-usd=${task.budgetUsd}`);
  if (task.maxTurns !== null) args.push(`--max-turns=${task.maxTurns}`);
  // The folder and its state go from the system prompt to the first message, so that all folders share the cached part.
  if (isApart && isAtLeast(version, movesSections)) args.push('--exclude-dynamic-system-prompt-sections');
  for (const tool of task.allowedTools) args.push(`--allowed-tools=${tool}`);
  for (const tool of task.disallowedTools) args.push(`--disallowed-tools=${tool}`);
  if (task.appendSystemPrompt !== null) args.push(`--append-system-prompt=${task.appendSystemPrompt}`);
  return [...args, ...task.args];
}

/** Whether a version such as `2.1.332 (Claude Code)` is not older than another. Unknown ones are. */
function isAtLeast(version: string, least: readonly [number, number, number]): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? -1;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
