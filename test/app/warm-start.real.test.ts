import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { priceOf } from '../../src/agents/claude/prices.ts';
import { diagnose } from '../../src/app/doctor.ts';
import { costOf } from '../../src/domain/usage/cost.ts';
import type { Tokens } from '../../src/domain/usage/usage.ts';
import type { LedgerEntry } from '../../src/simulator/request/ledger.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { type StageOptions, stage } from '../support/real/supervised-run.ts';
import { makeWorktrees, unlikePrompts } from '../support/real/worktrees.ts';

const prompts = unlikePrompts;

/** A repository with a worktree for each of the prompts. */
async function repositoryWithTrees() {
  const base = await temporaryFolder();
  return { ...makeWorktrees(base.path, prompts.length), [Symbol.asyncDispose]: () => base[Symbol.asyncDispose]() };
}

function usd({ model, charged }: LedgerEntry, change: Partial<Tokens> = {}): number {
  const { input, output, cacheRead, cacheWrite5m, cacheWrite1h } = charged;
  const tokens = { input, output, cacheRead, cacheWrite: cacheWrite5m + cacheWrite1h, cacheWrite1h, ...change };
  return costOf({ [model]: tokens }, priceOf) ?? expect.fail(`no price for ${model}`);
}

/** What was saved by reading what a request has read instead of writing it. */
function warmUsd(request: LedgerEntry): number {
  const { cacheRead } = request.charged;
  const alone = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 };
  return usd(request, { ...alone, cacheWrite: cacheRead }) - usd(request, { ...alone, cacheRead });
}

/** What eight first requests cost if one writes the prefix, seven read it, and each pays for its own part. */
function leastUsd(requests: readonly LedgerEntry[]): number {
  const prefix = Math.max(...requests.map(({ charged }) => charged.cacheRead));
  return requests.reduce((sum, request, index) => {
    const { cacheRead, cacheWrite5m } = request.charged;
    const own = cacheRead + cacheWrite5m - prefix;
    const [read, write] = index === 0 ? [0, prefix + own] : [prefix, own];
    return sum + usd(request, { cacheRead: read, cacheWrite: write });
  }, 0);
}

describe.each(claudeVersions)('eight sessions of Claude Code $version that start together, cold', ({ path }) => {
  const options = (cwds: readonly string[], change: StageOptions['options'] = {}): StageOptions => ({
    scripts: [{ match: '', steps: [{ text: 'done', delayMs: 1_500, outputTokens: 5 }] }],
    tasks: prompts.map((prompt, index) => ({ id: `t${index}`, prompt, cwd: cwds[index] ?? '/' })),
    options: { claudePath: path, maxParallel: 8, enhance: true, ...change },
  });

  test.each(['one folder', 'worktrees'])('in %s pay for their common prefix once', async (place) => {
    await using repository = await repositoryWithTrees();
    const cwds = prompts.map((_, index) => (place === 'worktrees' ? (repository.trees[index] ?? '') : repository.main));
    await using scene = await stage(options(cwds));
    const { report } = await scene.run();
    expect(report.tasks.map(({ status }) => status)).toEqual(prompts.map(() => 'succeeded'));
    const { requests } = scene.simulator.ledger;
    expect(requests).toHaveLength(8);
    expect(requests.filter(({ charged }) => charged.cacheRead === 0)).toHaveLength(1);
    const total = requests.reduce((sum, request) => sum + usd(request), 0);
    expect(total).toBeLessThanOrEqual(leastUsd(requests) * 1.02);
    // The report derives the same from the requests that waited. Those that came after the prefix was warm had no need to.
    const { warmStartUsd } = report.totals.savings ?? {};
    const read = requests.reduce((sum, request) => sum + warmUsd(request), 0);
    expect(warmStartUsd ?? 0).toBeLessThanOrEqual(read + 1e-9);
    // The prefix is most of each request, so that the saving is one.
    const alone = requests.reduce((sum, request) => {
      const { cacheRead, cacheWrite5m } = request.charged;
      return sum + usd(request, { cacheRead: 0, cacheWrite: cacheRead + cacheWrite5m });
    }, 0);
    expect(total).toBeLessThan(alone / 2);
  });

  test('are told in the report and by doctor which part of their prompts differs, and what that cost', async () => {
    await using repository = await repositoryWithTrees();
    const given = options(prompts.map(() => repository.main));
    const tasks = given.tasks.map((task, index) => ({ ...task, appendSystemPrompt: `You are number ${index % 2}.` }));
    await using scene = await stage({ ...given, tasks });
    const { report, state } = await scene.run();
    expect(state.ended?.prefixes).toMatchObject({ sessions: 8, beginnings: 2, part: 'the system prompt' });
    const note = report.run.notes.find((each) => each.includes('different prompts')) ?? '';
    expect(note).toMatch(
      /^8 sessions began with 2 different prompts: the system prompt differs at ".*number.*"; writing/,
    );
    expect(note).toMatch(/cost about \$0\.0\d+ more/);
    const env = { CLAUDE_SESSIONS_DIR: dirname(scene.supervisor.runDir), PATH: '' };
    const findings = await diagnose({ env, cwd: repository.main, programPath: path });
    expect(findings.find(({ subject }) => subject === 'cache')?.message).toBe(`in the newest run, ${note}`);
  });

  test('hold nothing back with --warm-start off', async () => {
    await using repository = await repositoryWithTrees();
    const cwds = prompts.map(() => repository.main);
    await using scene = await stage(options(cwds, { warmStart: 'off' }));
    const { report } = await scene.run();
    expect(report.totals.requests?.heldMs).toBe(0);
  });
});
