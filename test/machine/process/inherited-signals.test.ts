import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { ignoredFromStart } from '../../../src/machine/process/inherited-signals.ts';

const signals = ['SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGTERM'] as const;
const nothing = { status: '', command: undefined, hasUnreadableInput: false };

function ignoring(...names: readonly NodeJS.Signals[]): string {
  const mask = names.reduce((sum, name) => sum | (1n << BigInt(constants.signals[name] - 1)), 0n);
  return `Name:\tnode\nSigBlk:\t0000000000000000\nSigIgn:\t${mask.toString(16).padStart(16, '0')}\nSigCgt:\t0\n`;
}

test.each([
  ['nothing', nothing, []],
  ['what the kernel says is ignored', { ...nothing, status: ignoring('SIGHUP', 'SIGPIPE') }, ['SIGHUP']],
  ['a job in the background of a script', { ...nothing, status: ignoring('SIGINT', 'SIGQUIT') }, ['SIGINT', 'SIGQUIT']],
  ['nohup, by what the shell says it started', { ...nothing, command: '/usr/bin/nohup' }, ['SIGHUP']],
  ['nohup, by the input that it has replaced', { ...nothing, hasUnreadableInput: true }, ['SIGHUP']],
  ['another program with nohup in its name', { ...nothing, command: '/opt/nohup-tools/run' }, []],
])('ignores from the start: %s', (_, facts, ignored) => {
  expect([...ignoredFromStart(signals, facts)].sort()).toEqual([...ignored].sort());
});
