import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKeptLine } from '../../../src/agents/claude/stream/kept-line.ts';
import { claudeSessions } from '../../support/fakes/claude-sessions.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';
import { makePlan } from '../../support/samples/plan.ts';

describe('a kept conversation', () => {
  const line = (message: object, rest: object = {}): string =>
    JSON.stringify({ type: 'assistant', timestamp: '2026-01-01T00:00:01.000Z', isSidechain: false, message, ...rest });
  const message = {
    id: 'm1',
    model: 'claude-sonnet-5-5',
    stop_reason: 'end_turn',
    usage: { input_tokens: 3, output_tokens: 7 },
  };

  test('gives its completed requests and nothing else', () => {
    expect(readKeptLine(line(message))).toMatchObject({
      messageId: 'm1',
      state: 'final',
      main: true,
      at: Date.parse('2026-01-01T00:00:01.000Z'),
      tokens: { input: 3, output: 7, cacheRead: 0, cacheWrite: 0 },
    });
    expect(readKeptLine(line(message, { isSidechain: true }))?.main).toBe(false);
    for (const other of [
      line({ ...message, stop_reason: null }),
      line({ ...message, model: '<synthetic>' }),
      line({ ...message, model: '__proto__' }),
      line(message, { type: 'user' }),
      line(message, { timestamp: 'yesterday' }),
      line(message).slice(0, -1),
      'null',
      '',
    ]) {
      expect(readKeptLine(other)).toBeNull();
    }
  });

  test('is read from the start of the attempt, each request once, in any folder', async () => {
    await using place = await temporaryFolder();
    const [project, other] = [join(place.path, 'projects', '-a'), join(place.path, 'projects', '-b')];
    mkdirSync(join(other, 's1', 'subagents'), { recursive: true });
    mkdirSync(project, { recursive: true });
    const at = (second: number): object => ({ timestamp: `2026-01-01T00:00:0${second}.000Z` });
    const lines = [line({ ...message, id: 'old' }, at(0)), line(message, at(2)), line(message, at(3)), '{"torn'];
    writeFileSync(join(project, 's1.jsonl'), lines.join('\n'));
    writeFileSync(join(project, 's2.jsonl'), `${line({ ...message, id: 'of another' }, at(3))}\n`);
    writeFileSync(join(other, 's1', 'subagents', 'agent-x.jsonl'), `${line({ ...message, id: 'sub' }, at(4))}\n`);
    const [task] = makePlan('/', [{ id: 'one' }]).tasks;
    if (task === undefined) throw new Error('there is no task');
    const since = Date.parse('2026-01-01T00:00:01.000Z');
    const read = async (inherited: Record<string, string>, home: string | null, env: Record<string, string> = {}) => {
      const conversation = { task: { ...task, env }, home, sessionId: 's1' };
      const requests = await claudeSessions(inherited).kept(conversation, since);
      return requests.map(({ messageId }) => messageId);
    };
    expect(await read({}, place.path)).toEqual(['m1', 'sub']);
    expect(await read({ CLAUDE_CONFIG_DIR: place.path }, null)).toEqual(['m1', 'sub']);
    expect(await read({ CLAUDE_CONFIG_DIR: place.path }, '/nowhere')).toEqual([]);
    expect(await read({ CLAUDE_CONFIG_DIR: place.path }, null, { CLAUDE_CONFIG_DIR: '/nowhere' })).toEqual([]);
  });
});
