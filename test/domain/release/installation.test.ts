import { describe, expect, test } from 'vitest';
import { type Installation, type InstallationFacts, installationOf } from '../../../src/domain/release/installation.ts';

const linux: InstallationFacts = {
  platform: 'linux',
  file: '/home/me/.local/bin/claude-multi',
  compiled: true,
  isProject: () => false,
  clone: null,
  repository: 'someone/claude-multi',
};

const bundle = 'node_modules/claude-multi/dist/cli/index.js';
const appData = 'C:\\Users\\Me\\AppData\\Roaming';

function found(facts: Partial<InstallationFacts>): Installation {
  return installationOf({ ...linux, ...facts });
}

function commandFor(facts: Partial<InstallationFacts>): string {
  const installation = found(facts);
  return 'command' in installation ? installation.command : installation.kind;
}

describe('how the program was installed', () => {
  test.each<[string, string, Partial<InstallationFacts>]>([
    ['brew upgrade claude-multi', '/opt/homebrew/Cellar/claude-multi/0.2.0/bin/claude-multi', {}],
    ['brew upgrade claude-multi', '/home/linuxbrew/.linuxbrew/Cellar/claude-multi/0.2.0/bin/claude-multi', {}],
    ['scoop update claude-multi', 'D:\\Scoop\\apps\\claude-multi\\0.2.0\\claude-multi.exe', { platform: 'win32' }],
    [
      'mise upgrade github:someone/claude-multi',
      '/home/me/.local/share/mise/installs/github-someone-claude-multi/0.2.0/claude-multi',
      {},
    ],
    [
      'aqua update claude-multi && aqua install',
      '/home/me/.local/share/aquaproj-aqua/pkgs/github_release/github.com/someone/claude-multi/v0.2.0/x/claude-multi',
      {},
    ],
  ])('prints %j for the binary %s', (command, file, facts) => {
    expect(commandFor({ file, ...facts })).toBe(command);
  });

  test.each<[string, string, Partial<InstallationFacts>]>([
    ['npm install --global claude-multi@latest', `/usr/local/lib/${bundle}`, {}],
    ['npm install --global claude-multi@latest', `/home/me/.nvm/versions/node/v24.1.0/lib/${bundle}`, {}],
    [
      'npm install --global claude-multi@latest',
      `${appData}\\npm\\${bundle.replaceAll('/', '\\')}`,
      { platform: 'win32' },
    ],
    ['npx claude-multi@latest', `/home/me/.npm/_npx/0123456789abcdef/${bundle}`, {}],
    [
      'pnpm add --global claude-multi@latest',
      `/home/me/.local/share/pnpm/global/5/.pnpm/claude-multi@0.1.0/${bundle}`,
      {},
    ],
    ['yarn global add claude-multi@latest', `/home/me/.config/yarn/global/${bundle}`, {}],
    ['bun add --global claude-multi@latest', `/home/me/.bun/install/global/${bundle}`, {}],
    ['mise upgrade npm:claude-multi', `/home/me/.local/share/mise/installs/npm-claude-multi/0.1.0/lib/${bundle}`, {}],
  ])('prints %j for the package in %s', (command, file, facts) => {
    expect(commandFor({ file, compiled: false, ...facts })).toBe(command);
  });

  test('names the folder of a project that has the package', () => {
    const project = (folder: string) => ({ isProject: (asked: string) => asked === folder });
    expect(found({ file: `/home/me/web/${bundle}`, compiled: false, ...project('/home/me/web') })).toEqual({
      ...{ kind: 'managed', manager: 'npm', command: 'npm install claude-multi@latest', folder: '/home/me/web' },
    });
    // A project may be called as npm's global folder is.
    expect(found({ file: `/home/me/lib/${bundle}`, compiled: false, ...project('/home/me/lib') })).toMatchObject({
      folder: '/home/me/lib',
    });
    const store = `/home/me/web/node_modules/.pnpm/claude-multi@0.1.0/${bundle}`;
    expect(found({ file: store, compiled: false })).toMatchObject({
      ...{ manager: 'pnpm', command: 'pnpm add claude-multi@latest', folder: '/home/me/web' },
    });
  });

  test('prints a command for a clone that a shell reads as one folder', () => {
    const at = (clone: string) => commandFor({ file: `${clone}/src/cli/main.ts`, compiled: false, clone });
    expect(at('/home/me/claude-multi')).toBe('git -C /home/me/claude-multi pull');
    expect(at("/home/me/it's; $(mine)")).toBe("git -C '/home/me/it'\\''s; $(mine)' pull");
  });

  test('looks after a binary itself wherever else it is, and does not guess about other files', () => {
    expect(found({})).toEqual({ kind: 'binary', file: '/home/me/.local/bin/claude-multi' });
    expect(found({ file: '/srv/apps/claude-multi/current/claude-multi' }).kind).toBe('binary');
    expect(found({ file: '/srv/tools/index.js', compiled: false })).toEqual({
      kind: 'files',
      file: '/srv/tools/index.js',
    });
  });
});
