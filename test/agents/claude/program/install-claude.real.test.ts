import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installClaude } from '../../../../src/agents/claude/program/install-claude.ts';
import { testedVersions } from '../../../../src/agents/claude/program/tested-versions.ts';
import type { InstallRequest } from '../../../../src/domain/ports/agent.ts';
import { EnvironmentError } from '../../../../src/domain/text/errors.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-multi-install-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A program that prints a version, as `claude --version` does. */
async function fakeClaude(path: string, version: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "${version} (Claude Code)"\n`);
  await chmod(path, 0o755);
  return path;
}

/** A request whose npm installs the given program. */
function request(given: Partial<InstallRequest> = {}) {
  const calls: { program: string; args: readonly string[]; cwd: string; env: Readonly<Record<string, string>> }[] = [];
  const asked: InstallRequest = {
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
  test.each([
    ['2.1.200', '2.1.200'],
    ['latest', '9.9.9'],
  ])('is installed in the version that is asked for: %s', async (version, installed) => {
    const { asked } = request({ version });
    expect(await installClaude(asked)).toEqual({
      path: join(folder, 'cli/node_modules/.bin/claude'),
      version: installed,
    });
  });

  test('is installed with npm in its own folder, without the credential', async () => {
    const { asked, calls } = request();
    expect((await installClaude(asked)).version).toBe(testedVersions.newest);
    expect(calls).toEqual([
      {
        program: 'npm',
        args: [
          'install',
          '--prefix',
          join(folder, 'cli'),
          '--no-audit',
          '--no-fund',
          `@anthropic-ai/claude-code@${testedVersions.newest}`,
        ],
        cwd: join(folder, 'cli'),
        env: { PATH: join(folder, 'bin') },
      },
    ]);
    expect(JSON.parse(await readFile(join(folder, 'cli/package.json'), 'utf8'))).toMatchObject({
      allowScripts: { '@anthropic-ai/claude-code': true },
    });
  });

  test.each<[string, InstallRequest['run']]>([
    ['npm ends with exit code 1', async () => 1],
    ['there is no npm', () => Promise.reject(new Error('Unable to locate executable file: npm'))],
    ['what npm installed does not run', async () => 0],
  ])('that cannot be installed is said to be so: %s', async (_, run) => {
    const failed = installClaude(request({ run }).asked);
    await expect(failed).rejects.toThrow(EnvironmentError);
    await expect(failed).rejects.toThrow(`Claude Code ${testedVersions.newest} could not be installed: `);
  });
});
