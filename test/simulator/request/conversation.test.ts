import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/simulator/request/conversation.ts';
import { messagesRequestSchema } from '../../../src/simulator/request/messages-request.ts';

const reminder = '<system-reminder>\nremember alpha\n</system-reminder>';

function read(change: object, headers: Record<string, string> = {}): ReturnType<typeof readConversation> {
  const request = {
    model: 'sonnet',
    tools: [{ name: 'Bash' }],
    messages: [{ role: 'user', content: 'hello' }],
    ...change,
  };
  return readConversation(messagesRequestSchema.parse(request), headers);
}

describe('a conversation', () => {
  it('begins with all user text before the first reply, without the reminders', () => {
    const messages = [
      {
        role: 'user',
        content: [
          { type: 'text', text: reminder },
          { type: 'text', text: 'the prompt' },
        ],
      },
      { role: 'system', content: 'environment' },
      { role: 'assistant', content: 'reply' },
      { role: 'user', content: 'later' },
    ];
    expect(read({ messages })).toMatchObject({
      openingText: `${reminder}\nthe prompt`,
      promptText: 'the prompt',
      replies: 1,
    });
  });

  it('counts adjacent assistant messages as one reply', () => {
    const roles = ['user', 'assistant', 'assistant', 'user', 'system', 'assistant', 'user'];
    expect(read({ messages: roles.map((role) => ({ role, content: 'x' })) }).replies).toBe(2);
  });

  it('finds the working directory in the system prompt or in a later message', () => {
    const stated = '# Environment\n - Primary working directory: /work/a b\n - Platform: linux';
    expect(read({ system: [{ type: 'text', text: stated }] }).workingDirectory).toBe('/work/a b');
    expect(read({ messages: [{ role: 'system', content: stated }] }).workingDirectory).toBe('/work/a b');
    expect(read({}).workingDirectory).toBeNull();
  });

  it('belongs to the session in the header or in the metadata', () => {
    const metadata = { user_id: '{"device_id":"d","session_id":"from-metadata"}' };
    expect(read({ metadata }, { 'x-claude-code-session-id': 'from-header' }).sessionId).toBe('from-header');
    expect(read({ metadata }).sessionId).toBe('from-metadata');
    expect(read({}).sessionId).toBeNull();
  });

  it('is classified as main, subagent or auxiliary', () => {
    expect(read({}).kind).toBe('main');
    expect(read({}, { 'x-claude-code-agent-id': 'a1' })).toMatchObject({ kind: 'subagent', agentId: 'a1' });
    expect(read({ system: 'cc_is_subagent=true;' }).kind).toBe('subagent');
    expect(read({ tools: [] }).kind).toBe('auxiliary');
  });
});
