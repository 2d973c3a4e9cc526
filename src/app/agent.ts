import { ClaudeAgent } from '../agents/claude/claude-agent.ts';
import type { Agent } from '../domain/ports/agent.ts';

/** The agent that runs the sessions. Not imported by commands that must not load it (`version`, `help`, `status`). */
export const defaultAgent: Agent = new ClaudeAgent();
