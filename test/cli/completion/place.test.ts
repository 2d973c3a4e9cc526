import { describe, expect, test } from 'vitest';
import { completionPlace, type PlaceFacts, shellIn } from '../../../src/cli/completion/place.ts';

const facts: PlaceFacts = { env: {}, home: '/home/me', ownFpath: [], completes: true };

describe('the place of a completion script', () => {
  test('is a folder from which fish and bash load completions, by their variables', () => {
    expect(completionPlace('fish', facts)).toEqual({
      ...{ file: '/home/me/.config/fish/completions/claude-multi.fish', toAdd: null },
    });
    expect(completionPlace('fish', { ...facts, env: { XDG_CONFIG_HOME: '/config' } }).file).toBe(
      '/config/fish/completions/claude-multi.fish',
    );
    const usual = '/home/me/.local/share/bash-completion/completions/claude-multi';
    expect(completionPlace('bash', facts)).toEqual({ file: usual, toAdd: null });
    const env = { XDG_DATA_HOME: '/data' };
    expect(completionPlace('bash', { ...facts, env }).file).toBe('/data/bash-completion/completions/claude-multi');
    expect(completionPlace('bash', { ...facts, env: { ...env, BASH_COMPLETION_USER_DIR: '/own' } }).file).toBe(
      '/own/completions/claude-multi',
    );
  });

  test('comes with the line to add where bash lacks the package that loads it', () => {
    const { toAdd } = completionPlace('bash', { ...facts, home: "/home/it's me", completes: false });
    expect(toAdd).toMatchObject({
      file: '~/.bashrc',
      lines: [". '/home/it'\\''s me/.local/share/bash-completion/completions/claude-multi'"],
    });
  });

  test('is a folder for completions that zsh loads and the user owns, first one at home, and no folder of a plugin', () => {
    const ownFpath = ['/home/me/.zsh/plugins/git', '/opt/homebrew/share/zsh/site-functions', '/home/me/.zfunc'];
    expect(completionPlace('zsh', { ...facts, ownFpath })).toEqual({
      file: '/home/me/.zfunc/_claude-multi',
      toAdd: null,
    });
    expect(completionPlace('zsh', { ...facts, ownFpath: ownFpath.slice(0, 2) }).file).toBe(
      '/opt/homebrew/share/zsh/site-functions/_claude-multi',
    );
    expect(completionPlace('zsh', { ...facts, ownFpath, completes: false }).toAdd?.lines).toEqual([
      'autoload -Uz compinit && compinit',
    ]);
  });

  test('comes with two lines to add where zsh has no such folder', () => {
    const { file, toAdd } = completionPlace('zsh', { ...facts, ownFpath: ['/home/me/.zsh/plugins/git'] });
    expect(file).toBe('/home/me/.local/share/zsh/site-functions/_claude-multi');
    expect(toAdd).toMatchObject({
      file: '~/.zshrc',
      lines: ['fpath=(/home/me/.local/share/zsh/site-functions $fpath)', 'autoload -Uz compinit && compinit'],
    });
  });

  test.each([
    ['/usr/bin/zsh', 'zsh'],
    ['-bash', 'bash'],
    ['fish\n', 'fish'],
    ['/bin/tcsh', null],
    ['', null],
  ])('is that of the shell in %j: %j', (program, shell) => {
    expect(shellIn(program)).toBe(shell);
  });
});
