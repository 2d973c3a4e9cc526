import { findingsForm } from '../../domain/findings/read-findings.ts';
import type { OutputSchema, Task } from '../../domain/plan/task.ts';
import type { AgentChoices, AgentProgram, LaunchRequest } from '../../domain/ports/agent.ts';
import { differInAccount } from './account/environment.ts';
import { compareVersions } from './program/tested-versions.ts';

/** The first version that is known to have `--exclude-dynamic-system-prompt-sections`. */
const movesSections = '2.1.197';

/** The arguments of `claude` for a request. Values follow an `=` sign, so that no value is read as an option. */
export function claudeArguments(
  { task, sessionId, resume, isApart }: Pick<LaunchRequest, 'task' | 'sessionId' | 'resume' | 'isApart'>,
  { version }: Pick<AgentProgram, 'version'>,
): string[] {
  const args = ['-p', '--output-format=stream-json', '--input-format=stream-json', '--verbose'];
  // Prints the tokens of each request as they come: the only source for the usage of a session that is killed.
  args.push('--include-partial-messages');
  if (resume?.kind === 'continue') args.push(`--resume=${resume.sessionId}`);
  else args.push(`--session-id=${sessionId}`);
  if (resume?.kind === 'fork') args.push(`--resume=${resume.from}`, '--fork-session');
  args.push(`--model=${task.model}`, `--permission-mode=${task.permissionMode}`, `--max-budget-usd=${task.budgetUsd}`);
  if (task.maxTurns !== null) args.push(`--max-turns=${task.maxTurns}`);
  // The folder and its state go from the system prompt to the first message, so that all folders share the cached part.
  if (isApart && (compareVersions(version, movesSections) ?? -1) >= 0)
    args.push('--exclude-dynamic-system-prompt-sections');
  for (const tool of task.allowedTools) args.push(`--allowed-tools=${tool}`);
  for (const tool of task.disallowedTools) args.push(`--disallowed-tools=${tool}`);
  if (task.appendSystemPrompt !== null) args.push(`--append-system-prompt=${task.appendSystemPrompt}`);
  if (task.outputSchema !== undefined) args.push(`--json-schema=${JSON.stringify(forms[task.outputSchema])}`);
  return [...args, ...task.args];
}

/** The arguments for choices. */
export function argumentsFor({ effort, fallbackModel, settings, mcpConfig }: AgentChoices): string[] {
  const given: [string, string | null][] = [
    ['--effort', effort],
    [fallbackFlag, fallbackModel],
    ['--settings', settings],
    ['--mcp-config', mcpConfig],
  ];
  return given.flatMap(([flag, value]) => (value === null ? [] : [`${flag}=${value}`]));
}

/**
 * What a result is to look like. The flag gives the session a tool, StructuredOutput, whose call ends it: the result line
 * then has the input as `structured_output`, and its text is the same as JSON. An input that does not fit is refused up to
 * five times, after which the session fails; a session that does not call it is reminded once, and then succeeds without
 * (2.1.332).
 */
const forms: Readonly<Record<OutputSchema, object>> = { findings: findingsForm };

/** Arguments that change the system prompt. */
const ofSystemPrompt = /^--((append-)?system-prompt(-file)?|agent)(=|$)/;

/**
 * Why a session of a task cannot fork from one of another task; null if it can. A fork of another model, or with another
 * account, reads nothing from the cache. It keeps the system prompt of the conversation, so that one of its own would be
 * ignored without a word (2.1.332; 2.1.197 sends it, and reads nothing from the cache).
 */
export function whyNoFork(task: Task, source: Task): string | null {
  if (task.model !== source.model) return `that is of the model ${source.model}, and this session of ${task.model}`;
  if (task.appendSystemPrompt !== source.appendSystemPrompt)
    return 'a fork keeps its system prompt, and this session has another append-system-prompt';
  // The tool would change the beginning of the request.
  if (task.outputSchema !== source.outputSchema)
    return 'this session has an output-schema, which gives it another tool';
  const differ = JSON.stringify(task.args) !== JSON.stringify(source.args);
  if (differ && [...task.args, ...source.args].some((argument) => ofSystemPrompt.test(argument)))
    return 'a fork keeps its system prompt, and this session has another one in its args';
  return differInAccount(task.env, source.env) ? 'this session has an account or an API of its own in env' : null;
}

const fallbackFlag = '--fallback-model';

/** Whether sessions turn to another model when theirs is overloaded: after three answers of 529 (2.1.197, 2.1.332). */
export function hasFallback({ args }: Pick<Task, 'args'>): boolean {
  return args.some((argument) => argument === fallbackFlag || argument.startsWith(`${fallbackFlag}=`));
}
