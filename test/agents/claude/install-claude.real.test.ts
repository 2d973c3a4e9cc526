import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClaudeRequest, provideClaude, testedClaudeVersion } from '../../../src/agents/claude/install-claude.ts';
import { EnvironmentError } from '../../../src/domain/text/errors.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-multi-install-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A program that tells a version, as `claude --version` does. */
async function fakeClaude(path: string, version: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "${version} (Claude Code)"\n`);
  await chmod(path, 0o755);
  return path;
}

/** A request whose npm installs what it is told to. */
function request(given: Partial<ClaudeRequest> = {}) {
  const calls: { program: string; args: readonly string[]; cwd: string; env: Readonly<Record<string, string>> }[] = [];
  const asked: ClaudeRequest = {
    path: null,
    version: null,
    folder: join(folder, 'cli'),
    environment: { PATH: join(folder, 'bin'), ANTHROPIC_API_KEY: 'secret' },
    setUpEnvironment: { PATH: join(folder, 'bin') },
    run: async (program, args, { cwd, env }) => {
      calls.push({ program, args, cwd, env });
      const version = args.at(-1)?.split('@').at(-1) ?? '';
      await fakeClaude(join(folder, 'cli/node_modules/.bin/claude'), version === 'latest' ? '9.9.9' : version);
      return 0;
    },
    ...given,
  };
  return { asked, calls };
}

describe.skipIf(process.platform === 'win32')('Claude Code', () => {
  test('is the program that the workflow names, whatever its version', async () => {
    const path = await fakeClaude(join(folder, 'elsewhere/claude'), '1.0.0');
    const { asked, calls } = request({ path, version: '2.0.0' });
    expect(await provideClaude(asked)).toEqual({ path, version: '1.0.0' });
    expect(calls).toEqual([]);
  });

  test('is the one on the PATH when no other version is asked for', async () => {
    const path = await fakeClaude(join(folder, 'bin/claude'), '2.0.1');
    for (const version of [null, '2.0.1']) {
      const { asked, calls } = request({ version });
      expect(await provideClaude(asked)).toEqual({ path, version: '2.0.1' });
      expect(calls).toEqual([]);
    }
  });

  test.each([
    ['2.0.2', '2.0.2'],
    ['latest', '9.9.9'],
  ])('is installed when version %s is asked for and another is there', async (version, installed) => {
    await fakeClaude(join(folder, 'bin/claude'), '2.0.1');
    const { asked } = request({ version });
    expect(await provideClaude(asked)).toEqual({
      path: join(folder, 'cli/node_modules/.bin/claude'),
      version: installed,
    });
  });

  test('is installed when there is none, by npm alone, in a folder of its own, without the credential', async () => {
    const { asked, calls } = request();
    expect((await provideClaude(asked)).version).toBe(testedClaudeVersion);
    expect(calls).toEqual([
      {
        program: 'npm',
        args: [
          'install',
          '--prefix',
          join(folder, 'cli'),
          '--no-audit',
          '--no-fund',
          `@anthropic-ai/claude-code@${testedClaudeVersion}`,
        ],
        cwd: join(folder, 'cli'),
        env: { PATH: join(folder, 'bin') },
      },
    ]);
    expect(JSON.parse(await readFile(join(folder, 'cli/package.json'), 'utf8'))).toMatchObject({
      allowScripts: { '@anthropic-ai/claude-code': true },
    });
  });

  test.each<[string, ClaudeRequest['run']]>([
    ['npm ends with exit code 1', async () => 1],
    ['there is no npm', () => Promise.reject(new Error('Unable to locate executable file: npm'))],
    ['what npm installed does not run', async () => 0],
  ])('that cannot be installed is said to be so: %s', async (_, run) => {
    const failed = provideClaude(request({ run }).asked);
    await expect(failed).rejects.toThrow(EnvironmentError);
    await expect(failed).rejects.toThrow(`Claude Code ${testedClaudeVersion} could not be installed: `);
  });

  test('that is named but not there is said to be so', async () => {
    const failed = provideClaude(request({ path: join(folder, 'nowhere') }).asked);
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining('nowhere'),
      remedy: expect.stringContaining('input claude-path'),
    });
  });
});
