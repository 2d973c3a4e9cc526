import type { IncomingHttpHeaders } from 'node:http';
import { blocksOf, type MessagesRequest, textOf } from './messages-request.ts';

/** The sender of a request: the session's main loop, one of its subagents, or the CLI itself (titles, summaries). */
export type ConversationKind = 'main' | 'subagent' | 'auxiliary';

/** The facts about a request by which its script chooses the next step. */
export interface Conversation {
  readonly sessionId: string | null;
  readonly agentId: string | null;
  readonly kind: ConversationKind;
  /** All user text before the first reply: the prompt, with the reminders that the CLI adds. */
  readonly openingText: string;
  /** The same without the CLI's reminders. */
  readonly promptText: string;
  /** The number of replies in the conversation so far. */
  readonly replies: number;
  readonly workingDirectory: string | null;
}

/**
 * Derives the conversation from one request. No state is kept between requests, so a resumed or forked conversation
 * continues from its messages. Header names and texts are as observed in Claude Code 2.1.330.
 */
export function readConversation(request: MessagesRequest, headers: IncomingHttpHeaders): Conversation {
  const agentId = header(headers, 'x-claude-code-agent-id');
  const opening = openingOf(request);
  return {
    sessionId: header(headers, 'x-claude-code-session-id') ?? sessionIdOf(request.metadata?.user_id),
    agentId,
    kind: kindOf(request, agentId),
    openingText: opening.join('\n'),
    promptText: opening
      .map((text) => text.replaceAll(/<system-reminder>[\s\S]*?<\/system-reminder>/g, '').trim())
      .filter((text) => text !== '')
      .join('\n'),
    replies: countReplies(request),
    workingDirectory: workingDirectoryOf(request),
  };
}

/** Counts adjacent assistant messages as one reply, since the CLI may send the blocks of a reply separately. */
function countReplies(request: MessagesRequest): number {
  return request.messages.filter(
    (message, index) => message.role === 'assistant' && request.messages[index - 1]?.role !== 'assistant',
  ).length;
}

function openingOf(request: MessagesRequest): string[] {
  const texts: string[] = [];
  for (const message of request.messages) {
    if (message.role === 'assistant') break;
    if (message.role === 'user') texts.push(...blocksOf(message.content).map((block) => textOf([block])));
  }
  return texts;
}

function kindOf(request: MessagesRequest, agentId: string | null): ConversationKind {
  if (agentId !== null || textOf(request.system).includes('cc_is_subagent=true')) return 'subagent';
  return (request.tools ?? []).length === 0 ? 'auxiliary' : 'main';
}

function workingDirectoryOf(request: MessagesRequest): string | null {
  const places = [request.system, ...request.messages.map((message) => message.content)];
  for (const place of places) {
    const found = /^\s*-?\s*(?:Primary working|Working) directory: (.+)$/m.exec(textOf(place));
    if (found?.[1] !== undefined) return found[1].trim();
  }
  return null;
}

function sessionIdOf(userId: string | undefined): string | null {
  return (
    /"session_id":"([^"]+)"/.exec(userId ?? '')?.[1] ?? /_session_([0-9a-f-]{36})$/.exec(userId ?? '')?.[1] ?? null
  );
}

function header(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
