import { resolve } from 'node:path';
import type { AgentChoices } from '../../domain/ports/agent.ts';
import type { InputReader } from './input-reader.ts';

/** What the step chooses for the command line of all sessions. */
export interface AgentInputs {
  readonly choices: AgentChoices;
  /** Further arguments. */
  readonly args: readonly string[];
}

/**
 * Reads the inputs for the command line of Claude Code.
 * @param folder absolute path that relative paths start from
 */
export function readAgentInputs(reader: InputReader, folder: string): AgentInputs {
  /** A file's path, or JSON. */
  const document = (name: string): string | null => {
    const value = reader.text(name);
    return value === null || value.startsWith('{') ? value : resolve(folder, value);
  };
  return {
    choices: {
      effort: reader.matching('effort', /^[a-z][a-z0-9-]*$/, {
        what: 'an effort level',
        allowed: 'give one that your Claude Code knows, such as low, medium, high, xhigh or max',
      }),
      fallbackModel: reader.line('fallback-model', 256),
      settings: document('settings'),
      mcpConfig: document('mcp-config'),
    },
    // `--` would end the options, also those of this program.
    args: (reader.text('claude-args') ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line !== '--'),
  };
}
