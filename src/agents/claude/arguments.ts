import type { LaunchRequest } from '../../domain/ports/agent.ts';

/** The arguments of `claude` for a request. Values follow an `=` sign, so that no value is read as an option. */
export function claudeArguments({
  task,
  sessionId,
  resume,
}: Pick<LaunchRequest, 'task' | 'sessionId' | 'resume'>): string[] {
  const args = ['-p', '--output-format=stream-json', '--input-format=stream-json', '--verbose'];
  // Prints the tokens of each request as they come: the only source for the usage of a session that is killed.
  args.push('--include-partial-messages');
  args.push(resume === null ? `--session-id=${sessionId}` : `--resume=${resume}`);
  args.push(`--model=${task.model}`, `--permission-mode=${task.permissionMode}`, `--max-budget-usd=${task.budgetUsd}`);
  if (task.maxTurns !== null) args.push(`--max-turns=${task.maxTurns}`);
  for (const tool of task.allowedTools) args.push(`--allowed-tools=${tool}`);
  for (const tool of task.disallowedTools) args.push(`--disallowed-tools=${tool}`);
  if (task.appendSystemPrompt !== null) args.push(`--append-system-prompt=${task.appendSystemPrompt}`);
  return [...args, ...task.args];
}
