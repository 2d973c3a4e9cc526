import { describe, expect, it } from 'vitest';
import type { Sessions } from '../../../src/domain/ports/agent.ts';
import type { Observation, SessionResult } from '../../../src/domain/ports/observation.ts';
import type { AttemptEnd } from '../../../src/domain/run/event.ts';
import type { FailureReason } from '../../../src/domain/run/outcome.ts';
import { noTokens } from '../../../src/domain/usage/usage.ts';
import { type Closing, SessionRecord } from '../../../src/supervisor/session/session-record.ts';

/** An agent with one price for everything and no word on silence. */
const dialect: Pick<Sessions, 'prices' | 'explainSilence'> = {
  prices: () => ({ input: 3, output: 15, cacheRead: 1, cacheWrite5m: 4, cacheWrite1h: 6 }),
  explainSilence: () => null,
};
const success: SessionResult = {
  verdict: { status: 'succeeded' },
  text: 'done',
  warnings: [],
  account: { total: {}, sinceLast: {} },
};
const closing: Closing = {
  durationMs: 1_000,
  exit: { code: 0, signal: null },
  stopCause: null,
  startFailure: null,
  stderr: '',
  warnings: [],
  unread: false,
  redact: (text) => text,
};
const began: Observation = { kind: 'began', sessionId: 's', version: '2.1.330' };
const turn: Observation = { kind: 'turn' };
const result = (rest: Partial<SessionResult> = {}): Observation => ({ kind: 'result', ...success, ...rest });
const retry = (reason: FailureReason, delayMs = 500): Observation => ({
  kind: 'retry',
  message: 'a request failed',
  reason,
  delayMs,
  canHeal: true,
});
const agents = (count: number): Observation => ({ kind: 'background', agents: count, shells: 0 });

function endOf(observations: readonly Observation[], rest: Partial<Closing> = {}): AttemptEnd {
  const record = new SessionRecord(dialect, {});
  for (const observation of observations) record.observe(observation);
  return record.end({ ...closing, ...rest });
}

const failure: Partial<SessionResult> = {
  verdict: { status: 'failed', reason: 'execution-error', message: 'it broke' },
  text: null,
};

describe('SessionRecord', () => {
  it('ends as its last result says, also when an earlier one said otherwise', () => {
    expect(endOf([began, turn, result(failure), began, turn, result()]).outcome.status).toBe('succeeded');
    expect(endOf([began, turn, result(), began, turn, result(failure)]).outcome.status).toBe('failed');
  });

  it('does not take a result for the last word while subagents are at work, or after a further turn began', () => {
    expect(endOf([began, turn, agents(1), result()]).outcome).toMatchObject({ status: 'failed', reason: 'crashed' });
    expect(endOf([began, turn, agents(1), result(), agents(0), turn, result()]).outcome.status).toBe('succeeded');
    expect(endOf([began, turn, result(), turn]).outcome).toMatchObject({ status: 'failed', reason: 'crashed' });
  });

  it('blames a retry for the end only as long as the request was not answered', () => {
    expect(endOf([began, retry('overloaded')]).outcome).toMatchObject({ reason: 'overloaded' });
    expect(endOf([began, turn, retry('connection-lost')]).outcome).toMatchObject({ reason: 'connection-lost' });
    expect(endOf([began, retry('overloaded'), turn]).outcome).toMatchObject({ reason: 'crashed' });
    expect(endOf([began, retry('rate-limited', 7_000), turn]).retryAfterMs).toBe(0);
    expect(endOf([began, retry('rate-limited', 7_000)]).retryAfterMs).toBe(7_000);
  });

  it('is partial when it had begun and no account came', () => {
    expect(endOf([]).costIsPartial).toBe(false);
    expect(endOf([began]).costIsPartial).toBe(true);
    expect(endOf([began, result()]).costIsPartial).toBe(false);
    const request = {
      kind: 'usage',
      messageId: 'm',
      model: 'claude-opus-5-5',
      tokens: noTokens,
      state: 'open',
    } as const;
    expect(endOf([began, result(), request]).costIsPartial).toBe(true);
  });

  it('tells of progress when there is some', () => {
    const record = new SessionRecord(dialect, {});
    const tool = (name: string | null): Observation => ({ kind: 'tool', name });
    expect(
      [began, turn, tool('Bash'), tool('Bash'), tool(null), retry('overloaded')].map((one) => record.observe(one)),
    ).toEqual([false, true, true, false, true, false]);
    expect(record.progress).toMatchObject({ turns: 1, tool: null });
  });

  it('takes secrets out before it cuts anything', () => {
    const redact = (text: string): string => text.replaceAll('the-secret', '-');
    const long = 'the-secret'.repeat(50_001);
    expect(endOf([began, turn, result({ text: long })], { redact }).result).not.toContain('the-');
    const report = `\`\`\`verification\ngaps: ${'the-secret'.repeat(77)}\n\`\`\``;
    expect(endOf([began, turn, result({ text: report })], { redact }).verification?.gaps).not.toContain('the-');
  });

  it('keeps a long final text short, but reads its report from the whole', () => {
    const report = '```verification\nerrors-found: 1\ngaps: none\nconfidence: low\n```';
    const end = endOf([began, turn, result({ text: `${'x'.repeat(1_000_000)}\n${report}` })]);
    expect(end.result?.length).toBeLessThan(300_000);
    expect(end.result).toMatch(/the transcript has the whole\]$/);
    expect(end.verification).toEqual({ errorsFound: 1, gaps: 'none', confidence: 'low' });
  });
});

describe('a request that was out when the session ended', () => {
  const requesting: Observation = { kind: 'requesting' };

  it('makes the cost one that is at least so much, since nobody is told what it used', () => {
    expect(endOf([began, requesting, result(failure)]).costIsPartial).toBe(true);
  });

  it('is no such request once its response has begun and ended', () => {
    const usage = {
      kind: 'usage',
      messageId: 'm',
      model: 'claude-sonnet-5-5',
      tokens: noTokens,
      state: 'final',
    } as const;
    expect(endOf([began, requesting, usage, turn, result(failure)]).costIsPartial).toBe(false);
    expect(endOf([began, requesting, usage, turn, result()]).costIsPartial).toBe(false);
  });
});
