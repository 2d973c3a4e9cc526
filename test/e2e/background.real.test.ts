import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/run/event.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { listRunIds } from '../../src/store/history/sessions-dir.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { lockHolder } from '../../src/store/run/run-lock.ts';
import { backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder } from '../support/cli/session-folder.ts';
import { enter, projectTerminal, whyNoTerminal } from '../support/cli/terminal.ts';

const ids = ['t1', 't2', 't3', 't4'];

async function eventsOfAll(folder: SessionFolder): Promise<Event[]> {
  const runs = await listRunIds(folder.runs);
  const contents = await Promise.all(runs.map(async (id) => (await readRun(join(folder.runs, id))).contents.events));
  return contents.flat();
}

/** The largest number of sessions that ran at the same time, over all runs. */
function mostAtOnce(events: readonly Event[]): number {
  const steps = events
    .filter(({ type }) => type === 'session-started' || type === 'session-ended')
    .map(({ type, at }) => ({ at, change: type === 'session-started' ? 1 : -1 }))
    // A session that ends in the same millisecond as the next one starts has ended before it.
    .sort((a, b) => a.at.localeCompare(b.at) || a.change - b.change);
  let now = 0;
  let most = 0;
  for (const { change } of steps) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}

describe.skipIf(whyNoTerminal !== null || process.platform !== 'linux')(
  'tasks that are started one by one in the background',
  () => {
    test('share two slots, survive their terminal, agree with the ledger, and leave no process', async () => {
      await using simulator = await startSimulator({ scripts });
      await using folder = await sessionFolder();
      const env = folder.environment(simulator);
      const terminal = await projectTerminal(folder, env);
      const loop = `for id in ${ids.join(' ')}; do claude-multi start $id "await the file, $id" --max-parallel 2; done`;
      await enter(terminal, `${loop}; echo "all $((3 + 1)) started"`);
      await terminal.shows(/t2 is running[\s\S]*t3 is waiting for a free slot[\s\S]*all 4 started/);
      await terminal.close();

      const status = async () => JSON.parse((await runCli(['status', '--json', '--all'], { env })).stdout);
      const stages = async (): Promise<string[]> => {
        const { runs } = (await status()) as { runs: { tasks: { id: string; stage: string }[] }[] };
        return runs.flatMap(({ tasks }) => tasks.map(({ id, stage }) => `${id} ${stage}`));
      };
      await expect.poll(stages, { interval: 500 }).toEqual(['t1 running', 't2 running', 't3 waiting', 't4 waiting']);
      await writeFile(join(folder.project, 'go'), '');
      for (const id of await listRunIds(folder.runs)) {
        await expect.poll(() => lockHolder(join(folder.runs, id))).toBeNull();
      }
      expect(await stages()).toEqual(ids.map((id) => `${id} succeeded`));
      expect(mostAtOnce(await eventsOfAll(folder))).toBe(2);

      const { totals } = await status();
      expect(totals.tokens).toEqual(simulator.ledger.sum());
      const results = await Promise.all(ids.map((id) => runCli(['result', id], { env })));
      for (const result of results) expect(result).toMatchObject({ code: 0, stdout: 'Gone on.\n' });
      await expect.poll(() => folder.processes()).toEqual([]);
    });
  },
);
