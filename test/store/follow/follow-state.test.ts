import { appendFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/domain/run/event.ts';
import { type FollowedState, followState } from '../../../src/store/follow/follow-state.ts';
import { takeRunLock } from '../../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';

function sampleRun(): { readonly run: SampleRun; readonly lines: () => string } {
  const run = new SampleRun();
  let told = 0;
  return {
    run,
    lines: () => {
      const fresh = run.events.slice(told);
      told = run.events.length;
      return fresh.map((event) => `${JSON.stringify(event)}\n`).join('');
    },
  };
}

async function rest(states: AsyncGenerator<FollowedState>): Promise<FollowedState[]> {
  const seen: FollowedState[] = [];
  for await (const state of states) seen.push(state);
  return seen;
}

describe('a run that is followed from another process', () => {
  test('yields event by event, and ends with the run', async () => {
    await using folder = await temporaryFolder();
    const journal = join(folder.path, 'events.ndjson');
    const lock = await takeRunLock(folder.path);
    const { run, lines } = sampleRun();
    run.start(['a']);
    await writeFile(journal, lines());
    const events: Event[] = [];
    const states = followState(folder.path, { onEvent: (event) => events.push(event) });
    expect((await states.next()).value).toMatchObject({ living: true });
    run.launch(10, 'a');
    run.finish(20, 'a');
    run.emit(30, { type: 'run-ended', status: 'succeeded', wallMs: 30 });
    await appendFile(journal, lines());
    const last = (await rest(states)).at(-1);
    expect(last?.living).toBe(false);
    expect(last?.state.ended?.status).toBe('succeeded');
    expect(events).toEqual(run.events);
    await lock.release();
  });

  test('is not living after its supervisor died, with all events that it had written', async () => {
    await using folder = await temporaryFolder();
    const { run, lines } = sampleRun();
    run.start(['a']);
    run.launch(10, 'a');
    await writeFile(join(folder.path, 'events.ndjson'), lines());
    const dead = { pid: 2 ** 22 + 1, startedAt: 'long/ago', host: hostname() };
    await writeFile(join(folder.path, 'lock.1'), JSON.stringify(dead));
    const states = await rest(followState(folder.path));
    expect(states).toHaveLength(1);
    expect(states[0]).toMatchObject({ living: false });
    expect(states[0]?.state.tasks.get('a')?.phase).toBe('running');
  });

  test('continues after an end that a resumption follows', async () => {
    await using folder = await temporaryFolder();
    const lock = await takeRunLock(folder.path);
    const { run, lines } = sampleRun();
    run.start(['a']);
    run.emit(5, { type: 'run-ended', status: 'cancelled', wallMs: 5 });
    run.emit(9, { type: 'run-resumed', run: run.state.run });
    await writeFile(join(folder.path, 'events.ndjson'), lines());
    const states = followState(folder.path);
    expect((await states.next()).value).toMatchObject({ living: true });
    await states.return(undefined);
    await lock.release();
  });
});
