import { continuePrompt, enhance } from '../../domain/plan/prompts.ts';
import type { Agent, Interpreter, Launch, LaunchRequest } from '../../domain/ports/agent.ts';
import { claudeArguments } from './arguments.ts';
import { StreamInterpreter } from './stream/interpreter.ts';

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
    const { task, configDir } = request;
    const env: Record<string, string> = { ...this.#options.environment };
    for (const name of outerSession) delete env[name];
    if (configDir !== null) env['CLAUDE_CONFIG_DIR'] = configDir;
    Object.assign(env, task.env);
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
