import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/agents/claude/prices.ts';
import { costOf } from '../../src/domain/usage/cost.ts';
import { type RequestEntry, RequestTally } from '../../src/domain/usage/request-ledger.ts';
import type { UsageByModel } from '../../src/domain/usage/usage.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { readRequests } from '../../src/store/requests/request-ledger.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { type Stage, stage } from '../support/real/supervised-run.ts';

const bash = { tool: 'Bash', input: { command: 'true', description: 'test' } };
const scripts: Script[] = [{ match: 'do ', steps: [bash, bash, { text: 'done' }] }];

/** Two sessions one after the other, whose prompts are cached as the variable says. */
function staged(claudePath: string, variable: string): Promise<Stage> {
  const tasks = [{ id: 'a' }, { id: 'b' }];
  return stage({ scripts, tasks, options: { claudePath, maxParallel: 1 }, environment: { [variable]: '1' } });
}

/** What the API charges for, in the product's terms. */
function chargedIn({ simulator }: Stage): UsageByModel {
  return Object.fromEntries(
    [...simulator.ledger.charges()].map(([model, { cacheWrite5m, ...charged }]) => [
      model,
      { ...charged, cacheWrite: cacheWrite5m + charged.cacheWrite1h },
    ]),
  );
}

const lifetimes = [
  { lifetime: 'an hour', variable: 'ENABLE_PROMPT_CACHING_1H', hourShare: 1 },
  { lifetime: '5 minutes', variable: 'FORCE_PROMPT_CACHING_5M', hourShare: 0 },
];

describe.each(lifetimes)('of prompts cached for $lifetime', ({ variable, hourShare }) => {
  test.each(claudeVersions)('the gateway counts what the API charges (Claude Code $version)', async ({ path }) => {
    await using scene = await staged(path, variable);
    await scene.run();
    const entries: RequestEntry[] = [];
    for await (const entry of readRequests(scene.supervisor.runDir)) entries.push(entry);
    const charged = chargedIn(scene);
    expect(new RequestTally().account(entries).usage).toEqual(charged);
    const [tokens = expect.fail('nothing was charged')] = Object.values(charged);
    expect(tokens.cacheWrite).toBeGreaterThan(0);
    expect(tokens.cacheWrite1h).toBe(tokens.cacheWrite * hourShare);
  });

  // Older versions have older prices.
  test.each(claudeVersions.slice(0, 1))('the report has the cost of that (Claude Code $version)', async ({ path }) => {
    await using scene = await staged(path, variable);
    const { report } = await scene.run();
    const costUsd = costOf(chargedIn(scene), priceOf) ?? Number.NaN;
    expect(report.totals.costUsd).toBeCloseTo(costUsd, 9);
  });
});
