import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/run/event.ts';
import {
  followTranscripts,
  readTranscripts,
  type TranscriptLine,
} from '../../../src/store/follow/follow-transcript.ts';
import { takeRunLock } from '../../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun, sampleEnd } from '../../support/samples/sample-run.ts';

const never = new AbortController().signal;
const said = ({ attempt, text }: TranscriptLine): string => `${attempt} ${text}`;

/** A run's folder, locked by this process, whose events are written as they are emitted. */
async function writtenRun() {
  const folder = await temporaryFolder();
  const run = new SampleRun();
  const lock = await takeRunLock(folder.path);
  let written = Promise.resolve();
  run.onEvent((event: Event) => {
    written = written.then(() => appendFile(join(folder.path, 'events.ndjson'), `${JSON.stringify(event)}\n`));
  });
  const tasks = join(folder.path, 'tasks', 'a');
  return {
    path: folder.path,
    run,
    lock,
    settled: () => written,
    async write(attempt: number, text: string) {
      await mkdir(tasks, { recursive: true });
      await appendFile(join(tasks, `${attempt}.ndjson`), text);
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** Collects lines in the background. */
function collect(lines: AsyncIterable<TranscriptLine>) {
  const seen: string[] = [];
  const all = (async () => {
    for await (const line of lines) seen.push(said(line));
    return seen;
  })();
  return { seen, all };
}

describe('a task’s transcripts', () => {
  test('are followed from before the first attempt to the end of the task, attempt by attempt', async () => {
    await using folder = await writtenRun();
    const { run } = folder;
    run.start(['a']);
    await folder.settled();
    const { seen, all } = collect(followTranscripts(folder.path, 'a', never));
    await folder.write(1, 'one\ntw');
    run.launch(10, 'a');
    await expect.poll(() => seen).toEqual(['1 one']);
    await folder.write(1, 'o\n');
    await expect.poll(() => seen).toEqual(['1 one', '1 two']);
    const outcome = { status: 'failed', reason: 'crashed', message: 'it crashed' } as const;
    run.crash(20, 'a', 5, { outcome });
    await folder.write(2, 'again\n');
    run.launch(30, 'a', 2);
    await expect.poll(() => seen).toContain('2 again');
    await folder.write(2, 'last\n');
    run.finish(40, 'a', sampleEnd, 2);
    await folder.settled();
    expect(await all).toEqual(['1 one', '1 two', '2 again', '2 last']);
  });

  test('are followed until their supervisor dies', async () => {
    await using folder = await writtenRun();
    folder.run.start(['a']);
    await folder.write(1, 'one\n');
    folder.run.launch(10, 'a');
    await folder.settled();
    const { seen, all } = collect(followTranscripts(folder.path, 'a', never));
    await expect.poll(() => seen).toEqual(['1 one']);
    await folder.lock.release();
    expect(await all).toEqual(['1 one']);
  });

  test('are not followed any more after an abort', async () => {
    await using folder = await writtenRun();
    folder.run.start(['a']);
    await folder.settled();
    const leaving = new AbortController();
    const { all } = collect(followTranscripts(folder.path, 'a', leaving.signal));
    leaving.abort();
    expect(await all).toEqual([]);
  });

  test('throw when the run cannot be followed', async () => {
    await using folder = await writtenRun();
    await writeFile(join(folder.path, 'events.ndjson'), 'nonsense\n');
    await expect(collect(followTranscripts(folder.path, 'a', never)).all).rejects.toThrow('line 1 of the journal');
  });

  test('can be read without following them', async () => {
    await using folder = await writtenRun();
    expect(await collect(readTranscripts(folder.path, 'a')).all).toEqual([]);
    await folder.write(2, 'c\n');
    await folder.write(1, 'a\nb\n');
    expect(await collect(readTranscripts(folder.path, 'a')).all).toEqual(['1 a', '1 b', '2 c']);
  });
});
