import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type CliEnd, runCli, temporaryFolder } from '../support/cli/run-cli.ts';
import { whyMissing } from '../support/cli/shell-terminal.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** A home folder in which a shell is asked. */
class Home implements AsyncDisposable {
  readonly #folder: Awaited<ReturnType<typeof temporaryFolder>>;

  private constructor(folder: Awaited<ReturnType<typeof temporaryFolder>>) {
    this.#folder = folder;
  }

  static async make(files: Readonly<Record<string, string>> = {}): Promise<Home> {
    const home = new Home(await temporaryFolder());
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(home.path(name)), { recursive: true });
      await writeFile(home.path(name), text);
    }
    return home;
  }

  path(name: string): string {
    return join(this.#folder.path, name);
  }

  completion(words: string, env: Readonly<Record<string, string>> = {}): Promise<CliEnd> {
    return runCli(['completion', ...words.split(' ')], { env: { HOME: this.#folder.path, ...env } });
  }

  /** What a shell prints that has just been started. */
  async shell(program: string, ...args: string[]): Promise<string> {
    const env = { HOME: this.#folder.path, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', TERM: 'dumb' };
    return (await promisify(execFile)(program, args, { cwd: this.#folder.path, env })).stdout;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#folder[Symbol.asyncDispose]();
  }
}

function lacks(program: string): boolean {
  const reason = whyMissing(program);
  if (reason !== null) console.warn(`test/install/completion: ${reason}`);
  return reason !== null;
}

const bashFile = '.local/share/bash-completion/completions/claude-multi';
const fishFile = '.config/fish/completions/claude-multi.fish';

describe('completion --install', () => {
  test('puts the script of the shell in SHELL where it belongs, says so, and can be used again', async () => {
    await using home = await Home.make();
    const first = await home.completion('--install', { SHELL: '/usr/bin/fish' });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toBe(
      `Installed: ${home.path(fishFile)}\nNew shells of fish load it by themselves.\n` +
        'To remove it: claude-multi completion fish --uninstall\n',
    );
    const script = (await home.completion('fish')).stdout;
    expect(await readFile(home.path(fishFile), 'utf8')).toBe(script);
    expect((await home.completion('fish --install')).stdout).toContain(`Already there: ${home.path(fishFile)}\n`);
    await writeFile(home.path(fishFile), `${script}# of an older version\n`);
    expect((await home.completion('fish --install')).stdout).toContain(`Renewed: ${home.path(fishFile)}\n`);
    expect(await readFile(home.path(fishFile), 'utf8')).toBe(script);
    expect(await readdir(dirname(home.path(fishFile)))).toEqual(['claude-multi.fish']);
  });

  test('is undone by --uninstall', async () => {
    await using home = await Home.make();
    await home.completion('fish --install');
    expect((await home.completion('fish --uninstall')).stdout).toBe(`Removed: ${home.path(fishFile)}\n`);
    expect(await readdir(dirname(home.path(fishFile)))).toEqual([]);
    const again = await home.completion('fish --uninstall');
    expect(again).toMatchObject({ code: 0, stdout: `Nothing to remove: there is no ${home.path(fishFile)}\n` });
  });

  test('neither replaces nor removes a file that is not ours', async () => {
    await using home = await Home.make({ [fishFile]: '# my own completion\n' });
    for (const what of ['--install', '--uninstall']) {
      const end = await home.completion(`fish ${what}`);
      expect(end).toMatchObject({ code: 3, stdout: '' });
      expect(end.stderr).toContain(`${home.path(fishFile)} is not a completion script of claude-multi`);
    }
    expect(await readFile(home.path(fishFile), 'utf8')).toBe('# my own completion\n');
  });

  test('keeps a link to where the script really is', async () => {
    await using home = await Home.make({
      'dotfiles/fish': '# Completion of claude-multi for fish.\n',
      [`${fishFile}.x`]: '',
    });
    await symlink(home.path('dotfiles/fish'), home.path(fishFile));
    expect((await home.completion('fish --install')).code).toBe(0);
    expect((await lstat(home.path(fishFile))).isSymbolicLink()).toBe(true);
    expect(await readFile(home.path('dotfiles/fish'), 'utf8')).toContain('complete -c claude-multi');
  });

  test('says what is wrong where it cannot write, and asks for a shell that it does not know', async () => {
    await using home = await Home.make({ '.config': 'a file' });
    const end = await home.completion('fish --install');
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(/claude-multi\.fish cannot be written: E.*\n {2}Check that you may write to /);
    const unknown = await home.completion('--install', { SHELL: '/bin/tcsh' });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Which shell? Shells: bash, zsh, fish.');
    expect((await home.completion('fish --install --uninstall')).code).toBe(2);
  });
});

test.skipIf(lacks('fish'))('fish completes after completion --install', async () => {
  await using home = await Home.make({ 'bin/claude-multi': '#!/bin/sh\n' });
  await chmod(home.path('bin/claude-multi'), 0o755);
  await home.completion('fish --install');
  // It loads completions of commands that exist.
  expect(await home.shell('fish', '-C', 'set -x PATH ~/bin $PATH', '-c', 'complete -C "claude-multi rep"')).toMatch(
    /^report\t/,
  );
});

const withoutSiteFunctions =
  'for one in $fpath; do [[ $one == */site-functions ]] || kept+=($one); done; fpath=($kept)\n';

describe.skipIf(lacks('zsh'))('zsh', () => {
  const loaded = 'print -r -- "found: $_comps[claude-multi]"; autoload +X _claude-multi && print "loaded"';

  test('completes after completion --install in a folder of fpath', async () => {
    await using home = await Home.make({
      '.zshrc': 'echo noise\nfpath=(~/.zfunc $fpath)\nautoload -Uz compinit && compinit -u\n',
      '.zfunc/_other': '#compdef other\n',
    });
    const end = await home.completion('zsh --install');
    expect(end.stdout).toContain(
      `Installed: ${home.path('.zfunc/_claude-multi')}\nNew shells of zsh load it by themselves.\n`,
    );
    expect(await home.shell('zsh', '-ic', loaded)).toContain('found: _claude-multi\nloaded\n');
  });

  test('completes with the two lines that are printed where no folder of fpath is the user’s', async () => {
    await using home = await Home.make({ '.zshrc': withoutSiteFunctions });
    const end = await home.completion('zsh --install');
    const lines = end.stdout.split('\n').flatMap((line) => (line.startsWith('  ') ? [line.trim()] : []));
    expect(lines).toHaveLength(2);
    await writeFile(home.path('.zshrc'), `${lines.join('\n')} -u\n`);
    expect(await home.shell('zsh', '-ic', loaded)).toContain('found: _claude-multi\nloaded\n');
  });
});

describe.skipIf(lacks('bash'))('bash', () => {
  test('completes with the line that is printed where the package bash-completion is missing', async () => {
    await using home = await Home.make({ '.bashrc': 'unset -f _comp_load _completion_loader\n' });
    const end = await home.completion('bash --install');
    expect(end.stdout).toContain('But bash loads it by itself only with the package bash-completion');
    const line = /^ {2}(\. .*)$/m.exec(end.stdout)?.[1] ?? '';
    expect(await home.shell('bash', '--norc', '-c', `${line}; complete -p claude-multi`)).toBe(
      'complete -F _claude_multi claude-multi\n',
    );
  });

  test('gets no line to add where its start file loads that package', async () => {
    // Both names under which the package's versions load completions.
    for (const name of ['_comp_load', '_completion_loader']) {
      await using home = await Home.make({ '.bashrc': `${name}() { :; }\n` });
      const end = await home.completion('bash --install');
      expect(end.stdout).toBe(
        `Installed: ${home.path(bashFile)}\nNew shells of bash load it by themselves.\n` +
          'To remove it: claude-multi completion bash --uninstall\n',
      );
    }
  });

  test.skipIf(lacks('ps'))('is taken from the process that started claude-multi where SHELL is not set', async () => {
    await using home = await Home.make();
    // The second command keeps bash from becoming claude-multi itself.
    const command = `'${process.execPath}' '${main}' completion --install; exit $?`;
    expect(await home.shell('bash', '--norc', '-c', command)).toContain(`Installed: ${home.path(bashFile)}`);
  });
});
