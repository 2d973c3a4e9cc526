import { ClaudeAgent } from '../agents/claude/claude-agent.ts';
import type { Agent } from '../domain/ports/agent.ts';

/** The agent that runs the sessions. Whoever is not to load it (`version`, `help`, `status`) does not import this. */
export const defaultAgent: Agent = new ClaudeAgent();
