import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendJournal, readJournal } from '../../src/store/run/journal-file.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { SampleRun } from '../support/samples/sample-run.ts';

const runId = '20260101-000000-abcd';

function sampleLines(): string[] {
  const run = new SampleRun();
  run.start(['one', 'two']);
  run.launch(10, 'one');
  run.progress(20, 'one', 1, 'Bash', 0.01);
  run.finish(30, 'one');
  run.launch(40, 'two');
  return run.events.map((event) => JSON.stringify(event));
}

/** A sessions folder with one run whose journal has the given text. */
async function runWith(journal: string) {
  const place = await temporaryFolder();
  const dir = join(place.path, runId);
  mkdirSync(dir);
  const path = join(dir, 'events.ndjson');
  writeFileSync(path, journal);
  return { dir, path, [Symbol.asyncDispose]: () => place[Symbol.asyncDispose]() };
}

describe('a journal', () => {
  test('that is cut off at any byte keeps its complete lines, and is repaired for a resumption', async () => {
    const lines = sampleLines();
    const whole = Buffer.from(`${lines.join('\n')}\n`);
    await using run = await runWith('');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
        writeFileSync(run.path, whole.subarray(0, cut));
        const contents = await readJournal(run.path);
        const kept = whole.subarray(0, cut).lastIndexOf('\n') + 1;
        expect(contents.events).toEqual(
          lines.slice(0, contents.events.length).map((line) => JSON.parse(line) as unknown),
        );
        expect(contents).toMatchObject({ wholeBytes: kept, torn: kept < cut });
        await mendJournal(run.path, contents);
        expect(readFileSync(run.path)).toEqual(whole.subarray(0, kept));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['not JSON', 'damaged', /line 3 of the journal .* is not JSON/],
    ['not an event', '{"v":1,"seq":3,"at":"2026-01-01T00:00:00.000Z","type":"no-such"}', /line 3 .* is not an event/],
    [
      'an event without its fields',
      '{"v":1,"seq":3,"at":"2026-01-01T00:00:00.000Z","type":"task-planned"}',
      /line 3 .*taskId/,
    ],
    ['zeros, as a crashed machine leaves them', '\0\0\0\0', /line 3 .* is not JSON/],
  ])('with a damaged line in the middle (%s) is refused, with the line number', async (_, line, message) => {
    const lines = sampleLines();
    await using run = await runWith(`${lines.with(2, line).join('\n')}\n`);
    await expect(readRun(run.dir)).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringMatching(message),
      remedy: expect.stringContaining('damaged or edited'),
    });
  });

  test('with a missing or repeated line is refused, even if the other events are consistent', async () => {
    const lines = sampleLines();
    const progress = lines.findIndex((line) => line.includes('session-progressed'));
    await using run = await runWith(`${lines.toSpliced(progress, 1).join('\n')}\n`);
    await expect(readRun(run.dir)).rejects.toThrow(`line ${progress + 1} of the journal ${run.path} has the number`);
    writeFileSync(run.path, `${lines.toSpliced(progress, 0, lines[progress] ?? '').join('\n')}\n`);
    await expect(readRun(run.dir)).rejects.toThrow(`line ${progress + 2} of the journal`);
  });

  test('with an invalid sequence of events is refused, with the position', async () => {
    const lines = sampleLines();
    await using run = await runWith(`${lines.slice(0, 4).join('\n')}\n${lines[3]?.replace('"seq":4', '"seq":5')}\n`);
    await expect(readRun(run.dir)).rejects.toThrow(/is inconsistent: task "one" is running/);
  });

  test('that is empty, or has only an incomplete line, belongs to a run that never began', async () => {
    for (const journal of ['', '{"v":1,"seq":1,']) {
      await using run = await runWith(journal);
      await expect(readRun(run.dir)).rejects.toMatchObject({
        name: 'EnvironmentError',
        message: expect.stringMatching(/never began|does not begin with "run-started"/),
      });
    }
  });
});
