import { continuePrompt, enhance } from '../domain/plan/prompts.ts';
import type { Agent, Interpreter, Launch, LaunchRequest } from '../domain/ports/agent.ts';
import { sessionMarker } from '../domain/ports/machine.ts';
import { StreamInterpreter } from './interpreter.ts';

/** Variables by which an outer Claude Code session tells its own children apart; ours are not its children. */
const outerSession = ['CLAUDECODE', 'CLAUDE_CODE_ENTRYPOINT', 'CLAUDE_CODE_SSE_PORT', 'CLAUDE_CODE_SESSION_ID'];

export interface ClaudeAgentOptions {
  /** Path of the `claude` to run. */
  readonly path: string;
  /** What every session inherits. */
  readonly environment: Readonly<Record<string, string>>;
  readonly enhancePrompts: boolean;
}

/** The Claude Code CLI as an agent: prompt and control over standard input, stream-json both ways. */
export class ClaudeAgent implements Agent {
  readonly #options: ClaudeAgentOptions;

  constructor(options: ClaudeAgentOptions) {
    this.#options = options;
  }

  launch(request: LaunchRequest): Launch {
    const { task, configDir, marker } = request;
    const env: Record<string, string> = { ...this.#options.environment };
    for (const name of outerSession) delete env[name];
    if (configDir !== null) env['CLAUDE_CONFIG_DIR'] = configDir;
    Object.assign(env, task.env, { [sessionMarker]: marker });
    const prompt = this.#options.enhancePrompts ? enhance(task.prompt) : task.prompt;
    return {
      command: { file: this.#options.path, args: claudeArguments(request), cwd: task.cwd, env },
      input: request.resume === null ? userMessage(prompt) : userMessage(continuePrompt),
    };
  }

  interpreter(): Interpreter {
    return new StreamInterpreter();
  }

  interrupt(): string {
    const request = { type: 'control_request', request_id: crypto.randomUUID(), request: { subtype: 'interrupt' } };
    return `${JSON.stringify(request)}\n`;
  }
}

/** A user's message as a line of `--input-format stream-json`. On argv a prompt would break above 128 KiB and show in `ps`. */
function userMessage(content: string): string {
  return `${JSON.stringify({ type: 'user', message: { role: 'user', content } })}\n`;
}

/** The arguments of `claude` for a request. Values follow an `=` sign, so that none is ever read as an option. */
export function claudeArguments({
  task,
  sessionId,
  resume,
}: Pick<LaunchRequest, 'task' | 'sessionId' | 'resume'>): string[] {
  const args = ['-p', '--output-format=stream-json', '--input-format=stream-json', '--verbose'];
  // Tells each request's tokens as they come: what a session that is killed has used is known only from there.
  args.push('--include-partial-messages');
  args.push(resume === null ? `--session-id=${sessionId}` : `--resume=${resume}`);
  args.push(`--model=${task.model}`, `--permission-mode=${task.permissionMode}`, `--max-budget-usd=${task.budgetUsd}`);
  if (task.maxTurns !== null) args.push(`--max-turns=${task.maxTurns}`);
  for (const tool of task.allowedTools) args.push(`--allowed-tools=${tool}`);
  for (const tool of task.disallowedTools) args.push(`--disallowed-tools=${tool}`);
  if (task.appendSystemPrompt !== null) args.push(`--append-system-prompt=${task.appendSystemPrompt}`);
  return [...args, ...task.args];
}
