import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/agents/claude/prices.ts';
import { costOf } from '../../src/domain/usage/cost.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { stage } from '../support/real/supervised-run.ts';

const words = 'what was done, and why. '.repeat(100);
const bash = { tool: 'Bash', input: { command: 'true', description: 'test' }, text: words, chunks: 40 };
const scripts: Script[] = [{ match: 'do ', steps: [bash, bash, bash, { text: words, chunks: 40 }] }];
const ids = Array.from({ length: 9 }, (_, index) => `task-${index}`);
const tasks = ids.map((id) => ({ id }));

/** What the API has charged, US dollars. */
function chargedUsd({ ledger }: Simulator): number {
  return ledger.requests.reduce((sum, { model, charged }) => {
    const { cacheWrite5m, cacheWrite1h, ...rest } = charged;
    const tokens = { ...rest, cacheWrite: cacheWrite5m + cacheWrite1h, cacheWrite1h };
    return sum + (costOf({ [model]: tokens }, priceOf) ?? 0);
  }, 0);
}

const statusesOf = (report: { tasks: readonly { status: string; reason: string | null }[] }): string[] =>
  report.tasks.map(({ status, reason }) => (reason === null ? status : `${status}: ${reason}`));

describe.each(claudeVersions)('a run of Claude Code $version with a budget', ({ path }) => {
  const options = { claudePath: path, maxParallel: 3, retries: 2 };

  test('ends when it is spent: the API has charged hardly more, and nothing has failed', async () => {
    await using free = await stage({ scripts, tasks, options });
    await free.run();
    const totalBudgetUsd = chargedUsd(free.simulator) * 0.5;
    await using scene = await stage({ scripts, tasks, options: { ...options, totalBudgetUsd } });
    const { report, state } = await scene.run();
    expect(chargedUsd(scene.simulator)).toBeLessThanOrEqual(totalBudgetUsd * 1.02);
    expect(chargedUsd(scene.simulator)).toBeGreaterThan(totalBudgetUsd * 0.8);
    expect(new Set(statusesOf(report))).toEqual(new Set(['succeeded', 'cancelled: budget', 'skipped: budget']));
    expect(report.run.status).toBe('cancelled');
    expect(state.stopping).toMatchObject({
      cause: 'budget',
      message: expect.stringContaining('of the total budget of'),
    });
    // What was refused is in the ledger, and no session has tried more than a few times.
    const ledger = readFileSync(join(scene.supervisor.runDir, 'requests.ndjson'), 'utf8').trim().split('\n');
    const refused = ledger.filter((line) => (JSON.parse(line) as { end: string }).end === 'refused');
    expect(refused.length).toBeLessThanOrEqual(6);
  });

  test('without the gateway passes it by one request per session at most', async () => {
    await using free = await stage({ scripts, tasks, options: { ...options, gateway: 'off' } });
    await free.run();
    const wholeUsd = chargedUsd(free.simulator);
    const dearest = wholeUsd / ids.length;
    const totalBudgetUsd = wholeUsd * 0.5;
    await using scene = await stage({ scripts, tasks, options: { ...options, gateway: 'off', totalBudgetUsd } });
    const { report } = await scene.run();
    expect(chargedUsd(scene.simulator)).toBeLessThanOrEqual(totalBudgetUsd + 3 * dearest);
    expect(statusesOf(report)).toContain('skipped: budget');
    expect(report.run.notes).toContainEqual(expect.stringContaining('each may pass it by one request'));
  });
});
