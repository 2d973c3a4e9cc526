import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { runChaos } from './run-chaos.ts';

const seed = Number(process.env['CHAOS_SEED'] ?? 3);
const moments = Number(process.env['CHAOS_MOMENTS'] ?? 20);

test.runIf(process.platform === 'linux')(
  `24 sessions end as expected, lose nothing and leave nothing behind, with kills at ${moments} moments (seed ${seed})`,
  async () => {
    await using place = await temporaryFolder();
    const said: string[] = [`seed ${seed}`];
    const { faults, moments: came } = await runChaos({
      seed,
      moments,
      place: place.path,
      log: (line) => said.push(line),
    });
    console.log(said.join('\n'));
    expect(faults).toEqual([]);
    expect(came).toBe(moments);
  },
);
