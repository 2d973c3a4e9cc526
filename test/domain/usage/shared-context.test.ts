import { describe, expect, it } from 'vitest';
import { savingsSoFar } from '../../../src/domain/run/run-numbers.ts';
import type { RunState } from '../../../src/domain/run/run-state.ts';
import { type Opening, openingOf, sharedContextSavings } from '../../../src/domain/usage/shared-context.ts';
import { noTokens, type Price } from '../../../src/domain/usage/usage.ts';
import { attemptEnd, makeTask } from '../../support/samples/events.ts';
import { SampleRun } from '../../support/samples/sample-run.ts';

const price: Price = { input: 10, output: 50, cacheRead: 1, cacheWrite5m: 12, cacheWrite1h: 21 };
const opening = (tokens: Partial<typeof noTokens>, known = true): Opening =>
  openingOf({ model: 'm', tokens: { ...noTokens, ...tokens } }, () => (known ? price : null));

/** A context that sent 1,000 tokens before it read anything, and cost a dollar. */
const context = { opening: opening({ input: 100, cacheWrite: 900 }), costUsd: 1 };

describe('what sharing a context saved', () => {
  it('is what each fork read of it at the difference of prices, less what it cost', () => {
    const fork = opening({ cacheRead: 101_000, cacheWrite: 500 });
    expect(sharedContextSavings(context, [fork, fork])).toBeCloseTo((2 * 100_000 * (12 - 1)) / 1e6 - 1, 9);
  });

  it('goes by the lifetime for which the fork writes', () => {
    const fork = opening({ cacheRead: 101_000, cacheWrite: 500, cacheWrite1h: 500 });
    expect(sharedContextSavings(context, [fork])).toBeCloseTo((100_000 * (21 - 1)) / 1e6 - 1, 9);
  });

  it('does not count the system prompt and the tools, which any session reads', () => {
    expect(sharedContextSavings(context, [opening({ cacheRead: 1_000 }), opening({ cacheRead: 0 })])).toBe(-1);
  });

  it('is negative for a context that nobody shared', () => {
    expect(sharedContextSavings(context, [])).toBe(-1);
  });

  it('is not known where a price, a cost or a first request is not', () => {
    expect(sharedContextSavings(context, [opening({ cacheRead: 5_000 }, false)])).toBeNull();
    expect(sharedContextSavings({ ...context, costUsd: null }, [])).toBeNull();
    expect(sharedContextSavings(context, [null])).toBeNull();
    expect(sharedContextSavings({ ...context, opening: null }, [opening({ cacheRead: 5_000 })])).toBeNull();
  });
});

describe('what sharing saved in a run', () => {
  const saved = (tasks: RunState['tasks']) => savingsSoFar(tasks.values()).sharedContextUsd;

  function runOf(...forks: readonly { readonly opening?: Opening; readonly usage: object }[]) {
    const run = new SampleRun();
    run.start([]);
    const plan = (id: string, sharedContext: ReturnType<typeof makeTask>['sharedContext']) =>
      run.emit(0, { type: 'task-planned', taskId: id, task: { ...makeTask(id), sharedContext } });
    const session = (taskId: string, forkOf: string | null, end: object) => {
      const fork = forkOf === null ? {} : { forkOf };
      run.emit(1, {
        type: 'session-started',
        taskId,
        attempt: 1,
        sessionId: taskId,
        resumed: false,
        ...fork,
        marker: taskId,
      });
      run.emit(2, { type: 'session-ended', taskId, attempt: 1, end: { ...attemptEnd, ...end } });
    };
    plan('context', { role: 'source' });
    session('context', null, context);
    for (const [index, end] of forks.entries()) {
      plan(`fork-${index}`, { role: 'fork', of: 'context' });
      session(`fork-${index}`, 'context', end);
    }
    return run.state.tasks;
  }
  const usage = { m: { ...noTokens, cacheRead: 51_000 } };

  it('is the sum over its forks; one that sent nothing saved nothing', () => {
    const fork = { opening: opening({ cacheRead: 51_000 }), usage };
    expect(saved(runOf(fork, fork, { usage: {} }))).toBeCloseTo((2 * 50_000 * 11) / 1e6 - 1, 9);
    expect(saved(runOf(fork, { usage }))).toBeNull();
  });

  it('is not told before a session that shares the context has ended, and is its cost if none will', () => {
    const tasks = new Map(runOf().entries());
    expect(saved(tasks)).toBe(-1);
    const fork = { ...makeTask('fork'), sharedContext: { role: 'fork', of: 'context' } } as const;
    tasks.set('fork', { phase: 'waiting', task: fork, attempts: [], plannedAt: '2026-01-01T00:00:00.000Z' });
    expect(saved(tasks)).toBeNull();
  });

  it('is nothing to tell of in a run without a shared context', () => {
    const run = new SampleRun();
    run.start(['a']);
    run.launch(1, 'a');
    run.finish(2, 'a', {});
    expect(saved(run.state.tasks)).toBeNull();
  });
});
