import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyConversation } from '../../../../src/agents/claude/home/conversations.ts';
import { claudeSessions } from '../../../support/fakes/claude-sessions.ts';
import { temporaryFolder } from '../../../support/real/run-claude.ts';
import { makeTask } from '../../../support/samples/events.ts';

const said = '{"type":"user","message":{"content":"a \\"cost-state\\" is what?"}}';
const cost = '{"type":"cost-state","totalCostUSD":0.5}';
const nested = '{"type":"assistant","message":{"type":"cost-state"}}';

async function keep(config: string, project: string, sessionId: string, text: string): Promise<void> {
  await mkdir(join(config, 'projects', project), { recursive: true });
  await writeFile(join(config, 'projects', project, `${sessionId}.jsonl`), text);
}

describe('the copy of a conversation', () => {
  it('has every line but those with the cost so far, as they are', async () => {
    await using place = await temporaryFolder();
    await keep(place.path, '-some-folder', 'read', `${said}\n${cost}\n${nested}\n${cost}\n{"type":"user","torn`);
    const copy = join(place.path, 'copy.jsonl');
    expect(await copyConversation(place.path, 'read', copy)).toBe(true);
    expect(await readFile(copy, 'utf8')).toBe(`${said}\n${nested}\n{"type":"user","torn`);
    if (process.platform !== 'win32') expect((await stat(copy)).mode & 0o777).toBe(0o600);
  });

  it('is of the session with the id, whatever the folder is called that the CLI made for it', async () => {
    await using place = await temporaryFolder();
    await keep(place.path, '-a', 'other', 'not this one');
    await keep(place.path, '-b', 'read', said);
    await writeFile(join(place.path, 'projects', '.DS_Store'), '');
    expect(await copyConversation(place.path, 'read', join(place.path, 'copy'))).toBe(true);
    expect(await readFile(join(place.path, 'copy'), 'utf8')).toBe(said);
  });

  it('is not made where there is no such conversation, or no config folder', async () => {
    await using place = await temporaryFolder();
    await keep(place.path, '-a', 'other', said);
    for (const config of [place.path, join(place.path, 'gone')]) {
      expect(await copyConversation(config, 'read', join(place.path, 'copy'))).toBe(false);
      await expect(stat(join(place.path, 'copy'))).rejects.toThrow('ENOENT');
    }
  });
});

describe('the point from which sessions fork', () => {
  it('is made once, beside the config folder of the session, and stays when that is gone', async () => {
    await using place = await temporaryFolder();
    const own = join(place.path, 'tasks', 'config');
    await keep(own, '-a', 'read', said);
    const sessions = claudeSessions({ HOME: place.path, ANTHROPIC_API_KEY: 'k' });
    const conversation = { task: makeTask('context'), sessionId: 'read', own };
    const first = await sessions.forkPoint(conversation);
    expect(first).toBe(`${own}.read.jsonl`);
    await writeFile(join(own, 'projects', '-a', 'read.jsonl'), 'changed');
    expect(await sessions.forkPoint(conversation)).toBe(first);
    expect(await readFile(first ?? '', 'utf8')).toBe(said);
    expect(await sessions.forkPoint({ ...conversation, sessionId: 'unknown' })).toBeNull();
  });

  it('comes from the folder that the session used: the user’s, or one of the task’s own', async () => {
    await using place = await temporaryFolder();
    const [own, chosen] = [join(place.path, 'config'), join(place.path, 'chosen')];
    await keep(join(place.path, '.claude'), '-a', 'read', said);
    await keep(chosen, '-a', 'elsewhere', said);
    const sessions = claudeSessions({ HOME: place.path });
    expect(await sessions.forkPoint({ task: makeTask('context'), sessionId: 'read', own })).not.toBeNull();
    const task = { ...makeTask('context'), env: { CLAUDE_CONFIG_DIR: chosen } };
    expect(await sessions.forkPoint({ task: makeTask('context'), sessionId: 'elsewhere', own })).toBeNull();
    expect(await sessions.forkPoint({ task, sessionId: 'elsewhere', own })).not.toBeNull();
  });

  it.skipIf(process.platform === 'win32')(
    'is not made of a file elsewhere that a session has linked in its place',
    async () => {
      await using place = await temporaryFolder();
      await writeFile(join(place.path, 'secret'), 'not for sessions');
      for (const [config, link, target] of [
        ['file', 'projects/-a/read.jsonl', join(place.path, 'secret')],
        ['folder', 'projects/-a', place.path],
      ] as const) {
        const path = join(place.path, config, link);
        await mkdir(dirname(path), { recursive: true });
        await symlink(target, path);
        if (config === 'folder') await writeFile(join(place.path, 'read.jsonl'), said);
        expect(await copyConversation(join(place.path, config), 'read', join(place.path, 'copy'))).toBe(false);
      }
    },
  );
});
