import { expect, test } from 'vitest';
import { DyingRun } from '../support/real/dying-run.ts';

const found = { path: 'src/a.ts', line: 3, severity: 'error', message: 'wrong' };

test.runIf(process.platform === 'linux')(
  'a task that asks for findings has them although its supervisor was killed',
  async () => {
    await using run = await DyingRun.prepare({
      tasks: [{ id: 'review', prompt: 'look for mistakes', outputSchema: 'findings' }],
      scripts: [
        {
          match: 'look for mistakes',
          steps: [
            { tool: 'Bash', input: { command: 'mkdir begun && exec tail -f /dev/null', description: 'test' } },
            // The CLI may count the turn that was cut off as another reply.
            { tool: 'StructuredOutput', input: { findings: [found] } },
            { tool: 'StructuredOutput', input: { findings: [found] } },
          ],
        },
      ],
      options: { gateway: 'off' },
    });
    await run.die({ kind: 'event', type: 'session-progressed' });
    const { tasks } = await run.finish();
    expect(tasks).toMatchObject([{ status: 'succeeded', attempts: 2, findings: [found], warnings: [] }]);
  },
);
