import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandList } from '../../../src/cli/command-list.ts';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { ShellTerminal, whyMissing } from '../../support/cli/shell-terminal.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const mainFile = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const execute = promisify(execFile);
const older = '20260101-000000-aaaa';
const newer = '20260102-000000-bbbb';

/** The words on the command line, of which the last one is completed, and what is offered for it. */
const cases: readonly (readonly [string[], string[]])[] = [
  [['rep'], ['report']],
  [['run'], ['run', 'run-multi']],
  [['report', '--for'], ['--format']],
  [
    ['report', '--format', 'j'],
    ['json', 'junit'],
  ],
  [['report', '--format=ht'], ['html']],
  [
    ['report', ''],
    [older, newer],
  ],
  [
    ['report', newer, '2026'],
    [older, newer],
  ],
  [['report', '--format', 'csv', '20260102'], [newer]],
  [
    ['logs', ''],
    ['docs', 'lint', 'tests'],
  ],
  [['status', 'l'], ['lint']],
  [['stop', 'lint', 'te'], ['tests']],
  [['start', ''], []],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [['completion', 'bash', ''], []],
  [['help', 'sch'], ['schema']],
  [
    ['run-multi', '[]', ''],
    ['haiku', 'opus', 'sonnet'],
  ],
  [['run', '--permission-mode', 'acc'], ['acceptEdits']],
  [['run', '--budget', ''], []],
  [['history', 'ex'], ['export']],
  [
    ['history', 'export', '--format', ''],
    ['csv', 'json', 'md'],
  ],
  [['clean', '--old'], ['--older-than']],
  [['no-such-command', ''], []],
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let env: Record<string, string>;

/** The completion script of a shell, in a file. */
const scriptOf = (shell: string): string => join(folder.path, `completion.${shell}`);

beforeAll(async () => {
  folder = await temporaryFolder();
  const runs = join(folder.path, 'runs');
  await storeRun(runs, older, endedRun(['lint', 'docs'], ['docs']));
  await storeRun(runs, newer, endedRun(['tests', 'lint']));
  const bin = join(folder.path, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'claude-multi'), `#!/bin/sh\nexec ${process.execPath} ${mainFile} "$@"\n`);
  await chmod(join(bin, 'claude-multi'), 0o755);
  env = { PATH: `${bin}:/usr/local/bin:/usr/bin:/bin`, HOME: folder.path, LANG: 'C.UTF-8', CLAUDE_SESSIONS_DIR: runs };
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout, stderr, code } = await runCli(['completion', shell]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    await writeFile(scriptOf(shell), stdout);
  }
});

afterAll(() => folder[Symbol.asyncDispose]());

async function output(program: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await execute(program, args, { env, cwd: folder.path });
  return stdout.split('\n').filter((line) => line !== '');
}

test('completion offers every command, but no hidden one', async () => {
  const { stdout } = await runCli(['completion', 'bash']);
  for (const { name } of commandList) expect(stdout).toContain(`\n  ${name}) options=`);
  expect(stdout).not.toContain('supervise)');
  expect(stdout).not.toContain('--list --');
});

test('completion refuses an unknown shell, and lists the known ones', async () => {
  const end = await runCli(['completion', 'tcsh']);
  expect(end).toMatchObject({ code: 2, stdout: '' });
  expect(end.stderr).toContain('There is no completion for "tcsh". Shells: bash, zsh, fish.');
  expect((await runCli(['completion'])).stderr).toContain('Which shell? Shells: bash, zsh, fish.');
});

test('completion offers no names for an empty or unreadable folder, without a message', async () => {
  const end = await runCli(['completion', '--list', 'runs-and-tasks'], {
    env: { CLAUDE_SESSIONS_DIR: '/proc/nowhere' },
  });
  expect(end).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
});

function skipWithout(...programs: string[]): boolean {
  const reasons = programs.flatMap((program) => whyMissing(program) ?? []);
  for (const reason of reasons) console.warn(`test/cli/completion: ${reason}`);
  return reasons.length > 0;
}

describe.skipIf(skipWithout('bash'))('completion in bash', () => {
  /** What the completion function returns to readline, which splits words at "=". */
  async function offered(words: readonly string[]): Promise<string[]> {
    const parts = ['claude-multi', ...words.flatMap((word) => word.split(/(?<==)|(?==)/))];
    if (words.at(-1) === '') parts.push('');
    const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _claude_multi claude-multi; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return output(
      'bash',
      '--norc',
      '--noprofile',
      '-c',
      script,
      'bash',
      scriptOf('bash'),
      ...parts.filter((part, at) => part !== '' || at === parts.length - 1),
    );
  }

  test.each(cases)('%j', async (words, expected) => {
    expect([...new Set(await offered(words))].sort()).toEqual(expected);
  });

  test.skipIf(skipWithout('tmux'))('works with the Tab key', async () => {
    await writeFile(join(folder.path, 'tasks.yaml'), '');
    await using terminal = await ShellTerminal.start('bash --norc --noprofile', env);
    await terminal.type(`cd ${folder.path}; eval "$(claude-multi completion bash)"; clear; echo ready`);
    await terminal.press('Enter');
    await terminal.shows(/^ready$/m);
    await terminal.type('claude-multi logs do');
    await terminal.press('Tab');
    await terminal.shows(/claude-multi logs docs/);
    await terminal.press('C-u');
    await terminal.type('claude-multi run ta');
    await terminal.press('Tab');
    await terminal.shows(/claude-multi run tasks\.yaml/);
  });
});

describe.skipIf(skipWithout('fish'))('completion in fish', () => {
  test.each(cases)('%j', async (words, expected) => {
    const script = 'source $argv[1]; complete -C "claude-multi $argv[2]"';
    const lines = await output('fish', '--no-config', '-c', script, scriptOf('fish'), words.join(' '));
    const offered = lines.map((line) => line.split('\t')[0]?.replace(/^--format=/, ''));
    expect([...new Set(offered)].sort()).toEqual(expected);
  });
});

describe.skipIf(skipWithout('zsh', 'tmux'))('completion in zsh', () => {
  test('completes commands, options, values and names with the Tab key', async () => {
    await using terminal = await ShellTerminal.start('zsh -f', env);
    await terminal.type(
      `autoload -Uz compinit && compinit -u -d ${folder.path}/dump; source ${scriptOf('zsh')}; clear; echo ready`,
    );
    await terminal.press('Enter');
    await terminal.shows(/^ready$/m);
    for (const [words, expected] of cases) {
      if (expected.length !== 1) continue;
      await terminal.press('C-u');
      await terminal.type(`claude-multi ${words.join(' ')}`);
      await terminal.press('Tab');
      await terminal.shows(new RegExp(`claude-multi ${[...words.slice(0, -1)].join(' ')}.*${expected[0]}`));
    }
    await terminal.press('C-u');
    await terminal.type('claude-multi report --format j');
    await terminal.press('Tab');
    await terminal.shows(/^json +junit/m);
    await terminal.press('C-u');
    await terminal.type('claude-multi status ');
    await terminal.press('Tab');
    await terminal.shows(new RegExp(`^${older}[^]*^${newer}`, 'm'));
    expect(await terminal.screen()).not.toMatch(/command not found|_arguments|bad pattern/);
  });
});
