import { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { findCommand, parseArguments } from '../../../src/cli/arguments/parse-arguments.ts';
import { commandList } from '../../../src/cli/command-list.ts';
import { describeFault, UsageError } from '../../../src/domain/text/errors.ts';

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return [error.message, ...error.faults.map(describeFault)].join('\n');
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a word that is no command', () => {
  test.each([
    ['ps', 'status'],
    ['kill', 'stop'],
    ['watch', 'status --watch'],
    ['tail', 'logs --follow'],
    ['dry-run', 'plan'],
    ['stauts', 'status'],
    ['tasks.yaml', 'run tasks.yaml'],
    ['lists/tasks.json', 'run lists/tasks.json'],
    ['[{"id":"a"}]', 'run FILE'],
    ['-', 'run -'],
  ])('leads to the command that is meant: %s', (word, meant) => {
    expect(messageOf(() => findCommand(commandList, word))).toContain(`Did you mean "claude-multi ${meant}"?`);
  });

  test('leads only to commands that exist', () => {
    for (const word of ['ps', 'kill', 'watch', 'bg', 'rm', 'stats', 'login', 'cat', 'down']) {
      const meant = /Did you mean "claude-multi ([\w-]+)/.exec(messageOf(() => findCommand(commandList, word)))?.[1];
      expect(commandList.map(({ name }) => name)).toContain(meant);
    }
  });
});

describe('wrong usage of a command', () => {
  const command = (name: string): Command =>
    new Command(`claude-multi ${name}`)
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .allowExcessArguments(false)
      .addOption(new Option('-w, --watch', 'watch').conflicts('json'))
      .addOption(new Option('--json', 'json'))
      .addOption(new Option('--format <format>', 'format').choices(['csv', 'md']));

  test('says that nothing was started only where something could have been', () => {
    expect(messageOf(() => parseArguments(command('run'), ['--nope']))).toContain('Nothing was started.');
    expect(messageOf(() => parseArguments(command('status'), ['--nope']))).toBe(
      'Wrong usage of claude-multi status. See: claude-multi help status\n--nope is not an option of "claude-multi status"',
    );
  });

  test('is told in our own words', () => {
    const said = (...words: string[]): string =>
      messageOf(() => parseArguments(command('x'), words)).split('\n')[1] ?? '';
    expect(said('--watch', '--json')).toBe('--watch cannot be used together with --json');
    expect(said('--format', 'pdf')).toBe('--format has a value that is not valid (found "pdf"); one of csv, md');
  });
});
