import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBinary } from '../../scripts/lib/binary.ts';
import { programsOn } from '../support/cli/programs.ts';
import { temporaryFolder } from '../support/cli/run-cli.ts';
import { endedRun, resultLine, storeRun } from '../support/samples/stored-run.ts';

const binary = fileURLToPath(new URL('../../build/test/output/claude-multi', import.meta.url));
const programs = Object.entries(programsOn(binary));

/** Some MB, in which every line differs, so that a missing piece anywhere is seen. */
const longText = Array.from({ length: 60_000 }, (_, index) => `line ${index} of a long result, in full`).join('\n');
const transcript = [resultLine('an earlier answer'), resultLine(longText)];

/** Runs whose reports are written to files with long names. The lines that name these do not fit into a pipe. */
const runs = Array.from({ length: 300 }, (_, index) => `20260101-000001-${1000 + index}`);
const onStandardError = ['report', ...runs, '--output', join(...Array(4).fill('folder'.repeat(40)), '{run}.tap')];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  await writeBinary(binary);
  folder = await temporaryFolder();
  for (const id of runs) await storeRun(folder.path, id, endedRun(['short']));
  await storeRun(folder.path, '20260101-000002-aaaa', endedRun(['long']), { transcripts: { long: transcript } });
});

afterAll(() => folder[Symbol.asyncDispose]());

function start(program: readonly string[], args: readonly string[]) {
  const [file = '', ...rest] = program;
  const child = spawn(file, [...rest, ...args], {
    cwd: folder.path,
    env: { PATH: '/usr/bin:/bin', HOME: folder.path, CLAUDE_SESSIONS_DIR: folder.path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: once(child, 'close') };
}

/** Reads a stream in pieces, with a pause after each, from when the first of it has come. */
async function readSlowly(stream: Readable, pauseMs = 2): Promise<string> {
  await once(stream, 'readable');
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    await pause(pauseMs);
  }
  return Buffer.concat(chunks).toString();
}

describe.each(programs)('on %s', (_, program) => {
  test.each([
    ['result', ['result', 'long'], `${longText}\n`],
    ['output', ['output', 'long'], `${transcript[1]}\n`],
    ['logs', ['logs', 'long', '--raw'], transcript.map((line) => `${line}\n`).join('')],
  ] as const)('%s gives a slow reader of its standard output every byte', async (_name, args, expected) => {
    const { child, ended } = start(program, args);
    child.stderr.resume();
    const text = await readSlowly(child.stdout);
    expect(text.length).toBe(expected.length);
    expect(text === expected).toBe(true);
    expect(await ended).toEqual([0, null]);
  });

  test('a slow reader of standard error gets every byte', async () => {
    const { child, ended } = start(program, onStandardError);
    child.stdout.resume();
    const text = await readSlowly(child.stderr, 400);
    expect(text.split('\n')).toHaveLength(runs.length + 1);
    expect(runs.filter((id) => !text.includes(`${id}.tap\n`))).toEqual([]);
    expect(await ended).toEqual([0, null]);
  });

  test.each([
    ['result', ['result', 'long']],
    ['logs', ['logs', 'long', '--raw']],
  ] as const)('%s ends quietly when its reader leaves', async (_name, args) => {
    const { child, ended } = start(program, args);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    await once(child.stdout, 'readable');
    child.stdout.destroy();
    expect(await ended).toEqual([0, null]);
    expect(errors).toBe('');
  });

  test('a command ends quietly when the reader of its standard error leaves', async () => {
    const { child, ended } = start(program, onStandardError);
    child.stdout.resume();
    await once(child.stderr, 'readable');
    child.stderr.destroy();
    expect(await ended).toEqual([0, null]);
  });

  test.skipIf(process.platform === 'win32')('a report goes into a pipe, a link, and every open file', async () => {
    const command = (...args: string[]): string => [...program, 'report', 'RUN', ...args].join(' ');
    const script = `
      set -e
      rm -rf fifo.md link.md; mkfifo fifo.md; ln -s linked.md link.md
      ${command()} > usual
      cat fifo.md > from-fifo & ${command('-o', 'fifo.md')}; wait
      ${command('-o', 'link.md')}; test -L link.md
      ${command('-o', '/dev/stdout')} > from-stdout
      ${command('-o', '/dev/stderr')} 2> from-stderr
      ${command('-o', '/dev/fd/5')} 5> from-five
      for name in from-fifo linked.md from-stdout from-five; do cmp usual $name; done
      grep -F "$(head -n 1 usual)" from-stderr
    `.replaceAll('RUN', runs[0] ?? '');
    const env = { PATH: '/usr/bin:/bin', HOME: folder.path, CLAUDE_SESSIONS_DIR: folder.path };
    await promisify(execFile)('sh', ['-c', script], { cwd: folder.path, env });
  });
});
