import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stateFileOf } from '../../../../src/agents/claude/account/environment.ts';
import { bringState, serversIn, stateForSessions } from '../../../../src/agents/claude/home/config-state.ts';
import { temporaryFolder } from '../../../support/real/run-claude.ts';

const user = (projects: Record<string, unknown>) => ({
  numStartups: 7,
  oauthAccount: { accountUuid: 'secret' },
  customApiKeyResponses: { approved: ['secret'] },
  mcpServers: { search: { command: 'search' } },
  projects,
});

describe('the state of the user that a session’s own config folder gets', () => {
  test('has MCP servers and approvals of the project and the folders above, and nothing else', async () => {
    await using place = await temporaryFolder();
    const project = join(place.path, 'project/inner');
    mkdirSync(project, { recursive: true });
    symlinkSync(project, join(place.path, 'link'));
    const file = join(place.path, 'state.json');
    const projects = {
      [project]: { mcpServers: { local: {} }, history: ['secret'], lastCost: 3 },
      [place.path]: { hasTrustDialogAccepted: true },
      '/elsewhere': { mcpServers: { other: {} } },
    };
    writeFileSync(file, `\uFEFF${JSON.stringify(user(projects))}`);
    for (const cwd of [project, join(place.path, 'link')]) {
      const state = await stateForSessions(file, cwd);
      expect(state).toEqual({
        mcpServers: { search: { command: 'search' } },
        projects: { [project]: { mcpServers: { local: {} } }, [place.path]: { hasTrustDialogAccepted: true } },
      });
      expect(state && serversIn(state)).toEqual(['search', 'local']);
    }
  });

  test('has in a worktree what the user has approved for the main one', async () => {
    await using place = await temporaryFolder();
    const [main, tree] = [join(place.path, 'main'), join(place.path, 'tree')];
    mkdirSync(join(tree, 'src'), { recursive: true });
    writeFileSync(join(tree, '.git'), `gitdir: ${main}/.git/worktrees/tree\n`);
    const file = join(place.path, 'state.json');
    writeFileSync(file, JSON.stringify({ projects: { [main]: { hasTrustDialogAccepted: true } } }));
    expect((await stateForSessions(file, join(tree, 'src')))?.projects).toEqual({
      [main]: { hasTrustDialogAccepted: true },
    });
  });

  test('is renewed for a later attempt, and keeps what the CLI has written, readable by the user only', async () => {
    await using place = await temporaryFolder();
    const [file, own] = [join(place.path, 'state.json'), join(place.path, 'config')];
    mkdirSync(own);
    writeFileSync(file, JSON.stringify(user({ [place.path]: { mcpServers: { local: {} } } })));
    await bringState(file, own, place.path);
    const made = join(own, '.claude.json');
    expect(statSync(made).mode & 0o777).toBe(0o600);
    const first = JSON.parse(readFileSync(made, 'utf8')) as { projects: Record<string, object> };
    writeFileSync(made, JSON.stringify({ ...first, numStartups: 1, projects: { [place.path]: { lastCost: 5 } } }));
    writeFileSync(file, JSON.stringify(user({ [place.path]: { hasTrustDialogAccepted: true } })));
    await bringState(file, own, place.path);
    expect(JSON.parse(readFileSync(made, 'utf8'))).toEqual({
      numStartups: 1,
      mcpServers: { search: { command: 'search' } },
      projects: { [place.path]: { lastCost: 5, hasTrustDialogAccepted: true } },
    });
  });

  test('is nothing if the user has none, or one that cannot be read', async () => {
    await using place = await temporaryFolder();
    const file = join(place.path, 'state.json');
    expect(await stateForSessions(file, place.path)).toBeNull();
    writeFileSync(file, '');
    expect(await stateForSessions(file, place.path)).toBeNull();
    writeFileSync(file, '{"mcpServers":');
    await expect(stateForSessions(file, place.path)).rejects.toThrow('JSON');
    await bringState(file, place.path, place.path);
  });

  test('is found where the CLI keeps it', async () => {
    await using place = await temporaryFolder();
    expect(stateFileOf({ HOME: place.path })).toBe(join(place.path, '.claude.json'));
    expect(stateFileOf({ HOME: '/nowhere', CLAUDE_CONFIG_DIR: place.path })).toBe(join(place.path, '.claude.json'));
    writeFileSync(join(place.path, '.config.json'), '{}');
    expect(stateFileOf({ CLAUDE_CONFIG_DIR: place.path })).toBe(join(place.path, '.config.json'));
  });
});
