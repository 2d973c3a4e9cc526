import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';

const sandbox = { IS_SANDBOX: '1' };

/** A stub of `claude`. */
async function fakeClaude(folder: string, script: string): Promise<string> {
  const path = join(folder, 'claude');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('doctor', () => {
  test('succeeds with the real claude and a key, and never shows the key', async () => {
    await using home = await temporaryFolder();
    const end = await runCli(['doctor'], {
      cwd: home.path,
      env: { ...sandbox, HOME: home.path, ANTHROPIC_API_KEY: 'sk-very-secret-key' },
    });
    expect(end.stdout).toMatch(/ok +claude +.*claude, version \d+\.\d+\.\d+\nok +login/);
    expect(end.stdout).toMatch(/ok +login +api_key from ANTHROPIC_API_KEY/);
    expect(end.stdout).toMatch(/ok +project/);
    expect(end.stdout).toMatch(/ok +runs +.*\(will be created\)/);
    expect(end.stdout).toContain('Ready.');
    expect(end.stdout + end.stderr).not.toContain('very-secret');
    expect(end.code).toBe(0);
  });

  test('says what sessions see of the user’s settings for Claude Code, and what they do not', async () => {
    await using home = await temporaryFolder();
    await mkdir(join(home.path, '.claude/skills'), { recursive: true });
    const state = join(home.path, '.claude.json');
    const projects = { [home.path]: { mcpServers: { tickets: {} }, hasTrustDialogAccepted: true } };
    await writeFile(state, JSON.stringify({ mcpServers: { search: {} }, projects }));
    const env = { ...sandbox, HOME: home.path };
    const apart = await runCli(['doctor'], { cwd: home.path, env: { ...env, ANTHROPIC_API_KEY: 'x' } });
    expect(apart.stdout).toMatch(
      /ok +config +since ANTHROPIC_API_KEY is set.*; sessions see skills of .*; the MCP servers search, tickets; what you have approved for this project. Logins of MCP servers and earlier conversations: not seen/,
    );
    const shared = await runCli(['doctor'], { cwd: home.path, env });
    expect(shared.stdout).toMatch(/ok +config +sessions share .*\.claude, with all that is in it/);
    await writeFile(state, '{');
    const broken = await runCli(['doctor'], { cwd: home.path, env: { ...env, ANTHROPIC_API_KEY: 'x' } });
    expect(broken.stdout).toMatch(
      /warn +config +.*\.claude\.json cannot be read, so sessions do not see its MCP servers/,
    );
    expect(broken.code).toBe(0);
  });

  test('tells of sessions that the script run-multi has left in the folder', async () => {
    await using home = await temporaryFolder();
    for (const name of ['task-1.status', 'task-1.started']) await writeFile(join(home.path, name), 'completed\n');
    const env = { ...sandbox, HOME: home.path, ANTHROPIC_API_KEY: 'x', CLAUDE_SESSIONS_DIR: home.path };
    const end = await runCli(['doctor'], { cwd: home.path, env });
    expect(end.stdout).toContain(
      `warn  script   1 session of the script run-multi is in ${home.path}, which claude-multi does not show\n` +
        '               → Their results are there, in ID.output.',
    );
    expect(end.code).toBe(0);
  });

  test('says how to log in if nobody is logged in', async () => {
    await using home = await temporaryFolder();
    const end = await runCli(['doctor'], { cwd: home.path, env: { ...sandbox, HOME: home.path } });
    expect(end.code).toBe(3);
    expect(end.stdout).toMatch(
      /FAIL +login +claude is not logged in\n +→ Run claude and use \/login, or set ANTHROPIC_API_KEY/,
    );
    expect(end.stdout).toContain('1 of ');
  });

  test('says how to install claude if it is missing', async () => {
    const end = await runCli(['doctor'], { env: { ...sandbox, PATH: '/usr/bin:/bin' } });
    expect(end.code).toBe(3);
    expect(end.stdout).toMatch(/FAIL +claude +.*not on the PATH\n +→ Install it with/);
  });

  test('refuses a claude that is too old to run a session', async () => {
    await using folder = await temporaryFolder();
    const path = await fakeClaude(folder.path, 'echo "2.0.29 (Claude Code)"');
    const end = await runCli(['doctor', '--claude-path', path], { cwd: folder.path, env: sandbox });
    expect(end.stdout).toMatch(/FAIL +claude +.* is Claude Code 2\.0\.29, .*\n +→ Update it with `claude update`/);
    expect(end.code).toBe(3);
  });

  test('says that claude is newer than what was tested, which is no fault', async () => {
    await using folder = await temporaryFolder();
    const path = await fakeClaude(
      folder.path,
      'if [ "$1" = --version ]; then echo "999.0.0 (Claude Code)"; else exit 1; fi',
    );
    const end = await runCli(['doctor', '--claude-path', path], {
      cwd: folder.path,
      env: { ...sandbox, HOME: folder.path, ANTHROPIC_API_KEY: 'x' },
    });
    expect(end.stdout).toMatch(/ok +claude +.*version 999\.0\.0\n/);
    expect(end.stdout).toMatch(/ok +version +Claude Code 999\.0\.0 is newer than .*\n +→ .*claude install \d/);
    expect(end.code).toBe(0);
  });

  test('warns about an old claude that cannot report its login', async () => {
    await using folder = await temporaryFolder();
    const path = await fakeClaude(
      folder.path,
      'if [ "$1" = --version ]; then echo "2.0.30 (Claude Code)"; else exit 1; fi',
    );
    const end = await runCli(['doctor', '--claude-path', path], { cwd: folder.path, env: sandbox });
    expect(end.stdout).toMatch(/warn +version +Claude Code 2\.0\.30 is older than .*\n +→ .*claude update/);
    expect(end.stdout).toMatch(/warn +login/);
    expect(end.code).toBe(0);
    const byKey = await runCli(['doctor', '--claude-path', path], {
      cwd: folder.path,
      env: { ...sandbox, CLAUDE_CODE_OAUTH_TOKEN: 'secret-token' },
    });
    expect(byKey.stdout).toMatch(/ok +login +CLAUDE_CODE_OAUTH_TOKEN is set/);
    expect(byKey.stdout).not.toContain('secret-token');
  });

  test('reports folders that cannot be used', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'file'), '');
    await mkdir(join(folder.path, 'here'));
    const end = await runCli(['doctor'], {
      cwd: join(folder.path, 'here'),
      env: {
        ...sandbox,
        ANTHROPIC_API_KEY: 'x',
        CLAUDE_PROJECT_DIR: '../missing',
        CLAUDE_SESSIONS_DIR: join(folder.path, 'file'),
      },
    });
    expect(end.stdout).toMatch(/FAIL +project +.*missing does not exist/);
    expect(end.stdout).toMatch(/FAIL +runs +.*file is not a folder/);
    expect(end.code).toBe(3);
  });

  test.runIf(process.getuid?.() === 0)('reports that claude refuses the default permission mode for root', async () => {
    const end = await runCli(['doctor'], { env: { ANTHROPIC_API_KEY: 'x' } });
    expect(end.stdout).toMatch(/FAIL +user +root.*\n +→ .*IS_SANDBOX=1/);
    expect(end.code).toBe(3);
  });
});
