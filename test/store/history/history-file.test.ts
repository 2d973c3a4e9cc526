import { describe, expect, test } from 'vitest';
import { cleanRuns } from '../../../src/store/clean/clean-runs.ts';
import { loadEstimates } from '../../../src/store/history/history-file.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

describe('estimates from a sessions folder', () => {
  test('are based on succeeded tasks, including those of removed runs', async () => {
    await using folder = await temporaryFolder();
    const lint = { id: 'lint', model: 'sonnet' };
    expect((await loadEstimates(folder.path, '/project')).estimate(lint)).toBeNull();
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint', 'docs'], ['docs']));
    await cleanRuns({
      sessionsDir: folder.path,
      rule: { olderThanMs: 0, keep: 0, stale: false },
      now: startMs + 99_999_999,
      dryRun: false,
      forget: false,
    });
    await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['lint']));
    const open = new SampleRun();
    open.start(['lint']);
    open.launch(0, 'lint');
    await storeRun(folder.path, '20260103-000000-cccc', open, { lock: 'living' });
    const { estimate } = await loadEstimates(folder.path, '/project');
    expect(estimate(lint)).toEqual({ ms: 10_000, usd: 0.0123, from: 'task', samples: 2 });
    expect(estimate({ id: 'docs', model: 'sonnet' })).toEqual({ ms: 10_000, usd: 0.0123, from: 'project', samples: 1 });
    const elsewhere = await loadEstimates(folder.path, '/elsewhere');
    expect(elsewhere.estimate(lint)).toEqual({ ms: 10_000, usd: 0.0123, from: 'model', samples: 1 });
    expect(elsewhere.projectRuns).toBe(0);
    expect((await loadEstimates(folder.path, '/project', 1)).estimate(lint)).toBeNull();
  });
});
