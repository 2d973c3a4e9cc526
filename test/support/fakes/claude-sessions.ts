import { ClaudeAgent } from '../../../src/agents/claude/claude-agent.ts';
import type { Environment, Sessions } from '../../../src/domain/ports/agent.ts';

/** Sessions of the Claude Code CLI, as in a run. */
export function claudeSessions(environment: Environment = {}, path = '/bin/claude'): Sessions {
  return new ClaudeAgent().sessions({ path, version: '2.1.330' }, environment);
}
