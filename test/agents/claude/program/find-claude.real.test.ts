import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findClaude } from '../../../../src/agents/claude/program/find-claude.ts';
import { claudeVersions } from '../../../support/real/claude-versions.ts';
import { temporaryFolder } from '../../../support/real/run-claude.ts';

/** A folder with programs of these names, each of which prints its own version. */
async function folderWith(programs: Record<string, string>): Promise<{ path: string } & AsyncDisposable> {
  const folder = await temporaryFolder();
  for (const [name, version] of Object.entries(programs)) {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    writeFileSync(join(folder.path, name), `#!/bin/sh\necho "${version} (Claude Code)"\n`, { mode: 0o755 });
  }
  return folder;
}

const system = '/usr/bin:/bin';

describe('the Claude Code CLI', () => {
  it('is the first program of that name on the PATH given, not on our own', async () => {
    await using folder = await folderWith({ 'b/claude': '2.1.3', 'c/claude': '9.9.9' });
    mkdirSync(join(folder.path, 'a/claude'), { recursive: true });
    const PATH = ['a', 'nowhere', 'b', 'c'].map((name) => join(folder.path, name)).join(':');
    expect(await findClaude(null, { PATH: `${PATH}:${system}` })).toEqual({
      path: join(folder.path, 'b/claude'),
      version: '2.1.3',
    });
  });

  it('is not a file on the PATH that is not executable', async () => {
    await using folder = await folderWith({ 'b/claude': '2.1.3' });
    mkdirSync(join(folder.path, 'a'));
    writeFileSync(join(folder.path, 'a/claude'), 'text', { mode: 0o644 });
    const found = await findClaude(null, { PATH: `${folder.path}/a:${folder.path}/b:${system}` });
    expect(found.version).toBe('2.1.3');
  });

  it('is the given one, by path or by a name on the PATH', async () => {
    await using folder = await folderWith({ 'b/claude-next': '2.2.0-beta.1' });
    const path = join(folder.path, 'b/claude-next');
    expect(await findClaude(path, { PATH: system })).toEqual({ path, version: '2.2.0-beta.1' });
    expect(await findClaude('claude-next', { PATH: `${folder.path}/b:${system}` })).toEqual({
      path,
      version: '2.2.0-beta.1',
    });
  });

  it('is the one in node_modules in this repository', async () => {
    expect((await findClaude(null, { PATH: process.env['PATH'] ?? '' })).version).toBe(claudeVersions[0]?.version);
  });

  it('is refused if it is older than the first version that can limit the cost of a session', async () => {
    await using folder = await folderWith({ 'b/claude': '2.0.29', 'c/claude': '2.0.30' });
    const find = (name: string) => findClaude(null, { PATH: `${join(folder.path, name)}:${system}` });
    await expect(find('b')).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: `${folder.path}/b/claude is Claude Code 2.0.29, which cannot limit what a session costs: versions before 2.0.30 do not know --max-budget-usd`,
      remedy: expect.stringContaining('`claude update`'),
    });
    expect((await find('c')).version).toBe('2.0.30');
  });

  it('is not refused for the number of a wrapper that does not call itself Claude Code', async () => {
    await using folder = await temporaryFolder();
    writeFileSync(join(folder.path, 'claude'), '#!/bin/sh\necho "1.4.0 (house claude)"\n', { mode: 0o755 });
    expect((await findClaude(null, { PATH: `${folder.path}:${system}` })).version).toBe('1.4.0');
  });

  it.each<[string, string | null, Record<string, string>, RegExp]>([
    ['is nowhere', null, { PATH: '/nowhere' }, /not on the PATH/],
    ['is nowhere without a PATH', null, {}, /not on the PATH/],
    ['is not at the given path', '/no/such/claude', { PATH: system }, /no claude at \/no\/such\/claude/],
    ['is a folder', '/tmp', { PATH: system }, /\/tmp is not an executable program/],
    ['is another program', '/bin/true', { PATH: system }, /does not run as Claude Code: .*printed "/],
    ['fails', '/bin/false', { PATH: system }, /does not run as Claude Code/],
  ])('is refused with a remedy when it %s', async (_, given, environment, message) => {
    await expect(findClaude(given, environment)).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringMatching(message),
      remedy: expect.stringContaining(
        'npm install -g --allow-scripts=@anthropic-ai/claude-code @anthropic-ai/claude-code',
      ),
    });
  });
});
