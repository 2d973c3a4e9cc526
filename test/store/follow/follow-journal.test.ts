import { appendFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/run/event.ts';
import { EnvironmentError } from '../../../src/domain/text/errors.ts';
import { followBatches, followJournal } from '../../../src/store/follow/follow-journal.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';

const ids = ['a', 'b', 'c'];

function sampleEvents(): Event[] {
  const run = new SampleRun();
  run.start(ids);
  for (const id of ids) run.launch(10, id);
  return run.events;
}

const lineOf = (event: Event): string => `${JSON.stringify(event)}\n`;

/** The sequence numbers of the next `count` events. If they do not come, the test times out. */
async function take(events: AsyncGenerator<Event>, count: number): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < count) {
    const { value, done } = await events.next();
    if (done === true) break;
    seen.push(value.seq);
  }
  return seen;
}

describe('a journal that is followed', () => {
  test('yields the events so far and new ones, even if lines are written in pieces', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'events.ndjson');
    const [first = '', second = '', third = '', ...rest] = sampleEvents().map(lineOf);
    await writeFile(path, first + second);
    const events = followJournal(path);
    expect(await take(events, 2)).toEqual([1, 2]);
    const next = take(events, 1);
    await appendFile(path, third.slice(0, 20));
    await appendFile(path, third.slice(20));
    expect(await next).toEqual([3]);
    await appendFile(path, rest.join(''));
    expect(await take(events, rest.length)).toEqual(rest.map((_, index) => index + 4));
    await events.return(undefined);
  });

  test('may not exist yet', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'events.ndjson');
    const events = followJournal(path);
    const first = take(events, 1);
    await writeFile(path, sampleEvents().map(lineOf)[0] ?? '');
    expect(await first).toEqual([1]);
    await events.return(undefined);
  });

  test('ends when the signal is aborted', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'events.ndjson');
    const ending = new AbortController();
    const rest = take(followJournal(path, { signal: ending.signal }), 1);
    ending.abort();
    expect(await rest).toEqual([]);
  });

  test('ignores an incomplete line that a later supervisor has cut off', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'events.ndjson');
    const [first = '', second = ''] = sampleEvents().map(lineOf);
    await writeFile(path, `${first}{"v":1,"seq":2,"at":"2026`);
    const batches = followBatches(path);
    expect((await batches.next()).value).toHaveLength(1);
    await truncate(path, Buffer.byteLength(first));
    await appendFile(path, second);
    const seen: number[] = [];
    for await (const events of batches) {
      seen.push(...events.map(({ seq }) => seq));
      if (seen.length > 0) break;
    }
    expect(seen).toEqual([2]);
  });

  test('reports the number of a damaged line', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'events.ndjson');
    const [first = ''] = sampleEvents().map(lineOf);
    await writeFile(path, first);
    const events = followJournal(path);
    expect(await take(events, 1)).toEqual([1]);
    await appendFile(path, 'nonsense\n');
    const fault = await events.next().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EnvironmentError);
    expect((fault as Error).message).toContain('line 2 of the journal');
  });

  test('yields every event once, however the writes are split', async () => {
    await using folder = await temporaryFolder();
    const all = sampleEvents();
    const text = all.map(lineOf).join('');
    let file = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }), async (cuts) => {
        file += 1;
        const path = join(folder.path, `${file}.ndjson`);
        const events = followJournal(path);
        const seen = take(events, all.length);
        let start = 0;
        for (const end of [...cuts.sort((a, b) => a - b), text.length]) {
          await appendFile(path, text.slice(start, end));
          start = end;
        }
        expect(await seen).toEqual(all.map(({ seq }) => seq));
        await events.return(undefined);
      }),
      { numRuns: 30 },
    );
  });
});
