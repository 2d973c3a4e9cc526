import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDetached } from '../../../src/machine/process/detached.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

const env = { PATH: process.env['PATH'] ?? '' };

function start(folder: string, script: string, input = '') {
  return startDetached({
    file: process.execPath,
    args: ['-e', script],
    cwd: folder,
    env,
    input,
    logFile: join(folder, 'log'),
  });
}

test('a detached program reads its input, answers, and keeps running without its starter', async () => {
  await using folder = await temporaryFolder();
  const script = `
    const text = require('node:fs').readFileSync(0, 'utf8');
    console.log(text.length + ' ' + process.env.HOME);
    setTimeout(() => { process.stdout.on('error', () => {}); console.log('unheard'); console.error('worked on'); }, 50);`;
  const started = await start(folder.path, script, 'x'.repeat(500_000));
  expect(started).toMatchObject({ kind: 'answered', answer: '500000 undefined' });
  await expect.poll(() => readFile(join(folder.path, 'log'), 'utf8')).toBe('worked on\n');
});

test('a detached program that ends before it answers is reported, and its last output is in the log', async () => {
  await using folder = await temporaryFolder();
  expect(await start(folder.path, 'console.error("no room"); process.exit(9)')).toEqual({
    kind: 'ended',
    code: 9,
    signal: null,
  });
  expect(await readFile(join(folder.path, 'log'), 'utf8')).toBe('no room\n');
});

test.runIf(process.platform === 'linux')('a detached program has its own session without a terminal', async () => {
  await using folder = await temporaryFolder();
  const script = `
    const stat = require('node:fs').readFileSync('/proc/self/stat', 'utf8');
    console.log(stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(3, 5).concat(process.pid).join(' '));`;
  const started = await start(folder.path, script);
  const [session, terminal, pid] = started.kind === 'answered' ? started.answer.split(' ') : [];
  expect(session).toBe(pid);
  expect(terminal).toBe('0');
});

test('a detached program that does not exist is an error', async () => {
  await using folder = await temporaryFolder();
  const request = {
    file: '/nowhere/node',
    args: [],
    cwd: folder.path,
    env,
    input: '',
    logFile: join(folder.path, 'l'),
  };
  await expect(startDetached(request)).rejects.toThrow('ENOENT');
});
