import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { claudeVersions } from '../../../support/real/claude-versions.ts';
import { temporaryFolder } from '../../../support/real/run-claude.ts';
import { stage } from '../../../support/real/supervised-run.ts';

const program = fileURLToPath(new URL('../../../fixtures/mcp-server.mjs', import.meta.url));
const server = (scope: string) => ({ type: 'stdio', command: process.execPath, args: [program, scope], env: {} });
const call = (scope: string) => ({ tool: `mcp__of-${scope}__greet`, input: {} });

describe.each(claudeVersions)('sessions of Claude Code $version with a config folder of their own', ({ path }) => {
  test('see and use the MCP servers of the user and of the project, and what was approved for it', async () => {
    await using home = await temporaryFolder();
    await using scene = await stage({
      scripts: [
        {
          match: 'do servers',
          steps: [
            call('user'),
            call('project'),
            { tool: 'Bash', input: { command: 'mkdir allowed', description: 'x' } },
            { text: 'Used.' },
          ],
        },
      ],
      options: { claudePath: path },
      environment: { HOME: home.path },
      tasks: [
        { id: 'servers', permissionMode: 'default', allowedTools: ['mcp__of-user__greet', 'mcp__of-project__greet'] },
      ],
    });
    mkdirSync(join(scene.folder, '.claude'));
    writeFileSync(
      join(scene.folder, '.claude/settings.json'),
      JSON.stringify({ permissions: { allow: ['Bash(mkdir allowed)'] } }),
    );
    const state = {
      userID: 'never-brought',
      oauthAccount: { emailAddress: 'never-brought' },
      mcpServers: { 'of-user': server('user') },
      projects: {
        [scene.folder]: {
          mcpServers: { 'of-project': server('project') },
          hasTrustDialogAccepted: true,
          history: ['never-brought'],
        },
        '/another/project': { mcpServers: { 'of-another': server('another') } },
      },
    };
    writeFileSync(join(home.path, '.claude.json'), JSON.stringify(state));
    const { task } = await scene.run();
    const transcript = readFileSync(join(scene.supervisor.runDir, 'tasks/servers/1.ndjson'), 'utf8');
    const lines = transcript.split('\n').filter((line) => line.startsWith('{'));
    const init = lines
      .map((line) => JSON.parse(line) as { subtype?: string; mcp_servers?: { name: string }[] })
      .find(({ subtype }) => subtype === 'init');
    expect(init?.mcp_servers?.map(({ name }) => name).sort()).toEqual(['of-project', 'of-user']);
    expect(transcript).toContain('greetings from user');
    expect(transcript).toContain('greetings from project');
    expect(task('servers')).toMatchObject({ status: 'succeeded', warnings: [] });
    expect(existsSync(join(scene.folder, 'allowed'))).toBe(true);
    expect(readFileSync(join(scene.supervisor.runDir, 'tasks/servers/config/.claude.json'), 'utf8')).not.toContain(
      'never-brought',
    );
  });
});
