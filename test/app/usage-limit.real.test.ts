import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { type Ended, type Stage, stage } from '../support/real/supervised-run.ts';

const bash = { tool: 'Bash', input: { command: 'true', description: 'test' } };
const scripts: Script[] = [{ match: 'do ', steps: [bash, { text: 'done' }] }];
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe.each(claudeVersions)('a usage limit that sessions of Claude Code $version meet', ({ path }) => {
  const resetsAt = Math.floor(Date.now() / 1_000) + 3_000;

  describe('in a run that does not wait', () => {
    let scene: Stage;
    let ended: Ended;

    beforeAll(async () => {
      scene = await stage({
        scripts,
        usageLimit: { isReached: (request) => request > 5, resetsAt },
        options: { claudePath: path, maxParallel: 2, retries: 2 },
        tasks: ids.map((id) => ({ id })),
      });
      ended = await scene.run();
    });
    afterAll(() => scene[Symbol.asyncDispose]());

    it('is met by at most as many requests as there are slots, and nothing is retried', () => {
      const refused = scene.simulator.ledger.requests.filter(({ match }) => match === null);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThanOrEqual(2);
      expect(ended.report.tasks.every(({ attempts }) => attempts <= 1)).toBe(true);
    });

    it('cancels the sessions that met it and skips what waits, and fails nothing', () => {
      const reasons = ended.report.tasks.map(({ status, reason }) => `${status}: ${reason}`);
      expect(new Set(reasons)).toEqual(new Set(['succeeded: null', 'cancelled: usage-limit', 'skipped: usage-limit']));
      expect(ended.report.run.status).toBe('cancelled');
    });

    it('ends the run with the time of its reset', () => {
      expect(ended.state.stopping).toMatchObject({
        cause: 'usage-limit',
        message: expect.stringMatching(
          /^the 5-hour limit of the account is reached; it resets at .* UTC, in \d+m \d\ds$/,
        ),
        resetsAt: new Date(resetsAt * 1_000).toISOString(),
      });
    });
  });

  describe('in a run that waits for its reset', () => {
    let scene: Stage;
    let ended: Ended;
    let lifted = false;

    beforeAll(async () => {
      scene = await stage({
        scripts,
        usageLimit: { isReached: (request) => request > 3 && !lifted, resetsAt },
        options: { claudePath: path, maxParallel: 2, waitForLimit: true },
        tasks: ids.slice(0, 5).map((id) => ({ id })),
      });
      const count = (wanted: string): number => scene.events.filter(({ type }) => type === wanted).length;
      const limited = scene
        .waitFor(({ type }) => type === 'run-limited')
        .then(async () => {
          // Both slots have met it, or have ended, before the time passes.
          await scene.waitFor(() => count('session-started') === count('session-ended'));
          lifted = true;
          await scene.clock.skip(3_600_000);
          scene.clock.letRun();
        });
      [ended] = await Promise.all([scene.run(), limited]);
    });
    afterAll(() => scene[Symbol.asyncDispose]());

    it('is waited for, and every task succeeds, those that met it in their own conversations', () => {
      expect(ended.report.totals).toMatchObject({ tasks: 5, succeeded: 5 });
      const twice = [...ended.state.tasks.values()].filter(({ attempts }) => attempts.length > 1);
      expect(twice.length).toBeGreaterThan(0);
      for (const { attempts } of twice) {
        expect(attempts[0]?.end.outcome).toMatchObject({ status: 'cancelled', reason: 'usage-limit' });
        expect(attempts[1]?.resumed).toBe((attempts[0]?.end.turns ?? 0) > 0);
      }
    });

    it('is tried by one session before the others start', () => {
      const from = scene.events.findLastIndex(({ type }) => type === 'run-limited');
      const after = scene.events.slice(from + 1);
      const starts = after.flatMap((event, index) => (event.type === 'session-started' ? [index] : []));
      // A session from before the limit may still be answered after it was met.
      const tried = new Set<string>();
      const answered = after.findIndex((event) => {
        if (event.type === 'session-started') tried.add(`${event.taskId} ${event.attempt}`);
        if (event.type !== 'session-progressed' || event.progress.turns === 0) return false;
        return tried.has(`${event.taskId} ${event.attempt}`);
      });
      expect(starts.length).toBeGreaterThan(1);
      expect(starts.filter((index) => index < answered)).toHaveLength(1);
    });
  });
});
