import { describe, expect, test } from 'vitest';
import { ownCommand, type ProgramFacts } from '../../../src/machine/process/own-program.ts';

const node: ProgramFacts = {
  execPath: '/bin/node',
  execArgv: [],
  entry: '/app/main.ts',
  runtime: 'node',
  compiled: false,
};

describe('the command that runs this program again', () => {
  test('keeps the options of the runtime, except a debugger’s port', () => {
    const facts = { ...node, execArgv: ['--inspect=127.0.0.1:9229', '--no-env-file'] };
    expect(ownCommand(['supervise'], facts)).toEqual({
      file: '/bin/node',
      args: ['--no-env-file', '/app/main.ts', 'supervise'],
    });
  });

  test('gives Deno its permissions', () => {
    expect(ownCommand(['a'], { ...node, execPath: '/bin/deno', runtime: 'deno' }).args).toEqual([
      'run',
      '--allow-all',
      '/app/main.ts',
      'a',
    ]);
  });

  test('is only the program when it is compiled', () => {
    const facts = { ...node, execPath: '/usr/bin/claude-multi', entry: '/$bunfs/root/claude-multi', compiled: true };
    expect(ownCommand(['a'], facts)).toEqual({ file: '/usr/bin/claude-multi', args: ['a'] });
  });
});
