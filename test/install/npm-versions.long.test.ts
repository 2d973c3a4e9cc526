import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { findClaude } from '../../src/agents/claude/program/find-claude.ts';
import { EnvironmentError } from '../../src/domain/text/errors.ts';
import { version } from '../../src/domain/version.ts';
import { type EmptyMachine, emptyMachine, filesBelow, packedRelease } from '../support/install/npm.ts';

const told = `claude-multi ${version} (Node `;
/** How this machine reaches the public registry. */
const network = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(?:NODE_EXTRA_CA_CERTS|https?_proxy|no_proxy)$/i.test(name)),
);
const publicRegistry = { npm_config_registry: 'https://registry.npmjs.org/', ...network } as Record<string, string>;

// It needs the internet: other versions of npm, and Claude Code, come from the npm registry.
describe.skipIf(process.platform === 'win32').each([10, 11, 12])('npm %i', (line) => {
  let folder: string;
  let machine: EmptyMachine;
  let npm: (...args: readonly string[]) => Promise<unknown>;
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), `npm-${line}-`)));
    const tool = join(folder, 'tool');
    mkdirSync(tool);
    await promisify(execFile)('npm', ['install', '--no-save', '--no-audit', `--prefix=${tool}`, `npm@${line}`], {
      cwd: tool,
    });
    machine = emptyMachine(join(folder, 'machine'));
    npm = async (...args) => {
      const end = await machine.run(
        process.execPath,
        [join(tool, 'node_modules/npm/bin/npm-cli.js'), ...args],
        publicRegistry,
      );
      expect(end).toMatchObject({ code: 0 });
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('installs the package from a tarball, and removes it without a trace', async () => {
    await npm('install', '--global', await packedRelease(folder));
    expect((await machine.run(machine.program, ['version'])).stdout).toContain(told);
    // npm 12 links no manual pages.
    if (line < 12) expect(filesBelow(machine.prefix)).toContain('share/man/man1/claude-multi.1');
    await npm('uninstall', '--global', 'claude-multi');
    expect(filesBelow(machine.prefix)).toEqual([]);
  });

  it('installs what is committed by the line in the README', async () => {
    const clone = join(folder, 'clone');
    for (const name of ['package.json', 'package-lock.json', 'dist/cli', 'README.md', 'LICENSE', 'CHANGELOG.md'])
      cpSync(join(root, name), join(clone, name), { recursive: true });
    const git = (...args: string[]) => promisify(execFile)('git', ['-C', clone, ...args]);
    await git('init', '--quiet');
    await git('add', '--all');
    await git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--message=x');
    await npm('install', '-g', '--allow-git=root', `git+file://${clone}`);
    expect((await machine.run(machine.program, ['version'])).stdout).toContain(told);
    await npm('uninstall', '--global', 'claude-multi');
  });

  it('installs a Claude Code that runs by the command that is advised where it is missing', async () => {
    const missing = await findClaude(null, { PATH: '' }).catch((error: unknown) => error);
    if (!(missing instanceof EnvironmentError)) throw new Error('Claude Code was found without a PATH');
    const [, command = ''] = /`npm ([^`]+)`/.exec(missing.remedy ?? '') ?? [];
    await npm(...command.split(' '));
    const path = join(machine.prefix, 'bin/claude');
    expect(await findClaude(path, { PATH: '/usr/bin:/bin' })).toMatchObject({ path });
  });
});
