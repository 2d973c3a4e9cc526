import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeptConversations } from '../../../src/agents/claude/kept-conversations.ts';
import { readKeptLine } from '../../../src/agents/claude/stream/kept-line.ts';
import { temporaryFolder } from '../../simulator/run-claude.ts';
import { makePlan } from '../../support/supervised-run.ts';

describe('a kept conversation', () => {
  const line = (message: object, rest: object = {}): string =>
    JSON.stringify({ type: 'assistant', timestamp: '2026-01-01T00:00:01.000Z', isSidechain: false, message, ...rest });
  const message = {
    id: 'm1',
    model: 'claude-sonnet-5-5',
    stop_reason: 'end_turn',
    usage: { input_tokens: 3, output_tokens: 7 },
  };

  test('tells of requests that were completed, and of nothing else', () => {
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

  test('is read from the attempt’s start on, each request once, in whatever folder it lies', async () => {
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
    const isolated = new KeptConversations({ configDir: async () => place.path }, {});
    expect((await isolated.requests(task, 's1', since)).map(({ messageId }) => messageId)).toEqual(['m1', 'sub']);
    const shared = new KeptConversations({ configDir: async () => null }, { CLAUDE_CONFIG_DIR: place.path });
    expect(await shared.requests(task, 's1', since)).toHaveLength(2);
    const ownVariable = { ...task, env: { CLAUDE_CONFIG_DIR: '/nowhere' } };
    expect(await shared.requests(ownVariable, 's1', since)).toEqual([]);
  });
});
